/** Entries: what caseworkers write into a case's history. */
import { CaseParameters, EntryWrite } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import { equalBytes, parseSigned, verifySigned } from "../../protocol/blind.ts";
import type { Bytes, RosterMember, SignedParts, SignedPurpose } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf, bytesOfUuid } from "../http/text.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { addEntry, countEntries, findEntry } from "../store/entries.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";

const MAX_BODY_BYTES = 600_000;

/** Registers `POST` of an entry. */
export function registerEntries(app: App, context: Context): void {
  const { store, changes } = context;
  app.post(
    ROUTES.entries,
    { schema: { params: CaseParameters, body: EntryWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      const bytes = bytesOf(request.body.bytes);
      const parts = requireSigned(bytes, "entry", caseId, member);
      const seats = await durably(store, async (tx) => {
        await lockCase(tx, caseId);
        await requireCase(tx, caseId, requireHolder(member));
        await appendEntry(tx, caseId, parts, bytes);
        return seatsOf(tx, caseId);
      });
      changes.publishCase(caseId, seats);
      return reply.code(204).send();
    },
  );
}

/**
 * Takes a member's signed envelope apart and checks that it is theirs and of this case.
 *
 * @throws {@link ProblemError} `not-allowed` for another author, `bad-request` for another case;
 *   `ProtocolError` for what does not parse or verify.
 */
export function requireSigned(
  bytes: Uint8Array,
  purpose: SignedPurpose,
  caseId: string,
  { keyId, signingKey }: RosterMember,
): SignedParts {
  const parts = parseSigned(bytes, purpose);
  if (!equalBytes(parts.author, keyId)) throw new ProblemError("not-allowed");
  if (!equalBytes(parts.caseId, bytesOfUuid(caseId))) throw new ProblemError("bad-request");
  verifySigned(parts, purpose, signingKey);
  return parts;
}

/**
 * Appends an entry to a case that is locked, or finds that it is there already.
 *
 * @throws {@link ProblemError} `out-of-order`.
 */
export async function appendEntry(
  tx: Transaction,
  caseId: string,
  { sequence, author }: SignedParts,
  bytes: Bytes,
): Promise<void> {
  const known = await findEntry(tx, caseId, sequence);
  if (known && equalBytes(known, bytes)) return;
  const expected = (await countEntries(tx, caseId)) + 1;
  if (sequence !== expected) throw new ProblemError("out-of-order", { expected });
  await addEntry(tx, { caseId, sequence, authorKeyId: author, bytes });
}
