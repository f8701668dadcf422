/** What is sealed of a report, from the answers to the form in this page. */
import { systemClock, today } from "../../src/domain/day.ts";
import type { Language } from "../../src/domain/language.ts";
import { isTextList } from "../../src/domain/questionnaire/answers.ts";
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import { fieldsOf } from "../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import { splitByEnvelope, summaryOf } from "../../src/domain/questionnaire/split-answers.ts";
import { groupNameIn, toHex } from "../../src/protocol/index.ts";
import type {
  FileEntry,
  LeftOutGroup,
  VerifiedRoster,
  sealReport,
} from "../../src/protocol/index.ts";
import { formHash } from "./form-hash.ts";
import { sealedAnswers } from "./sealed-answers.ts";

/**
 * Splits answers into report, identity and summary (docs/protocol.md, "Report").
 *
 * @param files - The manifest; answers to questions for files name them as it does.
 * @param leftOut - Groups whose people get no key.
 */
export function reportContent(
  answers: Answers,
  language: Language,
  files: readonly FileEntry[],
  leftOut: readonly LeftOutGroup[],
): Parameters<typeof sealReport>[0] {
  const split = splitByEnvelope(PUBLIC_FORM, answers);
  const summary = summaryOf(PUBLIC_FORM, answers, language);
  return {
    answers: sealedAnswers(split.case),
    identity: sealedAnswers(split.identity),
    summary: { format: 1, language, answers: sealedAnswers(summary.answers) },
    files,
    language,
    questionnaireVersion: PUBLIC_FORM.version,
    questionnaireHash: formHash(),
    day: today(systemClock),
    leftOut,
  };
}

/**
 * Names files as the manifest does: in the form they stand by the page's ids.
 *
 * @param fileIds - The page's ids, in the order of `files`.
 */
export function withManifestIds(
  answers: Answers,
  fileIds: readonly string[],
  files: readonly FileEntry[],
): Answers {
  const fields = fieldsOf(PUBLIC_FORM).filter(({ kind, id }) => kind === "files" && answers[id]);
  const named = new Map(files.map(({ uploadId }, i) => [fileIds[i] ?? "", toHex(uploadId)]));
  const renamed = fields.map(({ id }) => {
    const answer = answers[id];
    const ids = isTextList(answer) ? answer : [];
    return [id, ids.flatMap((file) => named.get(file) ?? [])] as const;
  });
  return { ...answers, ...Object.fromEntries(renamed) };
}

/** The groups that are left out, as they are called in the language of the report. */
export function leftOutGroups(
  ids: readonly number[],
  language: Language,
  { groups, organisation }: VerifiedRoster,
): LeftOutGroup[] {
  return groups
    .filter(({ id }) => ids.includes(id))
    .map((group) => ({
      group: group.id,
      name: groupNameIn(group, language, organisation.languages),
    }));
}
