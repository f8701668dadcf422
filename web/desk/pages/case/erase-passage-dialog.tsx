/**
 * Chooses the words that are to go, shows what goes and what stays, and asks why. The text stands in
 * a field that cannot be changed: so words are marked with mouse, keys or finger as in any text.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { ERASURE_REASONS } from "../../../../src/domain/casework/events.ts";
import type { ErasureReason } from "../../../../src/domain/casework/events.ts";
import { EVENT_TEXT_LIMITS, tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import { tidyChoice, withoutPassage } from "../../../../src/domain/casework/passage-text.ts";
import type { ChosenPassage } from "../../../../src/domain/casework/passage-text.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Field } from "../../components/field.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useAction } from "../../components/use-action.ts";
import { reasonName } from "../../passage-words.ts";
import { refreshCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { showToast } from "../../state/toasts.ts";
import type { PassagePlace } from "../../worker-api.ts";
import { useCase } from "./case-context.ts";
import { ChoiceField } from "./choice-field.tsx";
import { MarkedText } from "./erased-passages.tsx";
import { textsOf } from "./texts-of-case.ts";

interface ErasePassageDialogProps {
  readonly place: PassagePlace;
  readonly text: string;
  /** What was marked on the page before. */
  readonly chosen: ChosenPassage | undefined;
  /** What more there is to know of this text. */
  readonly notes: readonly string[];
  readonly onClose: () => void;
}

/** The dialog. */
export function ErasePassageDialog({ place, text, notes, ...props }: ErasePassageDialogProps) {
  const { shown } = useCase();
  const [chosen, setChosen] = useState(() => props.chosen && tidyChoice(text, props.chosen));
  const [reason, setReason] = useState<ErasureReason | "">("");
  const [words, setWords] = useState("");
  const [isChecked, setChecked] = useState(false);
  const action = useAction();
  const tidy = tidyEventText("erasure", words);
  const needsWords = reason === "other" && tidy === "";
  const passage = chosen && text.slice(chosen.start, chosen.end);
  const isElsewhere =
    passage !== undefined && textsOf(shown).filter((one) => one.includes(passage)).length > 1;
  const erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!chosen || passage === undefined || reason === "" || needsWords) return;
    await action.run(async () => {
      const why = { reason, ...(tidy !== "" && { words: tidy }) };
      await worker().erasePassage(shown.id, { place, ...chosen, passage, ...why });
      showToast(m.desk_passage_done());
      props.onClose();
      await refreshCase(shown.id);
    });
  };
  return (
    <Dialog title={m.desk_passage_title()} class="dialog-passage" onClose={props.onClose}>
      <form class="stack" noValidate onSubmit={(event) => void erase(event)}>
        <Choosing
          text={text}
          chosen={chosen}
          isMissing={isChecked && !chosen}
          onChoose={setChosen}
        />
        <Preview text={text} chosen={chosen} />
        {isElsewhere && (
          <Notice tone="info">
            <p>{m.desk_passage_elsewhere()}</p>
          </Notice>
        )}
        <ChoiceField
          label={m.desk_passage_why()}
          options={ERASURE_REASONS.map((id) => ({ id, label: reasonName(id) }))}
          selected={reason}
          isMissing={isChecked && reason === ""}
          onSelect={(id) => setReason(ERASURE_REASONS.find((one) => one === id) ?? "")}
        />
        <TextArea
          label={m.desk_passage_words()}
          hint={m.desk_passage_words_hint()}
          value={words}
          maxLength={EVENT_TEXT_LIMITS.erasure}
          isMissing={isChecked && needsWords}
          onInput={setWords}
        />
        <Notice tone="warning">
          <p>{m.desk_passage_how()}</p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{m.desk_passage_do()}</ActionButton>
          <button type="button" class="button button-plain" onClick={props.onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoosingProps {
  readonly text: string;
  readonly chosen: ChosenPassage | undefined;
  readonly isMissing: boolean;
  readonly onChoose: (chosen: ChosenPassage | undefined) => void;
}

/** The field. What is marked in it is chosen, until something else is. */
function Choosing({ text, chosen, isMissing, onChoose }: ChoosingProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const begun = useRef(chosen);
  useEffect(() => {
    const field = area.current;
    if (!field) return undefined;
    field.focus();
    field.setSelectionRange(begun.current?.start ?? 0, begun.current?.end ?? 0);
    const look = (): void => {
      const { selectionStart: start, selectionEnd: end } = field;
      // A mere caret: whoever goes on to the reason has not changed their mind.
      if (document.activeElement === field && start !== end) {
        onChoose(tidyChoice(text, { start, end }));
      }
    };
    // Phones move the ends of what is marked without any key or pointer on the field.
    document.addEventListener("selectionchange", look);
    field.addEventListener("select", look);
    return () => {
      document.removeEventListener("selectionchange", look);
      field.removeEventListener("select", look);
    };
  }, [text]);
  return (
    <Field
      label={m.desk_passage_select()}
      hint={m.desk_passage_select_hint()}
      error={isMissing ? m.desk_passage_missing() : undefined}
    >
      {(ids) => (
        // Not `readonly`: in such a field Chromium marks nothing by keys.
        <textarea
          {...ids}
          ref={area}
          class="passage-text"
          rows={6}
          value={text}
          dir="auto"
          aria-readonly="true"
          inputMode="none"
          spellcheck={false}
          onBeforeInput={(event) => event.preventDefault()}
          onInput={({ currentTarget }) => {
            currentTarget.value = text;
          }}
        />
      )}
    </Field>
  );
}

interface PreviewProps {
  readonly text: string;
  readonly chosen: ChosenPassage | undefined;
}

/** What goes and what stays, exactly. */
function Preview({ text, chosen }: PreviewProps) {
  return (
    <dl class="passage-preview" aria-live="polite">
      <dt>{m.desk_passage_goes()}</dt>
      <dd class="passage-goes own-words" dir="auto">
        {chosen ? text.slice(chosen.start, chosen.end) : m.desk_passage_nothing()}
      </dd>
      <dt>{m.desk_passage_stays()}</dt>
      <dd class="passage-stays own-words" dir="auto">
        <MarkedText text={chosen ? withoutPassage(text, chosen) : text} isErased />
      </dd>
    </dl>
  );
}
