/** What a caseworker's desk does to the days on which a case is erased. */
import Type from "typebox";
import type { Static } from "typebox";
import { AuditEntry } from "./audit.ts";
import { DayText, Exact } from "./fields.ts";

const act = <T extends string>(name: T) => ({ act: Type.Literal(name), audit: AuditEntry });
const OptionalDay = Type.Union([DayText, Type.Null()]);

/** One act, each with its entry in the audit trail. */
export const RetentionWrite = Type.Union([
  /** Sets earlier days. No identity's day leaves that as it is. */
  Exact({ ...act("erase-day-set"), eraseDay: DayText, identityEraseDay: OptionalDay }),
  Exact(act("extension-asked")),
  /** Sets later days, which another caseworker has asked for. */
  Exact({ ...act("extended"), eraseDay: DayText, identityEraseDay: OptionalDay }),
  Exact(act("extension-refused")),
  Exact(act("hold-begun")),
  Exact(act("hold-ended")),
  Exact(act("identity-erased")),
  Exact(act("erased-by-desk")),
]);
export type RetentionWrite = Static<typeof RetentionWrite>;

/** Name of such an act. */
export type RetentionActName = RetentionWrite["act"];

/** What the server knows of when a case is erased. Custodians get it too. */
export const RetentionShown = Exact({
  eraseDay: DayText,
  identityEraseDay: OptionalDay,
  /** Empty once the mailbox was erased. */
  mailboxEraseDay: OptionalDay,
  isIdentityErased: Type.Boolean(),
  isHeld: Type.Boolean(),
});
export type RetentionShown = Static<typeof RetentionShown>;

/** What is asked for and waits for a second person. */
export const RetentionAsked = Exact({
  /** Key ids, in base64url, of those who asked for more time in the last 30 days. */
  extensionBy: Type.Array(Type.String()),
  /** Key ids of those who set the day in the last 30 days: others may erase now. */
  daySetBy: Type.Array(Type.String()),
});
export type RetentionAsked = Static<typeof RetentionAsked>;
