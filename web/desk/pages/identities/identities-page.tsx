/** What custodians see: who asks for what, and why; nothing of any report. */
import { useEffect, useState } from "preact/hooks";
import { Siren } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { nameOf } from "../../case-rows.ts";
import { identities, loadIdentities } from "../../state/identities.ts";
import { language } from "../../state/language.ts";
import type { CustodyCaseShown, OpeningShown, RequestShown } from "../../worker-api.ts";
import { OpenAtOnceDialog } from "./open-at-once-dialog.tsx";
import { OpeningCard } from "./opening-card.tsx";
import { RequestCard } from "./request-card.tsx";

/** The page. */
export function IdentitiesPage() {
  const [isOpening, setOpening] = useState(false);
  useEffect(() => void loadIdentities(), []);
  const state = identities.value;
  return (
    <main class="page">
      <div class="page-head">
        <h1>{m.desk_nav_identities()}</h1>
        <button type="button" class="button button-plain" onClick={() => setOpening(true)}>
          <Siren class="icon" aria-hidden="true" />
          <span>{m.desk_identity_emergency_open()}</span>
        </button>
      </div>
      <p class="hint">{m.desk_identities_how()}</p>
      {state.kind === "loading" && <LoadingState shape="cards" />}
      {state.kind === "failed" && (
        <ErrorState failure={state.failure} onRetry={() => void loadIdentities()} />
      )}
      {state.kind === "ready" && <Everything cases={state.cases} />}
      {isOpening && <OpenAtOnceDialog onClose={() => setOpening(false)} />}
    </main>
  );
}

type Of<T> = T & { readonly inCase: CustodyCaseShown };

function Everything({ cases }: { readonly cases: readonly CustodyCaseShown[] }) {
  const requests = cases.flatMap((inCase) => inCase.requests.map((one) => ({ ...one, inCase })));
  const openings = cases.flatMap((inCase) => inCase.openings.map((one) => ({ ...one, inCase })));
  const waiting = requests.filter(({ state }) => state.kind === "waiting").sort(emergencyFirst);
  const decided = requests.filter(({ state }) => state.kind !== "waiting");
  const troubled = cases.filter(({ troubles }) => troubles.length > 0);
  return (
    <>
      {troubled.map(({ id }) => (
        <Notice key={id} tone="danger" title={nameOf(id, language.value)}>
          <p>{m.desk_identity_trouble()}</p>
        </Notice>
      ))}
      <Openings openings={openings.filter(({ review }) => review.kind !== "done")} />
      <section aria-labelledby="identities-waiting">
        <h2 id="identities-waiting">{m.desk_identities_waiting()}</h2>
        {waiting.length === 0 && <p class="hint">{m.desk_identities_none()}</p>}
        <Requests requests={waiting} />
      </section>
      {decided.length > 0 && (
        <section aria-labelledby="identities-decided">
          <h2 id="identities-decided">{m.desk_identities_decided()}</h2>
          <Requests requests={decided} />
        </section>
      )}
      <Reviewed openings={openings.filter(({ review }) => review.kind === "done")} />
    </>
  );
}

function Requests({ requests }: { readonly requests: readonly Of<RequestShown>[] }) {
  if (requests.length === 0) return null;
  return (
    <ul class="cards">
      {requests.map((request) => (
        <li key={`${request.inCase.id} ${String(request.sequence)}`}>
          <RequestCard id={request.inCase.id} request={request} />
        </li>
      ))}
    </ul>
  );
}

function Openings({ openings }: { readonly openings: readonly Of<OpeningShown>[] }) {
  if (openings.length === 0) return null;
  return (
    <section aria-labelledby="identities-review">
      <h2 id="identities-review">{m.desk_identities_review()}</h2>
      <OpeningList openings={openings} />
    </section>
  );
}

function Reviewed({ openings }: { readonly openings: readonly Of<OpeningShown>[] }) {
  if (openings.length === 0) return null;
  return (
    <section aria-labelledby="identities-reviewed">
      <h2 id="identities-reviewed">{m.desk_identities_reviewed()}</h2>
      <OpeningList openings={openings} />
    </section>
  );
}

function OpeningList({ openings }: { readonly openings: readonly Of<OpeningShown>[] }) {
  return (
    <ul class="cards">
      {openings.map((opening) => (
        <li key={`${opening.inCase.id} ${String(opening.sequence)}`}>
          <OpeningCard
            id={opening.inCase.id}
            opening={opening}
            otherCustodians={opening.inCase.otherCustodians}
          />
        </li>
      ))}
    </ul>
  );
}

function emergencyFirst(a: RequestShown, b: RequestShown): number {
  const rank = ({ content }: RequestShown): number => (content?.isEmergency === true ? 0 : 1);
  return rank(a) - rank(b) || (a.day < b.day ? -1 : 1);
}
