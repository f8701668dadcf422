/** Hands on what a consent covers, or says why that is refused. */
import { useState } from "preact/hooks";
import * as m from "../../../../../build/messages/messages.js";
import { isApprovedExport } from "../../../../../src/domain/casework/fold-consent.ts";
import { exportRefusals } from "../../../../../src/domain/consent/covers.ts";
import type { ExportRefusal } from "../../../../../src/domain/consent/covers.ts";
import { identityFieldsOf } from "../../../../../src/domain/consent/shareable-fields.ts";
import type { WeighedConsent } from "../../../../../src/domain/consent/weigh.ts";
import { ActionButton } from "../../../components/action-button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { FailureNotice, Notice } from "../../../components/notice.tsx";
import { useAction } from "../../../components/use-action.ts";
import { refusalWhy } from "../../../refusal-words.ts";
import { refreshCase } from "../../../state/cases.ts";
import { me, worker } from "../../../state/desk.ts";
import { dayText } from "../../../state/language.ts";
import { useCase, useChange } from "../case-context.ts";
import { saveAs } from "../save-as.ts";
import { exportRefusalText } from "./export-refusal-words.ts";
import { fieldName } from "./field-names.ts";
import { grantedFields, openGranted } from "./granted-fields.ts";
import type { GrantedField } from "./granted-fields.ts";
import { linesOf, makeFile } from "./make-file.ts";

interface ExportDialogProps {
  readonly consent: WeighedConsent;
  readonly onClose: () => void;
}

/** The dialog. */
export function ExportDialog({ consent, onClose }: ExportDialogProps) {
  const context = useCase();
  const { shown, texts, today } = context;
  const granted = grantedFields(shown.identity);
  const change = useChange();
  const action = useAction();
  const { terms } = consent.record;
  const [fields, setFields] = useState(terms.fields);
  const [sha256, setHash] = useState<string>();
  const [late, setLate] = useState<readonly string[]>([]);
  const { receiver, purpose } = terms;
  const refusals = exportRefusals(
    consent.record,
    { receiver, purpose, fields },
    {
      day: today,
      exposure: shown.card.exposure,
      isUnfounded: consent.isUnfounded,
      isApproved: isApprovedExport(shown.details, terms.id, fields),
      granted: [...granted.keys()],
    },
  );
  const make = (): void =>
    void action.run(async () => {
      const organisation = me.value?.organisation.name ?? "";
      const identity = await openGranted(shown.id, granted, identityFieldsOf(fields));
      const answers = { ...shown.answers, ...identity };
      const file = makeFile(context, terms, answers, fields, organisation, shown.erased);
      const outcome = await worker().writeExport(shown.id, { consent: terms.id, fields, file });
      if (outcome.kind === "done") {
        setHash(outcome.sha256);
        saveAs(new Blob([file]), `${terms.id.slice(0, 8)}.html`);
      } else if (outcome.kind === "not-covered") {
        setLate(outcome.refusals.map((one) => exportRefusalText(one, texts)));
      } else if (outcome.kind === "refused") {
        setLate(outcome.events.flatMap(({ refused }) => (refused ? [refusalWhy(refused)] : [])));
      }
      await refreshCase(shown.id);
    });
  const propose = (): void =>
    void action.run(async () => {
      const event = { kind: "propose-export", consent: terms.id, fields } as const;
      if (await change([event], { done: m.desk_export_proposed() })) onClose();
    });
  return (
    <Dialog title={m.desk_export_title({ receiver })} onClose={onClose}>
      <div class="stack">
        {sha256 === undefined ? (
          <>
            <Chosen consent={consent} granted={granted} fields={fields} onChoose={setFields} />
            <Refusals texts={[...refusals.map((one) => exportRefusalText(one, texts)), ...late]} />
            <Notice tone="warning">
              <p>{m.desk_export_warning()}</p>
              <p>{m.desk_export_recorded()}</p>
            </Notice>
          </>
        ) : (
          <Notice tone="success" title={m.desk_export_done()}>
            <p>{m.desk_export_hash()}</p>
            <p class="consent-hash" data-testid="export-hash">
              {sha256}
            </p>
            <p>{m.desk_export_warning()}</p>
          </Notice>
        )}
        <FailureNotice failure={action.failure} />
        <div class="actions">
          {sha256 === undefined && refusals.length === 0 && (
            <ActionButton type="button" isBusy={action.isBusy} onClick={make}>
              {m.desk_export_make()}
            </ActionButton>
          )}
          {isForSecond(refusals) && (
            <ActionButton type="button" kind="plain" isBusy={action.isBusy} onClick={propose}>
              {m.desk_export_propose()}
            </ActionButton>
          )}
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_close()}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** Whether a second person is what is missing, and nothing that they could not give. */
function isForSecond(refusals: readonly ExportRefusal[]): boolean {
  return (
    refusals.some(({ code }) => code === "needs-second-person") &&
    refusals.every(({ code }) => code === "needs-second-person" || code === "no-identity-grant")
  );
}

function Refusals({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Notice tone="danger" title={m.desk_export_refused_title()} isUrgent>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface ChosenProps {
  readonly consent: WeighedConsent;
  readonly granted: ReadonlyMap<string, GrantedField>;
  readonly fields: readonly string[];
  readonly onChoose: (fields: readonly string[]) => void;
}

/** What was agreed to, each beside its answer; less than that can be handed on. */
function Chosen({ consent, granted, fields, onChoose }: ChosenProps) {
  const { shown, texts } = useCase();
  const agreed = consent.record.terms.fields;
  const lines = linesOf(texts, shown.answers, agreed);
  const identity = identityFieldsOf(agreed);
  return (
    <fieldset class="choices">
      <legend>{m.desk_export_contains()}</legend>
      {agreed.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={fields.includes(id)}
            onChange={({ currentTarget }) =>
              onChoose(
                agreed.filter((one) => (one === id ? currentTarget.checked : fields.includes(one))),
              )
            }
          />
          <span>
            {fieldName(texts, id)}
            <span class="hint consent-answer" dir="auto">
              {identity.includes(id) && shown.identity.fields.includes(id)
                ? identityText(granted.get(id))
                : (lines.find((line) => line.id === id)?.values.join(", ") ??
                  m.desk_export_unanswered())}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What tells who somebody is stays veiled until the file is made. */
function identityText(granted: GrantedField | undefined): string {
  return granted
    ? m.desk_export_granted({ day: dayText(granted.lastDay) })
    : m.desk_consent_field_identity();
}
