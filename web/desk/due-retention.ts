/** What the state of a case asks for and the server was not told. */
import { dueRetentionActs } from "../../src/domain/casework/retention-acts.ts";
import type { RetentionAct } from "../../src/domain/casework/retention-acts.ts";
import type { Card } from "../../src/domain/casework/card.ts";
import { parseDay } from "../../src/domain/day.ts";
import type { Day } from "../../src/domain/day.ts";
import type { RetentionShown } from "./worker-api.ts";

/** The acts that are due; none where the server's days are none. */
export function dueActsOf(
  card: Pick<Card, "state" | "stateDay">,
  { isIdentityErased, isHeld, ...days }: RetentionShown,
  today: Day,
): readonly RetentionAct[] {
  const eraseDay = parseDay(days.eraseDay);
  if (!eraseDay) return [];
  const identityEraseDay = parseDay(days.identityEraseDay ?? "");
  const facts = { eraseDay, identityEraseDay, isIdentityErased, isHeld };
  return dueRetentionActs(card.state, card.stateDay, facts, today);
}
