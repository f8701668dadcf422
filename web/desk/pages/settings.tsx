/** Settings of this visit, and who one is. Nothing here is stored. */
import * as m from "../../../build/messages/messages.js";
import { Field } from "../components/field.tsx";
import { Fingerprint } from "../components/fingerprint.tsx";
import { LanguageSwitch } from "../components/language-switch.tsx";
import { DigestSettings } from "./digest-settings.tsx";
import { roleMeaning, roleName } from "../role-words.ts";
import { IDLE_MINUTES, idleMinutes } from "../state/idle.ts";
import { numberText } from "../state/language.ts";
import type { MeShown } from "../worker-api.ts";

/** The page. */
export function SettingsPage({ me }: { readonly me: MeShown }) {
  return (
    <main class="page">
      <h1>{m.desk_nav_settings()}</h1>
      <section class="panel">
        <h2>{m.desk_settings_visit()}</h2>
        <p class="hint">{m.desk_settings_visit_hint()}</p>
        <p class="label">{m.desk_language()}</p>
        <LanguageSwitch />
        <Field label={m.desk_settings_idle()}>
          {(ids) => (
            <select
              {...ids}
              value={String(idleMinutes.value)}
              onChange={({ currentTarget }) => {
                idleMinutes.value = Number(currentTarget.value);
              }}
            >
              {IDLE_MINUTES.map((minutes) => (
                <option key={minutes} value={String(minutes)}>
                  {m.desk_minutes({ minutes })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </section>
      <DigestSettings />
      <section class="panel">
        <h2>{m.desk_settings_you()}</h2>
        <dl class="facts">
          <dt>{m.desk_display_name()}</dt>
          <dd>{me.displayName}</dd>
          <dt>{m.desk_login_name()}</dt>
          <dd>
            <code>{me.loginName}</code>
          </dd>
          <dt>{m.desk_role()}</dt>
          <dd>{roleName(me.role)}</dd>
        </dl>
        <p>{roleMeaning(me.role)}</p>
        <h3>{m.desk_settings_fingerprint()}</h3>
        <Fingerprint spellings={me.fingerprint} />
      </section>
      <section class="panel">
        <h2>{me.organisation.name}</h2>
        <h3>{m.desk_sheet_fingerprint()}</h3>
        <Fingerprint spellings={me.organisation.fingerprint} />
        <p class="hint">{m.desk_settings_roster({ version: numberText(me.rosterVersion) })}</p>
      </section>
    </main>
  );
}
