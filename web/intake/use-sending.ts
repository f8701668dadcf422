/** Starts the sending of a report in the worker, and says how it goes. */
import { proxy } from "comlink";
import { dropHidden } from "../../src/domain/questionnaire/condition.ts";
import { deleteDraft } from "./delete-draft.ts";
import { isDistrust } from "./distrust.ts";
import { failureOf } from "../shared/failure.ts";
import { fileIdsOf } from "./form-state.ts";
import type { Action, FormWithReceipt } from "./visit-state.ts";
import { useVisit } from "./visit.ts";
import type { SendingStep } from "./worker-api.ts";

/** Gives the function that sends a form; also for every further try. */
export function useSending(): (form: FormWithReceipt) => void {
  const { worker, dispatch, form: questionnaire, language } = useVisit();
  return (form) => {
    const answers = dropHidden(questionnaire, form.answers);
    const report = { answers, language, fileIds: fileIdsOf(questionnaire, answers) };
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
