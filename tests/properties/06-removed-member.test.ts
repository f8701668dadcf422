/**
 * Property 6: a removed member can fetch and decrypt nothing new. Here with the server's help,
 * too: a server that hands over all it has, and one that shows the others what the removed member
 * has forged.
 */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { WholeCase } from "../../src/api/desk.ts";
import { ROUTES } from "../../src/api/routes.ts";
import type { Route } from "../../src/api/routes.ts";
import {
  casePairFrom,
  casePublicKey,
  hashEntries,
  keysRecipients,
  openCaseKeys,
  openEntry,
  openMessage,
  openingKeyOf,
  peekCard,
  sealCaseKeys,
  sealKeyringEntry,
  toBase64url,
  toHex,
} from "../../src/protocol/index.ts";
import type { Bytes, KeysContent, VerifiedRoster } from "../../src/protocol/index.ts";
import { makeMessage, openMailbox, putMessage, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchCase, listCases, makeCard, makeNote, makeReply } from "../support/desk.ts";
import { at, refusalOf, succeed } from "../support/http.ts";
import { connectDesks, meddle, openDesk } from "../support/open-desk.ts";
import type { OpenDesk } from "../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "../support/protocol.ts";
import { createOrganisation } from "../support/test-server.ts";
import type { TestServer } from "../support/test-server.ts";

let server: TestServer;
let people: { lan: Person; hoa: Person };
let lan: OpenDesk;
let roster: VerifiedRoster;
let sent: SealedCase;
let id: string;
/** The key that Hoa has. */
let oldKey: Bytes;

beforeEach(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  const join = (loginName: string) =>
    inviteAndJoin(organisation, { loginName, role: "caseworker" as const });
  people = { lan: await join("lan"), hoa: await join("hoa") };
  roster = await fetchRoster(server.ask);
  sent = await sendReport(server.ask);
  id = sent.caseId;
  lan = await openDesk(people.lan);
  await lan.casework.open(id);
  await write(1, "trước");
  await lan.casework.note(id, "ghi chú trước");
  oldKey = (await (await openDesk(people.hoa)).writer.read(id)).caseKey;
  await lan.readers.change(id, { add: [], remove: [toHex(people.hoa.keys.keyId)] }, 1);
  await write(2, "sau");
  await lan.casework.note(id, "ghi chú sau");
});

afterEach(() => meddle(undefined));

async function write(sequence: number, text: string): Promise<void> {
  const page = await openMailbox(server.ask, sent.mailbox);
  if (!page.found) throw new Error("there is no such mailbox");
  const pair = casePublicKey(bytesOfText(page.caseEncryptionKey));
  await putMessage(
    server.ask,
    sent.mailbox,
    makeMessage(roster, { ...sent, pair }, sequence, text),
  );
}

/** What a removed member asks for with their own session. */
function asHoa(method: "GET" | "POST", route: Route, json?: unknown) {
  const path = at(route, { caseId: id });
  return refusalOf(
    succeed(server.ask, {
      method,
      path,
      token: people.hoa.token,
      ...(json !== undefined && { json }),
    }),
  );
}

const contentOf = (changes: Partial<KeysContent> = {}): KeysContent => ({
  format: 1,
  day: TEST_DAY,
  previousKey: oldKey,
  entriesBefore: 1,
  entriesHash: hashEntries([]),
  messagesBefore: 1,
  reply: 2,
  ...changes,
});

/** A change of keys to Hoa and Lan, signed by Hoa. */
function forgedKeys(sequence: number, changes: Partial<KeysContent> = {}) {
  const readers = keysRecipients(roster, [people.hoa.keys.keyId, people.lan.keys.keyId]);
  const content = contentOf(changes);
  return sealCaseKeys(content, readers, roster, bytesOfUuid(id), sequence, people.hoa.keys);
}

