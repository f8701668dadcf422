/** What waits for a second person. */
import { UsersRound } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { PendingProposal } from "../../../../src/domain/casework/folding.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { useAction } from "../../components/use-action.ts";
import { bandWord } from "../../band-words.ts";
import { eventText } from "../../event-words.ts";
import { memberName } from "../../state/colleagues.ts";
import { dayText } from "../../state/language.ts";
import { useCase, useEventWords, useLiveChange } from "./case-context.ts";

/** A banner for each proposal. */
export function Proposals() {
  const { proposals } = useCase().shown.details;
  return (
    <>
      {proposals.map((proposal) => (
        <Proposal key={proposal.sequence} proposal={proposal} />
      ))}
    </>
  );
}

function Proposal({ proposal }: { readonly proposal: PendingProposal }) {
  const { labels, me } = useCase();
  const words = useEventWords();
  const change = useLiveChange();
  const action = useAction();
  const { sequence, author, kind } = proposal;
  const isMine = author === me;
  const name = memberName(author);
  const title =
    kind === "close"
      ? m.desk_proposal_close_title({ name, reason: labels.closureReasons[proposal.reason] })
      : m.desk_proposal_band_title({ name, band: bandWord(proposal.to) });
  const decide = (isApproved: boolean): void =>
    void action.run(async () => {
      await change(
        [
          isApproved
            ? { kind: kind === "close" ? "close" : "approve-band", proposal: sequence }
            : { kind: "drop-proposal", proposal: sequence },
        ],
        { done: isApproved && kind === "close" ? m.desk_done_state() : m.desk_done_saved() },
      );
    });
  return (
    <section class="notice notice-warning proposal" aria-label={title}>
      <UsersRound class="icon" aria-hidden="true" />
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        <p class="own-words">{kind === "close" ? proposal.text : proposal.reason}</p>
        {kind === "band" && proposal.factors && <p>{eventText(proposal.factors, words)}</p>}
        <p class="hint">{dayText(proposal.day)}</p>
        {isMine && <p>{m.desk_proposal_own()}</p>}
        <div class="actions">
          {!isMine && (
            <ActionButton type="button" isBusy={action.isBusy} onClick={() => decide(true)}>
              {kind === "close" ? m.desk_proposal_close_yes() : m.desk_proposal_band_yes()}
            </ActionButton>
          )}
          <ActionButton
            type="button"
            kind="plain"
            isBusy={action.isBusy}
            onClick={() => decide(false)}
          >
            {isMine ? m.desk_proposal_take_back() : m.desk_proposal_no()}
          </ActionButton>
        </div>
      </div>
    </section>
  );
}
