/** Sends a sealed case to the server, request by request, as browsers would on those days. */
import type { KeysWrite } from "../../api/case-keys.ts";
import type { MailboxChallenge } from "../../api/mailbox.ts";
import { OFFSET_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import {
  concat,
  fromBase64url,
  signMailboxRequest,
  toBase64url,
  type Bytes,
  type Mailbox,
} from "../../protocol/index.ts";
import { askAudited } from "./audited.ts";
import type { PastServer } from "./past-server.ts";
import type { SealedCase, SealedKeysChange, SealedStep, SealedUpload } from "./sealed-case.ts";
import { uuidText } from "./uuid.ts";
import type { Workplace } from "./workplace.ts";

/** Sends the files, the report and everything that follows, in this order. */
export async function sendCase(workplace: Workplace, sealed: SealedCase): Promise<void> {
  const { server } = workplace;
  const caseId = uuidText(sealed.caseId);
  await upload(server, sealed.receivedDay, sealed.uploads);
  await server.ask(sealed.receivedDay, {
    method: "PUT",
    route: ROUTES.report,
    parameters: { caseId },
    bytes: sealed.submission,
  });
  for (const step of sealed.steps) await sendStep(workplace, sealed, step);
}

async function sendStep(
  { server, staff, tokens }: Workplace,
  { caseId: target, mailbox }: SealedCase,
  step: SealedStep,
): Promise<void> {
  const caseId = uuidText(target);
  if (step.kind === "message") {
    await upload(server, step.day, step.uploads);
    const ids = step.uploads.map(({ id }) => id);
    await sendMessage(server, step.day, step.message, ids, mailbox);
    return;
  }
  const token = tokens[step.author];
  const author = staff.caseworkers[step.author];
  if (token === undefined || !author) throw new RangeError("There is no such caseworker");
  if (step.kind === "keys") {
    const route = ROUTES.keys;
    const request = {
      method: "POST",
      route,
      parameters: { caseId },
      json: keysBody(step),
    } as const;
    const act = { action: "keys-changed", target } as const;
    await askAudited(server, step.day, { keys: author.keys, token }, act, request);
    return;
  }
  const json =
    step.kind === "entry"
      ? { bytes: toBase64url(step.bytes), card: toBase64url(step.card) }
      : {
          reply: toBase64url(step.reply),
          copy: step.copy && toBase64url(step.copy.bytes),
          ...(step.copy && { card: toBase64url(step.copy.card) }),
        };
  const route = step.kind === "entry" ? ROUTES.entries : ROUTES.replies;
  await server.ask(step.day, { method: "POST", route, parameters: { caseId }, token, json });
}

function keysBody(step: SealedKeysChange): KeysWrite {
  return {
    keys: toBase64url(step.keys),
    caseEncryptionKey: toBase64url(step.caseEncryptionKey),
    entry: toBase64url(step.entry.bytes),
    card: toBase64url(step.entry.card),
    reply: toBase64url(step.reply),
    messageCount: step.messageCount,
  };
}

async function sendMessage(
  server: PastServer,
  day: Day,
  message: Bytes,
  uploadIds: readonly Bytes[],
  mailbox: Mailbox,
): Promise<void> {
  const address = toBase64url(mailbox.address);
  const { challenge } = await server.ask<MailboxChallenge>(day, {
    method: "POST",
    route: ROUTES.mailboxChallenge,
    json: { address },
  });
  const body = concat(message, ...uploadIds);
  const signature = signMailboxRequest(mailbox, "message", fromBase64url(challenge, 32), body);
  await server.ask(day, {
    method: "POST",
    route: ROUTES.mailboxMessage,
    json: {
      address,
      challenge,
      signature: toBase64url(signature),
      message: toBase64url(message),
      uploadIds: uploadIds.map(uuidText),
    },
  });
}

async function upload(
  server: PastServer,
  day: Day,
  uploads: readonly SealedUpload[],
): Promise<void> {
  for (const { id, bytes } of uploads) {
    const parameters = { uploadId: uuidText(id) };
    const route = ROUTES.upload;
    const json = { paddedBytes: bytes.length };
    await server.ask(day, { method: "POST", route, parameters, json });
    for (let start = 0; start < bytes.length; start += UPLOAD_PIECE_BYTES) {
      const piece = bytes.subarray(start, start + UPLOAD_PIECE_BYTES);
      const headers = { [OFFSET_HEADER]: String(start) };
      await server.ask(day, { method: "PATCH", route, parameters, headers, bytes: piece });
    }
  }
}
