/** The complainant's mailbox: keys from the receipt, a note to oneself, and signed requests. */
import * as v from "valibot";
import { concat, toHex, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  HASH_BYTES,
  KEY_ID_BYTES,
  MAILBOX_NOTE_PLAIN_BYTES,
  ORGANISATION_ID_BYTES,
  RECEIPT_SECRET_BYTES,
} from "./constants.ts";
import { CONTEXT, DOMAIN } from "./domains.ts";
import { decryptUnder, encryptUnder } from "./encrypted.ts";
import { dayText, decodeJson, encodeJson, hexBytes, wholeNumber } from "./json.ts";
import { personKeysFrom } from "./keys.ts";
import type { PersonKeys } from "./keys.ts";
import { mailboxAddressOf, mailboxRequestBytes } from "./mailbox-request.ts";
import type { MailboxAction } from "./mailbox-request.ts";
import { padTo, unpad } from "./padding.ts";
import { primitives } from "./primitives/installed.ts";
import type { Receipt } from "./receipt.ts";
import { signUnder } from "./sign.ts";
import { stretchGenerated } from "./stretch.ts";

/** Everything that the receipt opens. Secret. */
export interface Mailbox {
  readonly address: Bytes;
  readonly keys: PersonKeys;
  readonly noteKey: Bytes;
}

/**
 * Derives the mailbox from the receipt; takes about a second on a cheap phone.
 *
 * @param organisationId - Part of the salt: one receipt never names two mailboxes.
 */
export async function mailboxFrom(receipt: Receipt, organisationId: Uint8Array): Promise<Mailbox> {
  const secret = receipt.slice(0, RECEIPT_SECRET_BYTES);
  const salt = concat(utf8(DOMAIN.receiptSalt), organisationId);
  const master = await stretchGenerated(secret, salt);
  const derive = (context: string): Bytes => primitives().deriveKey(master, context);
  const seeds = [derive(CONTEXT.mailboxEncryption), derive(CONTEXT.mailboxSigning)] as const;
  const keys = personKeysFrom(...seeds);
  const noteKey = derive(CONTEXT.mailboxNote);
  for (const spent of [secret, master, ...seeds]) primitives().wipe(spent);
  return { address: mailboxAddressOf(keys.signing.publicKey), keys, noteKey };
}

const noteBody = v.strictObject({
  organisationId: hexBytes(ORGANISATION_ID_BYTES),
  rosterVersion: wholeNumber(1, 0xffff_ffff),
  rosterHash: hexBytes(HASH_BYTES),
  day: dayText,
  /** Of the pair that the report's key makes: what messages are sealed to at first. */
  caseKeyId: hexBytes(KEY_ID_BYTES),
});

/** What the mailbox remembers for its owner: the report's roster, day and key. */
export type MailboxNote = v.InferOutput<typeof noteBody>;

/**
 * Encrypts the note. It says nothing of the report, and lets the owner notice on return that the
 * server shows another organisation or an older roster, though the device kept nothing.
 *
 * @returns 296 bytes.
 */
export function sealMailboxNote(mailbox: Mailbox, note: MailboxNote): Bytes {
  const body = encodeJson({
    ...note,
    organisationId: toHex(note.organisationId),
    rosterHash: toHex(note.rosterHash),
    caseKeyId: toHex(note.caseKeyId),
  });
  return encryptUnder(mailbox.noteKey, mailbox.address, padTo(body, MAILBOX_NOTE_PLAIN_BYTES));
}

/**
 * Opens the note.
 *
 * @throws {@link ProtocolError} `cannot-open`, `malformed`.
 */
export function openMailboxNote(mailbox: Mailbox, bytes: Uint8Array): MailboxNote {
  return decodeJson(noteBody, unpad(decryptUnder(mailbox.noteKey, mailbox.address, bytes)));
}

/**
 * Signs a request to the mailbox.
 *
 * @param challenge - From the server, used once.
 * @param body - Exact bytes of what is asked for; empty for `open` and `erase`.
 * @returns 64 bytes.
 */
export function signMailboxRequest(
  mailbox: Mailbox,
  action: MailboxAction,
  challenge: Uint8Array,
  body: Uint8Array,
): Bytes {
  const bytes = mailboxRequestBytes(action, challenge, body);
  return signUnder(DOMAIN.mailboxRequest, bytes, mailbox.keys.signing.secretKey);
}
