/** Who can read a report, from the verified roster. */
import * as m from "../../../build/messages/messages.js";
import { wordListOf } from "../../../src/domain/language.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";

/** Draws the box; its room is kept while the roster is on its way. */
export function WhoCanRead() {
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
            <p>
              {m.intake_readers_people({
                count: roster.roster.caseworkers.length,
                names: new Intl.ListFormat(language, { type: "conjunction" }).format(
                  roster.roster.caseworkers,
                ),
              })}
            </p>
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
