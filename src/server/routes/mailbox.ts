/** The mailbox, for whoever holds the receipt: look, write, erase. */
import {
  MailboxChallengeRequest,
  MailboxEraseRequest,
  MailboxMessageRequest,
  MailboxOpenRequest,
} from "../../api/mailbox.ts";
import type { MailboxChallenge, MailboxPage } from "../../api/mailbox.ts";
import { PROOF_HEADER, ROUTES, SEALED_TYPE } from "../../api/routes.ts";
import { DEFAULT_RETENTION_TERMS, mailboxEraseDay } from "../../domain/retention.ts";
import { SIGN_PUBLIC_KEY_BYTES, verifyMailboxRequest } from "../../protocol/blind.ts";
import type { Bytes, MailboxAction } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf, bytesOfUuid, textOf } from "../http/text.ts";
import { eraseAtWish } from "../jobs/erase-case.ts";
import { findMailbox } from "../store/mailboxes.ts";
import type { Mailbox } from "../store/mailboxes.ts";
import { setMailboxDay } from "../store/retention.ts";
import { encodePage, EMPTY_PAGE, showMailbox } from "./mailbox-page.ts";
import { receiveMessage } from "./messages.ts";

const MAX_MESSAGE_BODY_BYTES = 600_000;
const NO_BODY = new Uint8Array(0);
/** Verified against where there is no mailbox, so that both cases do the same work. */
const NOBODYS_KEY = new Uint8Array(SIGN_PUBLIC_KEY_BYTES).fill(9);

/** Registers the four requests. */
export function registerMailbox(app: App, context: Context): void {
  const { proofs, admission, mailboxChallenges } = context;
  const onRequest = admission.beforeProven("mailbox", proofs);

  app.post(
    ROUTES.mailboxChallenge,
    { schema: { body: MailboxChallengeRequest }, onRequest: admission.before("challenge") },
    ({ body }): MailboxChallenge => {
      const challenge = mailboxChallenges.issue(bytesOf(body.address, 16));
      return { challenge: textOf(challenge) };
    },
  );

  app.post(
    ROUTES.mailboxOpen,
    { schema: { body: MailboxOpenRequest }, onRequest },
    async ({ body, headers }, reply) => {
      await proofs.spend(headers[PROOF_HEADER], "mailbox");
      const signed = Buffer.alloc(4);
      signed.writeUInt32BE(body.before);
      const mailbox = await ownMailbox(context, "open", body, signed);
      const page = await pageOf(context, mailbox, body.before === 0 ? undefined : body.before);
      return reply.type(SEALED_TYPE).send(encodePage(page));
    },
  );

  app.post(
    ROUTES.mailboxMessage,
    {
      schema: { body: MailboxMessageRequest },
      onRequest,
      bodyLimit: MAX_MESSAGE_BODY_BYTES,
    },
    async ({ body, headers }, reply) => {
      await proofs.spend(headers[PROOF_HEADER], "mailbox");
      const message = bytesOf(body.message);
      const signed = Buffer.concat([message, ...body.uploadIds.map(bytesOfUuid)]);
      const mailbox = await ownMailbox(context, "message", body, signed);
      const isKept =
        mailbox && (await receiveMessage(context, mailbox, message, body.uploadIds, signed));
      const page = await pageOf(context, isKept ? mailbox : undefined, undefined);
      return reply.type(SEALED_TYPE).send(encodePage(page));
    },
  );

  app.post(
    ROUTES.mailboxErase,
    { schema: { body: MailboxEraseRequest }, onRequest: admission.before("erase") },
    async ({ body }, reply) => {
      const mailbox = await ownMailbox(context, "erase", body, NO_BODY);
      if (mailbox) await eraseAtWish(context, mailbox.caseId);
      return reply.type(SEALED_TYPE).send(encodePage(EMPTY_PAGE));
    },
  );
}

/** What every request to a mailbox carries. */
interface Signed {
  readonly address: string;
  readonly challenge: string;
  readonly signature: string;
}

/**
 * The mailbox at the address, if there is one and the request was signed by its owner. Whether
 * one of the two is missing, and which, the answer must not tell.
 *
 * @throws {@link ProblemError} `challenge-invalid`, whatever the address.
 */
async function ownMailbox(
  { store, mailboxChallenges }: Context,
  action: MailboxAction,
  request: Signed,
  signed: Uint8Array,
): Promise<Mailbox | undefined> {
  const address: Bytes = bytesOf(request.address, 16);
  const challenge = bytesOf(request.challenge, 32);
  const signature = bytesOf(request.signature, 64);
  if (!mailboxChallenges.take(challenge, address)) throw new ProblemError("challenge-invalid");
  const mailbox = await findMailbox(store, { mailboxAddress: address });
  const key = mailbox?.signingKey ?? NOBODYS_KEY;
  return verifyMailboxRequest(action, challenge, signed, signature, key) ? mailbox : undefined;
}

async function pageOf(
  { store, roster, today }: Context,
  mailbox: Mailbox | undefined,
  before: number | undefined,
): Promise<MailboxPage> {
  const { policies } = roster.get().roster;
  if (!mailbox) return EMPTY_PAGE;
  const day = today();
  // Whoever opens the mailbox keeps it for another year.
  await setMailboxDay(store, mailbox.caseId, mailboxEraseDay(day, DEFAULT_RETENTION_TERMS));
  return showMailbox(store, mailbox, policies, before, day);
}
