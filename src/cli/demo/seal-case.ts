/** Seals a planned case, all of it, by the code that the browsers use. */
import { suggestCard } from "../../domain/casework/suggest-card.ts";
import type { Day } from "../../domain/day.ts";
import { splitByEnvelope, summaryOf } from "../../domain/questionnaire/split-answers.ts";
import { PUBLIC_FORM } from "../../domain/questionnaire/public-form.ts";
import type { Answers } from "../../domain/questionnaire/answers.ts";
import {
  equalBytes,
  openCaseKey,
  openingKeyOf,
  parseSubmission,
  sealReport,
  toHex,
  type Bytes,
  type FileEntry,
  type Mailbox,
  type SealedAnswers,
  type Submission,
} from "../../protocol/index.ts";
import type { CasePlan } from "./case-plan.ts";
import { CaseDesk } from "./case-desk.ts";
import { DESK_WORDS } from "./phrases/desk-words.ts";
import { sealCourse } from "./seal-course.ts";
import type { CourseChances } from "./seal-course.ts";
import { sealFiles } from "./seal-files.ts";
import type { Caseworker, SealedCase, Staff } from "./sealed-case.ts";
import { newUuid } from "./uuid.ts";

/**
 * Seals a case: the report as the complainant, and what follows as caseworkers who have opened it.
 *
 * @param mailbox - From a receipt, or from random seeds.
 * @param chances - Choose who does what.
 * @param lastDay - Nothing happens after this day.
 */
export async function sealCase(
  plan: CasePlan,
  mailbox: Mailbox,
  staff: Staff,
  chances: CourseChances,
  lastDay: Day,
): Promise<SealedCase> {
  const caseId = newUuid();
  const { uploads, manifest } = await sealFiles(plan.files);
  const split = splitByEnvelope(PUBLIC_FORM, withFiles(plan.answers, manifest));
  const submission = sealDraft(plan, split, manifest, mailbox, staff, caseId);
  const parsed = parseSubmission(submission);
  const opened = new Map<Caseworker, Bytes>();
  const caseKeyOf = (reader: Caseworker): Bytes => {
    const caseKey = opened.get(reader) ?? openAs(reader, parsed);
    opened.set(reader, caseKey);
    return caseKey;
  };
  const { receivedDay, language } = plan;
  const source = { basis: "answers", language, answers: split.case } as const;
  const desk = new CaseDesk(caseId, suggestCard(source, receivedDay));
  const words = DESK_WORDS[language];
  const sealing = { caseId, mailbox, staff, caseKeyOf, desk, words, lastDay };
  const course = await sealCourse(plan.events, sealing, chances);
  return { caseId, receivedDay, submission, uploads, mailbox, ...course };
}

function withFiles(answers: Answers, files: readonly FileEntry[]): Answers {
  const ids = files.map(({ uploadId }) => toHex(uploadId));
  return files.length > 0 ? { ...answers, files: ids } : answers;
}

function sealDraft(
  { language, receivedDay }: CasePlan,
  split: ReturnType<typeof splitByEnvelope>,
  files: readonly FileEntry[],
  mailbox: Mailbox,
  { roster }: Staff,
  caseId: Bytes,
): Bytes {
  const summary = summaryOf(PUBLIC_FORM, split.case, language);
  const draft = {
    answers: split.case as SealedAnswers,
    identity: split.identity as SealedAnswers,
    summary: { format: 1 as const, language, answers: summary.answers as SealedAnswers },
    files,
    language,
    questionnaireVersion: PUBLIC_FORM.version,
    questionnaireHash: roster.questionnaireHash,
    day: receivedDay,
  };
  return sealReport(draft, mailbox, roster, caseId).bytes;
}

/** Opens the case's key as one reader does, by their wrap. Fails if they could not. */
function openAs({ keys }: Caseworker, { reportParts }: Submission): Bytes {
  const wrap = reportParts.wraps.find(({ keyId }) => equalBytes(keyId, keys.keyId));
  if (!wrap) throw new Error("A report was not sealed to a caseworker");
  return openCaseKey(openingKeyOf(keys), wrap.bytes, reportParts.prefix);
}
