/** On the first page, only if a draft is there: its words open it, and anybody can delete it. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { TextBox } from "../../shared/components/text-box.tsx";
import { deleteDraft } from "../delete-draft.ts";
import { storedDraft } from "../draft-store.ts";
import { failureOf } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";

/** Draws the box for the words, or nothing. */
export function ResumeDraft() {
  const { worker, dispatch } = useVisit();
  const [bytes, setBytes] = useState(storedDraft);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  if (!bytes) return null;
  const open = async (): Promise<void> => {
    if (isOpening) return;
    setOpening(true);
    setProblem(undefined);
    try {
      const opening = await worker().resumeDraft(typed, bytes);
      if (opening.kind === "opened") dispatch({ type: "draft-opened", draft: opening.draft });
      else if (opening.kind === "wrong-words") setProblem(m.intake_draft_wrong_words());
      else setProblem(m.intake_draft_form_changed());
    } catch (error) {
      setProblem(failureText(failureOf(error), "begin"));
    }
    setOpening(false);
  };
  const remove = (): void => {
    deleteDraft();
    setBytes(undefined);
  };
  return (
    <details class="why">
      <summary>{m.intake_draft_resume()}</summary>
      <form
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label class="part" for="draft-words">
          {m.intake_draft_words_label()}
        </label>
        {problem !== undefined && (
          <p class="problem" id="draft-problem" role="alert">
            {problem}
          </p>
        )}
        <TextBox
          id="draft-words"
          initial=""
          onText={setTyped}
          describedBy={problem === undefined ? undefined : "draft-problem"}
          isWrong={problem !== undefined}
        />
        <div class="buttons">
          <button type="submit" class="button" aria-disabled={isOpening}>
            {m.intake_draft_open()}
          </button>
          <button type="button" class="button" onClick={remove}>
            {m.intake_draft_delete()}
          </button>
        </div>
      </form>
    </details>
  );
}
