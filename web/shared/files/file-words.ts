/** Sentences about files that were chosen: how far each is, and what became of its hidden details. */
import * as m from "../../../build/messages/messages.js";
import type { Failure } from "../failure.ts";
import type { FileItem } from "./file-list.ts";
import type { FileDetails } from "./file-worker.ts";
import type { FileProblemCode, HiddenDetail, RemainingDetail } from "../hidden-details/details.ts";

/** What was taken out. */
const HIDDEN_WORDS: Readonly<Record<HiddenDetail, () => string>> = {
  location: () => m.intake_hidden_location(),
  camera: () => m.intake_hidden_camera(),
  author: () => m.intake_hidden_author(),
  times: () => m.intake_hidden_times(),
  software: () => m.intake_hidden_software(),
  description: () => m.intake_hidden_description(),
  "edit-history": () => m.intake_hidden_edit_history(),
  identifiers: () => m.intake_hidden_identifiers(),
  thumbnail: () => m.intake_hidden_thumbnail(),
  "color-profile": () => m.intake_hidden_color_profile(),
  signatures: () => m.intake_hidden_signatures(),
  "sensor-track": () => m.intake_hidden_sensor_track(),
  "added-data": () => m.intake_hidden_added_data(),
  other: () => m.intake_hidden_other(),
};

/** What may still be there. */
const REMAINING_WORDS: Readonly<Record<RemainingDetail, () => string>> = {
  "all-hidden-details": () => m.intake_remaining_all_hidden_details(),
  "camera-traces": () => m.intake_remaining_camera_traces(),
  voice: () => m.intake_remaining_voice(),
  "software-traces": () => m.intake_remaining_software_traces(),
  comments: () => m.intake_remaining_comments(),
  "tracked-changes": () => m.intake_remaining_tracked_changes(),
  attachments: () => m.intake_remaining_attachments(),
  "inner-pictures": () => m.intake_remaining_inner_pictures(),
  macros: () => m.intake_remaining_macros(),
  links: () => m.intake_remaining_links(),
  "hidden-content": () => m.intake_remaining_hidden_content(),
  subtitles: () => m.intake_remaining_subtitles(),
  "sensor-track": () => m.intake_remaining_sensor_track(),
  thumbnail: () => m.intake_remaining_thumbnail(),
  "file-name": () => m.intake_remaining_file_name(),
};

/** Why a file was not cleaned. */
const PROBLEM_WORDS: Readonly<Record<FileProblemCode, () => string>> = {
  damaged: () => m.intake_details_problem_damaged(),
  encrypted: () => m.intake_details_problem_encrypted(),
  "too-large": () => m.intake_details_problem_too_large(),
  unreadable: () => m.intake_details_problem_unreadable(),
  "not-loaded": () => m.intake_details_problem_not_loaded(),
  stopped: () => m.intake_details_problem_stopped(),
};

/** Why nothing can be sent yet because of one file. */
export function openFileText({ name, state }: FileItem): string {
  return state.kind === "undecided"
    ? m.intake_file_undecided_problem({ name })
    : m.intake_file_cleaning_problem({ name });
}

/**
 * How far a file is.
 *
 * @param failureText - The page's sentence for a failure.
 */
export function fileStateText(
  { state }: FileItem,
  failureText: (failure: Failure) => string,
): string {
  switch (state.kind) {
    case "cleaning":
      return m.intake_file_cleaning();
    case "undecided":
      return m.intake_file_undecided();
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
      return failureText(state.failure);
    case "stored":
      return m.intake_file_stored();
  }
}

/** What became of hidden details, and what may remain. */
export function detailSentences(details: FileDetails): readonly string[] {
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
