/** What every part of the page can reach: the worker, the words, the roster, and how to act. */
import type { Remote } from "comlink";
import { createContext } from "preact";
import type { ComponentType } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../src/domain/language.ts";
import type { Answer, Answers } from "../../src/domain/questionnaire/answers.ts";
import type { Field, Questionnaire } from "../../src/domain/questionnaire/types.ts";
import type { FieldText, FormTexts, StepText } from "../../src/domain/texts/types.ts";
import type { FileList } from "../shared/files/file-list.ts";
import type { Action, Page } from "./visit-state.ts";
import type { Failure } from "../shared/failure.ts";
import type { IntakeWorker, Opening } from "./worker-api.ts";

/** How far the roster is. */
export type RosterState =
  { readonly kind: "checking" } | Opening | { readonly kind: "failed"; readonly failure: Failure };

/** What the control of a question gets that is drawn by a part loaded later. */
export interface LaterControlProps {
  readonly field: Exclude<Field, { kind: "choice" | "choices" | "consent" }>;
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly answers: Answers;
  readonly files: FileList;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}

/** What is drawn about drafts. */
export interface Drafts {
  readonly KeepDraft: ComponentType<{ page: Extract<Page, { at: "question" }> }>;
  readonly ResumeDraft: ComponentType;
}

/** What the parts share. */
export interface VisitTools {
  readonly worker: () => Remote<IntakeWorker>;
  readonly dispatch: (action: Action) => void;
  readonly language: Language;
  readonly texts: FormTexts;
  readonly form: Questionnaire;
  readonly roster: RosterState;
  /** Fetches the roster again after it failed. */
  readonly retryRoster: () => void;
  /** Draws the controls that no first question needs; absent until they are loaded. */
  readonly LaterControl: ComponentType<LaterControlProps> | undefined;
  /**
   * Keeping drafts, once it is loaded. Never in the offline form: it may stand on somebody else's
   * stick.
   */
  readonly drafts?: Drafts | undefined;
}

/** Carries the tools to the parts. */
export const VisitContext = createContext<VisitTools | undefined>(undefined);

/** The tools; only parts below the provider may ask. */
export function useVisit(): VisitTools {
  const tools = useContext(VisitContext);
  if (!tools) throw new TypeError("outside of the visit");
  return tools;
}

/** The words of a field. */
export function fieldText(texts: FormTexts, id: string): FieldText {
  const fields: Readonly<Record<string, FieldText | undefined>> = texts.fields;
  return fields[id] ?? { question: id, why: "" };
}

/** The words of a step. */
export function stepText(texts: FormTexts, id: string): StepText {
  const steps: Readonly<Record<string, StepText | undefined>> = texts.steps;
  return steps[id] ?? { title: id };
}
