/** Inviting somebody: who, as what, and then the link, shown once. */
import { useState } from "preact/hooks";
import { Check, Copy } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { INVITATION_DAYS } from "../../../../src/api/routes.ts";
import type { MemberRole } from "../../../../src/protocol/roster.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { focusFirstError } from "../../components/focus-error.ts";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { isLoginName, tidyLoginName } from "../../login-name.ts";
import { roleMeaning, roleName } from "../../role-words.ts";
import { worker } from "../../state/desk.ts";
import { loadPeople } from "../../state/people.ts";

/** Caseworkers come first: without one the intake stays closed. */
const ROLES: readonly MemberRole[] = ["caseworker", "administrator", "custodian"];

/** The dialog. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const [role, setRole] = useState<MemberRole>("caseworker");
  const [displayName, setDisplayName] = useState("");
  const [loginName, setLoginName] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [link, setLink] = useState<string | undefined>(undefined);
  const action = useAction();
  const login = tidyLoginName(loginName);
  const isNameWrong = displayName.trim() === "";
  const isLoginWrong = !isLoginName(login);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isNameWrong || isLoginWrong) {
      focusFirstError(event);
      return;
    }
    await action.run(async () => {
      const draft = { role, displayName: displayName.trim(), loginName: login };
      const fragment = await worker().invite(draft);
      setLink(`${location.origin}${location.pathname}#${fragment}`);
      await loadPeople();
    });
  };
  if (link !== undefined) return <LinkShown link={link} name={displayName} onClose={onClose} />;
  return (
    <Dialog title={m.desk_invite()} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
        <fieldset class="choices">
          <legend>{m.desk_role()}</legend>
          {ROLES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="role"
                checked={role === one}
                onChange={() => setRole(one)}
              />
              <span>
                {roleName(one)}
                <span class="hint">{roleMeaning(one)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={m.desk_display_name()}
          hint={m.desk_display_name_hint()}
          value={displayName}
          maxLength={80}
          onInput={setDisplayName}
          error={isChecked && isNameWrong ? m.desk_display_name_missing() : undefined}
        />
        <TextField
          label={m.desk_login_name()}
          hint={m.desk_login_name_hint()}
          isLogin
          value={loginName}
          maxLength={40}
          onInput={setLoginName}
          error={isChecked && isLoginWrong ? m.desk_login_name_wrong() : undefined}
        />
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{m.desk_invite_make()}</ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function LinkShown(props: {
  readonly link: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.link);
      setCopied(true);
    } catch {
      // Some browsers refuse; the link stands there to be marked and copied by hand.
      setCopied(false);
    }
  };
  return (
    <Dialog title={m.desk_invite_link_title({ name: props.name })} onClose={props.onClose}>
      <p>{m.desk_invite_link({ days: INVITATION_DAYS })}</p>
      <p class="link" data-testid="invitation-link" translate={false}>
        {props.link}
      </p>
      <Notice tone="warning">
        <p>{m.desk_invite_link_safe()}</p>
      </Notice>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={() => void copy()}>
          {isCopied ? (
            <Check class="icon" aria-hidden="true" />
          ) : (
            <Copy class="icon" aria-hidden="true" />
          )}
          <span role="status">{isCopied ? m.desk_copied() : m.desk_copy()}</span>
        </button>
        <button type="button" class="button button-plain" onClick={props.onClose}>
          {m.desk_invite_link_done()}
        </button>
      </div>
    </Dialog>
  );
}
