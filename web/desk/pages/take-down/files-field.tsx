/** Choosing files while a report is taken down: cleaned and sent as on the person's own page. */
import { useId, useState } from "preact/hooks";
import { Paperclip } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { isTextList } from "../../../../src/domain/questionnaire/answers.ts";
import type { Field as Question } from "../../../../src/domain/questionnaire/types.ts";
import { openFileText } from "../../../shared/files/file-words.ts";
import type { FileAction } from "../../../shared/files/file-list.ts";
import { ACCEPTED_FILES, takeFiles } from "../../../shared/files/take-files.ts";
import { worker } from "../../state/desk.ts";
import {
  changeTakenFiles,
  isChecked,
  openTakenFile,
  takenAnswers,
  takenFiles,
} from "../../state/take-down.ts";
import { TakenFile } from "./taken-file.tsx";

interface FilesFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly field: Extract<Question, { kind: "files" }>;
}

/** The field. */
export function FilesField({ label, error, field }: FilesFieldProps) {
  const id = useId();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const answer = takenAnswers.value[field.id];
  const files = takenFiles.value.filter((file) => isTextList(answer) && answer.includes(file.id));
  const onFile = (action: FileAction): void => changeTakenFiles(field.id, action);
  const choose = async (chosen: readonly File[]): Promise<void> =>
    setRefused(await takeFiles(worker(), chosen, field, files, onFile));
  const open = isChecked.value ? openTakenFile.value : undefined;
  const errors = [error ?? "", open ? openFileText(open) : "", ...refused].filter(Boolean);
  return (
    <div
      class={errors.length > 0 ? "field field-wrong" : "field"}
      role="group"
      aria-labelledby={`${id}-label`}
    >
      <p id={`${id}-label`} class="label">
        {label}
      </p>
      <p id={`${id}-hint`} class="hint">
        {m.desk_take_files()}
      </p>
      <div role="alert">
        {errors.map((text) => (
          <p key={text} class="field-error">
            {text}
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <TakenFile key={file.id} file={file} onFile={onFile} />
          ))}
        </ul>
      )}
      <div>
        <input
          id={id}
          class="visually-hidden file-input"
          type="file"
          multiple
          accept={ACCEPTED_FILES}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          {...(errors.length > 0 && { "aria-invalid": "true" })}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // The same file can be chosen again, and the page keeps no second handle on it.
            currentTarget.value = "";
            void choose(chosen);
          }}
        />
        {/* The browser's own button speaks the browser's language, not the page's. */}
        <label class="button button-plain" for={id}>
          <Paperclip class="icon" aria-hidden="true" />
          <span>{m.intake_files_choose()}</span>
        </label>
      </div>
    </div>
  );
}
