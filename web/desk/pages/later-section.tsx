/** A section whose page is fetched when somebody goes there first, so that the list stands sooner. */
import { h } from "preact";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ErrorState } from "../components/error-state.tsx";
import { LoadingState } from "../components/loading-state.tsx";
import { loadDeskPart } from "../state/language.ts";
import type { MeShown } from "../worker-api.ts";

type Page = ComponentType<{ readonly me: MeShown }>;

/**
 * Makes the page of a section.
 *
 * @param load - Imports it; asked once, and again after a failure.
 */
export function laterSection(load: () => Promise<Page>): Page {
  let loaded: Page | undefined;
  return function LaterSection({ me }) {
    const [Shown, setShown] = useState<Page | undefined>(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    const fetchPage = (): void => {
      setFailed(false);
      loadDeskPart(load)
        .then((page) => {
          loaded = page;
          setShown(() => page);
        })
        .catch(() => setFailed(true));
    };
    useEffect(() => {
      if (!loaded) fetchPage();
    }, []);
    if (Shown) return h(Shown, { me });
    return (
      <main class="page">
        {hasFailed ? (
          <ErrorState failure={{ kind: "api", code: "offline" }} onRetry={fetchPage} />
        ) : (
          <LoadingState shape="cards" />
        )}
      </main>
    );
  };
}
