/** Redactions: part, history and audit trail together, or nothing; and who may not. */
import { beforeAll, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  hashPart,
  openRedaction,
  REDACTED,
  sealRedactedReport,
  sealRedaction,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";
import { makeSigned } from "../../../src/protocol/sign.ts";
import { fetchAudit, signAct } from "../../support/audit.ts";
import { makeMessage, putMessage, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { fetchCase, listSome, makeNote, putEntry, readCase } from "../../support/desk.ts";
import { at, refusalOf, succeed } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";

let ask: Ask;
let lan: Person;
let hoa: Person;
let minh: Person;

beforeAll(async () => {
  const { server, organisation } = await createOrganisation();
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
});

/** A case that only Lan reads, with a message and a note. */
async function makeCase() {
  const sent = await sendReport(ask, { leaveOut: [hoa.keys.keyId] });
  const { caseKey } = await readCase(ask, lan, sent.caseId);
  const message = makeMessage(await fetchRoster(ask), sent, 1, "tin");
  await putMessage(ask, sent.mailbox, message);
  const note = makeNote(lan, caseKey, sent.caseId, 1, "ghi chú");
  await putEntry(ask, lan, sent.caseId, note);
  return { sent, caseKey, message, note };
}

type Made = Awaited<ReturnType<typeof makeCase>>;

/** Where the redaction of a note says it belongs, as far as it differs from the right place. */
interface Wrong {
  readonly author?: Person;
  readonly sequence?: number;
  readonly number?: number;
  readonly stored?: Bytes;
}

function redactNote({ sent, caseKey, note }: Made, wrong: Wrong = {}): Bytes {
  const { author = lan, sequence = 2, number = 1, stored = note } = wrong;
  const content = {
    format: 1 as const,
    passages: [{ entry: sequence }],
    writer: toHex(lan.keys.keyId),
    content: { type: "note" as const, day: TEST_DAY, text: "███" },
  };
  const place = { caseId: bytesOfUuid(sent.caseId), sequence, number, stored };
  return sealRedaction("entry", caseKey, content, place, author.keys);
}

async function bodyOf(made: Made, bytes = redactNote(made), sequence = 2, author = lan) {
  const { sent, caseKey, note } = made;
  const target = bytesOfUuid(sent.caseId);
  return {
    part: "entry",
    number: 1,
    replaces: toBase64url(hashPart(note)),
    bytes: toBase64url(bytes),
    entry: toBase64url(makeNote(author, caseKey, sent.caseId, sequence, "told")),
    audit: await signAct(ask, author, "passage-erased", target),
  };
}

const post = ({ caseId }: SealedCase, json: object, { token } = lan) => ({
  method: "POST" as const,
  path: at(ROUTES.redactions, { caseId }),
  token,
  json,
});

const refused = (sent: SealedCase, json: object, who = lan) =>
  refusalOf(succeed(ask, post(sent, json, who)));

it("stores all three, once", async () => {
  const made = await makeCase();
  const { caseId } = made.sent;
  const bytes = redactNote(made);
  const body = await bodyOf(made, bytes);
  const before = (await fetchAudit(ask, lan)).newest.sequence;
  await succeed(ask, post(made.sent, body));
  // Its answer was lost: the same once more changes nothing.
  await succeed(ask, post(made.sent, body));
  expect((await fetchAudit(ask, lan)).newest.sequence).toBe(before + 1);
  const { entries } = await fetchCase(ask, lan, caseId);
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(entries[0]?.bytes).toBe(toBase64url(bytes));
  const roster = await fetchRoster(ask);
  const opened = openRedaction(
    bytesOfText(entries[0]?.bytes ?? ""),
    "entry",
    () => made.caseKey,
    bytesOfUuid(caseId),
    1,
    roster,
  );
  expect(opened.content.content).toMatchObject({ text: "███" });
});

it("replaces a report so that everybody still gets its key, and a message", async () => {
  const made = await makeCase();
  const { sent, caseKey, message } = made;
  const caseId = bytesOfUuid(sent.caseId);
  const stored = bytesOfText((await fetchCase(ask, lan, sent.caseId)).report);
  const { report } = await readCase(ask, lan, sent.caseId);
  const passages = [{ entry: 2, field: "story" }];
  const content = { format: 1 as const, passages, content: report };
  const place = { caseId, sequence: 2, stored };
  const ofReport = sealRedactedReport(caseKey, content, place, lan.keys);
  const body = { ...(await bodyOf(made, ofReport)), part: "report", number: 0 };
  const right = { ...body, replaces: toBase64url(hashPart(stored)) };
  // Nobody gets a key by it, and nobody loses one.
  const other = await sendReport(ask);
  const foreign = bytesOfText((await fetchCase(ask, lan, other.caseId)).report);
  const { caseKey: foreignKey } = await readCase(ask, lan, other.caseId);
  const moved = sealRedactedReport(foreignKey, content, { ...place, stored: foreign }, lan.keys);
  expect(await refused(sent, { ...right, bytes: toBase64url(moved) })).toBe("bad-request");
  await succeed(ask, post(sent, right));
  const [row] = (await listSome(ask, lan, [sent.caseId])).cases;
  const [before] = (await listSome(ask, lan, [other.caseId])).cases;
  expect(bytesOfText(row?.prefix ?? "")).toHaveLength(58);
  expect(bytesOfText(row?.prefix ?? "").subarray(0, 26)).toEqual(
    bytesOfText(before?.prefix ?? "").subarray(0, 26),
  );
  const said = { day: TEST_DAY, text: "███", files: [], repliesSeen: 0, format: 1 as const };
  const redaction = { format: 1 as const, passages: [{ entry: 3 }], keysNumber: 0, content: said };
  const ofMessage = sealRedaction(
    "message",
    caseKey,
    redaction,
    { caseId, sequence: 3, number: 1, stored: message },
    lan.keys,
  );
  const next = { ...(await bodyOf(made, ofMessage, 3)), part: "message" };
  await succeed(ask, post(sent, { ...next, replaces: toBase64url(hashPart(message)) }));
  const { messages } = await fetchCase(ask, lan, sent.caseId);
  expect(messages[0]?.bytes).toBe(toBase64url(ofMessage));
});

it("stores nothing where one of them is missing, wrong, or somebody else's", async () => {
  const made = await makeCase();
  const { sent, note } = made;
  const right = await bodyOf(made);
  const other = await makeCase();
  const before = (await fetchAudit(ask, lan)).newest.sequence;
  const target = bytesOfUuid(sent.caseId);
  const { audit: _audit, ...unaudited } = right;
  const as = (wrong: Wrong) => ({ ...right, bytes: toBase64url(redactNote(made, wrong)) });
  const elsewhere = redactNote({ ...made, sent: other.sent });
  const { payload } = partsOf(redactNote(made));
  const fields = { caseId: target, sequence: 2, author: lan.keys.keyId, payload };
  const forged = makeSigned(REDACTED.entry, fields, hoa.keys.signing.secretKey);
  const wrong: readonly (readonly [string, object])[] = [
    ["audit-missing", unaudited],
    ["audit-wrong", { ...right, audit: await signAct(ask, lan, "exported", target) }],
    ["audit-wrong", { ...right, audit: await signAct(ask, hoa, "passage-erased", target) }],
    // Signed by nobody whom it names, or by somebody else.
    ["bad-signature", { ...right, bytes: toBase64url(forged) }],
    ["not-allowed", as({ author: hoa })],
    // Of another case, another part, another original, or told by another entry.
    ["bad-request", { ...right, bytes: toBase64url(elsewhere) }],
    ["bad-request", as({ number: 2 })],
    ["bad-request", as({ sequence: 3 })],
    ["bad-request", as({ stored: other.note })],
    ["wrong-kind", { ...right, bytes: toBase64url(note) }],
    ["wrong-kind", { ...right, part: "message" }],
    ["bad-request", { ...right, part: "report", number: 0, bytes: "AAAA" }],
    // Of what is not there, or of what nobody has seen yet.
    ["not-found", { ...(await asNumber(7, 8)), number: 7 }],
    ["bad-request", { ...(await asNumber(2, 2)), number: 2 }],
    // Others have erased something of it meanwhile.
    ["part-changed", { ...right, replaces: toBase64url(hashPart(other.note)) }],
    ["out-of-order", { ...(await asNumber(1, 5)), number: 1 }],
  ];
  for (const [code, body] of wrong) expect([code, await refused(sent, body)]).toEqual([code, code]);
  // Who does not read the case learns not even that there is one; custodians erase nothing.
  expect(
    await refused(sent, await bodyOf(made, redactNote(made, { author: hoa }), 2, hoa), hoa),
  ).toBe("not-found");
  expect(await refused(sent, right, minh)).toBe("not-allowed");
  const { entries } = await fetchCase(ask, lan, sent.caseId);
  expect(entries).toEqual([{ sequence: 1, bytes: toBase64url(note) }]);
  expect((await fetchAudit(ask, lan)).newest.sequence).toBe(before);

  async function asNumber(number: number, sequence: number) {
    return bodyOf(made, redactNote(made, { number, sequence }), sequence);
  }
});

it("does not take an earlier one again", async () => {
  const made = await makeCase();
  const first = await bodyOf(made);
  await succeed(ask, post(made.sent, first));
  const stored = bytesOfText(first.bytes);
  const second = redactNote(made, { sequence: 3, stored });
  const again = await bodyOf(made, second, 3);
  expect(await refused(made.sent, again)).toBe("part-changed");
  await succeed(ask, post(made.sent, { ...again, replaces: toBase64url(hashPart(stored)) }));
  const audit = await signAct(ask, lan, "passage-erased", bytesOfUuid(made.sent.caseId));
  const replayed = (replaced: Bytes) =>
    refused(made.sent, { ...first, audit, replaces: toBase64url(hashPart(replaced)) });
  expect(await replayed(made.note)).toBe("part-changed");
  // The entry that tells of it is there already: that is no telling anew.
  expect(await replayed(second)).toBe("out-of-order");
  const { entries } = await fetchCase(ask, lan, made.sent.caseId);
  expect(entries[0]?.bytes).toBe(toBase64url(second));
});

/** The payload of a redaction. */
function partsOf(bytes: Bytes): { readonly payload: Bytes } {
  return { payload: bytes.slice(46, -64) };
}
