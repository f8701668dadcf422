/** The answer to the complainant, and the note for the team: never to be confused. */
import { useState } from "preact/hooks";
import { NotebookPen, Reply, Send } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Field } from "../../components/field.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { useAction } from "../../components/use-action.ts";
import { refreshCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { draftOf, setDraft } from "../../state/drafts.ts";
import type { DraftKind } from "../../state/drafts.ts";

/** As src/protocol/correspondence.ts. */
const MOST_REPLY = 60_000;

interface WriteBoxesProps {
  readonly id: string;
  /** Name of the language in which the complainant wrote. */
  readonly language: string;
}

/** Two tabs with a box each; what is typed in either is kept. */
export function WriteBoxes({ id, language }: WriteBoxesProps) {
  const [kind, setKind] = useState<DraftKind>("reply");
  return (
    <div class={`write write-${kind}`}>
      <SegmentedControl
        label={m.desk_write_what()}
        segments={[
          { id: "reply", label: m.desk_write_reply(), icon: Reply },
          { id: "note", label: m.desk_write_note(), icon: NotebookPen },
        ]}
        selected={kind}
        onSelect={setKind}
      />
      <WriteBox key={kind} id={id} kind={kind} language={language} />
    </div>
  );
}

function WriteBox({ id, kind, language }: WriteBoxesProps & { readonly kind: DraftKind }) {
  const [text, setText] = useState(draftOf(id, kind));
  const [isChecked, setChecked] = useState(false);
  const [isSent, setSent] = useState(false);
  const action = useAction();
  const isReply = kind === "reply";
  const type = (value: string): void => {
    setText(value);
    setDraft(id, kind, value);
    setChecked(false);
    setSent(false);
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const written = text.trim();
    setChecked(written === "");
    if (written === "") return;
    const isDone = await action.run(async () => {
      if (isReply) await worker().reply(id, written);
      else await worker().addNote(id, written);
    });
    if (!isDone) return;
    type("");
    setSent(true);
    await refreshCase(id);
    // Whoever writes has read, their own words included.
    await worker()
      .setRead(id, true)
      .catch(() => undefined);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)} noValidate>
      <Field
        label={isReply ? m.desk_reply_label() : m.desk_note_box_label()}
        hint={isReply ? m.desk_reply_hint({ language }) : m.desk_note_hint()}
        error={isChecked ? m.desk_text_missing() : undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={4}
            maxLength={MOST_REPLY}
            value={text}
            spellcheck={false}
            {...(isReply && { "data-key": "reply" })}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        )}
      </Field>
      <FailureNotice failure={action.failure}>
        <p>{m.desk_text_kept()}</p>
      </FailureNotice>
      <div class="actions">
        <ActionButton isBusy={action.isBusy}>
          {isReply ? (
            <Send class="icon" aria-hidden="true" />
          ) : (
            <NotebookPen class="icon" aria-hidden="true" />
          )}
          {isReply ? m.desk_reply_send() : m.desk_note_save()}
        </ActionButton>
        <p class="hint" role="status">
          {isSent ? (isReply ? m.desk_reply_sent() : m.desk_note_saved()) : ""}
        </p>
      </div>
    </form>
  );
}
