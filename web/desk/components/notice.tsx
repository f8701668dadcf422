/** A sentence that stands out: news, a warning, a danger, a success. */
import type { ComponentChildren } from "preact";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-preact";
import { failureText } from "../failure-words.ts";
import type { Failure } from "../../shared/failure.ts";

const ICONS = { info: Info, warning: TriangleAlert, danger: CircleAlert, success: CircleCheck };

interface NoticeProps {
  readonly tone: keyof typeof ICONS;
  readonly title?: string;
  /** Read out at once where something went wrong. */
  readonly isUrgent?: boolean;
  readonly children?: ComponentChildren;
}

/** A box with an icon, a title and words. */
export function Notice({ tone, title, isUrgent = false, children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div class={`notice notice-${tone}`} {...(isUrgent && { role: "alert" })}>
      <Icon class="icon" aria-hidden="true" />
      <div class="notice-body">
        {title !== undefined && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** Says why something did not work. */
export function FailureNotice(props: {
  readonly failure: Failure | undefined;
  readonly children?: ComponentChildren;
}) {
  if (!props.failure) return null;
  return (
    <Notice tone="danger" isUrgent>
      <p>{failureText(props.failure)}</p>
      {props.children}
    </Notice>
  );
}
