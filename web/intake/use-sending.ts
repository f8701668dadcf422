/** Starts the sending of a report in the worker, and says how it goes. */
import { proxy } from "comlink";
import { dropHidden } from "../../src/domain/questionnaire/condition.ts";
import { failureOf, isDistrust } from "./failure.ts";
import { fileIdsOf } from "./form-state.ts";
import type { FormWithReceipt } from "./visit-state.ts";
import { useVisit } from "./visit.ts";
import type { SendingStep } from "./worker-api.ts";

/** Gives the function that sends a form; also for every further try. */
export function useSending(): (form: FormWithReceipt) => void {
  const { worker, dispatch, form: questionnaire, language } = useVisit();
  return (form) => {
    const answers = dropHidden(questionnaire, form.answers);
    const report = { answers, language, fileIds: fileIdsOf(questionnaire, answers) };
    const onStep = proxy((step: SendingStep) => dispatch({ type: "sending", step }));
    dispatch({ type: "sending", step: "files" });
    worker()
      .sendReport(report, onStep)
      .then(
        (sent) => dispatch({ type: "sent", sent }),
        (error: unknown) => {
          const failure = failureOf(error);
          // A server that cannot be trusted ends the visit: nothing more is sent to it.
          dispatch(
            isDistrust(failure) ? { type: "refused", failure } : { type: "not-sent", failure },
          );
        },
      );
  };
}
