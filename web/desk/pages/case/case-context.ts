/** What all parts of a case page need: the case, who looks at it, and what they can do. */
import { createContext } from "preact";
import { useContext, useRef } from "preact/hooks";
import { actionsFor } from "../../../../src/domain/casework/allowed-actions.ts";
import type { Actions } from "../../../../src/domain/casework/allowed-actions.ts";
import type { CaseLabels } from "../../../../src/domain/casework/case-labels.ts";
import type { CaseEvent } from "../../../../src/domain/casework/events.ts";
import type { CaseDetails } from "../../../../src/domain/casework/folding.ts";
import { systemClock, today } from "../../../../src/domain/day.ts";
import type { Day } from "../../../../src/domain/day.ts";
import type { FormTexts } from "../../../../src/domain/texts/types.ts";
import type { EventWords } from "../../event-words.ts";
import { caseLabels, termLabels } from "../../state/case-labels.ts";
import { changeCase } from "../../state/change-case.ts";
import type { AfterChange } from "../../state/change-case.ts";
import { memberName } from "../../state/colleagues.ts";
import { me } from "../../state/desk.ts";
import { formTexts, language } from "../../state/language.ts";
import type { CaseShown } from "../../worker-api.ts";

/** The case that is open, with all words there. */
export interface CaseContext {
  readonly shown: CaseShown;
  readonly actions: Actions;
  readonly today: Day;
  /** The key id of whoever looks at it. */
  readonly me: string;
  readonly labels: CaseLabels;
  readonly texts: FormTexts;
}

/** Provides the case. */
export const CaseProvider = createContext<CaseContext | undefined>(undefined);

/** The case; only within {@link CaseProvider}. */
export function useCase(): CaseContext {
  const found = useContext(CaseProvider);
  if (found === undefined) throw new TypeError("there is no case here");
  return found;
}

/** Gathers it; `undefined` until the words are there. */
export function caseContext(shown: CaseShown): CaseContext | undefined {
  const labels = caseLabels.value;
  const texts = formTexts.value;
  const keyId = me.value?.keyId;
  if (!labels || !texts || keyId === undefined) return undefined;
  const day = today(systemClock);
  return {
    shown,
    actions: actionsFor(shown.card, keyId, day),
    today: day,
    me: keyId,
    labels,
    texts,
  };
}

/** Changes the open case; gives whether it stands. */
export type Change = (events: readonly CaseEvent[], after?: AfterChange) => Promise<boolean>;

/**
 * Changes that are based on what was in view when this part of the page appeared: what others do
 * while a dialog is open is not hidden by it. After each change of one's own, on that.
 */
export function useChange(): Change {
  const { shown } = useCase();
  const basedOn = useRef(shown.basedOn);
  return async (events, after) => {
    const isDone = await changeCase(shown.id, events, basedOn.current, after, (newest) => {
      basedOn.current = newest;
    });
    return isDone;
  };
}

/** Changes that are based on what is in view now. */
export function useLiveChange(): Change {
  const { shown } = useCase();
  return (events, after) => changeCase(shown.id, events, shown.basedOn, after);
}

/** What events are put into words with. */
export function useEventWords(): EventWords {
  const { shown, labels } = useCase();
  return eventWords(labels, shown.details);
}

/** The same without a case around. */
export function eventWords(
  labels: CaseLabels,
  details: Pick<CaseDetails, "deadlines" | "tasks" | "consents">,
): EventWords {
  return {
    language: language.value,
    labels,
    terms: termLabels.value,
    nameOfMember: memberName,
    details,
  };
}
