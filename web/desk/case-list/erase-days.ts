/** What is erased of a case, and when. Nothing here is in a language. */
import { parseDay } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import { isAnnounced } from "../../../src/domain/retention.ts";
import type { CaseRow } from "../worker-api.ts";

/** What can be erased by itself. */
export const ERASE_ITEMS = ["case", "identity", "mailbox"] as const;

/** What can be erased by itself. */
export type EraseItem = (typeof ERASE_ITEMS)[number];

/** Something that goes on a day. */
export interface Erasing {
  readonly row: CaseRow;
  readonly item: EraseItem;
  readonly day: Day;
}

/**
 * What goes of a case, each on its day; nothing while it is held. What has no day before that of
 * the whole case goes with it.
 */
export function erasingsOf(row: CaseRow): readonly Erasing[] {
  const { eraseDay, identityEraseDay, mailboxEraseDay, isIdentityErased, isHeld } = row.retention;
  const whole = parseDay(eraseDay);
  if (isHeld || !whole) return [];
  const erasings: Erasing[] = [{ row, item: "case", day: whole }];
  const add = (item: EraseItem, text: string | null): void => {
    const day = parseDay(text ?? "");
    if (day && day < whole) erasings.push({ row, item, day });
  };
  if (!isIdentityErased) add("identity", identityEraseDay);
  add("mailbox", mailboxEraseDay);
  return erasings;
}

/** Everything that goes up to a day, the soonest first. */
export function erasingsUntil(rows: readonly CaseRow[], lastDay: Day | undefined): Erasing[] {
  return rows
    .flatMap(erasingsOf)
    .filter(({ day }) => lastDay === undefined || day <= lastDay)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** The soonest thing of a case that goes within two weeks. */
export function announcedOf(row: CaseRow, today: Day): Erasing | undefined {
  const [soonest] = erasingsUntil([row], undefined);
  return soonest && isAnnounced(soonest.day, today) ? soonest : undefined;
}
