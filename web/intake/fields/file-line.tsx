/** One chosen file: its name and size, how far it is, and what can be done with it. */
import * as m from "../../../build/messages/messages.js";
import type { FileAction, FileItem } from "../../shared/files/file-list.ts";
import { formatBytes } from "../../shared/format-bytes.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";
import { FileDetailsPart } from "./file-details.tsx";
import { fileStateText } from "../../shared/files/file-words.ts";
import { sendAgain, sendFile, uploadFile } from "../../shared/files/upload-file.ts";

/** Draws the line. */
export function FileLine({
  file,
  onFile,
}: {
  readonly file: FileItem;
  readonly onFile: (action: FileAction) => void;
}) {
  const { worker } = useVisit();
  const { id, name, state } = file;
  const remove = (): void => {
    onFile({ type: "file-removed", id });
    // Where erasing fails, the server erases by itself what no report names.
    worker()
      .removeFile(id)
      .catch(() => undefined);
  };
  const isUnderWay = state.kind === "waiting" || state.kind === "sending";
  const canGoOn = state.kind === "paused" || state.kind === "failed";
  return (
    <li class="file">
      <p class="file-name">
        <bdi>{name}</bdi> <span class="file-size">{formatBytes(file.bytes)}</span>
      </p>
      {isUnderWay && (
        <progress
          aria-label={m.intake_file_progress({ name })}
          max={state.kind === "sending" ? state.totalBytes : 1}
          value={state.kind === "sending" ? state.sentBytes : 0}
        />
      )}
      <p
        class={state.kind === "failed" || state.kind === "undecided" ? "problem" : "hint"}
        role="status"
      >
        {fileStateText(file, (failure) => failureText(failure, "upload"))}
      </p>
      {file.details && !file.recording && (
        <FileDetailsPart
          name={name}
          details={file.details}
          onChoice={(keeps) => void sendAgain(worker(), id, keeps, onFile)}
        />
      )}
      <div class="buttons buttons-small">
        {state.kind === "undecided" && (
          <button
            type="button"
            class="button"
            onClick={() => void sendAgain(worker(), id, true, onFile)}
          >
            {m.intake_file_send_anyway()}
            <span class="unseen"> {name}</span>
          </button>
        )}
        {state.kind === "undecided" && file.details?.kind === "failed" && (
          <button type="button" class="button" onClick={() => void sendFile(worker(), id, onFile)}>
            {m.intake_file_clean_again()}
            <span class="unseen"> {name}</span>
          </button>
        )}
        {isUnderWay && (
          <button type="button" class="button" onClick={() => void worker().pauseFile(id)}>
            {m.intake_file_pause()}
            <span class="unseen"> {name}</span>
          </button>
        )}
        {canGoOn && (
          <button
            type="button"
            class="button"
            onClick={() => void (file.details ? uploadFile : sendFile)(worker(), id, onFile)}
          >
            {m.intake_file_retry()}
            <span class="unseen"> {name}</span>
          </button>
        )}
        <button type="button" class="button" onClick={remove}>
          {file.recording ? m.intake_voice_delete() : m.intake_file_remove()}
          <span class="unseen"> {name}</span>
        </button>
      </div>
    </li>
  );
}
