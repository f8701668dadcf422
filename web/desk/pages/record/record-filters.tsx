/** Chooses entries of the record by act, person and case. */
import { useId } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import type { ActShown } from "../../audit-api.ts";
import { actName } from "../../audit-words.ts";
import { heldRows } from "../../state/cases.ts";
import { caseText } from "./case-text.ts";

/** Which entries are wanted; nothing is said where all are. */
export interface RecordFilter {
  readonly action: string;
  /** Key id in hex, or the server. */
  readonly who: string;
  readonly caseId: string;
}

export const ALL: RecordFilter = { action: "", who: "", caseId: "" };
const SERVER = "server";

/** Whether an entry is wanted. */
export function fits(act: ActShown, { action, who, caseId }: RecordFilter): boolean {
  return (
    (action === "" || act.action === action) &&
    (who === "" || whoOf(act) === who) &&
    (caseId === "" || act.caseId === caseId)
  );
}

interface Props {
  readonly acts: readonly ActShown[];
  readonly filter: RecordFilter;
  readonly onFilter: (filter: RecordFilter) => void;
}

/** Three lists, each with what stands in the record. */
export function RecordFilters({ acts, filter, onFilter }: Props) {
  const actions = optionsOf(acts, (act) => [act.action, actName(act.action)]);
  const people = optionsOf(acts, (act) => [whoOf(act), act.actor?.name ?? m.desk_record_server()]);
  const held = heldRows();
  const cases = optionsOf(acts, ({ caseId }) =>
    caseId !== undefined && held.has(caseId) ? [caseId, caseText(caseId)] : undefined,
  );
  const change = (part: Partial<RecordFilter>): void => onFilter({ ...filter, ...part });
  return (
    <div class="record-filters">
      <Choice
        label={m.desk_record_act()}
        all={m.desk_record_all_acts()}
        options={actions}
        chosen={filter.action}
        onChoose={(action) => change({ action })}
      />
      <Choice
        label={m.desk_record_who()}
        all={m.desk_record_everybody()}
        options={people}
        chosen={filter.who}
        onChoose={(who) => change({ who })}
      />
      {cases.length > 0 && (
        <Choice
          label={m.desk_record_target()}
          all={m.desk_record_all_cases()}
          options={cases}
          chosen={filter.caseId}
          onChoose={(caseId) => change({ caseId })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [id: string, label: string])[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Choice({ label, all, options, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function whoOf({ actor }: ActShown): string {
  return actor?.keyId ?? SERVER;
}

/** Each once, by its words. */
function optionsOf(
  acts: readonly ActShown[],
  of: (act: ActShown) => readonly [string, string] | undefined,
): (readonly [string, string])[] {
  const found = new Map(acts.flatMap((act) => [of(act) ?? []].filter(isPair)));
  return [...found].sort(([, a], [, b]) => a.localeCompare(b));
}

function isPair(pair: readonly string[]): pair is readonly [string, string] {
  return pair.length === 2;
}
