/** Words for what caseworkers code and read about a case, in the language of the desk. */
import { batch, effect, signal } from "@preact/signals";
import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import type { CaseLabels } from "../../../src/domain/casework/case-labels.ts";
import { keepLoading } from "../../shared/keep-loading.ts";
import { language } from "./language.ts";

/** The words; `undefined` until they are there. */
export const caseLabels = signal<CaseLabels | undefined>(undefined);

/** Words for groups, kinds of actors and the other terms of the form, by id. */
export const termLabels = signal<Readonly<Record<string, string>>>({});

/** Loads them for each language that is chosen. The old ones stay until the new ones are there. */
effect(() => {
  const load = CASE_LABELS[language.value];
  return keepLoading(load, (loaded) => {
    batch(() => {
      caseLabels.value = loaded.caseLabels;
      termLabels.value = loaded.termLabels;
    });
  });
});
