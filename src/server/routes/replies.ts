/** Replies: what the desk tells a complainant, with the desk's own copy, both or neither. */
import { CaseParameters, ReplyWrite } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import { equalBytes, keyIdOf, parseSealed } from "../../protocol/blind.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { checkOnlyRecipient } from "../http/recipients.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf } from "../http/text.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { findMailbox } from "../store/mailboxes.ts";
import { addReply, countReplies, findReply } from "../store/replies.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";
import { appendEntry, requireCard, requireSigned } from "./entries.ts";

const MAX_BODY_BYTES = 1_200_000;

/** Registers `POST` of a reply. */
export function registerReplies(app: App, context: Context): void {
  const { store, roster, today, changes, unseen } = context;
  app.post(
    ROUTES.replies,
    { schema: { params: CaseParameters, body: ReplyWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, answer) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      const bytes = bytesOf(request.body.reply);
      const parts = requireSigned(bytes, "reply", caseId, member);
      const sealed = parseSealed(parts.payload, "reply");
      const copy = request.body.copy === null ? undefined : bytesOf(request.body.copy);
      const copyParts = copy && requireSigned(copy, "entry", caseId, member);
      const card = requireCard(request.body.card, copyParts, caseId, member);
      const sentDay = today();
      const seats = await durably(store, async (tx) => {
        await lockCase(tx, caseId);
        await requireCase(tx, caseId, requireHolder(member));
        checkOnlyRecipient(sealed, roster.get().roster, await mailboxKeyId(tx, caseId));
        if (await isKnownReply(tx, caseId, parts.sequence, bytes)) return [];
        await addReply(tx, { caseId, sequence: parts.sequence, sentDay, bytes });
        if (copy && copyParts) await appendEntry(tx, caseId, copyParts, copy, card);
        return seatsOf(tx, caseId);
      });
      // Word that a report was opened, which has no copy, is news to nobody here.
      if (copy) unseen.add(seats, member.keyId);
      if (seats.length > 0) changes.publishCase(caseId, seats);
      return answer.code(204).send();
    },
  );
}

/**
 * Whether this very reply was stored before; the copy was stored with it.
 *
 * @throws {@link ProblemError} `out-of-order` where it is neither that nor the next one.
 */
export async function isKnownReply(
  tx: Transaction,
  caseId: string,
  sequence: number,
  bytes: Bytes,
): Promise<boolean> {
  const known = await findReply(tx, caseId, sequence);
  if (known && equalBytes(known, bytes)) return true;
  const expected = (await countReplies(tx, caseId)) + 1;
  if (sequence !== expected) throw new ProblemError("out-of-order", { expected });
  return false;
}

/**
 * Key id of a case's mailbox.
 *
 * @throws {@link ProblemError} `not-found`.
 */
export async function mailboxKeyId(tx: Transaction, caseId: string) {
  const mailbox = await findMailbox(tx, { id: caseId });
  if (!mailbox) throw new ProblemError("not-found");
  return keyIdOf(mailbox.encryptionKey, mailbox.signingKey);
}