/** Lets the other desk see a whole case otherwise than it is. */
function showWhole(change: (whole: WholeCase) => Partial<WholeCase>): void {
  meddle(({ path, body }) => {
    if (!path.endsWith(id)) return body;
    const whole = JSON.parse(body) as WholeCase;
    return JSON.stringify({ ...whole, ...change(whole) });
  });
}

const refusedByLan = async (): Promise<unknown> => {
  try {
    await lan.writer.read(id);
    return undefined;
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
};

it("is given nothing by the server, whatever they ask for", async () => {
  expect((await listCases(server.ask, people.hoa)).cases).toEqual([]);
  expect(await asHoa("GET", ROUTES.case)).toBe("not-found");
  const bytes = toBase64url(makeNote(people.hoa, oldKey, id, 4, "giả"));
  expect(await asHoa("POST", ROUTES.entries, { bytes })).toBe("not-found");
  const reply = await makeReply(server.ask, people.hoa, id, 3, sent.mailbox, "giả");
  const answer = { reply: toBase64url(reply), copy: null };
  expect(await asHoa("POST", ROUTES.replies, answer)).toBe("not-found");
  const forged = forgedKeys(2);
  const pair = casePairFrom(forged.caseKey);
  const marks = { isRead: true, messagesRead: 9, entriesRead: 9, isDeclared: true };
  const kept = { caseKey: oldKey, keysNumber: 1, ...marks };
  const { vaultKey } = people.hoa.passphrase;
  const ring = toBase64url(sealKeyringEntry(vaultKey, bytesOfUuid(id), kept));
  const entries = [{ caseId: id, bytes: ring }];
  expect(await asHoa("POST", ROUTES.keyring, { entries })).toBeUndefined();
  expect(await server.store.keyringEntry.count({ where: { caseId: id } })).toBe(1);
  expect(
    await asHoa("POST", ROUTES.keys, {
      keys: toBase64url(forged.bytes),
      caseEncryptionKey: toBase64url(pair.encryptionKey),
      entry: bytes,
      card: toBase64url(makeCard(people.hoa, oldKey, id, 4)),
      reply: toBase64url(reply),
      messageCount: 2,
    }),
  ).toBe("not-found");
});

it("decrypts nothing new of all that the server stores, and what is old as before", async () => {
  const stored = await server.store.case.findUniqueOrThrow({ where: { id } });
  const changes = await server.store.keysChange.findMany({ where: { caseId: id } });
  const messages = await server.store.message.findMany({ where: { caseId: id } });
  const entries = await server.store.entry.findMany({ where: { caseId: id } });
  const caseId = bytesOfUuid(id);
  const own = openingKeyOf(people.hoa.keys);
  const openings = [own, casePairFrom(oldKey)];
  const { publicKey } = sent.mailbox.keys.signing;
  const message = (number: number) =>
    openMessage(messages[number - 1]?.bytes ?? oldKey, openings, publicKey, caseId, number);
  const entry = (number: number) =>
    openEntry(entries[number - 1]?.bytes ?? oldKey, oldKey, caseId, number, roster);
  const shut = expect.objectContaining({ code: "cannot-open" }) as Error;
  expect(message(1).content.text).toBe("trước");
  expect(() => message(2)).toThrow(shut);
  expect(entry(1).content).toMatchObject({ text: "ghi chú trước" });
  for (const number of [2, 3]) expect(() => entry(number)).toThrow(shut);
  expect(() => peekCard(stored.card ?? oldKey, oldKey, caseId)).toThrow(shut);
  expect(() => openCaseKeys(stored.report, changes, caseId, roster, own)).toThrow(shut);
  const known = { key: oldKey, keysNumber: 1 };
  expect(() => openCaseKeys(stored.report, changes, caseId, roster, own, known)).toThrow(shut);
});

it("gets no further where the server lets them in again", async () => {
  const wrap = new Uint8Array(1184);
  const memberKeyId = people.hoa.keys.keyId;
  const data = { caseId: id, envelope: "report", memberKeyId, wrap };
  await server.store.caseRecipient.create({ data });
  const hoa = await openDesk(people.hoa);
  expect(hoa.row(id)).toMatchObject({ isClosed: true });
  await expect(hoa.casework.open(id)).rejects.toMatchObject({ code: "cannot-open" });
  // And the others are not told that they can read it.
  const { readers } = await lan.casework.open(id);
  expect(readers.map((one) => (one.kind === "member" ? one.displayName : one.kind))).toEqual([
    "lan",
    "recovery",
  ]);
});

it("has nothing shown that they forge: a change of keys, on top or in place of the real one", async () => {
  const [real] = (await fetchCase(server.ask, people.lan, id)).keys;
  if (!real) throw new Error("there is no change of keys");
  const forged = (sequence: number, changes?: Partial<KeysContent>) => {
    return { sequence, bytes: toBase64url(forgedKeys(sequence, changes).bytes) };
  };
  showWhole(() => ({ keys: [real, forged(2, { entriesBefore: 3, messagesBefore: 2 })] }));
  expect(await refusedByLan()).toBe("unknown-author");
  showWhole(() => ({ keys: [forged(1)] }));
  expect(await refusedByLan()).toBe("cannot-open");
  showWhole(() => ({ keys: [] }));
  expect(await refusedByLan()).toBe("out-of-order");
  showWhole(() => ({ keys: [real, real] }));
  expect(await refusedByLan()).toBe("out-of-order");
  showWhole(() => ({ keys: [real, { ...real, sequence: 2 }] }));
  expect(await refusedByLan()).toBe("out-of-order");
  meddle(undefined);
  expect(await refusedByLan()).toBeUndefined();
  // Also at a desk that has only its keyring left.
  const later = await openDesk(people.lan);
  showWhole(() => ({ keys: [forged(1)] }));
  await expect(later.casework.open(id)).rejects.toMatchObject({ code: "cannot-open" });
});

it("has nothing shown that they write under the old key, later or in place of what was written", async () => {
  const withEntry = (sequence: number, bytes: Bytes) =>
    showWhole(({ entries }) => ({
      entries: [
        ...entries.filter((one) => one.sequence !== sequence),
        { sequence, bytes: toBase64url(bytes) },
      ].sort((a, b) => a.sequence - b.sequence),
    }));
  const refusedEntries = async () =>
    (await lan.writer.read(id)).history.entries.flatMap(({ sequence, code }) =>
      code === undefined ? [] : [[sequence, code]],
    );
  expect(await refusedEntries()).toEqual([]);
  withEntry(4, makeNote(people.hoa, oldKey, id, 4, "giả"));
  expect(await refusedEntries()).toEqual([[4, "cannot-open"]]);
  withEntry(3, makeNote(people.hoa, oldKey, id, 3, "giả"));
  expect(await refusedEntries()).toEqual([[3, "cannot-open"]]);
  withEntry(1, makeNote(people.hoa, oldKey, id, 1, "giả"));
  expect(await refusedEntries()).toEqual([[1, "cannot-open"]]);
  showWhole(({ entries }) => ({ entries: entries.filter(({ sequence }) => sequence !== 1) }));
  const { timeline } = await lan.casework.open(id);
  expect(timeline).toContainEqual({ kind: "missing", what: "entry", sequences: [1] });
});

it("is told of where a message was sealed to the old key all the same", async () => {
  const page = await openMailbox(server.ask, sent.mailbox);
  expect(page).toMatchObject({ messageCount: 2 });
  const old = makeMessage(roster, sent, 3, "cho khoá cũ");
  // An honest server takes no such message.
  expect(await refusalOf(putMessage(server.ask, sent.mailbox, old))).toBe("keys-changed");
  showWhole(({ messages }) => ({
    messages: [...messages, { sequence: 3, receivedDay: TEST_DAY, bytes: toBase64url(old) }],
  }));
  const { timeline } = await lan.casework.open(id);
  const marks = timeline.flatMap((item) => (item.kind === "message" ? item.isUnderOldKey : []));
  expect(marks).toEqual([false, false, true]);
});
