/** A case of which nothing is erased soon. */
import type { RetentionShown } from "../../../src/api/retention.ts";

export const KEPT: RetentionShown = {
  eraseDay: "2031-11-24",
  identityEraseDay: null,
  mailboxEraseDay: "2027-11-30",
  isIdentityErased: false,
  isHeld: false,
};
