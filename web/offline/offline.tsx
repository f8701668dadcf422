/** The whole visit of the form that works from a file. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Remote } from "comlink";
import type { Language } from "../../src/domain/language.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import type { FormTexts } from "../../src/domain/texts/types.ts";
import { failureOf } from "../shared/failure.ts";
import { LaterControl } from "../intake/fields/later-control.tsx";
import { isUploading } from "../shared/files/file-list.ts";
import { formFor } from "../../src/domain/questionnaire/form-for.ts";
import { START, reduce } from "../intake/form-state.ts";
import { IdleQuestion } from "../intake/idle-question.tsx";
import { HandoverPage } from "../intake/pages/handover-page.tsx";
import { KeepReceiptPage } from "../intake/pages/keep-receipt-page.tsx";
import { QuestionPage } from "../intake/pages/question-page.tsx";
import { ReceiptPage } from "../intake/pages/receipt-page.tsx";
import { ReviewPage } from "../intake/pages/review-page.tsx";
import { NotSentPage } from "../intake/pages/sending-page.tsx";
import { useLeaveWarning } from "../intake/use-leave-warning.ts";
import { VisitContext } from "../intake/visit.ts";
import type { RosterState, VisitTools } from "../intake/visit.ts";
import type { Action, Page, Visit } from "../intake/visit-state.ts";
import { startOfflineWorker } from "./offline-worker.ts";
import type { OfflineWorker } from "./offline-worker.ts";
import { AboutExitPage } from "./pages/about-exit-page.tsx";
import { BrokenForm } from "./pages/broken-form.tsx";
import { SealedPage } from "./pages/sealed-page.tsx";
import { SealingPage } from "./pages/sealing-page.tsx";
import { StartPage } from "./pages/start-page.tsx";

/** Draws the visit. */
export function Offline({
  language,
  texts,
}: {
  readonly language: Language;
  readonly texts: FormTexts;
}) {
  const [roster, setRoster] = useState<RosterState>({ kind: "checking" });
  const remote = useRef<Remote<OfflineWorker> | undefined>(undefined);
  const hasCustodian = roster.kind === "open" && roster.roster.custodians.length > 0;
  const form = useMemo(() => formFor(PUBLIC_FORM, hasCustodian), [hasCustodian]);
  const [visit, dispatch] = useReducer<Visit, Action>(
    (state, action) => reduce(form, state, action),
    START,
  );
  const first = useRef(visit);

  const worker = useCallback(() => (remote.current ??= startOfflineWorker()), []);
  const begin = useCallback(() => {
    worker()
      .begin("")
      .then(setRoster, (error: unknown) => {
        setRoster({ kind: "failed", failure: failureOf(error) });
      });
  }, [worker]);
  useEffect(begin, [begin]);

  useLeaveWarning(visit.page);
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
    LaterControl,
  };
  const { page } = visit;
  return (
    <VisitContext.Provider value={tools}>
      <main class="page">
        <CurrentPage page={page} isFirst={first.current === visit} worker={worker} />
      </main>
      {page.at !== "start" && <IdleQuestion isBusy={isBusy(page)} onGone={forget} />}
    </VisitContext.Provider>
  );
}

function CurrentPage({
  page,
  isFirst,
  worker,
}: {
  readonly page: Page;
  readonly isFirst: boolean;
  readonly worker: () => Remote<OfflineWorker>;
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
    case "review":
      return <ReviewPage page={page} />;
    case "receipt":
      return <ReceiptPage form={page.form} />;
    case "keep-receipt":
      return <KeepReceiptPage form={page.form} />;
    case "sending":
      return <SealingPage />;
    case "not-sent":
      return <NotSentPage page={page} />;
    case "sent":
      return <SealedPage page={page} worker={worker} />;
    case "refused":
      return <BrokenForm />;
    // No way of this form leads to these: they need the server.
    case "return":
    case "mailbox":
    case "erased":
    case "hand-in":
      return null;
  }
}

/** Whether something is under way that takes longer than anybody holds a phone. */
function isBusy(page: Page): boolean {
  return page.at === "sending" || ("form" in page && isUploading(page.form.files));
}
