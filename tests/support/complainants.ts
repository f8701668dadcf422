/** People who report, write and ask for answers, over HTTP and with the whole protocol. */
import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { ProofPurpose, ReportReceived } from "../../src/api/intake.ts";
import type { MailboxPage } from "../../src/api/mailbox.ts";
import { OFFSET_HEADER, PROOF_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../src/api/routes.ts";
import {
  casePublicKey,
  mailboxAddressOf,
  personKeysFrom,
  newPersonSeeds,
  parseSubmission,
  sealFile,
  sealMessage,
  sealReport,
  signMailboxRequest,
  toBase64url,
  utf8,
} from "../../src/protocol/index.ts";
import type {
  Bytes,
  FileEntry,
  KeyId,
  LeftOutGroup,
  Mailbox,
  Recipient,
  SealedAnswers,
  VerifiedRoster,
} from "../../src/protocol/index.ts";
import { at, succeed, succeedJson } from "./http.ts";
import type { Answer, Ask } from "./http.ts";
import { fetchRoster } from "./people.ts";
import { bytesOfUuid, QUESTIONNAIRE_HASH, randomBytes, TEST_DAY } from "./protocol.ts";

/** Fetches a challenge and solves it. Gives the header to send along. */
export async function proof(ask: Ask, purpose: ProofPurpose): Promise<Record<string, string>> {
  const challenge = await succeedJson<Challenge>(ask, {
    method: "POST",
    path: ROUTES.proofs,
    json: { purpose },
  });
  const solution = await solveChallenge({ challenge, deriveKey });
  return { [PROOF_HEADER]: toBase64url(utf8(JSON.stringify({ challenge, solution }))) };
}

/** A mailbox of random keys. One from a receipt takes much longer and is no different. */
export function newMailbox(): Mailbox {
  const seeds = newPersonSeeds();
  const keys = personKeysFrom(seeds.encryptionSeed, seeds.signingSeed);
  const address = mailboxAddressOf(keys.signing.publicKey);
  return { address, keys, noteKey: randomBytes(32) };
}

/** What may differ about a report. */
export interface ReportOptions {
  readonly caseId?: string;
  readonly mailbox?: Mailbox;
  readonly answers?: SealedAnswers;
  readonly identity?: SealedAnswers;
  readonly summary?: SealedAnswers;
  readonly files?: readonly FileEntry[];
  readonly leaveOut?: readonly KeyId[];
  /** Groups that the complainant leaves out. */
  readonly leftOut?: readonly LeftOutGroup[];
}

/** A sealed report that was not sent yet. */
export interface SealedCase {
  readonly caseId: string;
  readonly mailbox: Mailbox;
  readonly bytes: Bytes;
  /** Public half of the case's first pair. */
  readonly pair: Recipient;
}

/** Seals a report under a roster. */
export function makeReport(roster: VerifiedRoster, options: ReportOptions = {}): SealedCase {
  const { caseId = crypto.randomUUID(), mailbox = newMailbox(), leaveOut = [] } = options;
  const draft = {
    answers: options.answers ?? { story: "Đất của gia đình bị lấy." },
    identity: options.identity ?? {},
    summary: { format: 1 as const, language: "vi", answers: options.summary ?? {} },
    files: options.files ?? [],
    language: "vi",
    questionnaireVersion: 1,
    questionnaireHash: QUESTIONNAIRE_HASH,
    day: TEST_DAY,
    leftOut: options.leftOut,
  };
  const { bytes } = sealReport(draft, mailbox, roster, bytesOfUuid(caseId), leaveOut);
  const pair = casePublicKey(parseSubmission(bytes).caseEncryptionKey);
  return { caseId, mailbox, bytes, pair };
}

/** Sends what was sealed, with a fresh proof of work. */
export async function putReport(ask: Ask, { caseId, bytes }: SealedCase): Promise<ReportReceived> {
  const headers = await proof(ask, "report");
  const path = at(ROUTES.report, { caseId });
  return succeedJson<ReportReceived>(ask, { method: "PUT", path, bytes, headers });
}

/** Seals a report under the current roster and sends it. */
export async function sendReport(ask: Ask, options: ReportOptions = {}): Promise<SealedCase> {
  const sealed = makeReport(await fetchRoster(ask), options);
  await putReport(ask, sealed);
  return sealed;
}

/** Encrypts bytes as a file and uploads it whole. */
export async function uploadFile(
  ask: Ask,
  content: Uint8Array,
  name = "photo.jpg",
): Promise<FileEntry & { readonly uploadIdText: string }> {
  const uploadId = crypto.randomUUID();
  const stream = sealFile(content.length, (start, end) =>
    Promise.resolve(content.subarray(start, end)),
  );
  const parts: Uint8Array[] = [];
  let step = await stream.next();
  while (step.done !== true) {
    parts.push(step.value);
    step = await stream.next();
  }
  await uploadBytes(ask, uploadId, Buffer.concat(parts));
  const file = { ...step.value, name, type: "image/jpeg" };
  return { ...file, uploadId: bytesOfUuid(uploadId), uploadIdText: uploadId };
}

/** Uploads encrypted bytes whole, in pieces. */
export async function uploadBytes(ask: Ask, uploadId: string, bytes: Uint8Array): Promise<void> {
  await beginUpload(ask, uploadId, bytes.length);
  for (let start = 0; start < bytes.length; start += UPLOAD_PIECE_BYTES) {
    await uploadPiece(ask, uploadId, start, bytes.subarray(start, start + UPLOAD_PIECE_BYTES));
  }
}

/** Begins an upload of so many bytes. */
export async function beginUpload(
  ask: Ask,
  uploadId: string,
  paddedBytes: number,
): Promise<Answer> {
  const path = at(ROUTES.upload, { uploadId });
  const headers = await proof(ask, "upload");
  return succeed(ask, { method: "POST", path, json: { paddedBytes }, headers });
}

/** Uploads one piece. */
export async function uploadPiece(
  ask: Ask,
  uploadId: string,
  offset: number,
  bytes: Uint8Array,
): Promise<Answer> {
  const path = at(ROUTES.upload, { uploadId });
  const headers = { [OFFSET_HEADER]: String(offset) };
  return succeed(ask, { method: "PATCH", path, bytes, headers });
}

/** Fields that every request to a mailbox carries. */
export async function signedRequest(
  ask: Ask,
  mailbox: Mailbox,
  action: "open" | "message" | "erase",
  body: Uint8Array,
): Promise<{ address: string; challenge: string; signature: string }> {
  const address = toBase64url(mailbox.address);
  const { challenge } = await succeedJson<{ challenge: string }>(ask, {
    method: "POST",
    path: ROUTES.mailboxChallenge,
    json: { address },
  });
  const bytes = new Uint8Array(Buffer.from(challenge, "base64url"));
  const signature = toBase64url(signMailboxRequest(mailbox, action, bytes, body));
  return { address, challenge, signature };
}

/** Opens a mailbox; gives the raw answer. */
export async function openRaw(ask: Ask, mailbox: Mailbox, before = 0): Promise<Answer> {
  const body = Buffer.alloc(4);
  body.writeUInt32BE(before);
  const json = { ...(await signedRequest(ask, mailbox, "open", body)), before };
  const headers = await proof(ask, "mailbox");
  return succeed(ask, { method: "POST", path: ROUTES.mailboxOpen, json, headers });
}

/** Opens a mailbox and reads the page. */
export async function openMailbox(ask: Ask, mailbox: Mailbox, before = 0): Promise<MailboxPage> {
  return readPage((await openRaw(ask, mailbox, before)).bytes);
}

/** Reads `length (4) || JSON || zeros`. */
export function readPage(bytes: Buffer): MailboxPage {
  const length = bytes.readUInt32BE();
  return JSON.parse(bytes.subarray(4, 4 + length).toString("utf8")) as MailboxPage;
}

/** Seals a message to whoever holds the case key. */
export function makeMessage(
  roster: VerifiedRoster,
  { caseId, mailbox, pair }: Pick<SealedCase, "caseId" | "mailbox" | "pair">,
  sequence: number,
  text: string,
  files: readonly FileEntry[] = [],
): Bytes {
  const content = { day: TEST_DAY, text, repliesSeen: 0, files };
  return sealMessage(content, mailbox, pair, roster, bytesOfUuid(caseId), sequence);
}

/** Sends a sealed message. */
export async function putMessage(
  ask: Ask,
  mailbox: Mailbox,
  message: Bytes,
  uploadIds: readonly string[] = [],
): Promise<Answer> {
  const body = Buffer.concat([message, ...uploadIds.map(bytesOfUuid)]);
  const signed = await signedRequest(ask, mailbox, "message", body);
  const json = { ...signed, message: toBase64url(message), uploadIds };
  const headers = await proof(ask, "mailbox");
  return succeed(ask, { method: "POST", path: ROUTES.mailboxMessage, json, headers });
}

/** Erases a report by its mailbox. */
export async function eraseReport(ask: Ask, mailbox: Mailbox): Promise<Answer> {
  const json = await signedRequest(ask, mailbox, "erase", new Uint8Array(0));
  return succeed(ask, { method: "POST", path: ROUTES.mailboxErase, json });
}
