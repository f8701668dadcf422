/** Questions before the roster changes: add, suspend, let in again. */
import type { ComponentChildren } from "preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Fingerprint } from "../../components/fingerprint.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { isRefusal } from "../../../shared/failure.ts";
import { roleMeaning, roleName } from "../../role-words.ts";
import { worker } from "../../state/desk.ts";
import { loadPeople } from "../../state/people.ts";
import type { PersonShown } from "../../worker-api.ts";

interface PersonDialogProps {
  readonly person: PersonShown;
  readonly onClose: () => void;
}

/** Compares the fingerprint by voice, then signs. */
export function AddDialog({ person, onClose }: PersonDialogProps) {
  return (
    <RosterDialog
      title={m.desk_add_title({ name: person.displayName })}
      confirm={m.desk_add_confirm()}
      onConfirm={() => worker().addPerson(person.keyId)}
      onClose={onClose}
    >
      <p>{m.desk_add_how({ name: person.displayName })}</p>
      <Fingerprint spellings={person.fingerprint} />
      <p>
        <strong>{roleName(person.role)}.</strong> {roleMeaning(person.role)}
      </p>
    </RosterDialog>
  );
}

/** Says what suspending or letting in again means, then signs. */
export function StatusDialog({ person, onClose }: PersonDialogProps) {
  const isActive = person.status === "active";
  const name = person.displayName;
  return (
    <RosterDialog
      title={isActive ? m.desk_suspend_title({ name }) : m.desk_reinstate_title({ name })}
      confirm={isActive ? m.desk_person_suspend() : m.desk_person_reinstate()}
      isDangerous={isActive}
      onConfirm={() => worker().setStatus(person.keyId, isActive ? "suspended" : "active")}
      onClose={onClose}
    >
      <p>{isActive ? m.desk_suspend_means() : m.desk_reinstate_means()}</p>
    </RosterDialog>
  );
}

interface RosterDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly isDangerous?: boolean;
  /** Whether it can be signed; where not, the dialog says why. */
  readonly isReady?: () => boolean;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question whose answer is signed in the next roster. */
export function RosterDialog(props: RosterDialogProps) {
  const action = useAction();
  const confirm = async (): Promise<void> => {
    if (props.isReady?.() === false) return;
    const isDone = await action.run(props.onConfirm);
    // Also where it failed: a colleague may have signed meanwhile.
    await loadPeople();
    if (isDone) props.onClose();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.children}
      <FailureNotice failure={action.failure}>
        {action.failure && isRefusal(action.failure, "roster-outdated") && (
          <p>{m.desk_roster_reloaded()}</p>
        )}
      </FailureNotice>
      <div class="actions">
        <ActionButton
          kind={props.isDangerous ? "danger" : "primary"}
          type="button"
          isBusy={action.isBusy}
          onClick={() => void confirm()}
        >
          {props.confirm}
        </ActionButton>
        <button type="button" class="button button-plain" onClick={props.onClose}>
          {m.desk_cancel()}
        </button>
      </div>
    </Dialog>
  );
}
