/** Asking for more time, agreeing to it, and erasing. Each says what it does and who else it takes. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { parseDay } from "../../../../src/domain/day.ts";
import {
  caseEraseDay,
  DEFAULT_RETENTION_TERMS,
  earliestEraseDay,
  latestExtension,
} from "../../../../src/domain/retention.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { DayField } from "../../components/day-field.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { closeCase, refreshCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { dayText } from "../../state/language.ts";
import { showToast } from "../../state/toasts.ts";
import { useCase } from "./case-context.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

interface DialogProps {
  readonly onClose: () => void;
}

/** What is to be erased: the identity; the case, by a day of its own, or at once. */
export type EraseQuestion = "identity" | "sooner" | "now";

/** One person asks, with a reason that stands as a note in the case. */
export function AskExtensionDialog({ onClose }: DialogProps) {
  const { shown } = useCase();
  return (
    <ReasonDialog
      draft={{ id: shown.id, kind: "extension" }}
      title={m.desk_extension_title()}
      how={m.desk_extension_how()}
      action={m.desk_extension_do()}
      onReason={async (reason) => {
        await worker().addNote(shown.id, m.desk_extension_note({ reason }), []);
        await worker().actOnRetention(shown.id, { act: "extension-asked" });
        showToast(m.desk_extension_asked());
        await refreshCase(shown.id);
        return true;
      }}
      onClose={onClose}
    />
  );
}

/** Another person agrees, to a day, or does not. */
export function ExtendDialog({ onClose }: DialogProps) {
  const { shown } = useCase();
  const { eraseDay, identityEraseDay, isIdentityErased } = shown.retention;
  const latest = latestDay(shown);
  const [day, setDay] = useState(latest);
  const [keepsIdentity, setKeepsIdentity] = useState(false);
  const action = useAction();
  const canKeep = !isIdentityErased && identityEraseDay !== null;
  const decide = (isAgreed: boolean): Promise<boolean> =>
    action.run(async () => {
      await worker().actOnRetention(
        shown.id,
        isAgreed
          ? { act: "extended", eraseDay: day, identityEraseDay: keepsIdentity ? day : null }
          : { act: "extension-refused" },
      );
      showToast(isAgreed ? m.desk_extension_done({ day: dayText(day) }) : m.desk_done_saved());
      onClose();
      await refreshCase(shown.id);
    });
  return (
    <Dialog title={m.desk_extend_title()} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void decide(true);
        }}
      >
        <p>{m.desk_extend_how({ day: dayText(eraseDay), latest: dayText(latest) })}</p>
        <DayField
          label={m.desk_extend_until()}
          value={day}
          min={eraseDay}
          max={latest}
          onInput={setDay}
        />
        {canKeep && (
          <label class="tick-line">
            <input
              type="checkbox"
              checked={keepsIdentity}
              onChange={({ currentTarget }) => setKeepsIdentity(currentTarget.checked)}
            />
            <span>{m.desk_extend_identity()}</span>
          </label>
        )}
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{m.desk_extend_do()}</ActionButton>
          <button type="button" class="button" onClick={() => void decide(false)}>
            {m.desk_extend_refuse()}
          </button>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks before something is erased, and says that nothing brings it back. */
export function EraseDialog({
  question,
  onClose,
}: DialogProps & { readonly question: EraseQuestion }) {
  const { shown, today } = useCase();
  const action = useAction();
  const earliest = earliestEraseDay(today);
  const known = shown.retention.eraseDay;
  const sooner = earliest < known ? earliest : known;
  const words = {
    identity: [m.desk_erase_identity_title(), m.desk_erase_identity_how(), m.desk_erase_do()],
    sooner: [
      m.desk_erase_sooner_title(),
      m.desk_erase_sooner_how({ day: dayText(sooner) }),
      m.desk_erase_sooner_do(),
    ],
    now: [m.desk_erase_now_title(), m.desk_erase_now_how(), m.desk_erase_do()],
  } as const;
  const [title, how, label] = words[question];
  const erase = (): Promise<boolean> =>
    action.run(async () => {
      if (question === "sooner") {
        const days = { eraseDay: sooner, identityEraseDay: null };
        await worker().actOnRetention(shown.id, { act: "erase-day-set", ...days });
      } else {
        const act = question === "now" ? "erased-by-desk" : "identity-erased";
        await worker().actOnRetention(shown.id, { act });
      }
      showToast(question === "sooner" ? m.desk_done_saved() : m.desk_erase_done());
      onClose();
      if (question === "now") closeCase();
      else await refreshCase(shown.id);
    });
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="stack">
        <p>{how}</p>
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton type="button" isBusy={action.isBusy} onClick={() => void erase()}>
            {label}
          </ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function latestDay({ receivedDay, retention }: ReturnType<typeof useCase>["shown"]): string {
  const [received, known] = [parseDay(receivedDay), parseDay(retention.eraseDay)];
  if (!received || !known) return retention.eraseDay;
  return latestExtension(known, caseEraseDay(received, DEFAULT_RETENTION_TERMS));
}
