/** Why a change does not stand yet: others changed the same, the rules forbid it, or it failed. */
import * as m from "../../../../build/messages/messages.js";
import { Dialog } from "../../components/dialog.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { eventText } from "../../event-words.ts";
import { refusalWhy } from "../../refusal-words.ts";
import { changeTrouble } from "../../state/change-case.ts";
import type { ChangeTrouble } from "../../state/change-case.ts";
import { dayText } from "../../state/language.ts";
import { useCase, useEventWords } from "./case-context.ts";

/** Draws what there is for the open case. */
export function ChangeTroubles() {
  const { shown } = useCase();
  const trouble = changeTrouble.value;
  if (trouble?.id !== shown.id) return null;
  switch (trouble.kind) {
    case "conflict":
      return <ConflictDialog conflict={trouble} />;
    case "refused": {
      const why = trouble.events.flatMap(({ refused }) => (refused ? [refusalWhy(refused)] : []));
      return (
        <Notice tone="warning" title={m.desk_refused_title()} isUrgent>
          <p>{m.desk_refused_how({ why: why.join(", ") })}</p>
        </Notice>
      );
    }
    case "failed":
      return <FailureNotice failure={trouble.failure} />;
  }
}

/** Both, side by side. */
function ConflictDialog(props: {
  readonly conflict: Extract<ChangeTrouble, { readonly kind: "conflict" }>;
}) {
  const { mine, theirs, decide } = props.conflict;
  const words = useEventWords();
  return (
    <Dialog title={m.desk_conflict_title()} onClose={() => decide(false)}>
      <p>{m.desk_conflict_how()}</p>
      <div class="conflict">
        <section>
          <h3>{m.desk_conflict_theirs()}</h3>
          <ul class="plain-list">
            {theirs.flatMap((entry) =>
              entry.events
                .filter(({ refused }) => refused === undefined)
                .map(({ event }, index) => (
                  <li key={`${String(entry.sequence)} ${String(index)}`}>
                    <p>{eventText(event, words)}</p>
                    <p class="hint">
                      {entry.author} · {dayText(entry.day)}
                    </p>
                  </li>
                )),
            )}
          </ul>
        </section>
        <section>
          <h3>{m.desk_conflict_mine()}</h3>
          <ul class="plain-list">
            {mine.map((event, index) => (
              <li key={index}>{eventText(event, words)}</li>
            ))}
          </ul>
        </section>
      </div>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={() => decide(false)}>
          {m.desk_conflict_keep_theirs()}
        </button>
        <button type="button" class="button button-plain" onClick={() => decide(true)}>
          {m.desk_conflict_take_mine()}
        </button>
      </div>
    </Dialog>
  );
}
