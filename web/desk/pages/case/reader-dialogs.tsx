/** Sharing a case, handing it over, and ending somebody's access. Each says what it does. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useAction } from "../../components/use-action.ts";
import { changeReaders, namesOf } from "../../state/change-readers.ts";
import type { AfterReaders } from "../../state/change-readers.ts";
import { activeCaseworkers } from "../../state/colleagues.ts";
import type { ReaderShown, ReadersChange } from "../../worker-api.ts";
import { barrierTo } from "../../../../src/domain/casework/may-read.ts";
import { tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import { useCase } from "./case-context.ts";
import { ReasonField } from "./reason-field.tsx";

interface DialogProps {
  readonly onClose: () => void;
}

/** Chooses colleagues who can read the case from now on. */
export function ShareDialog({ onClose }: DialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const readers = useReaders();
  const { options, barred, isInConflict } = useAllowed();
  const others = options.filter(({ id }) => !readers.includes(id));
  const tidy = tidyEventText("reason", reason);
  const needsReason = chosen.some(isInConflict);
  const change: ReadersChange = { add: chosen, remove: [], ...(needsReason && { reason: tidy }) };
  const isReady = chosen.length > 0 && (!needsReason || tidy !== "");
  if (others.length === 0) {
    return (
      <Dialog title={m.desk_share_title()} onClose={onClose}>
        <div class="stack">
          <p>{m.desk_share_nobody()}</p>
          <Barred names={barred} />
          <div class="actions">
            <button type="button" class="button button-plain" onClick={onClose}>
              {m.desk_close()}
            </button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Question
      title={m.desk_share_title()}
      action={m.desk_share_do()}
      change={isReady ? change : undefined}
      after={{
        done: m.desk_done_shared({ names: namesOf(chosen) }),
        undo: { add: [], remove: chosen },
      }}
      onClose={onClose}
    >
      {(error) => (
        <>
          <p>{m.desk_share_how()}</p>
          <Combobox
            label={m.desk_share_whom()}
            options={others}
            selected={chosen}
            isMany
            error={chosen.length === 0 ? error : undefined}
            onChange={setChosen}
          />
          {needsReason && (
            <>
              <p>{m.desk_share_conflict()}</p>
              <ReasonField
                kind="reason"
                label={m.desk_share_conflict_reason()}
                value={reason}
                isMissing={error !== undefined && tidy === ""}
                onInput={setReason}
              />
            </>
          )}
          <Barred names={barred} />
        </>
      )}
    </Question>
  );
}

/** Chooses who answers for the case, and whether one goes on reading it. */
export function HandOverDialog({ onClose }: DialogProps) {
  const { me, shown } = useCase();
  const [to, setTo] = useState<string | undefined>(undefined);
  const [keeps, setKeeps] = useState(true);
  const readers = useReaders();
  const { options, barred, isInConflict } = useAllowed();
  const change = (whom: string): ReadersChange => ({
    add: readers.includes(whom) ? [] : [whom],
    remove: keeps ? [] : [me],
    assign: whom,
  });
  const { assignee } = shown.card;
  return (
    <Question
      title={m.desk_hand_over_title()}
      action={m.desk_hand_over_do()}
      change={to === undefined ? undefined : change(to)}
      after={{
        done: m.desk_done_handed_over({ name: namesOf(to === undefined ? [] : [to]) }),
        ...(to !== undefined &&
          assignee !== undefined && {
            undo: { add: [], remove: change(to).add, assign: assignee },
          }),
      }}
      onClose={onClose}
    >
      {(error) => (
        <>
          <p>{m.desk_hand_over_how()}</p>
          <Combobox
            label={m.desk_hand_over_to()}
            // With a conflict, sharing comes first, which asks for a reason.
            options={options.filter(({ id }) => id !== me && !isInConflict(id))}
            selected={to === undefined ? [] : [to]}
            error={error}
            onChange={([id]) => setTo(id)}
          />
          <Barred names={barred} />
          <label class="tick-line">
            <input
              type="checkbox"
              checked={keeps}
              onChange={({ currentTarget }) => setKeeps(currentTarget.checked)}
            />
            <span>{m.desk_hand_over_keep()}</span>
          </label>
          {!keeps && <p class="hint">{m.desk_end_own_how()}</p>}
        </>
      )}
    </Question>
  );
}

/** Asks before somebody, or oneself, loses a case. */
export function EndAccessDialog(
  props: DialogProps & { readonly reader: Extract<ReaderShown, { readonly kind: "member" }> },
) {
  const { keyId, displayName: name, isMe } = props.reader;
  return (
    <Question
      title={isMe ? m.desk_end_own_title() : m.desk_end_title({ name })}
      action={isMe ? m.desk_end_own_do() : m.desk_end_do()}
      change={{ add: [], remove: [keyId] }}
      after={{ done: m.desk_done_ended({ name }), undo: { add: [keyId], remove: [] } }}
      onClose={props.onClose}
    >
      {() => <p>{isMe ? m.desk_end_own_how() : m.desk_end_how({ name })}</p>}
    </Question>
  );
}

interface QuestionProps extends DialogProps {
  readonly title: string;
  readonly action: string;
  /** `undefined` until somebody is chosen. */
  readonly change: ReadersChange | undefined;
  readonly after: AfterReaders;
  readonly children: (error: string | undefined) => ComponentChildren;
}

/** A dialog that changes the readers; based on what was in view when it opened. */
function Question({ title, action: label, change, after, children, onClose }: QuestionProps) {
  const { shown } = useCase();
  const [basedOn] = useState(shown.basedOn);
  const [isChecked, setChecked] = useState(false);
  const action = useAction();
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!change) return;
    await action.run(async () => {
      await changeReaders(shown.id, change, basedOn, after);
      // Why it does not stand is said on the page.
      onClose();
    });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void save(event)}>
        {children(isChecked && !change ? m.desk_need_missing() : undefined)}
        <p class="hint">{m.desk_readers_unread()}</p>
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{label}</ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function useReaders(): readonly string[] {
  const { shown } = useCase();
  return shown.readers.flatMap((reader) => (reader.kind === "member" ? reader.keyId : []));
}

/** Who may be let in; the others by name. The worker refuses them too. */
function useAllowed() {
  const { shown } = useCase();
  const barriers = {
    leftOut: shown.leftOut.map(({ group }) => group),
    declarations: shown.details.declarations,
  };
  const all = activeCaseworkers().map((one) => {
    return { ...one, barrier: barrierTo(one.keyId, one.groups, barriers) };
  });
  const isInConflict = (id: string): boolean =>
    all.some(({ keyId, barrier }) => keyId === id && barrier === "has-conflict");
  const options = all
    .filter(({ barrier }) => barrier !== "left-out")
    .map(({ keyId, displayName, isMe, barrier }) => ({
      id: keyId,
      label: displayName,
      ...(isMe && { detail: m.desk_person_me() }),
      ...(barrier === "has-conflict" && { detail: m.desk_share_has_conflict() }),
    }));
  const barred = all.flatMap(({ barrier, displayName }) =>
    barrier === "left-out" ? displayName : [],
  );
  return { options, barred, isInConflict };
}

/** Whom the complainant left out, and why they cannot be chosen. */
function Barred({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return <p class="hint">{m.desk_share_left_out({ names: names.join(", ") })}</p>;
}
