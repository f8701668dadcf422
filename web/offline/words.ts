/**
 * The texts of the offline form. The build puts this module in the place of the texts that the
 * intake's parts import: where those speak of sending, this form speaks of locking.
 */
export * from "../../build/messages/messages.js";
export {
  offline_error_too_large as intake_error_too_large,
  offline_file_progress as intake_file_progress,
  offline_file_retry as intake_file_retry,
  offline_file_sending as intake_file_sending,
  offline_file_stored as intake_file_stored,
  offline_files_explained as intake_files_explained,
  offline_keep_send as intake_keep_send,
  offline_keep_skip as intake_keep_skip,
  offline_keep_skip_anyway as intake_keep_skip_anyway,
  offline_left_nothing as intake_left_files,
  offline_not_made_title as intake_not_sent_title,
  offline_review_title as intake_review_title,
  offline_review_uploading as intake_review_uploading,
} from "../../build/messages/messages.js";
