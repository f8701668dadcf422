/** A case as a custodian sees it: that it exists, and on asking, who is behind it. */
import { KeyRound } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import { openRow, showIdentity } from "../../state/cases.ts";
import { dayText } from "../../state/language.ts";
import type { IdentityShown } from "../../worker-api.ts";
import { AnswerList } from "./answer-list.tsx";

/** Before the envelope is opened. */
export function IdentityStub({ id }: { readonly id: string }) {
  const row = openRow.value;
  return (
    <>
      {row && <p class="hint">{m.desk_received({ day: dayText(row.receivedDay) })}</p>}
      <Notice tone="info">
        <p>{m.desk_identity_later()}</p>
      </Notice>
      <button type="button" class="button button-primary" onClick={() => void showIdentity(id)}>
        <KeyRound class="icon" aria-hidden="true" />
        <span>{m.desk_identity_open()}</span>
      </button>
    </>
  );
}

/** The opened envelope. */
export function IdentityContent({ shown }: { readonly shown: IdentityShown }) {
  if (!shown.answers) {
    return (
      <Notice tone="warning">
        <p>{m.desk_identity_not_for_me()}</p>
      </Notice>
    );
  }
  return (
    <>
      <p class="hint">{m.desk_received({ day: dayText(shown.receivedDay) })}</p>
      <section class="panel">
        <h3>{m.desk_identity()}</h3>
        {Object.keys(shown.answers).length === 0 ? (
          <p>{m.desk_identity_empty()}</p>
        ) : (
          <AnswerList answers={shown.answers} />
        )}
      </section>
    </>
  );
}
