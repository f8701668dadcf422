/** A note for the team, or one that nobody else can read. */
import { useState } from "preact/hooks";
import { Lock, NotebookPen, Users } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { Field } from "../../components/field.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { useAction } from "../../components/use-action.ts";
import { refreshCase } from "../../state/cases.ts";
import { activeCaseworkers } from "../../state/colleagues.ts";
import { worker } from "../../state/desk.ts";
import { draftOf, setDraft } from "../../state/drafts.ts";
import { useCase } from "./case-context.ts";
import { MentionText } from "./mention-text.tsx";

/** As src/protocol/correspondence.ts. */
const MOST_NOTE = 60_000;

type Kind = "note" | "personal";

/** Both boxes, one at a time; what is typed in either is kept. */
export function NoteBox() {
  const [kind, setKind] = useState<Kind>("note");
  return (
    <div class={`write write-note write-${kind}`}>
      <SegmentedControl
        label={m.desk_note_for()}
        segments={[
          { id: "note", label: m.desk_note_team(), icon: Users },
          { id: "personal", label: m.desk_note_personal(), icon: Lock },
        ]}
        selected={kind}
        onSelect={setKind}
      />
      <Box key={kind} kind={kind} />
    </div>
  );
}

function Box({ kind }: { readonly kind: Kind }) {
  const { id } = useCase().shown;
  const [text, setText] = useState(() => draftOf(id, kind));
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [isSent, setSent] = useState(false);
  const action = useAction();
  const isTeam = kind === "note";
  const people = activeCaseworkers()
    .filter(({ isMe }) => !isMe)
    .map(({ keyId, displayName }) => ({ id: keyId, label: displayName }));
  const type = (value: string): void => {
    setText(value);
    setDraft(id, kind, value);
    setChecked(false);
    setSent(false);
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const written = text.trim();
    setChecked(written === "");
    if (written === "") return;
    const isDone = await action.run(() =>
      isTeam ? worker().addNote(id, written, mentions) : worker().addPersonalNote(id, written),
    );
    if (!isDone) return;
    type("");
    setMentions([]);
    setSent(true);
    await refreshCase(id);
    await worker()
      .setRead(id, true)
      .catch(() => undefined);
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={isTeam ? m.desk_note_box_label() : m.desk_note_personal_label()}
        hint={isTeam ? m.desk_note_hint() : m.desk_note_personal_hint()}
        error={isChecked ? m.desk_text_missing() : undefined}
      >
        {(ids) =>
          isTeam ? (
            <MentionText
              ids={ids}
              value={text}
              maxLength={MOST_NOTE}
              people={people}
              onInput={type}
              onMention={(person) => setMentions([...new Set([...mentions, person])])}
            />
          ) : (
            <textarea
              {...ids}
              rows={4}
              maxLength={MOST_NOTE}
              value={text}
              spellcheck={false}
              data-key="note"
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          )
        }
      </Field>
      {isTeam && (
        <Combobox
          label={m.desk_note_mentions()}
          hint={m.desk_note_mentions_hint()}
          isMany
          options={people}
          selected={mentions}
          onChange={setMentions}
        />
      )}
      <FailureNotice failure={action.failure}>
        <p>{m.desk_text_kept()}</p>
      </FailureNotice>
      <div class="actions">
        <ActionButton isBusy={action.isBusy}>
          <NotebookPen class="icon" aria-hidden="true" />
          {m.desk_note_save()}
        </ActionButton>
        <p class="hint" role="status">
          {isSent ? m.desk_note_saved() : ""}
        </p>
      </div>
    </form>
  );
}
