/** The recovery sheet itself: on the screen as a paper, and alone when the page is printed. */
import * as m from "../../../../build/messages/messages.js";
import { Fingerprint } from "../../components/fingerprint.tsx";
import { dayText } from "../../state/language.ts";
import type { RecoverySheet } from "../../worker-api.ts";

/** The sheet. */
export function RecoverySheetPaper({ sheet }: { readonly sheet: RecoverySheet }) {
  return (
    <section class="sheet" aria-label={m.desk_sheet_heading()}>
      <h2>{m.desk_sheet_heading()}</h2>
      <dl class="facts">
        <dt>{m.desk_organisation()}</dt>
        <dd>{sheet.organisation.name}</dd>
        <dt>{m.desk_sheet_day()}</dt>
        <dd>{dayText(sheet.day)}</dd>
      </dl>
      <h3>{m.desk_sheet_fingerprint()}</h3>
      <Fingerprint spellings={sheet.organisation.fingerprint} />
      <h3>{m.desk_sheet_signing()}</h3>
      <p>{m.desk_sheet_signing_use()}</p>
      <Words words={sheet.signingWords} testId="signing-words" />
      <h3>{m.desk_sheet_recovery()}</h3>
      <p>{m.desk_sheet_recovery_use()}</p>
      <Words words={sheet.recoveryWords} testId="recovery-words" />
      <h3>{m.desk_sheet_keep()}</h3>
      <ul>
        <li>{m.desk_sheet_keep_safe()}</li>
        <li>{m.desk_sheet_keep_two()}</li>
        <li>{m.desk_sheet_keep_no_photo()}</li>
      </ul>
    </section>
  );
}

function Words({ words, testId }: { readonly words: readonly string[]; readonly testId: string }) {
  return (
    <ol class="sheet-words" data-testid={testId} lang="en" translate={false}>
      {words.map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}
