/** Who can read a report, from the verified roster. */
import * as m from "../../../build/messages/messages.js";
import { wordListOf } from "../../../src/domain/language.ts";
import { failureText } from "../failure-words.ts";
import type { Language } from "../../../src/domain/language.ts";
import { without } from "../leave-out.ts";
import { useVisit } from "../visit.ts";
import type { MemberShown } from "../worker-api.ts";

/**
 * Draws the box; its room is kept while the roster is on its way.
 *
 * @param leftOut - Numbers of groups that the person leaves out.
 */
export function WhoCanRead({ leftOut = [] }: { readonly leftOut?: readonly number[] }) {
  const { roster, language, retryRoster } = useVisit();
  return (
    <section class="readers" aria-labelledby="readers-title">
      <h2 id="readers-title">{m.intake_readers_title()}</h2>
      <div class="readers-content" role="status">
        {roster.kind === "checking" && <p class="hint">{m.intake_readers_checking()}</p>}
        {roster.kind === "failed" && (
          <>
            <p class="problem">{failureText(roster.failure, "begin")}</p>
            <button type="button" class="button" onClick={retryRoster}>
              {m.intake_retry()}
            </button>
          </>
        )}
        {(roster.kind === "open" || roster.kind === "form-changed") && (
          <>
            <p class="organisation" dir="auto">
              {roster.roster.organisation}
            </p>
            <p>{readersText(without(roster.roster.caseworkers, leftOut), language)}</p>
            <details>
              <summary>{m.intake_readers_fingerprint()}</summary>
              <p>{m.intake_readers_fingerprint_text()}</p>
              <p class="words" lang={wordListOf(language)} dir="ltr" translate={false}>
                {roster.roster.fingerprint[wordListOf(language)].join(" · ")}
              </p>
            </details>
          </>
        )}
      </div>
    </section>
  );
}

function readersText(members: readonly MemberShown[], language: Language): string {
  const names = members.map(({ name }) => name);
  return m.intake_readers_people({
    count: names.length,
    names: new Intl.ListFormat(language, { type: "conjunction" }).format(names),
  });
}
