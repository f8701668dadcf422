/** The identity of a case, for its readers: what may be asked for, what was, and what was granted. */
import { useState } from "preact/hooks";
import { Eye, KeyRound, Undo2 } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { identityField, requestState } from "../../identity-words.ts";
import { refreshCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { dayText } from "../../state/language.ts";
import type { GrantedShown, OpeningShown, RequestShown } from "../../worker-api.ts";
import { AnswerList } from "./answer-list.tsx";
import { AskIdentityDialog } from "./ask-identity-dialog.tsx";
import { useCase } from "./case-context.ts";

/** The part. */
export function CaseIdentity() {
  const { shown } = useCase();
  const { fields, hasCustodian, requests, openings, troubles } = shown.identity;
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="case-identity" aria-label={m.desk_identity()}>
      <h3>{m.desk_identity()}</h3>
      <p class="hint">
        {fields.length === 0 ? m.desk_identity_nothing_left() : m.desk_identity_how()}
      </p>
      {troubles.length > 0 && (
        <Notice tone="danger">
          <p>{m.desk_identity_trouble()}</p>
        </Notice>
      )}
      {openings.map((opening) => (
        <p key={opening.sequence}>{openingText(opening)}</p>
      ))}
      <ul class="plain-list">
        {requests.map((request) => (
          <li key={request.sequence}>
            <Request id={shown.id} request={request} />
          </li>
        ))}
      </ul>
      {fields.length > 0 && !hasCustodian && <p class="hint">{m.desk_identity_no_custodian()}</p>}
      {fields.length > 0 && hasCustodian && (
        <div class="actions">
          <button type="button" class="button button-plain" onClick={() => setAsking(true)}>
            <KeyRound class="icon" aria-hidden="true" />
            <span>{m.desk_identity_ask()}</span>
          </button>
        </div>
      )}
      {isAsking && <AskIdentityDialog shown={shown} onClose={() => setAsking(false)} />}
    </section>
  );
}

function openingText({ by, day, review }: OpeningShown): string {
  const opened = m.desk_identity_opened_by({ name: by, day: dayText(day) });
  return review.kind === "done"
    ? `${opened} ${m.desk_identity_reviewed_by({ name: review.by, day: dayText(review.day) })}`
    : `${opened} ${m.desk_identity_not_reviewed()}`;
}

function Request({ id, request }: { readonly id: string; readonly request: RequestShown }) {
  const { asker, day, content, state, isMine, sequence } = request;
  return (
    <div class="identity-request stack">
      <p>{m.desk_identity_asked_by({ name: asker, day: dayText(day) })}</p>
      <p class="hint">{requestState(state)}</p>
      {isMine && state.kind === "granted" && state.isThere && content ? (
        <Granted id={id} request={sequence} fields={content.fields} />
      ) : (
        content && <Fields fields={content.fields} />
      )}
      {state.kind === "refused" && state.reason !== undefined && (
        <p class="own-words" dir="auto">
          {state.reason}
        </p>
      )}
    </div>
  );
}

function Fields({ fields }: { readonly fields: readonly string[] }) {
  return (
    <ul class="identity-fields">
      {fields.map((field) => (
        <li key={field}>{identityField(field)}</li>
      ))}
    </ul>
  );
}

interface GrantedProps {
  readonly id: string;
  readonly request: number;
  readonly fields: readonly string[];
}

/** Veiled until it is asked for: each look is in the audit trail. */
function Granted({ id, request, fields }: GrantedProps) {
  const [granted, setGranted] = useState<GrantedShown | undefined>(undefined);
  const reading = useAction();
  const returning = useAction();
  const read = async (): Promise<void> => setGranted(await worker().readIdentity(id, request));
  const giveBack = async (): Promise<void> => {
    await worker().giveIdentityBack(id, request);
    setGranted(undefined);
    await refreshCase(id);
  };
  return (
    <>
      {granted ? <AnswerList answers={granted.answers} /> : <Fields fields={fields} />}
      <FailureNotice failure={reading.failure ?? returning.failure} />
      <div class="actions">
        {granted ? (
          <button type="button" class="button button-plain" onClick={() => setGranted(undefined)}>
            {m.desk_identity_veil()}
          </button>
        ) : (
          <ActionButton
            type="button"
            isBusy={reading.isBusy}
            onClick={() => void reading.run(read)}
          >
            <Eye class="icon" aria-hidden="true" /> {m.desk_identity_show()}
          </ActionButton>
        )}
        <ActionButton
          type="button"
          kind="plain"
          isBusy={returning.isBusy}
          onClick={() => void returning.run(giveBack)}
        >
          <Undo2 class="icon" aria-hidden="true" /> {m.desk_identity_give_back()}
        </ActionButton>
      </div>
    </>
  );
}
