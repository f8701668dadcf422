/** A time as coarse as it is known: first how exactly, then the parts that belong to it. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { LANGUAGE_FACTS } from "../../../../src/domain/language.ts";
import {
  NO_PARTS,
  isPeriod,
  periodFrom,
  periodParts,
} from "../../../../src/domain/period-parts.ts";
import type { PeriodParts } from "../../../../src/domain/period-parts.ts";
import type { Precision } from "../../../../src/domain/period.ts";
import type { Answer } from "../../../../src/domain/questionnaire/answers.ts";
import type { Field as Question } from "../../../../src/domain/questionnaire/types.ts";
import { Field } from "../../components/field.tsx";
import { language } from "../../state/language.ts";

interface PeriodFieldProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly field: Extract<Question, { kind: "period" }>;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

const PRECISIONS: Readonly<Record<Precision, () => string>> = {
  day: () => m.intake_period_day(),
  week: () => m.intake_period_week(),
  month: () => m.intake_period_month(),
  quarter: () => m.intake_period_quarter(),
  year: () => m.intake_period_year(),
  since: () => m.intake_period_since(),
};

/** The field. */
export function PeriodField({ label, hint, error, field, answer, onAnswer }: PeriodFieldProps) {
  const [parts, setParts] = useState<PeriodParts | undefined>(() =>
    isPeriod(answer) ? periodParts(answer) : undefined,
  );
  const change = (next: PeriodParts | undefined): void => {
    setParts(next);
    onAnswer(next && periodFrom(next));
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <div class="period-parts">
          <select
            {...ids}
            value={parts?.precision ?? ""}
            onChange={({ currentTarget: { value } }) => {
              const precision = field.precisions.find((one) => one === value);
              change(precision && { ...NO_PARTS, ...parts, precision });
            }}
          >
            <option value="">–</option>
            {field.precisions.map((precision) => (
              <option key={precision} value={precision}>
                {PRECISIONS[precision]()}
              </option>
            ))}
          </select>
          {parts && <Boxes parts={parts} onChange={change} />}
        </div>
      )}
    </Field>
  );
}

function Boxes({
  parts,
  onChange,
}: {
  readonly parts: PeriodParts;
  readonly onChange: (parts: PeriodParts) => void;
}) {
  const { precision } = parts;
  if (precision === "day" || precision === "week") {
    return (
      <input
        type="date"
        aria-label={
          precision === "day" ? m.intake_period_which_day() : m.intake_period_day_of_week()
        }
        value={parts.day}
        onInput={({ currentTarget: { value } }) => onChange({ ...parts, day: value })}
      />
    );
  }
  return (
    <>
      {(precision === "month" || precision === "since") && (
        <Select
          label={
            precision === "since" ? m.intake_period_month_if_known() : m.intake_period_month_label()
          }
          names={Array.from({ length: 12 }, (_, month) => monthName(month))}
          value={parts.month}
          onChange={(month) => onChange({ ...parts, month })}
        />
      )}
      {precision === "quarter" && (
        <Select
          label={m.intake_period_quarter_label()}
          names={[1, 2, 3, 4].map((quarter) => m.intake_period_quarter_number({ quarter }))}
          value={parts.quarter}
          onChange={(quarter) => onChange({ ...parts, quarter })}
        />
      )}
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        autocomplete="off"
        aria-label={m.intake_period_year_label()}
        placeholder={m.intake_period_year_label()}
        value={parts.year}
        onInput={({ currentTarget: { value } }) => onChange({ ...parts, year: value })}
      />
    </>
  );
}

function Select({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">–</option>
      {names.map((name, index) => (
        <option key={name} value={String(index + 1)}>
          {name}
        </option>
      ))}
    </select>
  );
}

function monthName(index: number): string {
  const { locale } = LANGUAGE_FACTS[language.value];
  return new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2000, index, 1),
  );
}
