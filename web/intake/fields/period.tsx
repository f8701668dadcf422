/** A time as coarse as the person likes: first how exactly, then the parts that belong to it. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { LANGUAGE_FACTS } from "../../../src/domain/language.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { Answer } from "../../../src/domain/questionnaire/answers.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import { NO_PARTS, isPeriod, periodFrom, periodParts } from "../../../src/domain/period-parts.ts";
import type { PeriodParts } from "../../../src/domain/period-parts.ts";
import type { Precision } from "../../../src/domain/period.ts";
import { OptionList } from "../../shared/components/option-list.tsx";
import { LineBox } from "../../shared/components/text-box.tsx";
import { useVisit } from "../visit.ts";

type PeriodField = Extract<Field, { kind: "period" }>;

/** Draws the control. An unfinished period is an answer that the check refuses, not a lost one. */
export function PeriodControl({
  field,
  id,
  answer,
  onAnswer,
  isWrong,
}: {
  readonly field: PeriodField;
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly isWrong: boolean;
}) {
  const { language } = useVisit();
  const [parts, setParts] = useState<PeriodParts | undefined>(() =>
    isPeriod(answer) ? periodParts(answer) : undefined,
  );
  const change = (next: PeriodParts): void => {
    setParts(next);
    onAnswer(periodFrom(next));
  };
  const labels: Readonly<Record<Precision, string>> = {
    day: m.intake_period_day(),
    week: m.intake_period_week(),
    month: m.intake_period_month(),
    quarter: m.intake_period_quarter(),
    year: m.intake_period_year(),
    since: m.intake_period_since(),
  };
  return (
    <OptionList
      name={id}
      isMany={false}
      isWrong={isWrong}
      options={field.precisions.map((precision) => ({ id: precision, label: labels[precision] }))}
      chosen={parts ? [parts.precision] : []}
      onToggle={(chosen) => {
        const precision = field.precisions.find((one) => one === chosen);
        if (precision) change({ ...NO_PARTS, ...parts, precision });
      }}
      after={() =>
        parts && <PartBoxes id={id} parts={parts} language={language} onChange={change} />
      }
    />
  );
}

function PartBoxes({
  id,
  parts,
  language,
  onChange,
}: {
  readonly id: string;
  readonly parts: PeriodParts;
  readonly language: Language;
  readonly onChange: (parts: PeriodParts) => void;
}) {
  const { precision } = parts;
  if (precision === "day" || precision === "week") {
    const label = precision === "day" ? m.intake_period_which_day() : m.intake_period_day_of_week();
    return (
      <div class="parts">
        <label class="part" for={`${id}-part-day`}>
          {label}
        </label>
        <input
          class="box box-short"
          id={`${id}-part-day`}
          type="date"
          autocomplete="off"
          value={parts.day}
          onInput={(event) => onChange({ ...parts, day: event.currentTarget.value })}
        />
      </div>
    );
  }
  const months = Array.from({ length: 12 }, (_, i) => monthName(i, language));
  const quarters = [1, 2, 3, 4].map((quarter) => m.intake_period_quarter_number({ quarter }));
  const isMonth = precision === "month" || precision === "since";
  return (
    <div class="parts parts-row">
      {isMonth && (
        <Select
          id={`${id}-part-month`}
          label={
            precision === "since" ? m.intake_period_month_if_known() : m.intake_period_month_label()
          }
          names={months}
          value={parts.month}
          onChange={(month) => onChange({ ...parts, month })}
        />
      )}
      {precision === "quarter" && (
        <Select
          id={`${id}-part-quarter`}
          label={m.intake_period_quarter_label()}
          names={quarters}
          value={parts.quarter}
          onChange={(quarter) => onChange({ ...parts, quarter })}
        />
      )}
      <div>
        <label class="part" for={`${id}-part-year`}>
          {m.intake_period_year_label()}
        </label>
        <LineBox
          id={`${id}-part-year`}
          initial={parts.year}
          inputMode="numeric"
          maxLength={4}
          onText={(year) => onChange({ ...parts, year })}
        />
      </div>
    </div>
  );
}

function Select({
  id,
  label,
  names,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <div>
      <label class="part" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="box"
        autocomplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">–</option>
        {names.map((name, index) => (
          <option key={name} value={String(index + 1)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function monthName(index: number, language: Language): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_FACTS[language].locale, {
    month: "long",
    timeZone: "UTC",
  });
  return format.format(Date.UTC(2000, index, 1));
}
