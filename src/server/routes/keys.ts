/**
 * Changes of a case's keys: who may read it from now on. The server sees to whom the new key was
 * sealed, serves the case to nobody else, and learns nothing of the key.
 */
import { KeysWrite } from "../../api/case-keys.ts";
import type { ExposedCases } from "../../api/case-keys.ts";
import { CaseParameters } from "../../api/desk.ts";
import { KEM_PUBLIC_KEY_BYTES, equalBytes, parseSealed } from "../../protocol/blind.ts";
import type { Bytes, RosterMember, SealedParts, SignedParts } from "../../protocol/blind.ts";
import { ROUTES } from "../../api/routes.ts";
import { recordAct } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { checkOnlyRecipient, checkRecipients, FOR_CASEWORKERS } from "../http/recipients.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf, bytesOfUuid } from "../http/text.ts";
import type { Seat } from "../state/change-feed.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { endGrantsOfOthers } from "../store/identity-records.ts";
import { addKeys, countKeys, findKeys, listExposed } from "../store/keys.ts";
import { countMessages } from "../store/messages.ts";
import { addReply } from "../store/replies.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";
import { appendEntry, requireCard, requireSigned } from "./entries.ts";
import { isKnownReply, mailboxKeyId } from "./replies.ts";

const MAX_BODY_BYTES = 700_000;

/** One signed part of what was sent. */
interface Part {
  readonly bytes: Bytes;
  readonly parts: SignedParts;
}

/** A change of keys, taken apart. */
interface Written {
  readonly keys: Part;
  readonly sealed: SealedParts;
  readonly caseEncryptionKey: Bytes;
  readonly entry: Part;
  readonly card: Bytes | undefined;
  readonly reply: Part;
  readonly messageCount: number;
  readonly audit: string | undefined;
}

/** Registers `POST` of a change of keys, and the cases for which one is due. */
export function registerKeys(app: App, context: Context): void {
  app.get(ROUTES.exposedCases, async (request): Promise<ExposedCases> => {
    const holder = requireHolder(memberOf(context, request));
    const suspended = context.roster
      .get()
      .roster.members.filter(({ status }) => status === "suspended")
      .map(({ keyId }) => keyId);
    return { caseIds: await listExposed(context.store, holder, suspended) };
  });

  app.post(
    ROUTES.keys,
    { schema: { params: CaseParameters, body: KeysWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      await write(context, member, caseId, takeApart(request.body, caseId, member));
      return reply.code(204).send();
    },
  );
}

function takeApart(body: KeysWrite, caseId: string, member: RosterMember): Written {
  const part = (text: string, purpose: "keys" | "entry" | "reply"): Part => {
    const bytes = bytesOf(text);
    return { bytes, parts: requireSigned(bytes, purpose, caseId, member) };
  };
  const keys = part(body.keys, "keys");
  const entry = part(body.entry, "entry");
  return {
    keys,
    sealed: parseSealed(keys.parts.payload, "keys"),
    caseEncryptionKey: bytesOf(body.caseEncryptionKey, KEM_PUBLIC_KEY_BYTES),
    entry,
    card: requireCard(body.card, entry.parts, caseId, member),
    reply: part(body.reply, "reply"),
    messageCount: body.messageCount,
    audit: body.audit,
  };
}

async function write(
  context: Context,
  member: RosterMember,
  caseId: string,
  written: Written,
): Promise<void> {
  const { store, roster, today, changes, unseen } = context;
  const { keys, sealed, caseEncryptionKey } = written;
  const letter = parseSealed(written.reply.parts.payload, "reply");
  const seats = await durably(store, async (tx) => {
    await lockCase(tx, caseId);
    const { sequence } = keys.parts;
    const known = await findKeys(tx, caseId, sequence);
    // A retry whose first answer was lost; its author may have lost the case by it.
    if (known && equalBytes(known, keys.bytes)) return { before: [], after: [] };
    await requireCase(tx, caseId, requireHolder(member));
    checkRecipients(sealed, roster.get().roster, FOR_CASEWORKERS);
    checkOnlyRecipient(letter, roster.get().roster, await mailboxKeyId(tx, caseId));
    await checkNumbers(tx, caseId, written);
    const before = await seatsOf(tx, caseId);
    await addReply(tx, {
      caseId,
      sequence: written.reply.parts.sequence,
      sentDay: today(),
      bytes: written.reply.bytes,
    });
    await appendEntry(tx, caseId, written.entry.parts, written.entry.bytes, written.card);
    const { bytes } = keys;
    await addKeys(tx, { caseId, sequence, bytes, caseEncryptionKey, wraps: sealed.wraps });
    await endGrantsOfOthers(
      tx,
      caseId,
      sealed.wraps.map(({ keyId }) => keyId),
      today(),
    );
    const after = await seatsOf(tx, caseId);
    const act = { action: "keys-changed", target: bytesOfUuid(caseId) } as const;
    await recordAct(tx, context, member, act, written.audit);
    return { before, after };
  });
  unseen.add(seats.after, member.keyId);
  const everybody = new Set<Seat>([...seats.before, ...seats.after]);
  if (everybody.size > 0) changes.publishCase(caseId, everybody);
}

/** Nothing may have come in between: what the new key is for is counted from there. */
async function checkNumbers(
  tx: Transaction,
  caseId: string,
  { keys, reply, messageCount }: Written,
): Promise<void> {
  const expected = (await countKeys(tx, caseId)) + 1;
  if (keys.parts.sequence !== expected) throw new ProblemError("out-of-order", { expected });
  if (messageCount !== (await countMessages(tx, caseId))) throw new ProblemError("out-of-order");
  if (await isKnownReply(tx, caseId, reply.parts.sequence, reply.bytes)) {
    throw new ProblemError("already-exists");
  }
}
