import { beforeAll, describe, expect, it } from "vitest";
import { MAILBOX_PAGE_BYTES, ROUTES } from "../../../src/api/routes.ts";
import { openMailboxNote, openReply, toBase64url } from "../../../src/protocol/index.ts";
import {
  eraseReport,
  makeMessage,
  newMailbox,
  openMailbox,
  openRaw,
  proof,
  putMessage,
  readPage,
  sendReport,
  signedRequest,
  uploadFile,
} from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { fetchCase, makeReply, putReply } from "../../support/desk.ts";
import { Refused, refusalOf, succeed } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { changeRoster, fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, randomBytes } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let organisation: Organisation;
let ask: Ask;
let lan: Person;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
});

async function reply(sealed: SealedCase, sequence: number, text: string): Promise<void> {
  const bytes = await makeReply(ask, lan, sealed.caseId, sequence, sealed.mailbox, text);
  await putReply(ask, lan, sealed.caseId, bytes);
}

describe("an opened mailbox", () => {
  it("shows its note, its days and its replies to the owner", async () => {
    const sealed = await sendReport(ask);
    await reply(sealed, 1, "Xin chào");
    const page = await openMailbox(ask, sealed.mailbox);
    if (!page.found) throw new Error("not found");
    const roster = await fetchRoster(ask);
    expect(openMailboxNote(sealed.mailbox, bytesOfText(page.note)).rosterHash).toEqual(roster.hash);
    const [first] = page.replies;
    const caseId = bytesOfUuid(sealed.caseId);
    const opened = openReply(bytesOfText(first?.bytes ?? ""), sealed.mailbox, roster, caseId, 1);
    expect(opened.content).toMatchObject({ type: "answer", text: "Xin chào" });
    expect(page).toMatchObject({
      caseId: sealed.caseId,
      receivedDay: "2026-11-24",
      acknowledgeByDay: "2026-12-01",
      messageCount: 0,
      replyCount: 1,
    });
  });

  it("answers one size, empty, full, unknown, and to somebody who is not the owner", async () => {
    const empty = await sendReport(ask);
    const full = await sendReport(ask);
    for (let i = 1; i <= 12; i++) await reply(full, i, "a".repeat(i * 100));
    const thief = { ...newMailbox(), address: full.mailbox.address };
    const answers = [
      await openRaw(ask, empty.mailbox),
      await openRaw(ask, full.mailbox),
      await openRaw(ask, newMailbox()),
      await openRaw(ask, thief),
      await putMessage(ask, thief, makeMessage(await fetchRoster(ask), full, 1, "I am not you")),
      await putMessage(ask, full.mailbox, makeMessage(await fetchRoster(ask), full, 1, "I am")),
      await eraseReport(ask, thief),
      await eraseReport(ask, empty.mailbox),
    ];
    expect(answers.map(({ bytes }) => bytes.length)).toEqual(Array(8).fill(MAILBOX_PAGE_BYTES));
    expect(new Set(answers.map(({ headers }) => JSON.stringify(headers))).size).toBe(1);
    const found = answers.map(({ bytes }) => readPage(bytes).found);
    expect(found).toEqual([true, true, false, false, false, true, false, false]);
  });

  it("gives the newest replies that fit, and older ones when asked", async () => {
    const sealed = await sendReport(ask);
    for (let i = 1; i <= 14; i++) await reply(sealed, i, String(i));
    const numbers = async (before: number): Promise<number[]> => {
      const page = await openMailbox(ask, sealed.mailbox, before);
      return page.found ? page.replies.map(({ sequence }) => sequence) : [];
    };
    const newest = await numbers(0);
    expect(newest.length).toBeGreaterThanOrEqual(6);
    expect(newest.at(-1)).toBe(14);
    const older = await numbers(newest[0] ?? 0);
    expect(older.at(-1)).toBe((newest[0] ?? 0) - 1);
    expect([...older, ...newest].slice(-14)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    expect(await numbers(1)).toEqual([]);
  });

  it("delivers a reply that is longer than a page", async () => {
    const sealed = await sendReport(ask);
    await reply(sealed, 1, "x".repeat(58_000));
    const { bytes } = await openRaw(ask, sealed.mailbox);
    expect(bytes.length).toBe(128 * 1024);
    const page = readPage(bytes);
    expect(page.found && page.replies.length).toBe(1);
  });

  it("is not told apart by a challenge, which is used once and not for long", async () => {
    const { mailbox } = await sendReport(ask);
    const signed = await signedRequest(ask, mailbox, "open", new Uint8Array(4));
    const open = async (json: object) =>
      refusalOf(
        succeed(ask, {
          method: "POST",
          path: ROUTES.mailboxOpen,
          json: { ...json, before: 0 },
          headers: await proof(ask, "mailbox"),
        }),
      );
    const other = toBase64url(newMailbox().address);
    expect(await open({ ...signed, challenge: toBase64url(randomBytes(32)) })).toBe(
      "challenge-invalid",
    );
    expect(await open(signed)).toBeUndefined();
    expect(await open(signed)).toBe("challenge-invalid");
    const moved = await signedRequest(ask, mailbox, "open", new Uint8Array(4));
    expect(await open({ ...moved, address: other })).toBe("challenge-invalid");
    const late = await signedRequest(ask, mailbox, "open", new Uint8Array(4));
    server.pass(6 * 60);
    expect(await open(late)).toBe("challenge-invalid");
    const withoutProof = { method: "POST", path: ROUTES.mailboxOpen } as const;
    const fresh = await signedRequest(ask, mailbox, "open", new Uint8Array(4));
    const asked = succeed(ask, { ...withoutProof, json: { ...fresh, before: 0 } });
    expect(await refusalOf(asked)).toBe("proof-invalid");
  });
});

describe("a message", () => {
  it("is stored once, in order, with its files", async () => {
    const sealed = await sendReport(ask);
    const roster = await fetchRoster(ask);
    const file = await uploadFile(ask, randomBytes(5000));
    const first = makeMessage(roster, sealed, 1, "Một", [file]);
    const answer = await putMessage(ask, sealed.mailbox, first, [file.uploadIdText]);
    expect(readPage(answer.bytes)).toMatchObject({ found: true, messageCount: 1 });
    const retry = await putMessage(ask, sealed.mailbox, first, [file.uploadIdText]);
    expect(readPage(retry.bytes)).toMatchObject({ messageCount: 1 });
    const whole = await fetchCase(ask, lan, sealed.caseId);
    expect(whole.messages).toMatchObject([{ sequence: 1, receivedDay: "2026-11-24" }]);
    expect(whole.files.map(({ uploadId }) => uploadId)).toEqual([file.uploadIdText]);

    const skipped = await putMessage(
      ask,
      sealed.mailbox,
      makeMessage(roster, sealed, 3, "Ba"),
    ).catch((error: unknown) => error);
    expect(skipped).toBeInstanceOf(Refused);
    expect((skipped as Refused).problem).toMatchObject({ status: 409, expected: 2 });
    const other = makeMessage(roster, sealed, 1, "Khác");
    expect(await refusalOf(putMessage(ask, sealed.mailbox, other))).toBe("out-of-order");
  });

  it("is refused for another case, unknown files, and recipients that are not right", async () => {
    const sealed = await sendReport(ask);
    const roster = await fetchRoster(ask);
    const send = async (message: Promise<unknown>) => refusalOf(message);
    const { mailbox } = sealed;
    const elsewhere = makeMessage(roster, { ...sealed, caseId: crypto.randomUUID() }, 1, "x");
    expect(await send(putMessage(ask, mailbox, elsewhere))).toBe("bad-request");
    const right = makeMessage(roster, sealed, 1, "x");
    const unknown = putMessage(ask, mailbox, right, [crypto.randomUUID()]);
    expect(await send(unknown)).toBe("upload-unknown");
    const forged = new Uint8Array(right);
    forged[forged.length - 1] = ~(forged.at(-1) ?? 0);
    expect(await send(putMessage(ask, mailbox, forged))).toBe("bad-signature");
    expect(await send(putMessage(ask, mailbox, randomBytes(100)))).toBe("bad-request");
    const toLan = { ...sealed, pair: { ...sealed.pair, keyId: lan.keys.keyId } };
    const wide = makeMessage(roster, toLan, 1, "x");
    expect(await send(putMessage(ask, mailbox, wide))).toBe("keys-changed");
    const misled = { ...roster, recoveryKeyId: lan.keys.keyId };
    const lost = makeMessage(misled, sealed, 1, "x");
    expect(await send(putMessage(ask, mailbox, lost))).toBe("unknown-recipient");
    await changeRoster(organisation, (members) => members);
    expect(await send(putMessage(ask, mailbox, right))).toBe("roster-outdated");
    const again = makeMessage(await fetchRoster(ask), sealed, 1, "x");
    expect(await send(putMessage(ask, mailbox, again))).toBeUndefined();
  });
});

it("erases everything about a report when its sender wants it", async () => {
  const file = await uploadFile(ask, randomBytes(5000));
  const sealed = await sendReport(ask, { files: [file] });
  await reply(sealed, 1, "Xin chào");
  await putMessage(ask, sealed.mailbox, makeMessage(await fetchRoster(ask), sealed, 1, "Một"));
  expect(await filesIn(server)).toContain(file.uploadIdText);
  await eraseReport(ask, sealed.mailbox);
  expect(await openMailbox(ask, sealed.mailbox)).toEqual({ found: false });
  expect(await refusalOf(fetchCase(ask, lan, sealed.caseId))).toBe("not-found");
  expect(await filesIn(server)).not.toContain(file.uploadIdText);
  const { store } = server;
  const where = { caseId: sealed.caseId };
  const left = await Promise.all([
    store.case.count({ where: { id: sealed.caseId } }),
    store.caseRecipient.count({ where }),
    store.message.count({ where }),
    store.reply.count({ where }),
    store.entry.count({ where }),
    store.upload.count({ where: { id: file.uploadIdText } }),
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0, 0]);
});

async function filesIn({ dataFolder }: TestServer): Promise<string[]> {
  const { readdir } = await import("node:fs/promises");
  return readdir(`${dataFolder}/files`);
}

it("leaves room on the disk", async () => {
  const uploadLimits = { reserveBytes: 0 };
  const { server: full, organisation: theirs } = await createOrganisation({ uploadLimits });
  await inviteAndJoin(theirs, { loginName: "lan", role: "caseworker" });
  const sealed = await sendReport(full.ask);
  const message = makeMessage(await fetchRoster(full.ask), sealed, 1, "More");
  uploadLimits.reserveBytes = Number.MAX_SAFE_INTEGER;
  const again = await full.restart();
  expect(await refusalOf(putMessage(again.ask, sealed.mailbox, message))).toBe("storage-full");
  uploadLimits.reserveBytes = 0;
  const roomy = await again.restart();
  await putMessage(roomy.ask, sealed.mailbox, message);
});

it.each([
  { count: 499, bytesEach: 10, refused: undefined },
  { count: 500, bytesEach: 10, refused: "mailbox-full" },
  { count: 32, bytesEach: 1024 * 1024, refused: "mailbox-full" },
])(
  "answers $refused for one more than $count messages of $bytesEach bytes",
  async ({ count, bytesEach, refused }) => {
    const sealed = await sendReport(ask);
    await server.store.$executeRaw`
      INSERT INTO message (case_id, sequence, received_day, bytes, submission_hash)
      SELECT ${sealed.caseId}::uuid, n, '2026-11-24',
        decode(repeat('00', ${bytesEach}::int), 'hex'), decode('00', 'hex')
      FROM generate_series(1, ${count}::int) AS n`;
    const message = makeMessage(await fetchRoster(ask), sealed, count + 1, "One more");
    expect(await refusalOf(putMessage(ask, sealed.mailbox, message))).toBe(refused);
  },
);
