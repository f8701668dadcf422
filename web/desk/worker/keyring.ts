/** Writes what a member keeps of cases: their keys, and how far they were read. */
import { ROUTES } from "../../../src/api/routes.ts";
import { sealKeyringEntry, toBase64url } from "../../../src/protocol/index.ts";
import type { Bytes, KeyringEntry } from "../../../src/protocol/index.ts";
import type { Session } from "./session.ts";

/** The most that the server takes at once. */
const MOST_AT_ONCE = 500;

/** A case and what the keyring is to keep of it. */
export interface KeptCase {
  readonly caseId: Bytes;
  readonly id: string;
  readonly ring: KeyringEntry;
}

/**
 * Writes entries of the keyring.
 *
 * @throws {@link ApiError}
 */
export async function writeKeyring(session: Session, kept: readonly KeptCase[]): Promise<void> {
  for (let at = 0; at < kept.length; at += MOST_AT_ONCE) {
    const entries = kept.slice(at, at + MOST_AT_ONCE).map(({ caseId, id, ring }) => ({
      caseId: id,
      bytes: toBase64url(sealKeyringEntry(session.vaultKey, caseId, ring)),
    }));
    await session.nothing({ method: "POST", route: ROUTES.keyring, json: { entries } });
  }
}
