/** The frame of everything that comes before the desk is unlocked. */
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import * as m from "../../../build/messages/messages.js";
import { LanguageSwitch } from "./language-switch.tsx";

interface EntryPageProps {
  readonly title: string;
  /** Changes when another step begins: then the heading takes the focus. */
  readonly step?: string;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

/** A narrow page with the product's name, the languages and one heading. */
export function EntryPage({ title, step = "", isWide = false, children }: EntryPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  return (
    <div class={isWide ? "entry entry-wide" : "entry"}>
      <header class="entry-head">
        <p class="brand">
          <span class="brand-name">{m.shared_product_name()}</span>{" "}
          <span class="brand-part">{m.desk_name()}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main class="entry-body">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
