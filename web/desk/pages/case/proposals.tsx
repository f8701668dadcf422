/** What waits for a second person. */
import { UsersRound } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { CaseLabels } from "../../../../src/domain/casework/case-labels.ts";
import type { CaseEvent } from "../../../../src/domain/casework/events.ts";
import type { PendingProposal } from "../../../../src/domain/casework/folding.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { useAction } from "../../components/use-action.ts";
import { bandWord } from "../../band-words.ts";
import { eventText } from "../../event-words.ts";
import { memberName } from "../../state/colleagues.ts";
import { dayText } from "../../state/language.ts";
import { fieldNames } from "./consent/field-names.ts";
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
  const { labels, me, texts } = useCase();
  const words = useEventWords();
  const change = useLiveChange();
  const action = useAction();
  const { sequence, author, kind } = proposal;
  const isMine = author === me;
  const name = memberName(author);
  const title = titleOf(proposal, name, labels);
  const decide = (isApproved: boolean): void =>
    void action.run(async () => {
      await change(
        [
          isApproved
            ? { kind: APPROVING[kind], proposal: sequence }
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
        {kind === "close" && <p class="own-words">{proposal.text}</p>}
        {kind === "band" && <p class="own-words">{proposal.reason}</p>}
        {kind === "band" && proposal.factors && <p>{eventText(proposal.factors, words)}</p>}
        {kind === "export" && (
          <p>
            {eventText(proposedExport(proposal), words)}
            {": "}
            {fieldNames(texts, proposal.fields)}
          </p>
        )}
        <p class="hint">{dayText(proposal.day)}</p>
        {isMine && <p>{m.desk_proposal_own()}</p>}
        <div class="actions">
          {!isMine && (
            <ActionButton type="button" isBusy={action.isBusy} onClick={() => decide(true)}>
              {APPROVE_WORDS[kind]()}
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

const APPROVING = {
  close: "close",
  band: "approve-band",
  export: "approve-export",
} as const satisfies Record<PendingProposal["kind"], string>;

const APPROVE_WORDS: Readonly<Record<PendingProposal["kind"], () => string>> = {
  close: () => m.desk_proposal_close_yes(),
  band: () => m.desk_proposal_band_yes(),
  export: () => m.desk_proposal_export_yes(),
};

function titleOf(proposal: PendingProposal, name: string, labels: CaseLabels): string {
  switch (proposal.kind) {
    case "close":
      return m.desk_proposal_close_title({ name, reason: labels.closureReasons[proposal.reason] });
    case "band":
      return m.desk_proposal_band_title({ name, band: bandWord(proposal.to) });
    case "export":
      return m.desk_proposal_export_title({ name });
  }
}

function proposedExport({
  consent,
  fields,
}: Extract<PendingProposal, { readonly kind: "export" }>): CaseEvent {
  return { kind: "propose-export", consent, fields };
}
