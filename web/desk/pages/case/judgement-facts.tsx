/** What people judge: exposure, the source, the violation; and where it happened. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import {
  EXPOSURES,
  RELIABILITIES,
  VIOLATION_STATUSES,
} from "../../../../src/domain/casework/assessment.ts";
import type { CaseEvent } from "../../../../src/domain/casework/events.ts";
import { tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import { DEFAULT_COUNTRY } from "../../../../src/domain/places/countries.ts";
import { listCountries } from "../../../../src/domain/places/country-names.ts";
import { provincesOf } from "../../../../src/domain/places/vietnam.ts";
import type { ProvinceAnswer } from "../../../../src/domain/questionnaire/answers.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { ExposureChip } from "../../components/case-chips.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { TextField } from "../../components/field.tsx";
import { useAction } from "../../components/use-action.ts";
import { provinceOf } from "../../case-rows.ts";
import { placeText } from "../../place-text.ts";
import { language } from "../../state/language.ts";
import { useCase, useChange } from "./case-context.ts";
import { ChoiceField } from "./choice-field.tsx";
import { FactRow } from "./fact-row.tsx";
import { reasonTexts } from "./reason-text.ts";

/** The rows. */
export function JudgementFacts() {
  const { shown, labels, actions, texts } = useCase();
  const { card, suggestion } = shown;
  const canChange = actions.canChange;
  const because = reasonTexts(suggestion.exposure.because, texts);
  return (
    <>
      <FactRow
        label={m.desk_fact_place()}
        edit={canChange ? (close) => <PlaceForm onDone={close} /> : undefined}
      >
        {placeText(card.country, card.province, language.value) || (
          <span class="hint">{m.desk_fact_none()}</span>
        )}
      </FactRow>
      <FactRow
        label={m.desk_case_exposure()}
        edit={
          canChange
            ? (close) => (
                <Judge
                  label={m.desk_case_exposure()}
                  ids={EXPOSURES}
                  now={card.exposure}
                  labelOf={(id) => labels.exposures[id]}
                  eventOf={(to) => ({ kind: "exposure", to })}
                  onDone={close}
                />
              )
            : undefined
        }
      >
        <ExposureChip exposure={card.exposure} />
        {card.exposure === suggestion.exposure.exposure &&
          because.map((line) => (
            <p key={line} class="hint">
              {line}
            </p>
          ))}
      </FactRow>
      <FactRow
        label={m.desk_fact_reliability()}
        edit={
          canChange
            ? (close) => (
                <Judge
                  label={m.desk_fact_reliability()}
                  ids={RELIABILITIES}
                  now={card.reliability}
                  labelOf={(id) => labels.reliabilities[id]}
                  eventOf={(to) => ({ kind: "reliability", to })}
                  onDone={close}
                />
              )
            : undefined
        }
      >
        {labels.reliabilities[card.reliability]}
      </FactRow>
      <FactRow
        label={m.desk_fact_violation()}
        edit={
          canChange
            ? (close) => (
                <Judge
                  label={m.desk_fact_violation()}
                  ids={VIOLATION_STATUSES}
                  now={card.violation}
                  labelOf={(id) => labels.violationStatuses[id]}
                  eventOf={(to) => ({ kind: "violation", to })}
                  onDone={close}
                />
              )
            : undefined
        }
      >
        {labels.violationStatuses[card.violation]}
      </FactRow>
    </>
  );
}

function Judge<Id extends string>(props: {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly now: Id;
  readonly labelOf: (id: Id) => string;
  readonly eventOf: (to: Id) => CaseEvent;
  readonly onDone: () => void;
}) {
  const { label, ids, now, labelOf, eventOf, onDone } = props;
  const change = useChange();
  const choose = async (id: string): Promise<void> => {
    const to = ids.find((one) => one === id);
    if (to === undefined) return;
    onDone();
    await change([eventOf(to)], { done: m.desk_done_saved(), undo: [eventOf(now)] });
  };
  return (
    <ChoiceField
      label={label}
      options={ids.map((id) => ({ id, label: labelOf(id) }))}
      selected={now}
      onSelect={(id) => void choose(id)}
    />
  );
}

function PlaceForm({ onDone }: { readonly onDone: () => void }) {
  const { card } = useCase().shown;
  const change = useChange();
  const action = useAction();
  const [country, setCountry] = useState(card.country ?? DEFAULT_COUNTRY);
  const [province, setProvince] = useState<ProvinceAnswer | undefined>(card.province);
  const listed = provincesOf(country);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed =
      province && "typed" in province ? tidyEventText("receiver", province.typed) : undefined;
    const tidy = typed === undefined ? province : typed === "" ? undefined : { typed };
    await action.run(async () => {
      const isDone = await change([{ kind: "place", country, ...(tidy && { province: tidy }) }], {
        done: m.desk_done_saved(),
      });
      if (isDone) onDone();
    });
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      <Combobox
        label={m.desk_fact_country()}
        options={listCountries(language.value).map(({ id, name }) => ({ id, label: name }))}
        selected={[country]}
        onChange={([id]) => {
          if (id === undefined || id === country) return;
          setCountry(id);
          setProvince(undefined);
        }}
      />
      {listed.length > 0 ? (
        <Combobox
          label={m.desk_fact_province()}
          options={listed.map(({ id, name, former }) => ({
            id,
            label: name,
            ...(former.length > 0 && { detail: former.join(", "), also: former.join(" ") }),
          }))}
          selected={province && "listed" in province ? [province.listed] : []}
          onChange={([id]) => {
            const found = listed.find((one) => one.id === id);
            setProvince(found && { listed: found.id });
          }}
        />
      ) : (
        <TextField
          label={m.desk_fact_province()}
          value={provinceOf(province)}
          maxLength={120}
          onInput={(typed) => setProvince(typed === "" ? undefined : { typed })}
        />
      )}
      <ActionButton isBusy={action.isBusy}>{m.desk_change_save()}</ActionButton>
    </form>
  );
}
