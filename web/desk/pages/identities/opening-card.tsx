/** An opening in an emergency: by when another custodian reviews it, or what they found. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { FormDialog } from "../../components/form-dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { nameOf } from "../../case-rows.ts";
import { worker } from "../../state/desk.ts";
import { loadIdentities } from "../../state/identities.ts";
import { dayText, language } from "../../state/language.ts";
import { showToast } from "../../state/toasts.ts";
import type { OpeningShown } from "../../worker-api.ts";
import { ChoiceField } from "../case/choice-field.tsx";

const REASON_LETTERS = 2000;

interface OpeningCardProps {
  readonly id: string;
  readonly opening: OpeningShown;
  readonly otherCustodians: number;
}

/** The card. */
export function OpeningCard({ id, opening, otherCustodians }: OpeningCardProps) {
  const [isReviewing, setReviewing] = useState(false);
  const { by, day, reason, review, isMine, reviewByDay } = opening;
  return (
    <article class="panel stack">
      <h3>{nameOf(id, language.value)}</h3>
      <p>{m.desk_identity_opened_by({ name: by, day: dayText(day) })}</p>
      {reason !== undefined && (
        <p class="own-words" dir="auto">
          {reason}
        </p>
      )}
      {review.kind === "done" ? (
        <Verdict review={review} />
      ) : (
        <>
          <Notice tone={review.kind === "overdue" ? "danger" : "warning"}>
            <p>
              {review.kind === "overdue"
                ? m.desk_identity_review_overdue({ day: dayText(reviewByDay) })
                : m.desk_identity_review_due({ day: dayText(reviewByDay) })}
            </p>
            {isMine && (
              <p>
                {otherCustodians === 0
                  ? m.desk_identity_review_nobody()
                  : m.desk_identity_review_not_you()}
              </p>
            )}
          </Notice>
          {!isMine && (
            <div class="actions">
              <button
                type="button"
                class="button button-primary"
                onClick={() => setReviewing(true)}
              >
                {m.desk_identity_review()}
              </button>
            </div>
          )}
        </>
      )}
      {isReviewing && (
        <ReviewDialog id={id} opening={opening.sequence} onClose={() => setReviewing(false)} />
      )}
    </article>
  );
}

function Verdict(props: {
  readonly review: Extract<OpeningShown["review"], { readonly kind: "done" }>;
}) {
  const { by, day, verdict } = props.review;
  return (
    <>
      <p>{m.desk_identity_reviewed_by({ name: by, day: dayText(day) })}</p>
      {verdict && (
        <p class="own-words" dir="auto">
          {verdict.isJustified ? m.desk_identity_justified() : m.desk_identity_not_justified()}
          {": "}
          {verdict.reason}
        </p>
      )}
    </>
  );
}

function ReviewDialog(props: {
  readonly id: string;
  readonly opening: number;
  readonly onClose: () => void;
}) {
  const { id, opening, onClose } = props;
  const [verdict, setVerdict] = useState("");
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={m.desk_identity_review()}
      action={m.desk_identity_review()}
      isReady={verdict !== "" && reason.trim() !== ""}
      onClose={onClose}
      onSubmit={async () => {
        await worker().reviewIdentity(id, opening, verdict === "yes", reason.trim());
        showToast(m.desk_identity_review_done());
        await loadIdentities();
      }}
    >
      {(isChecked) => (
        <>
          <ChoiceField
            label={m.desk_identity_review_question()}
            options={[
              { id: "yes", label: m.desk_identity_justified() },
              { id: "no", label: m.desk_identity_not_justified() },
            ]}
            selected={verdict}
            isMissing={isChecked && verdict === ""}
            onSelect={setVerdict}
          />
          <TextArea
            label={m.desk_need_reason()}
            value={reason}
            maxLength={REASON_LETTERS}
            isMissing={isChecked && reason.trim() === ""}
            onInput={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
