/** Has a report sealed ahead and sent by the worker, and says how it goes. */
import { useEffect } from "preact/hooks";
import { proxy } from "comlink";
import type { Language } from "../../src/domain/language.ts";
import { dropHidden } from "../../src/domain/questionnaire/condition.ts";
import type { Questionnaire } from "../../src/domain/questionnaire/types.ts";
import { deleteDraft } from "./delete-draft.ts";
import { isDistrust } from "./distrust.ts";
import { failureOf } from "../shared/failure.ts";
import { fileIdsOf } from "./form-state.ts";
import type { Action, Form, FormWithReceipt } from "./visit-state.ts";
import { useVisit } from "./visit.ts";
import type { ReportToSend, SendingStep } from "./worker-api.ts";

/** What is sent of a form: what its pages show, and nothing that they hide. */
function reportOf(questionnaire: Questionnaire, form: Form, language: Language): ReportToSend {
  const answers = dropHidden(questionnaire, form.answers);
  const fileIds = fileIdsOf(questionnaire, answers);
  return { answers, language, fileIds, leftOut: form.leftOut ?? [] };
}

/** Has the report sealed while the person writes the receipt down. Nothing of it is sent. */
export function usePreparing(form: Form): void {
  const { worker, form: questionnaire, language } = useVisit();
  useEffect(() => {
    worker()
      .prepareReport(reportOf(questionnaire, form, language))
      // Sending does it again, and says what is wrong.
      .catch(() => undefined);
  }, []);
}

/** Gives the function that sends a form; also for every further try. */
export function useSending(): (form: FormWithReceipt) => void {
  const { worker, dispatch, form: questionnaire, language } = useVisit();
  return (form) => {
    const report = reportOf(questionnaire, form, language);
    // Steps travel on a way of their own, and may arrive after the end.
    let isOver = false;
    const onStep = proxy((step: SendingStep, isWaiting: boolean) => {
      if (!isOver) dispatch({ type: "sending", step, isWaiting });
    });
    const end = (action: Action): void => {
      isOver = true;
      dispatch(action);
    };
    dispatch({ type: "sending", step: "files", isWaiting: false });
    worker()
      .sendReport(report, onStep)
      .then(
        (sent) => {
          deleteDraft();
          end({ type: "sent", sent });
        },
        (error: unknown) => {
          const failure = failureOf(error);
          // A server that cannot be trusted ends the visit: nothing more is sent to it.
          end(isDistrust(failure) ? { type: "refused", failure } : { type: "not-sent", failure });
        },
      );
  };
}
