/** Who can read a case and who could, by the keys themselves and not by the server's word. */
import { equalBytes, findMember, toHex } from "../../../src/protocol/index.ts";
import type { KeyId, KeyStep } from "../../../src/protocol/index.ts";
import type { CaseShown, FormerReaderShown, ReaderShown } from "../worker-api.ts";
import { barrierTo } from "../../../src/domain/casework/may-read.ts";
import type { Barriers } from "../../../src/domain/casework/may-read.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

/** What the page shows of it. */
export function showReaders(
  { keys: steps, report, history }: Pick<ReadCase, "keys" | "report" | "history">,
  session: Session,
): Pick<CaseShown, "readers" | "formerReaders" | "leftOut" | "isKeyOfLeaver"> {
  const days = steps.map(({ change }) => change?.content.day ?? report.day);
  const newest = steps.at(-1)?.readers ?? [];
  const barriers = barriersIn({ report, history });
  const readers = newest.map((keyId) =>
    readerOf(keyId, sinceDay(keyId, steps, days), barriers, session),
  );
  return {
    readers: inOrder(readers),
    formerReaders: formerOf(steps, days, session),
    leftOut: report.leftOut,
    isKeyOfLeaver: isKeyOfLeaver(steps),
  };
}

/** What keeps people from a case: the complainant's word, and their own. */
export function barriersIn({ report, history }: Pick<ReadCase, "report" | "history">): Barriers {
  return {
    leftOut: report.leftOut.map(({ group }) => group),
    declarations: history.folded.details.declarations,
  };
}

/** Whether whoever made the newest key cannot read the case by it, and knows it all the same. */
export function isKeyOfLeaver(steps: readonly KeyStep[]): boolean {
  const newest = steps.at(-1);
  const author = newest?.change?.author.keyId;
  return newest !== undefined && author !== undefined && !isAmong(newest, author);
}

function readerOf(keyId: KeyId, since: string, barriers: Barriers, session: Session): ReaderShown {
  const { current } = session.rosters;
  if (equalBytes(keyId, current.recoveryKeyId)) return { kind: "recovery" };
  const member = findMember(current, keyId);
  if (!member) return { kind: "unknown" };
  const barrier = barrierTo(toHex(keyId), member.groups, barriers);
  return {
    kind: "member",
    keyId: toHex(keyId),
    displayName: member.displayName,
    isActive: member.status === "active",
    isMe: equalBytes(keyId, session.keys.keyId),
    sinceDay: since,
    ...(barrier && { barrier }),
  };
}

/** The day of the first key of those, up to the newest, that all were sealed to somebody. */
function sinceDay(keyId: KeyId, steps: readonly KeyStep[], days: readonly string[]): string {
  const lastWithout = steps.findLastIndex((step) => !isAmong(step, keyId));
  return days[lastWithout + 1] ?? "";
}

function formerOf(
  steps: readonly KeyStep[],
  days: readonly string[],
  session: Session,
): FormerReaderShown[] {
  const periods: FormerReaderShown[] = [];
  for (const [place, step] of steps.entries()) {
    const next = steps[place + 1];
    if (!next) break;
    for (const keyId of step.readers.filter((one) => !isAmong(next, one))) {
      const displayName = findMember(session.rosters.current, keyId)?.displayName;
      if (displayName === undefined) continue;
      const fromDay = sinceDay(keyId, steps.slice(0, place + 1), days);
      const toDay = days[place + 1] ?? fromDay;
      periods.unshift({ keyId: toHex(keyId), displayName, fromDay, toDay });
    }
  }
  return periods;
}

function isAmong({ readers }: KeyStep, keyId: KeyId): boolean {
  return readers.some((reader) => equalBytes(reader, keyId));
}

/** In an order that does not change from one look to the next: strangers first, they matter. */
function inOrder(readers: readonly ReaderShown[]): ReaderShown[] {
  const rank = { unknown: 0, member: 1, recovery: 2 };
  const nameOf = (reader: ReaderShown): string =>
    reader.kind === "member" ? reader.displayName : "";
  return [...readers].sort(
    (a, b) => rank[a.kind] - rank[b.kind] || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}
