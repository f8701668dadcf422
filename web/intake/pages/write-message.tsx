/** Writing again: text and files. What was typed stays until the server has acknowledged it. */
import { useReducer, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { MAX_FILES, MAX_FILE_BYTES } from "../../../src/protocol/constants.ts";
import { Note } from "../../shared/components/note.tsx";
import { TextBox } from "../../shared/components/text-box.tsx";
import { isDistrust } from "../distrust.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { openFileText } from "../../shared/files/file-words.ts";
import { changeFiles, openFile } from "../../shared/files/file-list.ts";
import { FilesControl } from "../fields/files.tsx";
import { useVisit } from "../visit.ts";
import { VoiceControl } from "../voice/voice-control.tsx";

/** One place is left for a voice message. */
const LIMITS = { maxFiles: MAX_FILES - 1, maxFileBytes: MAX_FILE_BYTES };
const RECORDING = { maxSeconds: 300 };

/** A box that has been sent is replaced by an empty one. */
export function WriteMessage() {
  const [sentCount, setSentCount] = useState(0);
  return (
    <section aria-labelledby="message-title" class="write">
      <h2 id="message-title">
        <label for="message">{m.intake_message_title()}</label>
      </h2>
      {sentCount > 0 && (
        <div role="status">
          <Note kind="good">{m.intake_message_sent()}</Note>
        </div>
      )}
      <MessageBox key={sentCount} onSent={() => setSentCount((count) => count + 1)} />
    </section>
  );
}

function MessageBox({ onSent }: { readonly onSent: () => void }) {
  const { worker, dispatch } = useVisit();
  const [text, setText] = useState("");
  const [files, changeFile] = useReducer(changeFiles, []);
  const [failure, setFailure] = useState<Failure>();
  const [isEmpty, setEmpty] = useState(false);
  const [isSending, setSending] = useState(false);

  const [isWaiting, setWaiting] = useState(false);
  const open = openFile(files);
  const send = async (): Promise<void> => {
    if (isSending) return;
    const isNothing = text.trim() === "" && files.length === 0;
    setEmpty(isNothing);
    setWaiting(open !== undefined);
    if (isNothing || open) return;
    setSending(true);
    setFailure(undefined);
    try {
      const ids = files.map(({ id }) => id);
      const mailbox = await worker().sendMessage(text, ids);
      onSent();
      dispatch({ type: "mailbox-shown", mailbox });
    } catch (error) {
      const failed = failureOf(error);
      if (isDistrust(failed)) dispatch({ type: "refused", failure: failed });
      else setFailure(failed);
    }
    setSending(false);
  };
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p class="hint" id="message-hint">
        {m.intake_message_hint()}
      </p>
      {isEmpty && (
        <p class="problem" id="message-problem" role="alert">
          {m.intake_message_empty()}
        </p>
      )}
      <TextBox
        id="message"
        initial=""
        onText={setText}
        describedBy={isEmpty ? "message-hint message-problem" : "message-hint"}
        isWrong={isEmpty}
      />
      <fieldset class="question question-small">
        <legend class="part">{m.intake_message_files()}</legend>
        <FilesControl
          id="message-files"
          field={LIMITS}
          files={files.filter(({ recording }) => !recording)}
          describedBy={undefined}
          onFile={changeFile}
        />
      </fieldset>
      <fieldset class="question question-small">
        <legend class="part">{m.intake_voice_message_title()}</legend>
        <p class="hint">{m.intake_voice_warning()}</p>
        <VoiceControl
          id="message-voice"
          recording={RECORDING}
          files={files.filter(({ recording }) => recording)}
          describedBy={undefined}
          onFile={changeFile}
        />
      </fieldset>
      {isWaiting && open && (
        <p class="problem" role="alert">
          {openFileText(open)}
        </p>
      )}
      {failure && (
        <div role="alert">
          <Note kind="warning">
            <p>{failureText(failure, "mailbox")}</p>
            <p>
              <strong>{m.intake_not_sent_kept()}</strong>
            </p>
          </Note>
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="button button-main" aria-disabled={isSending}>
          {isSending ? m.intake_message_sending() : m.intake_message_send()}
        </button>
      </div>
    </form>
  );
}
