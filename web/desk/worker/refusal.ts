/** Why a change to a case is not written: the rules forbid it, or others changed the same. */
import { doConflict } from "../../../src/domain/casework/conflicts.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { EntryContent } from "../../../src/protocol/index.ts";
import type { ChangeOutcome } from "../worker-api.ts";
import { eventsIn, withEntry } from "./history.ts";
import { showHistory } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

/** What became of a change that was not written. */
export type Refusal = Exclude<ChangeOutcome, { readonly kind: "done" }>;

/**
 * Judges a change before it is written.
 *
 * @param basedOn - Number of the newest entry that whoever asks for it has seen.
 * @throws {@link ProtocolError} `out-of-order` if the server has fewer entries than it had.
 */
export function refusalOf(
  { history }: ReadCase,
  content: EntryContent,
  events: readonly CaseEvent[],
  basedOn: number,
  session: Session,
): Refusal | undefined {
  if (basedOn > history.newest) throw new ProtocolError("out-of-order");
  const theirs = showHistory(history, session, basedOn);
  // What counts for nothing changes nothing.
  const counting = theirs.flatMap((entry) =>
    entry.events.flatMap(({ event, refused }) => (refused === undefined ? [event] : [])),
  );
  // What a newer desk wrote counts for nothing here, and for something there.
  const isUnsure = theirs.some((entry) => entry.events.some(({ event }) => event === "newer"));
  if (isUnsure || events.some((event) => doConflict(event, counting))) {
    return { kind: "conflict", theirs, basedOn: history.newest };
  }
  const after = withEntry(history, session.me, content);
  const own = eventsIn(after).get(after.newest) ?? [];
  return own.some(({ refused }) => refused !== undefined)
    ? { kind: "refused", events: own }
    : undefined;
}
