/** Reminders by e-mail, as a member sets them. */
import Type from "typebox";
import type { Static } from "typebox";
import { Exact } from "./fields.ts";

/** What a member gives to be reminded by e-mail. */
export const DigestWrite = Exact({
  address: Type.String({ minLength: 3, maxLength: 254 }),
  language: Type.String({ minLength: 2, maxLength: 20 }),
});
export type DigestWrite = Static<typeof DigestWrite>;

/** A member's own reminders. */
export interface DigestShown {
  /** Full hours in UTC, 0 to 23; none where the operator offers no reminders. */
  readonly hours: readonly number[];
  readonly given: DigestWrite | null;
  /** The last reminder could not be sent to this member. */
  readonly hasFailed: boolean;
  /** The last reminders could not be sent to everybody. Only administrators are told. */
  readonly hasFailedForSomebody: boolean;
}
