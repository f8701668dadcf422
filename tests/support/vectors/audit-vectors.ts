/** Vectors of the audit trail: its first entries, and what must be refused. */
import {
  AUDIT_ACTIONS,
  hashAuditEntry,
  logKeyIdOf,
  NO_AUDIT_ENTRY,
  parseAuditEntry,
  rosterIdOf,
  signAuditEntry,
  verifyAuditEntry,
} from "../../../src/protocol/index.ts";
import type { AuditAction, Bytes, PersonKeys } from "../../../src/protocol/index.ts";
import { DAY, drawCast, newPerson } from "../protocol/cast.ts";
import { refused } from "./vector-file.ts";
import type { Vector, VectorFile } from "./vector-file.ts";

/** Three entries, and the table of acts. */
export async function auditVectors(): Promise<VectorFile> {
  const { administrator, caseworker, roster, caseId } = await drawCast();
  const logKey = newPerson().signing;
  const made = (
    sequence: number,
    previous: Bytes,
    action: AuditAction,
    target: Bytes,
    actor: PersonKeys,
  ) => {
    const day = DAY;
    const entry = signAuditEntry({ sequence, previous, day, action, target }, actor);
    return { entry, vector: vectorOf(entry, action, actor) };
  };
  const begun = made(1, NO_AUDIT_ENTRY, "log-begun", logKeyIdOf(logKey.publicKey), administrator);
  const rosterId = rosterIdOf(roster.roster.hash);
  const first = hashAuditEntry(begun.entry);
  const changed = made(2, first, "roster-changed", rosterId, administrator);
  const shared = made(3, hashAuditEntry(changed.entry), "keys-changed", caseId, caseworker);
  return {
    comment: "Entries of the audit trail.",
    spec: "Audit trail",
    vectors: [
      begun.vector,
      changed.vector,
      shared.vector,
      {
        comment: "id of a log key",
        inputs: { publicKey: logKey.publicKey },
        output: logKeyIdOf(logKey.publicKey),
      },
      {
        comment: "id of a roster",
        inputs: { roster: roster.bytes },
        output: rosterId,
      },
      {
        comment: "numbers of the acts",
        inputs: {},
        output: Object.entries(AUDIT_ACTIONS).map(([name, facts]) => ({ name, ...facts })),
      },
    ],
  };
}

function vectorOf(entry: Bytes, action: AuditAction, actor: PersonKeys): Vector {
  const { sequence, previous, day, target } = parseAuditEntry(entry);
  const { secretKey, publicKey: signingKey } = actor.signing;
  const read = (bytes: Uint8Array): void => {
    verifyAuditEntry(parseAuditEntry(bytes), signingKey);
  };
  const flipped = (at: number) => ({ change: { at, xor: 1 } });
  const replaced = (at: number, byte: number) => ({
    change: { at, bytes: Uint8Array.of(byte) },
  });
  return {
    comment: action,
    inputs: {
      sequence,
      previous,
      day,
      actor: actor.keyId,
      action: AUDIT_ACTIONS[action].number,
      target,
      signingKey,
      signingSeed: secretKey.slice(0, 32),
    },
    output: entry,
    opened: { hash: hashAuditEntry(entry) },
    refused: [
      refused(entry, read, "malformed", "wrong magic", flipped(0)),
      refused(entry, read, "unknown-version", "version 2", replaced(4, 2)),
      refused(entry, read, "bad-signature", "number changed", flipped(6)),
      refused(entry, read, "bad-signature", "entry before changed", flipped(20)),
      refused(entry, read, "bad-signature", "day changed", replaced(50, 0x31)),
      refused(entry, read, "malformed", "no day", replaced(48, 0x78)),
      refused(entry, read, "bad-signature", "actor changed", flipped(51)),
      refused(entry, read, "bad-signature", "act changed", replaced(67, 4)),
      refused(entry, read, "unknown-version", "act unknown", replaced(67, 255)),
      refused(entry, read, "bad-signature", "target changed", flipped(68)),
      refused(entry, read, "bad-signature", "signature changed", flipped(147)),
      refused(entry, read, "malformed", "cut", { change: { cutTo: 147 } }),
      refused(entry, read, "malformed", "a byte added", { change: { append: new Uint8Array(1) } }),
    ],
  };
}
