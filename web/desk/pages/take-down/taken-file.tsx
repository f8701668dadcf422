/** A file that was chosen while a report is taken down: how far it is, and what can be done. */
import { X } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { shownFileName } from "../../../../src/domain/file-name.ts";
import type { FileAction, FileItem } from "../../../shared/files/file-list.ts";
import { detailSentences, fileStateText } from "../../../shared/files/file-words.ts";
import { sendAgain, sendFile, uploadFile } from "../../../shared/files/upload-file.ts";
import { failureText } from "../../failure-words.ts";
import { worker } from "../../state/desk.ts";
import { sizeText } from "../../state/language.ts";

interface TakenFileProps {
  readonly file: FileItem;
  readonly onFile: (action: FileAction) => void;
}

/** One line of the list. */
export function TakenFile({ file, onFile }: TakenFileProps) {
  const { id, state, details } = file;
  const name = shownFileName(file.name);
  const isUnderWay = state.kind === "waiting" || state.kind === "sending";
  const isWrong = state.kind === "failed" || state.kind === "undecided";
  const remove = (): void => {
    onFile({ type: "file-removed", id });
    // Where erasing fails, the server erases by itself what no report names.
    worker()
      .removeFile(id)
      .catch(() => undefined);
  };
  return (
    <li class="file">
      <div class="file-line">
        <div class="file-what">
          <p class="file-name" dir="auto">
            {name}
          </p>
          <p class={isWrong ? "field-error" : "hint"} role="status">
            {[sizeText(file.bytes), fileStateText(file, failureText)].join(" · ")}
          </p>
        </div>
        <button
          type="button"
          class="button-icon"
          aria-label={`${m.intake_file_remove()} ${name}`}
          title={m.intake_file_remove()}
          onClick={remove}
        >
          <X class="icon" aria-hidden="true" />
        </button>
      </div>
      {isUnderWay && (
        <progress
          aria-label={m.intake_file_progress({ name })}
          max={state.kind === "sending" ? state.totalBytes : 1}
          value={state.kind === "sending" ? state.sentBytes : 0}
        />
      )}
      {details &&
        detailSentences(details).map((text) => (
          <p key={text} class="hint">
            {text}
          </p>
        ))}
      <Choices file={file} name={name} onFile={onFile} />
    </li>
  );
}

function Choices({ file, name, onFile }: TakenFileProps & { readonly name: string }) {
  const { id, state, details } = file;
  const again = (keepsDetails: boolean) => () => void sendAgain(worker(), id, keepsDetails, onFile);
  const goOn = (): void => void (details ? uploadFile : sendFile)(worker(), id, onFile);
  const choice = (label: string, onClick: () => void) => (
    <button type="button" class="button button-plain" onClick={onClick}>
      {label}
      <span class="visually-hidden"> {name}</span>
    </button>
  );
  return (
    <>
      <div class="file-actions">
        {state.kind === "undecided" && choice(m.intake_file_send_anyway(), again(true))}
        {state.kind === "undecided" &&
          details?.kind === "failed" &&
          choice(m.intake_file_clean_again(), () => void sendFile(worker(), id, onFile))}
        {(state.kind === "waiting" || state.kind === "sending") &&
          choice(m.intake_file_pause(), () => void worker().pauseFile(id))}
        {(state.kind === "paused" || state.kind === "failed") &&
          choice(m.intake_file_retry(), goOn)}
        {details?.kind === "kept" && choice(m.intake_details_remove(), again(false))}
      </div>
      {details?.kind === "cleaned" && (
        <details>
          <summary>
            {m.intake_details_keep_title()}
            <span class="visually-hidden"> {name}</span>
          </summary>
          <p>{m.desk_take_keep()}</p>
          {choice(m.intake_details_keep(), again(true))}
        </details>
      )}
    </>
  );
}
