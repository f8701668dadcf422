/** Who can read a case, who could, and the ways to change that. */
import { useState } from "preact/hooks";
import { ArrowRightLeft, KeyRound, UserRoundPlus, X } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Avatar } from "../../components/avatar.tsx";
import { Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { changeReaders } from "../../state/change-readers.ts";
import { dayText } from "../../state/language.ts";
import type { Barrier } from "../../../../src/domain/casework/may-read.ts";
import type { FormerReaderShown, ReaderShown } from "../../worker-api.ts";
import { useCase } from "./case-context.ts";
import { LeftOutGroups } from "./left-out-groups.tsx";
import { EndAccessDialog, HandOverDialog, ShareDialog } from "./reader-dialogs.tsx";

type MemberShown = Extract<ReaderShown, { readonly kind: "member" }>;
type Asked = "share" | "hand-over" | { readonly end: MemberShown };

/** The part. */
export function CaseReaders() {
  const { shown } = useCase();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const close = (): void => setAsked(undefined);
  const members = shown.readers.filter((reader) => reader.kind === "member");
  const others = shown.readers.filter((reader) => reader.kind !== "member");
  const active = members.filter(({ isActive }) => isActive);
  return (
    <section class="readers" aria-label={m.desk_readers_title()}>
      <h3>{m.desk_readers_title()}</h3>
      <Exposed members={members.filter(({ isActive }) => !isActive)} />
      <ul class="plain-list">
        {members.map((reader) => (
          <li key={reader.keyId} class="reader-line">
            <Avatar name={reader.displayName} size="small" />
            <span class="reader-name">
              {nameText(reader)}
              <span class="hint">{m.desk_readers_since({ day: dayText(reader.sinceDay) })}</span>
              {reader.barrier && <span class="reader-barrier">{BARRED[reader.barrier]()}</span>}
            </span>
            {reader.isActive && active.length > 1 && (
              <button
                type="button"
                class="button-icon"
                aria-label={m.desk_readers_end({ name: reader.displayName })}
                title={m.desk_readers_end({ name: reader.displayName })}
                onClick={() => setAsked({ end: reader })}
              >
                <X class="icon" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
        {others.map(({ kind }) => (
          <li key={kind} class="reader-line">
            <KeyRound class="icon" aria-hidden="true" />
            <span class="reader-name">
              {kind === "recovery" ? m.desk_reader_recovery() : m.desk_reader_unknown()}
            </span>
          </li>
        ))}
      </ul>
      <LeftOutGroups />
      <p class="hint">{m.desk_readers_custodians()}</p>
      <Former readers={shown.formerReaders} />
      <div class="actions">
        <button type="button" class="button button-plain" onClick={() => setAsked("share")}>
          <UserRoundPlus class="icon" aria-hidden="true" />
          <span>{m.desk_share()}</span>
        </button>
        <button type="button" class="button button-plain" onClick={() => setAsked("hand-over")}>
          <ArrowRightLeft class="icon" aria-hidden="true" />
          <span>{m.desk_hand_over()}</span>
        </button>
      </div>
      {asked === "share" && <ShareDialog onClose={close} />}
      {asked === "hand-over" && <HandOverDialog onClose={close} />}
      {typeof asked === "object" && <EndAccessDialog reader={asked.end} onClose={close} />}
    </section>
  );
}

function nameText({ displayName, isActive, isMe }: MemberShown): string {
  if (!isActive) return m.desk_reader_suspended({ name: displayName });
  return isMe ? m.desk_author_me({ name: displayName }) : displayName;
}

/** Said of who can read it and should not; nothing lets them in but another program than this. */
const BARRED = {
  "left-out": () => m.desk_reader_left_out(),
  "has-conflict": () => m.desk_reader_conflict(),
} as const satisfies Record<Barrier, () => string>;

/** People whom the server gives nothing, but who know the newest key. */
function Exposed({ members }: { readonly members: readonly MemberShown[] }) {
  const { shown } = useCase();
  const action = useAction();
  if (members.length === 0 && !shown.isKeyOfLeaver) return null;
  const names = members.map(({ displayName }) => displayName).join(", ");
  const renew = (): Promise<boolean> =>
    action.run(async () => {
      const nothing = { add: [], remove: [] };
      await changeReaders(shown.id, nothing, shown.basedOn, { done: m.desk_done_readers() });
    });
  return (
    <Notice tone="warning">
      {members.length > 0 && <p>{m.desk_readers_suspended({ names })}</p>}
      {shown.isKeyOfLeaver && <p>{m.desk_readers_leaver()}</p>}
      <ActionButton type="button" kind="plain" isBusy={action.isBusy} onClick={() => void renew()}>
        {m.desk_readers_renew()}
      </ActionButton>
    </Notice>
  );
}

function Former({ readers }: { readonly readers: readonly FormerReaderShown[] }) {
  if (readers.length === 0) return null;
  return (
    <div class="readers-former">
      <h4>{m.desk_readers_former()}</h4>
      <ul class="plain-list">
        {readers.map(({ keyId, displayName, fromDay, toDay }, place) => (
          <li key={`${keyId} ${String(place)}`}>
            {m.desk_readers_period({
              name: displayName,
              from: dayText(fromDay),
              to: dayText(toDay),
            })}
          </li>
        ))}
      </ul>
      <p class="hint">{m.desk_readers_former_how()}</p>
    </div>
  );
}
