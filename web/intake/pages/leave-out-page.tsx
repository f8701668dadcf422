/**
 * Whether some of the organisation's people should not see the report. They stand there by role
 * and place, never by name: naming somebody could tell more than leaving them out prevents.
 */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { ErrorSummary } from "../../shared/components/error-summary.tsx";
import { OptionList } from "../../shared/components/option-list.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { without } from "../leave-out.ts";
import type { OfferedGroup } from "../leave-out.ts";
import { useVisit } from "../visit.ts";
import type { RosterShown } from "../worker-api.ts";

const FIELD = "field-leave_out";

/** Draws the page. */
export function LeaveOutPage({
  roster,
  offered,
  before,
  isForSomebodyElse,
  onAnswer,
  onBack,
}: {
  readonly roster: RosterShown;
  readonly offered: readonly OfferedGroup[];
  /** What was chosen earlier. */
  readonly before: readonly number[];
  readonly isForSomebodyElse: boolean;
  readonly onAnswer: (groups: readonly number[]) => void;
  readonly onBack: () => void;
}) {
  const { language } = useVisit();
  const [chosen, setChosen] = useState<readonly number[]>(before);
  const [tries, setTries] = useState<readonly number[] | undefined>(undefined);
  const isNobodyLeft = without(roster.caseworkers, chosen).length === 0;
  const isWrong = tries !== undefined && isNobodyLeft;
  const toggle = (id: string, isChosen: boolean): void => {
    const group = Number(id);
    setChosen((all) => (isChosen ? [...all, group] : all.filter((one) => one !== group)));
  };
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setTries([...chosen]);
        if (!isNobodyLeft) onAnswer(chosen);
      }}
    >
      <ErrorSummary
        title={m.intake_problem_title()}
        mistakes={isWrong ? [{ target: FIELD, text: m.intake_leave_out_nobody() }] : []}
        attempt={tries ?? []}
      />
      <PageHeading>{m.intake_leave_out_title()}</PageHeading>
      <p class="lead">{m.intake_leave_out_lead()}</p>
      {isForSomebodyElse && <p>{m.intake_leave_out_ask_them()}</p>}
      <details class="why">
        <summary>{m.intake_why()}</summary>
        <p>{m.intake_leave_out_why()}</p>
      </details>
      <fieldset class="bare">
        <legend class="part">{m.intake_leave_out_legend()}</legend>
        {isWrong && <p class="problem">{m.intake_leave_out_nobody()}</p>}
        <OptionList
          name={FIELD}
          isMany
          options={offered.map(({ id, name }) => ({ id: String(id), label: name }))}
          chosen={chosen.map(String)}
          isWrong={isWrong}
          onToggle={toggle}
        />
      </fieldset>
      <p role="status">
        {isNobodyLeft
          ? m.intake_leave_out_nobody_now()
          : leftText(without(roster.caseworkers, chosen).length, language)}
        {isLostIdentity(roster, chosen) && ` ${m.intake_leave_out_custodians()}`}
      </p>
      {isNobodyLeft && <p>{m.intake_leave_out_what_then()}</p>}
      <div class="buttons buttons-equal">
        <button type="submit" class="button button-main">
          {m.intake_next()}
        </button>
        <button type="button" class="button" onClick={() => onAnswer([])}>
          {chosen.length > 0 ? m.intake_clear_and_skip() : m.intake_skip()}
        </button>
      </div>
      <button type="button" class="link back" onClick={onBack}>
        {m.intake_back()}
      </button>
    </form>
  );
}

/** Whether nobody but recovery could open what says who the person is, though somebody could. */
export function isLostIdentity({ custodians }: RosterShown, leftOut: readonly number[]): boolean {
  return custodians.length > 0 && without(custodians, leftOut).length === 0;
}

function leftText(count: number, language: string): string {
  return m.intake_leave_out_left({ count: new Intl.NumberFormat(language).format(count) });
}
