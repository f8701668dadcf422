/** Consents of a case: asked, written down, and what was handed on under them. */
import { useState } from "preact/hooks";
import { FileOutput, MessageCircleQuestion, PenLine } from "lucide-preact";
import * as m from "../../../../../build/messages/messages.js";
import { consentState } from "../../../../../src/domain/consent/record.ts";
import type { WeighedConsent } from "../../../../../src/domain/consent/weigh.ts";
import { purposeText, seenText, useText, wayText } from "../../../../shared/consent-words.ts";
import { Chip } from "../../../components/chip.tsx";
import { memberName } from "../../../state/colleagues.ts";
import { dayText } from "../../../state/language.ts";
import { useCase } from "../case-context.ts";
import { ConsentAlarms } from "./consent-alarms.tsx";
import { CONSENT_TONES, consentStateText, daysLeftText } from "./consent-state.ts";
import { ConsentDialog } from "./consent-dialog.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { ExportList } from "./export-list.tsx";
import { fieldNames } from "./field-names.ts";
import { GIVER_WORDS } from "./giver-words.ts";

type Asked =
  | "ask"
  | "record"
  | { readonly end: WeighedConsent }
  /** By hash: it stands differently once something was handed on. */
  | { readonly handOn: string };

/** The part. */
export function ConsentPanel() {
  const { shown, actions } = useCase();
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const { consents } = shown.consents;
  const handedOn =
    typeof asked === "object" && "handOn" in asked
      ? consents.find(({ hash }) => hash === asked.handOn)
      : undefined;
  return (
    <div class="stack">
      <ConsentAlarms />
      {consents.length === 0 && <p class="hint">{m.desk_consent_none()}</p>}
      <ul class="plain-list stack">
        {[...consents].reverse().map((one) => (
          <li key={one.hash}>
            <OneConsent
              consent={one}
              onEnd={() => setAsked({ end: one })}
              onHandOn={() => setAsked({ handOn: one.hash })}
            />
          </li>
        ))}
      </ul>
      {actions.canChange && (
        <div class="actions">
          <button type="button" class="button button-primary" onClick={() => setAsked("ask")}>
            <MessageCircleQuestion class="icon" aria-hidden="true" />
            <span>{m.desk_consent_ask()}</span>
          </button>
          <button type="button" class="button button-plain" onClick={() => setAsked("record")}>
            <PenLine class="icon" aria-hidden="true" />
            <span>{m.desk_consent_record()}</span>
          </button>
        </div>
      )}
      {(asked === "ask" || asked === "record") && (
        <ConsentDialog isRecord={asked === "record"} onClose={close} />
      )}
      <ExportList />
      {typeof asked === "object" && "end" in asked && (
        <EndDialog consent={asked.end} onClose={close} />
      )}
      {handedOn && <ExportDialog consent={handedOn} onClose={close} />}
    </div>
  );
}

interface OneConsentProps {
  readonly consent: WeighedConsent;
  readonly onEnd: () => void;
  readonly onHandOn: () => void;
}

function OneConsent({ consent, onEnd, onHandOn }: OneConsentProps) {
  const { today, texts } = useCase();
  const { record, proof } = consent;
  const { terms, how, author } = record;
  const state = consentState(record, today);
  const isOpen = state === "asked" || state === "given";
  return (
    <section class="consent-card" aria-label={terms.receiver}>
      <p class="consent-head">
        <strong dir="auto">{terms.receiver}</strong>
        <Chip tone={CONSENT_TONES[state]}>{consentStateText(state)}</Chip>
        {isOpen && <span class="hint">{daysLeftText(terms.until, today)}</span>}
      </p>
      <dl class="consent-facts">
        <dt>{m.desk_consent_purpose()}</dt>
        <dd>
          {purposeText(terms.purpose)}
          <p class="own-words" dir="auto">
            {terms.words}
          </p>
        </dd>
        <dt>{m.desk_consent_fields()}</dt>
        <dd>{fieldNames(texts, terms.fields)}</dd>
        <dt>{m.desk_consent_uses()}</dt>
        <dd>{terms.uses.map(useText).join(" · ")}</dd>
        <dt>{m.desk_consent_seen()}</dt>
        <dd>{terms.seenBy.map((one) => seenText(one, terms)).join(" · ")}</dd>
        <dt>{m.desk_consent_until()}</dt>
        <dd>{dayText(terms.until)}</dd>
        <dt>{m.desk_consent_giver()}</dt>
        <dd>
          {GIVER_WORDS[terms.giver]()} ·{" "}
          {how === "mailbox" ? m.desk_consent_way_mailbox() : wayText(how)}
        </dd>
      </dl>
      {proof !== "none" && (
        <p class="hint">
          {proof === "mailbox"
            ? m.desk_consent_by_mailbox()
            : m.desk_consent_by_member({ name: memberName(author) })}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button button-plain" onClick={onHandOn}>
          <FileOutput class="icon" aria-hidden="true" />
          <span>{m.desk_export_button()}</span>
        </button>
        {isOpen && (
          <button type="button" class="button button-plain" onClick={onEnd}>
            {m.desk_consent_end()}
          </button>
        )}
      </div>
    </section>
  );
}
