/** A change to many cases under way, and what became of those for which it did not work. */
import * as m from "../../../../build/messages/messages.js";
import { Dialog } from "../../components/dialog.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { nameOf } from "../../case-rows.ts";
import { codeText } from "../../failure-words.ts";
import { refusalWhy } from "../../refusal-words.ts";
import { bulkRun, closeBulkRun } from "../../state/bulk.ts";
import { language, numberText } from "../../state/language.ts";
import type { ManyOutcome } from "../../worker-api.ts";

/** The window; nothing where no change is under way. */
export function BulkResult() {
  const run = bulkRun.value;
  if (!run) return null;
  const { title, done, total, outcomes, failure, retry } = run;
  if (!outcomes) {
    return (
      <div class="bulk-progress" role="status">
        <p>
          {title}
          <span class="hint">
            {" "}
            {m.desk_bulk_progress({ done: numberText(done), total: numberText(total) })}
          </span>
        </p>
        <progress max={total} value={done} aria-label={title} />
      </div>
    );
  }
  const wrong = outcomes.filter(({ outcome }) => outcome.kind !== "done");
  return (
    <Dialog title={title} onClose={closeBulkRun}>
      {failure && <FailureNotice failure={failure} />}
      <p>
        {m.desk_bulk_result({
          done: numberText(outcomes.length - wrong.length),
          total: numberText(total),
        })}
      </p>
      {wrong.length > 0 && (
        <ul class="bulk-wrong">
          {wrong.map((one) => (
            <li key={one.id}>
              <span class="label">{nameOf(one.id, language.value)}</span>{" "}
              <span class="hint">{whyNot(one)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {retry && (
          <button type="button" class="button button-primary" onClick={retry}>
            {m.desk_bulk_retry()}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={closeBulkRun}>
          {m.desk_close()}
        </button>
      </div>
    </Dialog>
  );
}

function whyNot({ outcome }: ManyOutcome): string {
  switch (outcome.kind) {
    case "done":
      return "";
    case "conflict": {
      const names = [...new Set(outcome.theirs.map(({ author }) => author))].join(", ");
      return m.desk_bulk_conflict({ names });
    }
    case "refused": {
      const codes = outcome.events.flatMap(({ refused }) => refused ?? []);
      return m.desk_refused_how({ why: codes.map(refusalWhy).join(", ") });
    }
    case "failed":
      return codeText(outcome.code);
  }
}
