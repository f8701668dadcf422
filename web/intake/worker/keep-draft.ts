/** Seals and opens a draft in the worker, where its key lives only as long as that takes. */
import { addDays, systemClock, today } from "../../../src/domain/day.ts";
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import {
  draftWords,
  equalBytes,
  newDraftSecret,
  openDraft,
  readDraftWords,
  sealDraft,
} from "../../../src/protocol/index.ts";
import type { Bytes, Draft } from "../../../src/protocol/index.ts";
import { ProtocolError } from "../../../src/protocol/errors.ts";
import type { DraftKept, DraftOpening, DraftToKeep } from "../worker-api.ts";
import { sealedAnswers } from "../../shared/sealed-answers.ts";
import { formHash } from "../../shared/form-hash.ts";
import { loadWordLists } from "./word-lists.ts";

/** A draft begun on one day is gone after seventy-two hours at the latest. */
const DAYS = 3;
/** Letters can often be split in one way only; each reading costs a second on a cheap phone. */
const MOST_READINGS = 4;

/**
 * Seals a draft under fresh words.
 *
 * @throws {@link ProtocolError} `too-long`.
 */
export async function keepDraft({ answers, ...rest }: DraftToKeep): Promise<DraftKept> {
  const { vi, en } = await loadWordLists();
  const secret = newDraftSecret();
  const lastDay = addDays(today(systemClock), DAYS);
  const bytes = await sealDraft(
    { format: 1, questionnaireHash: formHash(), answers: sealedAnswers(answers), ...rest },
    lastDay,
    secret,
  );
  return { bytes, lastDay, words: { vi: draftWords(secret, vi), en: draftWords(secret, en) } };
}

/**
 * Opens a draft with typed words.
 *
 * @throws {@link ProtocolError} `malformed`, `unknown-version`.
 */
export async function resumeDraft(typed: string, bytes: Bytes): Promise<DraftOpening> {
  const { vi, en } = await loadWordLists();
  const draft = await firstThatOpens(
    readDraftWords(typed, [vi, en]).slice(0, MOST_READINGS),
    bytes,
  );
  if (!draft) return { kind: "wrong-words" };
  if (!equalBytes(draft.questionnaireHash, formHash())) return { kind: "form-changed" };
  const { screen, isHandedOver } = draft;
  // What this very form has written: its hash is the same.
  return { kind: "opened", draft: { screen, isHandedOver, answers: draft.answers as Answers } };
}

async function firstThatOpens(secrets: readonly Bytes[], bytes: Bytes): Promise<Draft | undefined> {
  for (const secret of secrets) {
    try {
      return await openDraft(bytes, secret);
    } catch (error) {
      if (!(error instanceof ProtocolError) || error.code !== "cannot-open") throw error;
    }
  }
  return undefined;
}
