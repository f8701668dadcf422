/** The whole visit: one page after the other, at one address. */
import type { ComponentType } from "preact";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Remote } from "comlink";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import type { FormTexts } from "../../src/domain/texts/types.ts";
import { connectWorker, endWorker } from "../shared/connect-worker.ts";
import { isDistrust } from "./distrust.ts";
import { keepLoading } from "../shared/keep-loading.ts";
import { loadPart } from "../shared/language.ts";
import { failureOf } from "../shared/failure.ts";
import { isUploading } from "../shared/files/file-list.ts";
import { formFor } from "../../src/domain/questionnaire/form-for.ts";
import { START, reduce } from "./form-state.ts";
import type { Action, Page, Visit } from "./visit-state.ts";
import { IdleQuestion } from "./idle-question.tsx";
import { AboutExitPage } from "./pages/about-exit-page.tsx";
import type { LaterPage } from "./pages/later-pages.tsx";
import { HandoverPage } from "./pages/handover-page.tsx";
import { QuestionPage } from "./pages/question-page.tsx";
import { RefusedPage } from "./pages/refused-page.tsx";
import { StartPage } from "./pages/start-page.tsx";
import { useGoingOn } from "./use-going-on.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { VisitContext } from "./visit.ts";
import type { Drafts, LaterControlProps, RosterState, VisitTools } from "./visit.ts";
import type { IntakeWorker } from "./worker-api.ts";

/** The organisation that the page was served for, in hex; empty if the server names none. */
function pinnedOrganisation(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="kin-organisation"]');
  return meta?.content ?? "";
}

/** What is loaded while the person reads (later-parts.tsx). */
interface LaterParts extends Drafts {
  readonly LaterControl: ComponentType<LaterControlProps>;
  readonly LaterPages: ComponentType<{ page: LaterPage }>;
}

/** Draws the visit. */
export function Intake({
  language,
  texts,
}: {
  readonly language: Language;
  readonly texts: FormTexts;
}) {
  const [roster, setRoster] = useState<RosterState>({ kind: "checking" });
  const [later, setLater] = useState<LaterParts>();
  const remote = useRef<Remote<IntakeWorker> | undefined>(undefined);

  const hasCustodian = roster.kind === "open" && roster.roster.custodians.length > 0;
  const form = useMemo(() => formFor(PUBLIC_FORM, hasCustodian), [hasCustodian]);
  const [visit, dispatch] = useReducer<Visit, Action>(
    (state, action) => reduce(form, state, action),
    START,
  );
  const isFirst = useIsFirst(visit);

  const worker = useCallback(() => {
    remote.current ??= connectWorker<IntakeWorker>(__INTAKE_WORKER__, () => {
      // Nothing was sent yet by a worker that did not load; the next try starts another.
      if (remote.current) endWorker(remote.current);
      remote.current = undefined;
      setRoster({ kind: "failed", failure: { kind: "api", code: "offline" } });
    });
    return remote.current;
  }, []);
  const begin = useCallback(() => {
    setRoster({ kind: "checking" });
    worker()
      .begin(pinnedOrganisation())
      .then(setRoster, (error: unknown) => {
        const failure = failureOf(error);
        setRoster({ kind: "failed", failure });
        if (isDistrust(failure)) dispatch({ type: "refused", failure });
      });
  }, [worker]);

  useEffect(() => {
    // The words are here; now the cryptography, while the person reads.
    begin();
    return keepLoading(() => loadPart(() => import("./later-parts.tsx")), setLater);
  }, [begin]);

  useLeaveWarning(visit.page);
  useGoingOn(visit.page, worker, dispatch);
  const forget = useCallback(() => {
    void worker().forget();
    dispatch({ type: "forgotten", isIdle: true });
  }, [worker]);

  const tools: VisitTools = {
    worker,
    dispatch,
    language,
    texts,
    form,
    roster,
    retryRoster: begin,
    LaterControl: later?.LaterControl,
    drafts: later,
  };
  return (
    <VisitContext.Provider value={tools}>
      <main class="page">
        <CurrentPage page={visit.page} isFirst={isFirst} later={later?.LaterPages} />
      </main>
      {visit.page.at !== "start" && <IdleQuestion isBusy={isBusy(visit.page)} onGone={forget} />}
    </VisitContext.Provider>
  );
}

function CurrentPage({
  page,
  isFirst,
  later: Later,
}: {
  readonly page: Page;
  readonly isFirst: boolean;
  readonly later: LaterParts["LaterPages"] | undefined;
}) {
  switch (page.at) {
    case "start":
      return <StartPage isForgotten={page.isForgotten} isFirst={isFirst} />;
    case "about-exit":
      return <AboutExitPage />;
    case "question":
      return <QuestionPage page={page} />;
    case "handover":
      return <HandoverPage key={page.form.privacy} page={page} />;
    case "refused":
      return <RefusedPage failure={page.failure} />;
    case "review":
    case "receipt":
    case "keep-receipt":
    case "sending":
    case "not-sent":
    case "sent":
    case "return":
    case "mailbox":
    case "erased":
    case "hand-in":
      return Later ? (
        <Later key={page.at} page={page} />
      ) : (
        <p role="status">{m.intake_mailbox_loading()}</p>
      );
  }
}

/** Whether something is under way that takes longer than anybody holds a phone. */
function isBusy(page: Page): boolean {
  // On the page for sealed files nothing is written that could be forgotten.
  if (page.at === "sending" || page.at === "hand-in") return true;
  return "form" in page && isUploading(page.form.files);
}

function useIsFirst(visit: Visit): boolean {
  const first = useRef(visit);
  return first.current === visit;
}
