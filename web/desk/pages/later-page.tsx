/**
 * Pages that are fetched on their own: the page to unlock stands sooner, and the desk behind it
 * comes while somebody types a passphrase.
 */
import { h } from "preact";
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { ErrorState } from "../components/error-state.tsx";
import { LoadingState } from "../components/loading-state.tsx";
import { loadDeskPart } from "../state/language.ts";

/** What each of them is told. */
interface PageProps {
  readonly shell: { readonly children?: never };
  readonly "set-up": { readonly secret: string };
  readonly join: { readonly id: string; readonly secret: string };
}

type Name = keyof PageProps;
type Pages = { readonly [N in Name]: ComponentType<PageProps[N]> };

const LOADERS: { readonly [N in Name]: () => Promise<Pages[N]> } = {
  shell: async () => (await import("./shell.tsx")).Shell,
  "set-up": async () => (await import("./set-up.tsx")).SetUp,
  join: async () => (await import("./join.tsx")).Join,
};

const loaded: Partial<Pages> = {};

/** Fetches a page, once. Rejects if it cannot be fetched. */
export async function loadPage<N extends Name>(name: N): Promise<Pages[N]> {
  const known: Partial<Pages>[N] = loaded[name];
  if (known) return known;
  fetchLetters();
  const page = await loadDeskPart(LOADERS[name]);
  Object.assign(loaded, { [name]: page });
  return page;
}

/** Both weights, in both sets of letters (styles/fonts.css), so that nothing moves when it stands. */
function fetchLetters(): void {
  for (const weight of ["400", "600"]) {
    // Where they do not come, the system's stand in.
    document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`, "aư").catch(() => undefined);
  }
}

interface LaterPageProps<N extends Name> {
  readonly name: N;
  readonly props: PageProps[N];
}

/** A page as soon as it is there. */
export function LaterPage<N extends Name>({ name, props }: LaterPageProps<N>) {
  const [Page, setPage] = useState<Pages[N] | undefined>(() => loaded[name]);
  const [hasFailed, setFailed] = useState(false);
  const load = (): void => {
    setFailed(false);
    loadPage(name)
      .then((page) => setPage(() => page))
      .catch(() => setFailed(true));
  };
  useEffect(load, [name]);
  // Before anything is painted: nothing changes its letters while it is looked at.
  useLayoutEffect(() => document.documentElement.classList.add("own-letters"), []);
  if (Page) return h(Page, props);
  return (
    <main class="entry">
      {hasFailed ? (
        <ErrorState failure={{ kind: "api", code: "offline" }} onRetry={load} />
      ) : (
        <LoadingState shape="cards" />
      )}
    </main>
  );
}
