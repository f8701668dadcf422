/** Unlocking the desk with login name and passphrase. */
import { useState } from "preact/hooks";
import { LockKeyhole } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import { ActionButton } from "../components/action-button.tsx";
import { EntryPage } from "../components/entry-page.tsx";
import { PassphraseField, TextField } from "../components/field.tsx";
import { Fingerprint } from "../components/fingerprint.tsx";
import { FailureNotice, Notice } from "../components/notice.tsx";
import { useAction } from "../components/use-action.ts";
import type { Failure } from "../../shared/failure.ts";
import { unlock } from "../state/desk.ts";
import { keptReceipts } from "../state/kept-receipts.ts";
import type { LockReason } from "../state/desk.ts";
import type { OrganisationShown } from "../worker-api.ts";

interface UnlockProps {
  readonly organisation: OrganisationShown;
  readonly reason: LockReason;
  readonly failure: Failure | undefined;
}

/** The page. */
export function Unlock({ organisation, reason, failure }: UnlockProps) {
  const [loginName, setLoginName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState<"login" | "passphrase" | undefined>(undefined);
  const action = useAction();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const login = loginName.trim().toLowerCase();
    setMissing(login === "" ? "login" : passphrase.trim() === "" ? "passphrase" : undefined);
    if (login === "" || passphrase.trim() === "") return;
    await action.run(() => unlock(login, passphrase));
  };
  return (
    <EntryPage title={m.desk_unlock_title({ organisation: organisation.name })}>
      <LockedBecause
        reason={action.isBusy || action.failure ? "start" : reason}
        failure={failure}
      />
      {keptReceipts.value.length > 0 && (
        <Notice tone="warning">
          <p>{m.desk_locked_receipt()}</p>
        </Notice>
      )}
      <FailureNotice failure={action.failure} />
      <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={m.desk_login_name()}
          isLogin
          value={loginName}
          onInput={setLoginName}
          error={missing === "login" ? m.desk_login_missing() : undefined}
        />
        <PassphraseField
          label={m.desk_passphrase()}
          value={passphrase}
          onInput={setPassphrase}
          error={missing === "passphrase" ? m.desk_passphrase_missing() : undefined}
        />
        <ActionButton isBusy={action.isBusy}>{m.desk_unlock()}</ActionButton>
        <p class="hint" role="status">
          {action.isBusy ? m.desk_unlocking() : ""}
        </p>
      </form>
      <details class="about-organisation">
        <summary>{m.desk_organisation_check()}</summary>
        <p>{m.desk_organisation_check_how()}</p>
        <Fingerprint spellings={organisation.fingerprint} />
      </details>
      <p class="hint entry-foot">
        <LockKeyhole class="icon" aria-hidden="true" />
        <span>{m.desk_unlock_keys()}</span>
      </p>
    </EntryPage>
  );
}

function LockedBecause(props: {
  readonly reason: LockReason;
  readonly failure: Failure | undefined;
}) {
  if (props.failure) return <FailureNotice failure={props.failure} />;
  if (props.reason === "idle") {
    return (
      <Notice tone="info">
        <p>{m.desk_locked_idle()}</p>
      </Notice>
    );
  }
  if (props.reason === "asked") {
    return (
      <Notice tone="success">
        <p>{m.desk_locked_asked()}</p>
      </Notice>
    );
  }
  return null;
}
