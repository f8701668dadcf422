/** A report that is being taken down. In memory, and gone when the desk locks. */
import { batch, computed, effect, signal } from "@preact/signals";
import type { TakenDownWay } from "../../../src/domain/casework/events.ts";
import type { Language } from "../../../src/domain/language.ts";
import { isTextList } from "../../../src/domain/questionnaire/answers.ts";
import type { Answer, AnswerProblem, Answers } from "../../../src/domain/questionnaire/answers.ts";
import { checkAnswers } from "../../../src/domain/questionnaire/check-answers.ts";
import {
  formFor,
  formToTakeDown,
  presetAnswers,
} from "../../../src/domain/questionnaire/form-for.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { changeFiles, idsAfter, isUploading, openFile } from "../../shared/files/file-list.ts";
import type { FileAction, FileList } from "../../shared/files/file-list.ts";
import type { StoredReport } from "../take-down-api.ts";
import { colleagues } from "./colleagues.ts";
import { me, onForget, section, worker } from "./desk.ts";
import { dropReceipt, keepReceipt, keptReceipts } from "./kept-receipts.ts";

const START = presetAnswers(formToTakeDown(PUBLIC_FORM));

/** What was filled in so far. */
export const takenAnswers = signal<Answers>(START);
/** The files that were chosen, and how far each is. */
export const takenFiles = signal<FileList>([]);
export const takenHow = signal<TakenDownWay>("phone");
/** The language in which the person wants to be answered. */
export const takenLanguage = signal<Language>("vi");
/** Numbers of the groups that should not see it. */
export const takenLeftOut = signal<readonly number[]>([]);
/** Which report this is since the page was loaded: nothing of one is left in the next. */
export const takenRound = signal(0);
/** Whether it was tried to store it, so that what is missing is said. */
export const isChecked = signal(false);
/** What was stored last, until its receipt was handed over. */
export const storedReport = signal<StoredReport | undefined>(undefined);

/** The form: what only custodians could read is asked only where there is one. */
export const formTaken = computed(() => {
  const hasCustodian = colleagues.value.some(
    ({ role, isActive }) => role === "custodian" && isActive,
  );
  return formFor(formToTakeDown(PUBLIC_FORM), hasCustodian);
});

/** What keeps it from being stored. */
export const takenProblems = computed((): readonly AnswerProblem[] =>
  checkAnswers(formTaken.value, takenAnswers.value),
);

/** Whether anything was filled in. */
export const hasTaken = computed(() => takenAnswers.value !== START);

let rounds = 0;

/** Answers a question, or takes its answer back. */
export function answerTaken(field: string, answer: Answer | undefined): void {
  const { [field]: _before, ...others } = takenAnswers.peek();
  takenAnswers.value = answer === undefined ? others : { ...others, [field]: answer };
}

/** Follows what happens to a file, in the list and in the answer that names it. */
export function changeTakenFiles(field: string, action: FileAction): void {
  const answer = takenAnswers.peek()[field];
  const ids = isTextList(answer) ? answer : [];
  const next = idsAfter(ids, action);
  batch(() => {
    takenFiles.value = changeFiles(takenFiles.peek(), action);
    if (next !== ids) answerTaken(field, next.length === 0 ? undefined : next);
  });
}

/** The first file that has to be decided about, or is still being cleaned. */
export const openTakenFile = computed(() => openFile(takenFiles.value));

/** Begins with another report. */
export function clearTaken(): void {
  batch(() => {
    takenFiles.value = [];
    takenRound.value = ++rounds;
    takenAnswers.value = START;
    takenHow.value = "phone";
    takenLanguage.value = "vi";
    takenLeftOut.value = [];
    isChecked.value = false;
    storedReport.value = undefined;
  });
}

/** Shows the receipt of what was stored, and keeps it sealed until it is handed over. */
export async function showStored(stored: StoredReport): Promise<void> {
  storedReport.value = stored;
  keepReceipt(await worker().keepStored(stored));
}

/** Begins with another report: the receipt was handed over. */
export function handOver({ caseId }: StoredReport): void {
  dropReceipt(caseId);
  clearTaken();
}

/** Clears what was filled in; gives what brings it back. */
export function clearForNow(): () => void {
  const [round, answers] = [takenRound.peek(), takenAnswers.peek()];
  const [how, language] = [takenHow.peek(), takenLanguage.peek()];
  const [files, leftOut] = [takenFiles.peek(), takenLeftOut.peek()];
  // Nothing more is sent. What the server has of them it erases by itself, as no report names it.
  if (isUploading(files)) for (const { id } of files) void worker().pauseFile(id);
  clearTaken();
  return () =>
    batch(() => {
      takenRound.value = round;
      takenAnswers.value = answers;
      takenFiles.value = files;
      takenHow.value = how;
      takenLanguage.value = language;
      takenLeftOut.value = leftOut;
    });
}

// Whoever unlocks the desk again sees the receipt that they have not handed over.
effect(() => {
  const own = keptReceipts.value.find(({ keyId }) => keyId === me.value?.keyId);
  if (!own || storedReport.peek()) return;
  void worker()
    .openKept(own)
    .then((stored) => {
      if (me.peek()?.keyId !== own.keyId) return;
      storedReport.value = stored;
      section.value = "take-down";
    });
});

// Reloading the page, or closing it, loses answers.
effect(() => {
  if (!hasTaken.value) return;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
});

onForget(clearTaken);
