/** Sentences about hidden details in files, one for each word of the closed lists. */
import * as m from "../../../build/messages/messages.js";
import type { FileItem } from "../file-list.ts";
import type {
  FileProblemCode,
  HiddenDetail,
  RemainingDetail,
} from "../../shared/hidden-details/details.ts";

/** What was taken out. */
export const HIDDEN_WORDS: Readonly<Record<HiddenDetail, () => string>> = {
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
export const REMAINING_WORDS: Readonly<Record<RemainingDetail, () => string>> = {
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
export const PROBLEM_WORDS: Readonly<Record<FileProblemCode, () => string>> = {
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
