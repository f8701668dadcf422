/** A request, and the two ways to decide it. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { DaysField } from "../../components/days-field.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { nameOf } from "../../case-rows.ts";
import { identityField, requestState } from "../../identity-words.ts";
import { languageName } from "../../language-name.ts";
import { worker } from "../../state/desk.ts";
import { loadIdentities } from "../../state/identities.ts";
import { dayText, language } from "../../state/language.ts";
import { showToast } from "../../state/toasts.ts";
import type { RequestShown } from "../../worker-api.ts";

const REASON_LETTERS = 2000;
const WORDS_LETTERS = 600;

interface RequestCardProps {
  readonly id: string;
  readonly request: RequestShown;
}

type Readable = RequestShown & { readonly content: NonNullable<RequestShown["content"]> };

/** The card. */
export function RequestCard({ id, request }: RequestCardProps) {
  const [asked, setAsked] = useState<"grant" | "refuse" | undefined>(undefined);
  const { content, state } = request;
  const close = (): void => setAsked(undefined);
  return (
    <article class="panel stack">
      <h3>{nameOf(id, language.value)}</h3>
      {content?.isEmergency === true &&
        (state.kind === "waiting" ? (
          <Notice tone="danger" title={m.desk_identity_emergency_mark()} />
        ) : (
          <p class="hint">{m.desk_identity_emergency_mark()}</p>
        ))}
      <p>{m.desk_identity_asked_by({ name: request.asker, day: dayText(request.day) })}</p>
      {content ? <Content content={content} /> : <p>{m.desk_identity_unreadable()}</p>}
      {state.kind === "waiting" && content ? (
        <div class="actions">
          <button type="button" class="button button-primary" onClick={() => setAsked("grant")}>
            {m.desk_identity_grant()}
          </button>
          <button type="button" class="button button-plain" onClick={() => setAsked("refuse")}>
            {m.desk_identity_refuse()}
          </button>
        </div>
      ) : (
        <p class="hint">{requestState(state)}</p>
      )}
      {state.kind === "refused" && state.reason !== undefined && (
        <p class="own-words" dir="auto">
          {state.reason}
        </p>
      )}
      {asked === "grant" && content && (
        <GrantDialog id={id} request={{ ...request, content }} onClose={close} />
      )}
      {asked === "refuse" && <RefuseDialog id={id} request={request.sequence} onClose={close} />}
    </article>
  );
}

function Content({ content }: { readonly content: Readable["content"] }) {
  return (
    <dl class="answers request-facts">
      <div class="answer">
        <dt>{m.desk_identity_what()}</dt>
        {content.fields.map((field) => (
          <dd key={field}>{identityField(field)}</dd>
        ))}
      </div>
      <div class="answer">
        <dt>{m.desk_identity_purpose()}</dt>
        <dd class="own-words" dir="auto">
          {content.purpose}
        </dd>
      </div>
      <div class="answer">
        <dt>{m.desk_identity_words()}</dt>
        <dd class="own-words" dir="auto">
          {content.words}
        </dd>
      </div>
      <div class="answer">
        <dt>{m.desk_identity_days()}</dt>
        <dd>{content.days}</dd>
      </div>
    </dl>
  );
}

function GrantDialog(props: {
  readonly id: string;
  readonly request: Readable;
  readonly onClose: () => void;
}) {
  const { id, request, onClose } = props;
  const { content, sequence } = request;
  const [days, setDays] = useState(content.days);
  const [words, setWords] = useState(content.words);
  const areDaysRight = Number.isInteger(days) && days >= 1 && days <= content.days;
  return (
    <FormDialog
      title={m.desk_identity_grant()}
      action={m.desk_identity_grant()}
      isReady={areDaysRight && words.trim() !== ""}
      onClose={onClose}
      onSubmit={async () => {
        await worker().grantIdentity(id, sequence, days, words.trim());
        showToast(m.desk_identity_grant_done());
        await loadIdentities();
      }}
    >
      {(isChecked) => (
        <>
          <p>{m.desk_identity_grant_how({ name: request.asker })}</p>
          <TextArea
            label={m.desk_identity_words()}
            hint={m.desk_identity_words_hint({ language: languageName(content.language) })}
            value={words}
            maxLength={WORDS_LETTERS}
            isMissing={isChecked && words.trim() === ""}
            onInput={setWords}
          />
          <DaysField days={days} most={content.days} isRight={areDaysRight} onInput={setDays} />
        </>
      )}
    </FormDialog>
  );
}

function RefuseDialog(props: {
  readonly id: string;
  readonly request: number;
  readonly onClose: () => void;
}) {
  const { id, request, onClose } = props;
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={m.desk_identity_refuse()}
      action={m.desk_identity_refuse()}
      isReady={reason.trim() !== ""}
      onClose={onClose}
      onSubmit={async () => {
        await worker().refuseIdentity(id, request, reason.trim());
        showToast(m.desk_identity_refuse_done());
        await loadIdentities();
      }}
    >
      {(isChecked) => (
        <TextArea
          label={m.desk_need_reason()}
          hint={m.desk_identity_refuse_hint()}
          value={reason}
          maxLength={REASON_LETTERS}
          isMissing={isChecked && reason.trim() === ""}
          onInput={setReason}
        />
      )}
    </FormDialog>
  );
}
