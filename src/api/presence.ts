/** Which case a desk has open, and who else has which. */
import Type from "typebox";
import type { Static } from "typebox";
import { Exact, FixedBytes, Uuid } from "./fields.ts";

const KEY_ID_BYTES = 16;

/** A case that others have open now. */
export const PresentCase = Exact({
  caseId: Uuid,
  keyIds: Type.Array(FixedBytes(KEY_ID_BYTES)),
});
export type PresentCase = Static<typeof PresentCase>;

/** The case that a desk has open. It is told again while that is so. */
export const PresenceWrite = Exact({ caseId: Uuid });
export type PresenceWrite = Static<typeof PresenceWrite>;
