/** Appending to what was written about an identity: what every kind of record has in common. */
import type { IdentityRecordKind } from "../../api/identity.ts";
import type { Day } from "../../domain/day.ts";
import { activeMembers, equalBytes, findMember, parseSealed } from "../../protocol/blind.ts";
import type {
  Bytes,
  RosterMember,
  SealedParts,
  SignedParts,
  VerifiedRoster,
} from "../../protocol/blind.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf } from "../http/text.ts";
import { addIdentityRecord, listIdentityRecords } from "../store/identity-records.ts";
import type { StoredIdentityRecord } from "../store/identity-records.ts";
import { isHolder } from "../store/cases.ts";
import type { Transaction } from "../store/transaction.ts";
import { requireSigned } from "./entries.ts";

/** A record that its author has signed, taken apart. */
export interface WrittenRecord {
  readonly kind: IdentityRecordKind;
  readonly bytes: Bytes;
  readonly parts: SignedParts;
  readonly sealed: SealedParts;
}

/**
 * Takes a record apart and checks that it is a member's own, and of this case.
 *
 * @throws {@link ProblemError}, `ProtocolError` as `requireSigned`.
 */
export function takeRecord(
  kind: IdentityRecordKind,
  text: string,
  caseId: string,
  member: RosterMember,
): WrittenRecord {
  const bytes = bytesOf(text);
  const parts = requireSigned(bytes, `identity-${kind}`, caseId, member);
  return { kind, bytes, parts, sealed: parseSealed(parts.payload, `identity-${kind}`) };
}

/** Everything that was written about a case's identity, in a case that is locked. */
export class IdentityHistory {
  readonly #caseId: string;
  readonly #records: readonly StoredIdentityRecord[];

  private constructor(caseId: string, records: readonly StoredIdentityRecord[]) {
    this.#caseId = caseId;
    this.#records = records;
  }

  static async read(tx: Transaction, caseId: string): Promise<IdentityHistory> {
    return new IdentityHistory(caseId, await listIdentityRecords(tx, [caseId]));
  }

  /**
   * Whether this very record was stored before: a retry whose first answer was lost.
   *
   * @param day - The day on which it must have been stored; any if left out.
   */
  has({ parts, bytes }: WrittenRecord, day?: Day): boolean {
    const known = this.#records.find(({ sequence }) => sequence === parts.sequence);
    if (!known?.bytes || !equalBytes(known.bytes, bytes)) return false;
    return day === undefined || known.day === day;
  }

  /**
   * A record of a kind by its number.
   *
   * @throws {@link ProblemError} `not-found`.
   */
  require(kind: IdentityRecordKind, number: number): StoredIdentityRecord {
    const found = this.#records.find(({ sequence }) => sequence === number);
    if (found?.kind !== kind) throw new ProblemError("not-found");
    return found;
  }

  /**
   * A request or an opening that nobody has decided or reviewed yet.
   *
   * @throws {@link ProblemError} `not-found`, `already-exists`.
   */
  requireOpen(kind: "request" | "opening", number: number): StoredIdentityRecord {
    const found = this.require(kind, number);
    if (this.answerTo(number)) throw new ProblemError("already-exists");
    return found;
  }

  /** What was decided about a record. */
  answerTo(number: number): StoredIdentityRecord | undefined {
    return this.#records.find(({ about }) => about === number);
  }

  /**
   * Appends a record.
   *
   * @throws {@link ProblemError} `out-of-order`.
   */
  async append(
    tx: Transaction,
    { kind, bytes, parts }: WrittenRecord,
    facts: { readonly day: Day; readonly about?: number; readonly lastDay?: Day },
  ): Promise<void> {
    const expected = (this.#records.at(-1)?.sequence ?? 0) + 1;
    if (parts.sequence !== expected) throw new ProblemError("out-of-order", { expected });
    await addIdentityRecord(tx, {
      caseId: this.#caseId,
      sequence: expected,
      kind,
      authorKeyId: parts.author,
      day: facts.day,
      about: facts.about ?? null,
      lastDay: facts.lastDay ?? null,
      bytes,
    });
  }
}

/** Key ids of active caseworkers who read a case. */
export async function readersOf(
  tx: Transaction,
  roster: VerifiedRoster,
  caseId: string,
): Promise<Bytes[]> {
  const rows = await tx.caseRecipient.findMany({
    where: { caseId, envelope: "report" },
    select: { memberKeyId: true },
  });
  return activeMembers(roster, "caseworker")
    .map(({ keyId }) => keyId)
    .filter((keyId) => rows.some(({ memberKeyId }) => equalBytes(memberKeyId, keyId)));
}

/** Whether somebody is an active caseworker who reads a case. */
export async function mayAsk(
  tx: Transaction,
  roster: VerifiedRoster,
  caseId: string,
  keyId: Bytes,
): Promise<boolean> {
  const member = findMember(roster, keyId);
  const isActive = member?.role === "caseworker" && member.status === "active";
  return isActive && isHolder(tx, caseId, { envelope: "report", keyId });
}
