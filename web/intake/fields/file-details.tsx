/** What became of a file's hidden details, and the choice to keep them as evidence. */
import * as m from "../../../build/messages/messages.js";
import type { FileDetails } from "../../shared/files/file-worker.ts";
import { detailSentences } from "../../shared/files/file-words.ts";

/** Draws it. */
export function FileDetailsPart({
  name,
  details,
  onChoice,
}: {
  readonly name: string;
  readonly details: FileDetails;
  /** Sends the file again, with its hidden details or without. */
  readonly onChoice: (keepsDetails: boolean) => void;
}) {
  return (
    <div class="file-details">
      {detailSentences(details).map((text) => (
        <p class="hint" key={text}>
          {text}
        </p>
      ))}
      {details.kind === "cleaned" && (
        <details>
          <summary>
            {m.intake_details_keep_title()}
            <span class="unseen"> {name}</span>
          </summary>
          <p>{m.intake_details_keep_text()}</p>
          <button type="button" class="button" onClick={() => onChoice(true)}>
            {m.intake_details_keep()}
          </button>
        </details>
      )}
      {details.kind === "kept" && (
        <button type="button" class="link" onClick={() => onChoice(false)}>
          {m.intake_details_remove()}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </div>
  );
}
