/** Withdrawing: everything on the server is erased, after a second question. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { Note } from "../../shared/components/note.tsx";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";

/** Draws the two steps. */
export function EraseCase() {
  const { worker, dispatch } = useVisit();
  const [step, setStep] = useState<"closed" | "asked" | "erasing">("closed");
  const [failure, setFailure] = useState<Failure>();
  const erase = async (): Promise<void> => {
    setStep("erasing");
    setFailure(undefined);
    try {
      await worker().eraseCase();
      dispatch({ type: "erased" });
    } catch (error) {
      setFailure(failureOf(error));
      setStep("asked");
    }
  };
  return (
    <section aria-labelledby="erase-title" class="erase">
      <h2 id="erase-title">{m.intake_erase_title()}</h2>
      <p>{m.intake_erase_text()}</p>
      {step === "closed" ? (
        <div class="buttons">
          <button type="button" class="button" onClick={() => setStep("asked")}>
            {m.intake_erase_ask()}
          </button>
        </div>
      ) : (
        <div role="alert">
          <Note kind="danger">
            <p>{m.intake_erase_sure()}</p>
            {failure && <p class="problem">{failureText(failure, "mailbox")}</p>}
            <div class="buttons buttons-equal">
              <button
                type="button"
                class="button button-danger"
                aria-disabled={step === "erasing"}
                onClick={() => void erase()}
              >
                {step === "erasing" ? m.intake_erase_erasing() : m.intake_erase_confirm()}
              </button>
              <button type="button" class="button" onClick={() => setStep("closed")}>
                {m.intake_erase_keep()}
              </button>
            </div>
          </Note>
        </div>
      )}
    </section>
  );
}
