/** What somebody is asked to agree to, in plain words: all of it, before they are asked. */
import * as m from "../../../build/messages/messages.js";
import type { ConsentTerms } from "../../../src/domain/consent/terms.ts";
import {
  aboutText,
  giverText,
  purposeText,
  seenText,
  useText,
} from "../../shared/consent-words.ts";
import { fieldText, useVisit } from "../visit.ts";

interface ConsentTermsProps {
  readonly terms: ConsentTerms;
  readonly day: (text: string) => string;
}

/** Draws the list. */
export function ConsentTermsList({ terms, day }: ConsentTermsProps) {
  const { texts } = useVisit();
  const { receiver, seenBy, about, giver } = terms;
  return (
    <dl class="consent-terms">
      <dt>{m.intake_consent_receiver()}</dt>
      <dd dir="auto">{receiver}</dd>
      <dt>{m.intake_consent_purpose()}</dt>
      <dd>
        <p>{purposeText(terms.purpose)}</p>
        <p class="own-words" dir="auto">
          {terms.words}
        </p>
      </dd>
      <dt>{m.intake_consent_fields()}</dt>
      <dd>
        <p>{m.intake_consent_fields_how()}</p>
        <ul>
          {terms.fields.map((id) => (
            <li key={id}>{fieldText(texts, id).question}</li>
          ))}
        </ul>
      </dd>
      <dt>{m.intake_consent_uses()}</dt>
      <dd>
        <ul>
          {terms.uses.map((use) => (
            <li key={use}>{useText(use)}</li>
          ))}
        </ul>
      </dd>
      <dt>{m.intake_consent_seen()}</dt>
      <dd>
        <ul>
          {seenBy.map((one) => (
            <li key={one} dir="auto">
              {one === "receiver" ? receiver : <strong>{seenText(one, terms)}</strong>}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{m.intake_consent_until()}</dt>
      <dd>{m.intake_consent_until_day({ day: day(terms.until) })}</dd>
      <dt>{m.intake_consent_who()}</dt>
      <dd>
        {about !== "adult" && <p>{aboutText(about)}</p>}
        <p>{giverText(giver)}</p>
      </dd>
      <dt>{m.intake_consent_withdraw_how()}</dt>
      <dd>{m.intake_consent_withdraw_text()}</dd>
      <dt>{m.intake_consent_undo()}</dt>
      <dd>
        <p>{m.intake_consent_undo_text({ receiver })}</p>
        {seenBy.includes("government") && <p>{m.intake_consent_undo_government()}</p>}
        {seenBy.includes("public") && <p>{m.intake_consent_undo_public()}</p>}
      </dd>
    </dl>
  );
}
