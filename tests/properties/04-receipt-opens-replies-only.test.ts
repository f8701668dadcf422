/**
 * Property 4, a receipt opens replies only: with everything that follows from a receipt, and
 * everything that the server holds or hands out, what was reported stays shut.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { parseSubmission } from "../../src/protocol/blind.ts";
import {
  mailboxFrom,
  newReceipt,
  openEntry,
  openIdentity,
  openingKeyOf,
  openMessage,
  openReply,
  openSummary,
  readReport,
} from "../../src/protocol/index.ts";
import type { Bytes, Mailbox, VerifiedRoster } from "../../src/protocol/index.ts";
import { makeMessage, openRaw, putMessage, readPage, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { makeNote, makeReply, putEntry, putReply, readCase } from "../support/desk.ts";
import { fetchRoster, inviteAndJoin } from "../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../support/protocol.ts";
import { createOrganisation } from "../support/test-server.ts";
import type { TestServer } from "../support/test-server.ts";

let server: TestServer;
let roster: VerifiedRoster;
let mailbox: Mailbox;
let sent: SealedCase;
let message: Bytes;
let note: Bytes;

beforeAll(async () => {
  const made = await createOrganisation();
  server = made.server;
  const { ask } = server;
  const caseworker = await inviteAndJoin(made.organisation, {
    loginName: "worker",
    role: "caseworker",
  });
  roster = await fetchRoster(ask);
  mailbox = await mailboxFrom(newReceipt(), roster.organisationId);
  sent = await sendReport(ask, {
    mailbox,
    answers: { story: "Only for the desk." },
    identity: { contact: "Only for custodians." },
    summary: { tiles: ["tile.land"] },
  });
  const { caseKey } = await readCase(ask, caseworker, sent.caseId);
  message = makeMessage(roster, sent, 1, "Also only for the desk.");
  await putMessage(ask, mailbox, message);
  note = makeNote(caseworker, caseKey, sent.caseId, 1, "Between colleagues.");
  await putEntry(ask, caseworker, sent.caseId, note);
  const reply = await makeReply(ask, caseworker, sent.caseId, 1, mailbox, "For you.");
  await putReply(ask, caseworker, sent.caseId, reply);
}, 60_000);

/** Every secret of 32 bytes that follows from the receipt. */
function keysOfReceipt(): Bytes[] {
  const { keys, noteKey } = mailbox;
  return [keys.encryption.secretKey, keys.signing.secretKey.slice(0, 32), noteKey];
}

describe("whoever holds the receipt", () => {
  it("can open replies", async () => {
    const page = readPage((await openRaw(server.ask, mailbox)).bytes);
    if (!page.found) throw new Error("the mailbox is there");
    const [first] = page.replies;
    const bytes = bytesOfText(first?.bytes ?? "");
    const reply = openReply(bytes, mailbox, roster, bytesOfUuid(sent.caseId), 1);
    expect(reply.content).toMatchObject({ type: "answer", text: "For you." });
  });

  it("is handed nothing else by the server", async () => {
    const page = readPage((await openRaw(server.ask, mailbox)).bytes);
    const stored = await server.store.case.findUniqueOrThrow({ where: { id: sent.caseId } });
    if (!page.found) throw new Error("the mailbox is there");
    const handed = Buffer.concat(
      [page.note, ...page.replies.map(({ bytes }) => bytes)].map(bytesOfText),
    );
    const holds = (sealed: Uint8Array): boolean =>
      handed.includes(Buffer.from(sealed).subarray(sealed.length >> 1, (sealed.length >> 1) + 64));
    const reply = await server.store.reply.findFirstOrThrow({ where: { caseId: sent.caseId } });
    expect(holds(reply.bytes)).toBe(true);
    for (const sealed of [stored.report, stored.identity, stored.summary, message, note]) {
      expect(holds(sealed)).toBe(false);
    }
  });

  it("cannot open the report, the identity envelope, the summary or a note", () => {
    const { report, identity, summary } = parseSubmission(sent.bytes);
    const caseId = bytesOfUuid(sent.caseId);
    expect(openIdentity(identity, openingKeyOf(mailbox.keys), caseId)).toBeUndefined();
    for (const key of keysOfReceipt()) {
      expect(() => readReport(report, key, caseId)).toThrow(expect.objectContaining(SHUT));
      expect(() => openSummary(key, caseId, summary)).toThrow(expect.objectContaining(SHUT));
      expect(() => openEntry(note, key, caseId, 1, roster)).toThrow(expect.objectContaining(SHUT));
    }
  });

  it("cannot open the messages that were written with it", () => {
    const { keys } = mailbox;
    const act = () =>
      openMessage(
        message,
        [openingKeyOf(keys)],
        keys.signing.publicKey,
        bytesOfUuid(sent.caseId),
        1,
      );
    expect(act).toThrow(expect.objectContaining(SHUT));
  });
});

const SHUT = { code: "cannot-open" };
