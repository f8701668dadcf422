/** Members and invitations, for administrators. */
import { useEffect, useState } from "preact/hooks";
import { UserPlus } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { isRefusal } from "../../../shared/failure.ts";
import { roleName } from "../../role-words.ts";
import { worker } from "../../state/desk.ts";
import { dayText } from "../../state/language.ts";
import { loadPeople, people, watchPeople } from "../../state/people.ts";
import type { OpenInvitation, PeopleShown, PersonShown } from "../../worker-api.ts";
import { GroupsSection } from "./groups-section.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { AddDialog, StatusDialog } from "./person-dialogs.tsx";
import { PersonCard } from "./person-card.tsx";

type Asking =
  | { readonly kind: "nothing" }
  | { readonly kind: "invite" }
  | { readonly kind: "add" | "status" | "move"; readonly person: PersonShown };

/** The page. */
export function PeoplePage() {
  const [asking, setAsking] = useState<Asking>({ kind: "nothing" });
  useEffect(() => {
    void loadPeople();
    return watchPeople();
  }, []);
  const close = (): void => setAsking({ kind: "nothing" });
  const state = people.value;
  return (
    <main class="page">
      <div class="page-head">
        <h1>{m.desk_nav_people()}</h1>
        <button
          type="button"
          class="button button-primary"
          onClick={() => setAsking({ kind: "invite" })}
        >
          <UserPlus class="icon" aria-hidden="true" />
          <span>{m.desk_invite()}</span>
        </button>
      </div>
      {state.kind === "loading" && <LoadingState shape="cards" />}
      {state.kind === "failed" && (
        <ErrorState failure={state.failure} onRetry={() => void loadPeople()} />
      )}
      {state.kind === "ready" && <Everybody shown={state.shown} onAsk={setAsking} />}
      {asking.kind === "invite" && <InviteDialog onClose={close} />}
      {asking.kind === "add" && <AddDialog person={asking.person} onClose={close} />}
      {asking.kind === "move" && <MoveDialog person={asking.person} onClose={close} />}
      {asking.kind === "status" && <StatusDialog person={asking.person} onClose={close} />}
    </main>
  );
}

function Everybody(props: {
  readonly shown: PeopleShown;
  readonly onAsk: (asking: Asking) => void;
}) {
  const { shown, onAsk } = props;
  const pending = shown.people.filter(({ status }) => status === "pending");
  const listed = shown.people.filter(({ status }) => status !== "pending");
  return (
    <>
      {!shown.isIntakeOpen && (
        <Notice tone="warning" title={m.desk_intake_closed_title()}>
          <p>{m.desk_intake_closed()}</p>
          <p>{m.desk_administrators_blind()}</p>
        </Notice>
      )}
      {!shown.isFormSigned && <SignForm />}
      {pending.length > 0 && (
        <section aria-labelledby="pending">
          <h2 id="pending">{m.desk_people_pending()}</h2>
          <ul class="cards">
            {pending.map((person) => (
              <PersonCard
                key={person.keyId}
                person={person}
                onAsk={() => onAsk({ kind: "add", person })}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="members">
        <h2 id="members">{m.desk_people_members()}</h2>
        <ul class="cards">
          {listed.map((person) => (
            <PersonCard
              key={person.keyId}
              person={person}
              groups={shown.groups}
              onAsk={() => onAsk({ kind: "status", person })}
              onMove={() => onAsk({ kind: "move", person })}
            />
          ))}
        </ul>
      </section>
      <GroupsSection shown={shown} />
      <section aria-labelledby="invitations">
        <h2 id="invitations">{m.desk_people_invitations()}</h2>
        {shown.invitations.length === 0 ? (
          <p class="hint">{m.desk_people_no_invitations()}</p>
        ) : (
          <ul class="cards">
            {shown.invitations.map((invitation) => (
              <InvitationCard key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function InvitationCard({ invitation }: { readonly invitation: OpenInvitation }) {
  const action = useAction();
  const revoke = (): Promise<boolean> =>
    action.run(async () => {
      await worker().revokeInvitation(invitation.id);
      await loadPeople();
    });
  return (
    <li class="card">
      <div class="card-main">
        <p class="card-title">{invitation.displayName}</p>
        <p class="hint">
          {roleName(invitation.role)} · <code>{invitation.loginName}</code>
        </p>
        <p class={invitation.isExpired ? "late" : "hint"}>
          {invitation.isExpired
            ? m.desk_invitation_expired({ day: dayText(invitation.expiresDay) })
            : m.desk_invitation_until({ day: dayText(invitation.expiresDay) })}
        </p>
        <FailureNotice failure={action.failure} />
      </div>
      <ActionButton kind="plain" type="button" isBusy={action.isBusy} onClick={() => void revoke()}>
        {m.desk_invitation_revoke()}
      </ActionButton>
    </li>
  );
}

function SignForm() {
  const action = useAction();
  const sign = async (): Promise<void> => {
    await action.run(() => worker().signForm());
    await loadPeople();
  };
  return (
    <Notice tone="warning" title={m.desk_form_unsigned_title()}>
      <p>{m.desk_form_unsigned()}</p>
      <FailureNotice failure={action.failure} />
      {action.failure && isRefusal(action.failure, "roster-outdated") && (
        <p>{m.desk_roster_reloaded()}</p>
      )}
      <ActionButton kind="plain" type="button" isBusy={action.isBusy} onClick={() => void sign()}>
        {m.desk_form_sign()}
      </ActionButton>
    </Notice>
  );
}
