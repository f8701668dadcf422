/** First step of set-up: the organisation and its first administrator. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { LANGUAGES, LANGUAGE_FACTS } from "../../../../src/domain/language.ts";
import type { Language } from "../../../../src/domain/language.ts";
import { EntryPage } from "../../components/entry-page.tsx";
import { TextField } from "../../components/field.tsx";
import { focusFirstError } from "../../components/focus-error.ts";
import { isLoginName, tidyLoginName } from "../../login-name.ts";

const MOST_NAME = 120;
const MOST_DISPLAY_NAME = 80;

/** What the form asks for. */
export interface OrganisationDetails {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly displayName: string;
  readonly loginName: string;
}

interface OrganisationFormProps {
  readonly details: OrganisationDetails;
  readonly onChange: (change: Partial<OrganisationDetails>) => void;
  readonly onNext: () => void;
}

/** The form. */
export function OrganisationForm({ details, onChange, onNext }: OrganisationFormProps) {
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOf(details) : {};
  const submit = (event: Event): void => {
    event.preventDefault();
    const tidy = {
      name: details.name.trim(),
      displayName: details.displayName.trim(),
      loginName: tidyLoginName(details.loginName),
    };
    onChange(tidy);
    setChecked(true);
    if (Object.keys(problemsOf({ ...details, ...tidy })).length === 0) onNext();
    else focusFirstError(event);
  };
  const toggle = (language: Language, isOn: boolean): void => {
    const chosen = LANGUAGES.filter((one) =>
      one === language ? isOn : details.languages.includes(one),
    );
    onChange({ languages: chosen });
  };
  return (
    <EntryPage title={m.desk_setup_title()} step="organisation">
      <p>{m.desk_setup_intro()}</p>
      <form class="stack" onSubmit={submit} noValidate>
        <TextField
          label={m.desk_organisation_name()}
          hint={m.desk_organisation_name_hint()}
          value={details.name}
          maxLength={MOST_NAME}
          onInput={(name) => onChange({ name })}
          error={problems.name}
        />
        <fieldset class="choices">
          <legend>{m.desk_organisation_languages()}</legend>
          {problems.languages && <p class="field-error">{problems.languages}</p>}
          {LANGUAGES.map((language) => (
            <label key={language}>
              <input
                type="checkbox"
                checked={details.languages.includes(language)}
                onChange={({ currentTarget }) => toggle(language, currentTarget.checked)}
              />
              <span lang={language}>{LANGUAGE_FACTS[language].name}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={m.desk_your_display_name()}
          hint={m.desk_display_name_hint()}
          value={details.displayName}
          maxLength={MOST_DISPLAY_NAME}
          onInput={(displayName) => onChange({ displayName })}
          error={problems.displayName}
        />
        <TextField
          label={m.desk_your_login_name()}
          hint={m.desk_login_name_hint()}
          isLogin
          value={details.loginName}
          maxLength={40}
          onInput={(loginName) => onChange({ loginName })}
          error={problems.loginName}
        />
        <div class="actions">
          <button type="submit" class="button button-primary">
            {m.desk_next()}
          </button>
        </div>
      </form>
    </EntryPage>
  );
}

function problemsOf(details: OrganisationDetails): {
  readonly name?: string;
  readonly languages?: string;
  readonly displayName?: string;
  readonly loginName?: string;
} {
  const { name, languages, displayName, loginName } = details;
  return {
    ...(name.trim() === "" && { name: m.desk_organisation_name_missing() }),
    ...(languages.length === 0 && { languages: m.desk_organisation_languages_missing() }),
    ...(displayName.trim() === "" && { displayName: m.desk_display_name_missing() }),
    ...(!isLoginName(tidyLoginName(loginName)) && { loginName: m.desk_login_name_wrong() }),
  };
}
