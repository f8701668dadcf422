/** Entries: what caseworkers write into a case's history, and the card that follows from it. */
import { CaseParameters, EntryWrite, ManyEntriesWrite } from "../../api/desk.ts";
import type { ManyEntriesWritten } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import { equalBytes, parseSigned, verifySigned } from "../../protocol/blind.ts";
import type { Bytes, RosterMember, SignedParts, SignedPurpose } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError, toProblem } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf, bytesOfUuid } from "../http/text.ts";
import { lockCase, seatsOf, setCard } from "../store/cases.ts";
import { addEntry, countEntries, findEntry } from "../store/entries.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";

const MAX_BODY_BYTES = 600_000;
/** A hundred short entries with their cards. */
const MANY_BODY_BYTES = 2_500_000;

/** Registers `POST` of an entry, and of entries for many cases. */
export function registerEntries(app: App, context: Context): void {
  app.post(
    ROUTES.entries,
    { schema: { params: CaseParameters, body: EntryWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const member = memberOf(context, request);
      await write(context, member, request.params.caseId, request.body);
      return reply.code(204).send();
    },
  );

  app.post(
    ROUTES.manyEntries,
    { schema: { body: ManyEntriesWrite }, bodyLimit: MANY_BODY_BYTES },
    async (request): Promise<ManyEntriesWritten> => {
      const member = memberOf(context, request);
      const problems: ManyEntriesWritten["problems"][number][] = [];
      // One after the other: a hundred at once would leave no connection for anybody else.
      for (const { caseId, ...entry } of request.body.entries) {
        problems.push(await codeOf(write(context, member, caseId, entry)));
      }
      return { problems };
    },
  );
}

async function write(
  { store, changes, unseen }: Context,
  member: RosterMember,
  caseId: string,
  entry: EntryWrite,
): Promise<void> {
  const bytes = bytesOf(entry.bytes);
  const parts = requireSigned(bytes, "entry", caseId, member);
  const card = requireCard(entry.card, parts, caseId, member);
  const seats = await durably(store, async (tx) => {
    await lockCase(tx, caseId);
    await requireCase(tx, caseId, requireHolder(member));
    await appendEntry(tx, caseId, parts, bytes, card);
    return seatsOf(tx, caseId);
  });
  unseen.add(seats, member.keyId);
  changes.publishCase(caseId, seats);
}

/** One refusal among many. What is the server's own fault, or a lack of room, ends them all. */
async function codeOf(written: Promise<void>): Promise<ProblemError["code"] | null> {
  try {
    await written;
    return null;
  } catch (error) {
    const { code } = toProblem(error);
    if (code === "internal" || code === "storage-full" || code === "busy") throw error;
    return code;
  }
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
 * Checks the card that comes with an entry: by the same member, of the same case and number.
 *
 * @param text - As it came; nothing where no card came.
 * @throws {@link ProblemError} as {@link requireSigned}; `bad-request` for another number, or for
 *   a card without an entry.
 */
export function requireCard(
  text: string | undefined,
  entry: SignedParts | undefined,
  caseId: string,
  member: RosterMember,
): Bytes | undefined {
  if (text === undefined) return undefined;
  const card = bytesOf(text);
  const { sequence } = requireSigned(card, "card", caseId, member);
  if (sequence !== entry?.sequence) throw new ProblemError("bad-request");
  return card;
}

/**
 * Appends an entry to a case that is locked, with its card, or finds that it is there already.
 *
 * @throws {@link ProblemError} `out-of-order`.
 */
export async function appendEntry(
  tx: Transaction,
  caseId: string,
  { sequence, author }: SignedParts,
  bytes: Bytes,
  card: Bytes | undefined,
): Promise<void> {
  const known = await findEntry(tx, caseId, sequence);
  // A retry: its card was stored with it, and a newer one may stand there by now.
  if (known && equalBytes(known, bytes)) return;
  const expected = (await countEntries(tx, caseId)) + 1;
  if (sequence !== expected) throw new ProblemError("out-of-order", { expected });
  await addEntry(tx, { caseId, sequence, authorKeyId: author, bytes });
  if (card) await setCard(tx, caseId, card);
}
