/** Whose form this is and who can read it, to be compared with what is known from elsewhere. */
import { useMemo } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { wordListOf } from "../../../src/domain/language.ts";
import { formatDay, parseDay } from "../../../src/domain/day.ts";
import { useVisit } from "../../intake/visit.ts";
import type { RosterShown } from "../../intake/worker-api.ts";
import { formOrigin } from "../carried-roster.ts";

/** Draws them. */
export function FormFacts({ roster }: { readonly roster: RosterShown }) {
  const { language } = useVisit();
  const { madeDay } = useMemo(formOrigin, []);
  const rosterDay = parseDay(roster.day);
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(
    roster.caseworkers.map(({ name }) => name),
  );
  return (
    <section class="readers" aria-labelledby="readers-title">
      <h2 id="readers-title">{m.intake_readers_title()}</h2>
      <p class="organisation" dir="auto">
        {roster.organisation}
      </p>
      <p>{m.intake_readers_people({ count: roster.caseworkers.length, names })}</p>
      <p>{m.offline_facts_compare()}</p>
      <dl class="facts">
        <dt>{m.offline_facts_words()}</dt>
        <dd class="words" lang={wordListOf(language)} dir="ltr" translate={false}>
          {roster.fingerprint[wordListOf(language)].join(" · ")}
        </dd>
        <dt>{m.offline_facts_roster()}</dt>
        <dd>
          {m.offline_facts_roster_value({
            version: roster.version,
            day: rosterDay ? formatDay(rosterDay, language) : roster.day,
          })}
        </dd>
        {madeDay && (
          <>
            <dt>{m.offline_facts_made()}</dt>
            <dd>{formatDay(madeDay, language)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
