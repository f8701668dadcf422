/** What every part of the page can reach: the worker, the words, the roster, and how to act. */
import type { Remote } from "comlink";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../src/domain/language.ts";
import type { Questionnaire } from "../../src/domain/questionnaire/types.ts";
import type { FieldText, FormTexts, StepText } from "../../src/domain/texts/types.ts";
import type { Action } from "./visit-state.ts";
import type { Failure } from "../shared/failure.ts";
import type { IntakeWorker, Opening } from "./worker-api.ts";

/** How far the roster is. */
export type RosterState =
  { readonly kind: "checking" } | Opening | { readonly kind: "failed"; readonly failure: Failure };

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
  /** Whether drafts can be kept here. The offline form may stand on somebody else's stick. */
  readonly mayKeepDraft?: boolean;
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
