/** One chosen file: its name and size, how far it is, and what can be done with it. */
import * as m from "../../../build/messages/messages.js";
import type { FileAction, FileItem } from "../file-list.ts";
import { formatBytes } from "../format-bytes.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";
import { uploadFile } from "./upload-file.ts";

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
        {name} <span class="file-size">{formatBytes(file.bytes)}</span>
      </p>
      {isUnderWay && (
        <progress
          aria-label={m.intake_file_progress({ name })}
          max={state.kind === "sending" ? state.totalBytes : 1}
          value={state.kind === "sending" ? state.sentBytes : 0}
        />
      )}
      <p class={state.kind === "failed" ? "problem" : "hint"} role="status">
        {stateText(file)}
      </p>
      <div class="buttons buttons-small">
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
            onClick={() => void uploadFile(worker(), id, onFile)}
          >
            {m.intake_file_retry()}
            <span class="unseen"> {name}</span>
          </button>
        )}
        <button type="button" class="button" onClick={remove}>
          {m.intake_file_remove()}
          <span class="unseen"> {name}</span>
        </button>
      </div>
    </li>
  );
}

function stateText({ state }: FileItem): string {
  switch (state.kind) {
    case "waiting":
      return m.intake_file_waiting();
    case "sending":
      return state.isWaiting
        ? m.intake_file_network()
        : m.intake_file_sending({
            percent: Math.floor((100 * state.sentBytes) / state.totalBytes),
          });
    case "paused":
      return m.intake_file_paused();
    case "failed":
      return failureText(state.failure, "upload");
    case "stored":
      return m.intake_file_stored();
  }
}
