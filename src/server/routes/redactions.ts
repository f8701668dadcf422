/**
 * Redactions: what takes the place of a part of a case of which a passage was erased, the entry
 * that tells of it, and the act's entry in the audit trail, all or nothing. The server sees which
 * part it is and by whom, and nothing of what stood or stands there.
 */
import { CaseParameters, RedactionWrite } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import {
  equalBytes,
  HASH_BYTES,
  hashPart,
  originalHash,
  parseRedacted,
  parseSealed,
  REDACTED,
  sealedReportOf,
} from "../../protocol/blind.ts";
import type { Bytes, RosterMember, SignedParts } from "../../protocol/blind.ts";
import { recordAct } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf, bytesOfUuid } from "../http/text.ts";
import { expectErasing } from "../jobs/forget-bytes.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { countEntries } from "../store/entries.ts";
import { findPart, replacePart } from "../store/parts.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";
import { appendEntry, requireCard, requireSigned } from "./entries.ts";

const MAX_BODY_BYTES = 700_000;

/** A redaction, taken apart. */
interface Written {
  readonly part: RedactionWrite["part"];
  readonly number: number;
  readonly replaces: Bytes;
  readonly bytes: Bytes;
  readonly redaction: SignedParts;
  readonly entry: { readonly bytes: Bytes; readonly parts: SignedParts };
  readonly card: Bytes | undefined;
}

/** Registers `POST` of a redaction. */
export function registerRedactions(app: App, context: Context): void {
  const { store, changes, unseen } = context;
  app.post(
    ROUTES.redactions,
    { schema: { params: CaseParameters, body: RedactionWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      const written = takeApart(request.body, caseId, member);
      const act = { action: "passage-erased", target: bytesOfUuid(caseId) } as const;
      await expectErasing(context);
      const seats = await durably(store, async (tx) => {
        await lockCase(tx, caseId);
        await requireCase(tx, caseId, requireHolder(member));
        if (await isStored(tx, caseId, written)) return [];
        await requireNewEntry(tx, caseId, written.entry.parts);
        await replacePart(tx, { caseId, ...written }, written.bytes);
        const { entry, card } = written;
        await appendEntry(tx, caseId, entry.parts, entry.bytes, card);
        await recordAct(tx, context, member, act, request.body.audit);
        return seatsOf(tx, caseId);
      });
      unseen.add(seats, member.keyId);
      if (seats.length > 0) changes.publishCase(caseId, seats);
      return reply.code(204).send();
    },
  );
}

function takeApart(body: RedactionWrite, caseId: string, member: RosterMember): Written {
  const { part, number } = body;
  const bytes = bytesOf(body.bytes);
  const redaction = requireSigned(bytes, REDACTED[part], caseId, member);
  const entry = bytesOf(body.entry);
  const parts = requireSigned(entry, "entry", caseId, member);
  const isNamed = parseRedacted(redaction, part).number === number;
  // Nobody erases a passage of an entry that is only being written.
  const isOlder = part !== "entry" || number < parts.sequence;
  if (!isNamed || !isOlder || redaction.sequence !== parts.sequence) {
    throw new ProblemError("bad-request");
  }
  return {
    part,
    number,
    replaces: bytesOf(body.replaces, HASH_BYTES),
    bytes,
    redaction,
    entry: { bytes: entry, parts },
    card: requireCard(body.card, parts, caseId, member),
  };
}

/**
 * Whether this very redaction was stored before; entry and act were stored with it.
 *
 * @throws {@link ProblemError} `not-found` where there is no such part; `part-changed` where other
 *   bytes stand there than are to be replaced; `bad-request` where it names another original, or
 *   has other recipients.
 */
async function isStored(
  tx: Transaction,
  caseId: string,
  { part, number, replaces, bytes, redaction }: Written,
): Promise<boolean> {
  const stored = await findPart(tx, { caseId, part, number });
  if (!stored) throw new ProblemError("not-found");
  if (equalBytes(stored, bytes)) return true;
  if (!equalBytes(hashPart(stored), replaces)) throw new ProblemError("part-changed");
  const { original } = parseRedacted(redaction, part);
  const isOfThis =
    equalBytes(original, originalHash(stored, part)) &&
    (part !== "report" || equalBytes(recipientsOf(stored), recipientsOf(bytes)));
  if (!isOfThis) throw new ProblemError("bad-request");
  return false;
}

/**
 * Checks that the entry is the next one. One that is there already would tell of an earlier
 * redaction, which nobody may put back.
 *
 * @throws {@link ProblemError} `out-of-order`.
 */
async function requireNewEntry(
  tx: Transaction,
  caseId: string,
  { sequence }: SignedParts,
): Promise<void> {
  const expected = (await countEntries(tx, caseId)) + 1;
  if (sequence !== expected) throw new ProblemError("out-of-order", { expected });
}

/** Prefix and wraps of a report: all of the head but nonce and length, the same in every redaction. */
function recipientsOf(report: Bytes): Bytes {
  const { prefix, wraps } = parseSealed(sealedReportOf(report), "report");
  return new Uint8Array(Buffer.concat([prefix, ...wraps.map(({ bytes }) => bytes)]));
}
