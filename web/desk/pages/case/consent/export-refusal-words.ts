/** Why something may not be handed on, and what to do next. */
import * as m from "../../../../../build/messages/messages.js";
import type { ExportRefusal } from "../../../../../src/domain/consent/covers.ts";
import type { FormTexts } from "../../../../../src/domain/texts/types.ts";
import { fieldNames } from "./field-names.ts";
import { giverProblemText } from "./giver-words.ts";

const NO_CONSENT = {
  asked: () => m.desk_export_no_consent_asked(),
  refused: () => m.desk_export_no_consent_refused(),
  withdrawn: () => m.desk_export_no_consent_withdrawn(),
  lapsed: () => m.desk_export_no_consent_lapsed(),
} as const;

/** In words. */
export function exportRefusalText(refusal: ExportRefusal, texts: FormTexts): string {
  switch (refusal.code) {
    case "no-consent":
      return NO_CONSENT[refusal.state]();
    case "giver-may-not":
      return giverProblemText(refusal.why);
    case "other-receiver":
      return m.desk_export_other_receiver();
    case "other-purpose":
      return m.desk_export_other_purpose();
    case "nothing-chosen":
      return m.desk_export_nothing_chosen();
    case "field-not-covered":
      return m.desk_export_field_not_covered({ fields: fieldNames(texts, refusal.fields) });
    case "unfounded":
      return m.desk_export_unfounded();
    case "reporter-exposed":
      return m.desk_export_reporter_exposed();
    case "needs-second-person":
      return m.desk_export_needs_second_person({ fields: fieldNames(texts, refusal.fields) });
    case "no-identity-grant":
      return m.desk_export_no_identity_grant({ fields: fieldNames(texts, refusal.fields) });
  }
}
