/**
 * Choosing files: each is cleaned, locked and sent as soon as it is chosen, and can be
 * taken back.
 */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import type { FilesKind } from "../../../src/domain/questionnaire/types.ts";
import type { FileAction, FileList } from "../../shared/files/file-list.ts";
import { ACCEPTED_FILES, takeFiles } from "../../shared/files/take-files.ts";
import { useVisit } from "../visit.ts";
import { FileLine } from "./file-line.tsx";
import { PhotoButton } from "./photo-button.tsx";

/** The list and the button. */
export function FilesControl({
  id,
  field,
  files,
  describedBy,
  onFile,
}: {
  readonly id: string;
  readonly field: Pick<FilesKind, "maxFiles" | "maxFileBytes">;
  readonly files: FileList;
  readonly describedBy: string | undefined;
  readonly onFile: (action: FileAction) => void;
}) {
  const { worker } = useVisit();
  const [refusals, setRefusals] = useState<readonly string[]>([]);

  const choose = async (chosen: readonly File[]): Promise<void> => {
    setRefusals(await takeFiles(worker(), chosen, field, files, onFile));
  };

  return (
    <div class="files">
      <p class="hint">{m.intake_files_explained()}</p>
      <input
        id={id}
        class="unseen file-input"
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        autocomplete="off"
        aria-describedby={describedBy}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again, and the page keeps no second handle on it.
          event.currentTarget.value = "";
          void choose(chosen);
        }}
      />
      {/* The browser's own button speaks the browser's language, not the page's. */}
      <label class="button file-button" for={id}>
        {m.intake_files_choose()}
      </label>
      <PhotoButton
        id={`${id}-photo`}
        taken={files.length}
        onPhoto={(photo) => void choose([photo])}
      />
      <div role="alert">
        {refusals.map((text) => (
          <p class="problem" key={text}>
            {text}
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ul class="file-list">
          {files.map((file) => (
            <FileLine key={file.id} file={file} onFile={onFile} />
          ))}
        </ul>
      )}
    </div>
  );
}
