/** Countries and provinces: a box to search by old and new names, and the matches to choose from. */
import { useMemo, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { countryName, listCountries } from "../../../src/domain/places/country-names.ts";
import { searchPlaces } from "../../../src/domain/places/search-places.ts";
import { provinceName, provincesOf } from "../../../src/domain/places/vietnam.ts";
import type { Answer } from "../../../src/domain/questionnaire/answers.ts";
import { OptionList } from "../../shared/components/option-list.tsx";
import type { OptionLine } from "../../shared/components/option-list.tsx";
import { LineBox } from "../../shared/components/text-box.tsx";
import { useVisit } from "../visit.ts";

/** So many matches are shown at once; more would push the buttons off a small screen. */
const SHOWN = 6;

interface Props {
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}

/** Chooses a country. */
export function CountryControl({ id, answer, onAnswer, describedBy, isWrong }: Props) {
  const { language } = useVisit();
  const chosen = typeof answer === "string" ? answer : undefined;
  const countries = useMemo(
    () =>
      listCountries(language).map(({ id: country, name }) => ({ id: country, name, former: [] })),
    [language],
  );
  const [typed, setTyped] = useState("");
  const lines = searchPlaces(countries, typed).map(({ place }) => ({
    id: place.id,
    label: place.name,
  }));
  return (
    <Picker
      id={id}
      label={m.intake_place_search_country()}
      lines={lines}
      isSearching={typed.trim() !== ""}
      chosen={
        chosen === undefined ? undefined : { id: chosen, label: countryName(chosen, language) }
      }
      describedBy={describedBy}
      isWrong={isWrong}
      onType={setTyped}
      onChoose={(country) => onAnswer(country)}
    />
  );
}

/** Chooses a province where there is a list; elsewhere it is typed. */
export function ProvinceControl({
  id,
  answer,
  onAnswer,
  describedBy,
  isWrong,
  country,
}: Props & { readonly country: string }) {
  const provinces = provincesOf(country);
  const [typed, setTyped] = useState("");
  const typedAnswer = typeof answer === "object" && "typed" in answer ? answer.typed : "";
  if (provinces.length === 0) {
    return (
      <LineBox
        id={id}
        initial={typedAnswer}
        describedBy={describedBy}
        isWrong={isWrong}
        onText={(text) => onAnswer(text.trim() === "" ? undefined : { typed: text })}
      />
    );
  }
  const lines = searchPlaces(provinces, typed).map(({ place, former }) => ({
    id: place.id,
    label: place.name,
    detail: former === undefined ? undefined : m.intake_place_formerly({ name: former }),
  }));
  const listed = typeof answer === "object" && "listed" in answer ? answer.listed : undefined;
  return (
    <Picker
      id={id}
      label={m.intake_place_search_province()}
      lines={lines}
      isSearching={typed.trim() !== ""}
      chosen={listed === undefined ? undefined : { id: listed, label: provinceName(listed) }}
      describedBy={describedBy}
      isWrong={isWrong}
      onType={setTyped}
      onChoose={(chosen) => {
        const province = provinces.find((one) => one.id === chosen);
        if (province) onAnswer({ listed: province.id });
      }}
    />
  );
}

function Picker({
  id,
  label,
  lines,
  isSearching,
  chosen,
  describedBy,
  isWrong,
  onType,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly OptionLine[];
  readonly isSearching: boolean;
  readonly chosen: OptionLine | undefined;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly onType: (typed: string) => void;
  readonly onChoose: (id: string) => void;
}) {
  const found = isSearching ? lines.slice(0, SHOWN) : [];
  // The line that was found also says which former name it was found by.
  const current = chosen && (found.find(({ id: line }) => line === chosen.id) ?? chosen);
  const others = found.filter((line) => line.id !== chosen?.id);
  const more = lines.length - found.length;
  return (
    <>
      <label class="part" for={id}>
        {label}
      </label>
      <LineBox
        id={id}
        initial=""
        inputMode="search"
        describedBy={describedBy}
        isWrong={isWrong}
        onText={onType}
      />
      <p class="hint" role="status">
        {isSearching && lines.length === 0 && m.intake_place_none()}
        {isSearching && lines.length > 0 && more > 0 && m.intake_place_more({ count: more })}
      </p>
      <OptionList
        name={`${id}-match`}
        isMany={false}
        options={current ? [current, ...others] : others}
        chosen={chosen ? [chosen.id] : []}
        onToggle={onChoose}
      />
    </>
  );
}
