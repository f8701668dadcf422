/** Reports to measure with: a text of some length, without files, sealed as the page seals it. */
import { mailboxWithoutReceipt } from "../cli/demo/mailboxes.ts";
import { newUuid, uuidText } from "../cli/demo/uuid.ts";
import type { Day } from "../domain/day.ts";
import { PUBLIC_FORM } from "../domain/questionnaire/public-form.ts";
import {
  sealReport,
  type Bytes,
  type Mailbox,
  type ReportDraft,
  type VerifiedRoster,
} from "../protocol/index.ts";

const SENTENCE = "Họ đến vào ban đêm, không có lệnh khám xét, và đưa anh tôi đi. ";

/** A report ready to be sent. */
export interface ReadyReport {
  readonly caseId: string;
  readonly bytes: Bytes;
}

/** What somebody wrote: 1,500 letters and some choices. */
export function textReport({ questionnaireHash }: VerifiedRoster, day: Day): ReportDraft {
  return {
    answers: { tiles: ["tile.detained"], relation: "relative", story: SENTENCE.repeat(24) },
    identity: { name: "Nguyễn Văn A", contact: "0900 000 000" },
    summary: { format: 1, language: "vi", answers: { tiles: ["tile.detained"] } },
    files: [],
    language: "vi",
    questionnaireVersion: PUBLIC_FORM.version,
    questionnaireHash,
    day,
  };
}

/** Seals one report of a new case. */
export function sealOne(roster: VerifiedRoster, day: Day, mailbox: Mailbox): ReadyReport {
  const caseId = newUuid();
  const { bytes } = sealReport(textReport(roster, day), mailbox, roster, caseId);
  return { caseId: uuidText(caseId), bytes };
}

/** Seals many, each with a mailbox of its own. */
export function sealMany(roster: VerifiedRoster, day: Day, count: number): ReadyReport[] {
  return Array.from({ length: count }, () => sealOne(roster, day, mailboxWithoutReceipt()));
}
