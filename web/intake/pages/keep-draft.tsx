/** Offers to keep a draft, with the risk in plain words; shows the words that open it, once. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { wordListOf } from "../../../src/domain/language.ts";
import { formatDay, parseDay } from "../../../src/domain/day.ts";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { Note } from "../../shared/components/note.tsx";
import { deleteDraft } from "../delete-draft.ts";
import { storeDraft } from "../draft-store.ts";
import { failureOf } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { withoutAnswers } from "../form-path.ts";
import type { Page } from "../visit-state.ts";
import { useVisit } from "../visit.ts";
import type { DraftKept } from "../worker-api.ts";

/** Draws the offer under a question. */
export function KeepDraft({ page }: { readonly page: Extract<Page, { at: "question" }> }) {
  const { worker, form, language } = useVisit();
  const [kept, setKept] = useState<DraftKept>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const files = fieldsOf(form).filter(({ kind }) => kind === "files");
    const answers = withoutAnswers(
      page.form.answers,
      files.map(({ id }) => id),
    );
    try {
      const isHandedOver = page.form.privacy === "closed";
      const sealed = await worker().keepDraft({ answers, screen: page.screen, isHandedOver });
      if (storeDraft(sealed.bytes)) setKept(sealed);
      else setProblem(m.intake_draft_no_storage());
    } catch (error) {
      setProblem(failureText(failureOf(error), "begin"));
    }
    setBusy(false);
  };
  const remove = (): void => {
    deleteDraft();
    setKept(undefined);
  };
  const lastDay = kept && parseDay(kept.lastDay);
  return (
    <details class="why">
      <summary>{m.intake_draft_later()}</summary>
      <Note kind="warning">
        <p>{m.intake_draft_risk()}</p>
        <p>{m.intake_draft_what()}</p>
      </Note>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {kept ? (
        <div role="status">
          <p>
            {lastDay !== undefined && m.intake_draft_kept({ day: formatDay(lastDay, language) })}
          </p>
          <ol
            class="receipt"
            lang={wordListOf(language)}
            dir="ltr"
            translate={false}
            data-draft-words
          >
            {kept.words[wordListOf(language)].map((word, index) => (
              <li key={`${String(index)}${word}`}>{word}</li>
            ))}
          </ol>
          <p>{m.intake_draft_close()}</p>
          <button type="button" class="button" onClick={remove}>
            {m.intake_draft_delete()}
          </button>
        </div>
      ) : (
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void keep()}>
          {m.intake_draft_keep()}
        </button>
      )}
    </details>
  );
}
