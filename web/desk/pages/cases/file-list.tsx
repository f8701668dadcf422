/** Files of a case: fetched, decrypted and checked only when somebody asks. */
import { shownFileName } from "../../../../src/domain/file-name.ts";
import { useState } from "preact/hooks";
import { proxy } from "comlink";
import { Download, File, FileImage, X } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { FailureNotice } from "../../components/notice.tsx";
import { failureOf, isRefusal } from "../../../shared/failure.ts";
import type { Failure } from "../../../shared/failure.ts";
import { worker } from "../../state/desk.ts";
import { sizeText } from "../../state/language.ts";
import type { FileShown } from "../../worker-api.ts";
import { ImagePreview, isPreviewable } from "./image-preview.tsx";
import { FileHashes } from "./file-hashes.tsx";
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

function FileLine({ caseId, file }: { readonly caseId: string; readonly file: FileShown }) {
  const [doneBytes, setDone] = useState<number | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [image, setImage] = useState<Blob | undefined>(undefined);
  const fetchThen = async (use: (blob: Blob) => void): Promise<void> => {
    setFailure(undefined);
    setDone(0);
    try {
      use(await worker().fetchFile(caseId, file.uploadId, proxy(setDone)));
    } catch (error) {
      const why = failureOf(error);
      if (!isRefusal(why, "cancelled")) setFailure(why);
    } finally {
      setDone(undefined);
    }
  };
  const isBusy = doneBytes !== undefined;
  const Icon = file.type.startsWith("image/") ? FileImage : File;
  return (
    <li class="file">
      <div class="file-line">
        <Icon class="icon" aria-hidden="true" />
        <div class="file-what">
          <p class="file-name" dir="auto">
            {shownFileName(file.name)}
          </p>
          <p class="hint">
            {[file.type, sizeText(file.bytes)].filter(Boolean).join(" · ")}
            {!file.isThere && ` · ${m.desk_file_missing()}`}
          </p>
          <FileHashes file={file} />
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
            {isPreviewable(file) && (
              <button
                type="button"
                class="button button-plain"
                disabled={!file.isThere}
                aria-expanded={image !== undefined}
                onClick={() => (image ? setImage(undefined) : void fetchThen(setImage))}
              >
                {image ? m.desk_preview_close() : m.desk_preview()}
              </button>
            )}
            <button
              type="button"
              class="button button-plain"
              disabled={!file.isThere}
              onClick={() => void fetchThen((blob) => saveAs(blob, file.name))}
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
      {image && <ImagePreview name={shownFileName(file.name)} type={file.type} blob={image} />}
    </li>
  );
}
