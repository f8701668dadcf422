/** Fetches the audit trail and the rosters it is checked by, page after page. */
import type { AuditPage, RosterPage } from "../../../src/api/audit.ts";
import { AUDIT_PAGE_MOST, ROSTERS_PAGE_MOST, ROUTES } from "../../../src/api/routes.ts";
import {
  ProtocolError,
  equalBytes,
  fromBase64url,
  verifyRosters,
} from "../../../src/protocol/index.ts";
import type { Bytes, VerifiedRoster } from "../../../src/protocol/index.ts";
import type { Session } from "./session.ts";

/** Entries, and the key for those that the server signs. */
export interface FetchedEntries {
  readonly entries: readonly Bytes[];
  readonly logKey: Bytes;
}

/** All entries with higher numbers. */
export async function fetchEntries(session: Session, after: number): Promise<FetchedEntries> {
  const entries: Bytes[] = [];
  let from = after;
  for (;;) {
    const page = await session.json<AuditPage>({
      method: "GET",
      route: ROUTES.audit,
      query: { after: String(from) },
    });
    const found = page.entries.map((entry) => fromBase64url(entry));
    entries.push(...found);
    const last = found.at(-1);
    if (!last || found.length < AUDIT_PAGE_MOST) {
      return { entries, logKey: fromBase64url(page.logKey) };
    }
    from = numberOf(last);
  }
}

/** Where the next page begins; what is in the bytes, the check says. */
function numberOf(entry: Bytes): number {
  if (entry.length < 9) throw new ProtocolError("malformed");
  return new DataView(entry.buffer).getUint32(5);
}

/**
 * Rosters from a version on, each following the one before, up to one that is not older than the
 * one that this desk believes. That one names all before it by their hashes.
 *
 * @throws {@link ProtocolError} as `verifyRosters`; `roster-forked`, `roster-older`.
 */
export async function fetchRosters(session: Session, first: number): Promise<VerifiedRoster[]> {
  const all: Bytes[] = [];
  for (;;) {
    const { rosters } = await session.json<RosterPage>({
      method: "GET",
      route: ROUTES.rosters,
      query: { after: String(first - 1 + all.length) },
    });
    all.push(...rosters.map((roster) => fromBase64url(roster)));
    if (rosters.length < ROSTERS_PAGE_MOST) break;
  }
  const { organisationId, version, hash } = session.rosters.current;
  const verified = verifyRosters(all, { organisationId, version: first });
  const known = verified.find((roster) => roster.version === version);
  if (!known) throw new ProtocolError("roster-older");
  if (!equalBytes(known.hash, hash)) throw new ProtocolError("roster-forked");
  return verified;
}
