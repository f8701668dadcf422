/** Accepting an invitation: an invitee makes their own keys here. */
import { useEffect, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { EntryPage } from "../components/entry-page.tsx";
import { Fingerprint } from "../components/fingerprint.tsx";
import { FailureNotice, Notice } from "../components/notice.tsx";
import { NO_CHOICE } from "../components/new-passphrase.tsx";
import { useAction } from "../components/use-action.ts";
import { roleMeaning, roleName } from "../role-words.ts";
import { start, worker } from "../state/desk.ts";
import { dayText } from "../state/language.ts";
import type { InvitationOpened, Spellings } from "../worker-api.ts";
import { PassphraseForm } from "./set-up/passphrase-form.tsx";

type Step = "opening" | "refused" | "invitation" | "passphrase" | "waiting";

/** The page. */
export function Join({ id, secret }: { readonly id: string; readonly secret: string }) {
  const [step, setStep] = useState<Step>("opening");
  const [invitation, setInvitation] = useState<InvitationOpened | undefined>(undefined);
  const [choice, setChoice] = useState(NO_CHOICE);
  const [fingerprint, setFingerprint] = useState<Spellings | undefined>(undefined);
  const opening = useAction();
  const accepting = useAction();

  const open = async (): Promise<void> => {
    setStep("opening");
    const isOpen = await opening.run(async () => {
      setInvitation(await worker().openInvitation(id, secret));
    });
    setStep(isOpen ? "invitation" : "refused");
  };
  useEffect(() => void open(), []);
  const accept = (): Promise<boolean> =>
    accepting.run(async () => {
      setFingerprint(await worker().acceptInvitation(choice.passphrase));
      setChoice(NO_CHOICE);
      setStep("waiting");
    });

  if (step === "refused") {
    return (
      <EntryPage title={m.desk_join_refused_title()} step={step}>
        <FailureNotice failure={opening.failure} />
        <div class="actions">
          <button type="button" class="button button-primary" onClick={() => void open()}>
            {m.desk_try_again()}
          </button>
          <ToUnlock />
        </div>
      </EntryPage>
    );
  }
  if (step === "waiting" && fingerprint && invitation) {
    return <Waiting fingerprint={fingerprint} loginName={invitation.loginName} />;
  }
  if (step === "passphrase" && invitation) {
    return (
      <PassphraseForm
        title={m.desk_join_passphrase_title()}
        choice={choice}
        onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
        known={[invitation.organisation.name, invitation.displayName, invitation.loginName]}
        action={accepting}
        submit={m.desk_join_accept()}
        busy={m.desk_making_keys()}
        onBack={() => setStep("invitation")}
        onSubmit={() => void accept()}
      />
    );
  }
  if (step === "invitation" && invitation) {
    return <Invitation invitation={invitation} onNext={() => setStep("passphrase")} />;
  }
  return (
    <EntryPage title={m.desk_join_opening_title()} step={step}>
      <p role="status">{m.desk_join_opening()}</p>
    </EntryPage>
  );
}

function Invitation(props: { readonly invitation: InvitationOpened; readonly onNext: () => void }) {
  const { organisation, role, displayName, loginName, expiresDay } = props.invitation;
  return (
    <EntryPage title={m.desk_join_title({ organisation: organisation.name })} step="invitation">
      <dl class="facts">
        <dt>{m.desk_role()}</dt>
        <dd>{roleName(role)}</dd>
        <dt>{m.desk_display_name()}</dt>
        <dd>{displayName}</dd>
        <dt>{m.desk_login_name()}</dt>
        <dd>
          <code>{loginName}</code>
        </dd>
        <dt>{m.desk_join_until()}</dt>
        <dd>{dayText(expiresDay)}</dd>
      </dl>
      <Notice tone="info">
        <p>{roleMeaning(role)}</p>
      </Notice>
      <details class="about-organisation">
        <summary>{m.desk_organisation_check()}</summary>
        <p>{m.desk_organisation_check_how()}</p>
        <Fingerprint spellings={organisation.fingerprint} />
      </details>
      <p>{m.desk_join_next()}</p>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={props.onNext}>
          {m.desk_next()}
        </button>
      </div>
    </EntryPage>
  );
}

function Waiting(props: { readonly fingerprint: Spellings; readonly loginName: string }) {
  return (
    <EntryPage title={m.desk_join_waiting_title()} step="waiting">
      <p>{m.desk_join_waiting()}</p>
      <Fingerprint spellings={props.fingerprint} />
      <p>{m.desk_join_waiting_then({ login: props.loginName })}</p>
      <div class="actions">
        <ToUnlock />
      </div>
    </EntryPage>
  );
}

function ToUnlock() {
  return (
    <button type="button" class="button button-plain" onClick={() => void start({ kind: "none" })}>
      {m.desk_go_to_unlock()}
    </button>
  );
}
