/** What became of a file's hidden details, and the choice to keep them as evidence. */
import * as m from "../../../build/messages/messages.js";
import type { RemainingDetail } from "../../shared/hidden-details/details.ts";
import type { FileDetails } from "../worker-api.ts";
import { HIDDEN_WORDS, PROBLEM_WORDS, REMAINING_WORDS } from "./file-words.ts";

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
      {sentences(details).map((text) => (
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

function sentences(details: FileDetails): readonly string[] {
  switch (details.kind) {
    case "kept":
      return [m.intake_details_kept()];
    case "failed":
      return [PROBLEM_WORDS[details.code]()];
    case "unchanged":
      return [
        details.reason === "nothing-hidden" ? m.intake_details_none() : m.intake_details_cannot(),
        ...remaining(details.mayRemain),
      ];
    case "cleaned":
      return [
        ...(details.removed.length > 0
          ? [m.intake_details_removed({ list: joined(details.removed, HIDDEN_WORDS) })]
          : []),
        ...(details.isRedrawn ? [m.intake_details_redrawn()] : []),
        ...(details.isSmaller ? [m.intake_details_smaller()] : []),
        ...remaining(details.mayRemain),
      ];
  }
}

function remaining(details: readonly RemainingDetail[]): readonly string[] {
  if (details.length === 0) return [];
  return [m.intake_details_remaining({ list: joined(details, REMAINING_WORDS) })];
}

function joined<T extends string>(
  items: readonly T[],
  words: Readonly<Record<T, () => string>>,
): string {
  // In the order of the words: the place first, because it endangers most.
  const known = Object.entries<() => string>(words);
  return known
    .flatMap(([item, say]) => (items.some((one) => one === item) ? say() : []))
    .join(", ");
}
