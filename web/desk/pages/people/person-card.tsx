/** One member, or somebody who waits to become one. */
import { ShieldAlert } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Avatar } from "../../components/avatar.tsx";
import { Fingerprint } from "../../components/fingerprint.tsx";
import { Notice } from "../../components/notice.tsx";
import { roleName } from "../../role-words.ts";
import { groupName } from "../../state/groups.ts";
import { dayText } from "../../state/language.ts";
import type { PeopleShown, PersonShown } from "../../worker-api.ts";

interface PersonCardProps {
  readonly person: PersonShown;
  /** Asks to add, suspend or let in again. */
  readonly onAsk: () => void;
  /** Those there are; none where they do not matter. */
  readonly groups?: PeopleShown["groups"];
  readonly onMove?: () => void;
}

/** The card. */
export function PersonCard({ person, onAsk, groups = [], onMove }: PersonCardProps) {
  const present = groups.find(({ id }) => id === person.groups[0]);
  return (
    <li class={`card person-${person.status}`}>
      <Avatar name={person.displayName} size="large" />
      <div class="card-main">
        <p class="card-title">
          {person.displayName}
          {person.isMe && <span class="badge">{m.desk_person_me()}</span>}
          <StatusBadge status={person.status} />
        </p>
        <p class="hint">
          {roleName(person.role)}
          {person.loginName !== "" && (
            <>
              {" · "}
              <code>{person.loginName}</code>
            </>
          )}
          {present && ` · ${groupName(present)}`}
          {person.lastSeenDay !== null &&
            ` · ${m.desk_person_seen({ day: dayText(person.lastSeenDay) })}`}
        </p>
        {person.proof === "wrong" ? (
          <Notice tone="danger" title={m.desk_proof_wrong_title()}>
            <p>{m.desk_proof_wrong()}</p>
          </Notice>
        ) : (
          <details class="person-fingerprint" open={person.status === "pending"}>
            <summary>{m.desk_fingerprint()}</summary>
            <Fingerprint spellings={person.fingerprint} />
          </details>
        )}
      </div>
      {onMove && groups.length > 0 && person.role !== "administrator" && (
        <button
          type="button"
          class="button button-plain"
          aria-label={`${m.desk_groups_move()}: ${person.displayName}`}
          onClick={onMove}
        >
          {m.desk_groups_move()}
        </button>
      )}
      <PersonAction person={person} onAsk={onAsk} />
    </li>
  );
}

function PersonAction({ person, onAsk }: Pick<PersonCardProps, "person" | "onAsk">) {
  if (person.isMe || person.proof === "wrong") {
    return person.proof === "wrong" ? (
      <ShieldAlert class="icon icon-large" aria-hidden="true" />
    ) : null;
  }
  const labels = {
    pending: m.desk_person_check(),
    active: m.desk_person_suspend(),
    suspended: m.desk_person_reinstate(),
  };
  return (
    <button
      type="button"
      class={person.status === "pending" ? "button button-primary" : "button button-plain"}
      aria-label={`${labels[person.status]}: ${person.displayName}`}
      onClick={onAsk}
    >
      {labels[person.status]}
    </button>
  );
}

function StatusBadge({ status }: Pick<PersonShown, "status">) {
  if (status === "active") return null;
  return (
    <span class={`badge badge-${status}`}>
      {status === "pending" ? m.desk_status_pending() : m.desk_status_suspended()}
    </span>
  );
}
