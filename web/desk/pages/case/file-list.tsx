/** Files of a case: fetched, decrypted and checked only when somebody asks. */
import { shownFileName } from "../../../../src/domain/file-name.ts";
import { useState } from "preact/hooks";
import { proxy } from "comlink";
import { Download, File, FileImage, FileMusic, FileText, FileVideo, X } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { FailureNotice } from "../../components/notice.tsx";
import { failureOf, isRefusal } from "../../../shared/failure.ts";
import type { Failure } from "../../../shared/failure.ts";
import { worker } from "../../state/desk.ts";
import { sizeText } from "../../state/language.ts";
import type { FileShown } from "../../worker-api.ts";
import { FileCheck } from "./file-check.tsx";
import { FileHashes } from "./file-hashes.tsx";
import { FilePreview, previewOf } from "./file-preview.tsx";
import { saveAs } from "./save-as.ts";

interface FileListProps {
  readonly caseId: string;
  readonly files: readonly FileShown[];
}

/** The list. */
export function FileList({ caseId, files }: FileListProps) {
  return (
    <ul class="files">
      {files.map((file) => (
        <FileLine key={file.uploadId} caseId={caseId} file={file} />
      ))}
    </ul>
  );
}

function iconOf({ type }: FileShown) {
  if (type.startsWith("image/")) return FileImage;
  if (type.startsWith("audio/")) return FileMusic;
  if (type.startsWith("video/")) return FileVideo;
  return type.startsWith("text/") ? FileText : File;
}

function FileLine({ caseId, file }: { readonly caseId: string; readonly file: FileShown }) {
  const [doneBytes, setDone] = useState<number | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [shown, setShown] = useState<Blob | undefined>(undefined);
  const fetchFile = async (): Promise<Blob | undefined> => {
    setFailure(undefined);
    setDone(0);
    try {
      return await worker().fetchFile(caseId, file.uploadId, proxy(setDone));
    } catch (error) {
      const why = failureOf(error);
      if (!isRefusal(why, "cancelled")) setFailure(why);
      return undefined;
    } finally {
      setDone(undefined);
    }
  };
  const preview = async (): Promise<void> => setShown(shown ? undefined : await fetchFile());
  const save = async (): Promise<void> => {
    const blob = await fetchFile();
    if (blob) saveAs(blob, file.name);
  };
  const isBusy = doneBytes !== undefined;
  const kind = previewOf(file);
  const canPreview = kind !== "none" && kind !== "large";
  const Icon = iconOf(file);
  const name = shownFileName(file.name);
  return (
    <li class="file">
      <div class="file-line">
        <Icon class="icon" aria-hidden="true" />
        <div class="file-what">
          <p class="file-name" dir="auto">
            {name}
          </p>
          <p class="hint">
            {[file.type, sizeText(file.bytes)].filter(Boolean).join(" · ")}
            {!file.isThere && ` · ${m.desk_file_missing()}`}
          </p>
        </div>
        {isBusy ? (
          <button
            type="button"
            class="button button-plain"
            onClick={() => void worker().cancelFile(file.uploadId)}
          >
            <X class="icon" aria-hidden="true" />
            <span>{m.desk_cancel()}</span>
          </button>
        ) : (
          <div class="file-actions">
            {canPreview && (
              <button
                type="button"
                class="button button-plain"
                disabled={!file.isThere}
                aria-expanded={shown !== undefined}
                onClick={() => void preview()}
              >
                {shown ? m.desk_preview_close() : m.desk_preview()}
              </button>
            )}
            <button
              type="button"
              class="button button-plain"
              disabled={!file.isThere}
              onClick={() => void save()}
            >
              <Download class="icon" aria-hidden="true" />
              <span>{m.desk_download()}</span>
            </button>
          </div>
        )}
      </div>
      {isBusy && (
        <progress
          max={Math.max(1, file.bytes)}
          value={doneBytes}
          aria-label={m.desk_file_progress({ name: file.name })}
        />
      )}
      <FailureNotice failure={failure} />
      {!canPreview && (
        <p class="hint">{kind === "large" ? m.desk_file_too_large() : m.desk_file_no_preview()}</p>
      )}
      {shown && <FilePreview name={name} type={file.type} blob={shown} />}
      <FileHashes file={file} />
      {file.isThere && <FileCheck file={file} isBusy={isBusy} onFetch={fetchFile} />}
    </li>
  );
}
