/** Changes of keys: what the server, who cannot read them, lets pass and what it does with them. */
import { beforeAll, expect, it } from "vitest";
import type { ExposedCases } from "../../../src/api/case-keys.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  casePairFrom,
  keysRecipients,
  openCaseKey,
  openingKeyOf,
} from "../../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../../src/protocol/index.ts";
import { signAct } from "../../support/audit.ts";
import { makeMessage, openMailbox, putMessage, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { awaitChanges, fetchCase, listCases, listSome } from "../../support/desk.ts";
import { at, refusalOf, succeed, succeedJson } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { makeKeys } from "../../support/keys-change.ts";
import type { KeysOptions, MadeKeys } from "../../support/keys-change.ts";
import { fetchState } from "../../support/identities.ts";
import { fetchRoster, inviteAndJoin, setStatus } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let ask: Ask;
let organisation: Organisation;
let lan: Person;
let hoa: Person;
let minh: Person;
let roster: VerifiedRoster;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
  roster = await fetchRoster(ask);
});

/** Seals the first change of a case's keys, for Lan alone unless it says otherwise. */
function make(
  sent: SealedCase,
  { author = lan, roster: under = roster, ...options }: MakeOptions = {},
): Promise<MadeKeys> {
  const recipients = options.recipients ?? keysRecipients(under, [lan.keys.keyId]);
  return makeKeys(ask, author, sent, under, { ...options, recipients });
}

interface MakeOptions extends KeysOptions {
  readonly author?: Person;
  readonly roster?: VerifiedRoster;
}

const put = async (caseId: string, { body }: Pick<MadeKeys, "body">, person: Person = lan) => {
  const audit = await signAct(ask, person, "keys-changed", bytesOfUuid(caseId));
  const { token } = person;
  const path = at(ROUTES.keys, { caseId });
  return succeed(ask, { method: "POST", path, token, json: { ...body, audit } });
};

it("stores everything of a change at once, and serves the case to its readers alone", async () => {
  const sent = await sendReport(ask);
  const { caseId } = sent;
  const { epoch, revision } = await listCases(ask, hoa);
  const [before] = (await listSome(ask, lan, [caseId])).cases;
  expect(before).toMatchObject({ keysNumber: 0 });
  const made = await make(sent);
  await put(caseId, made);
  // A retry is nothing new.
  await put(caseId, made);
  const whole = await fetchCase(ask, lan, caseId);
  expect(whole.keys).toEqual([{ sequence: 1, bytes: made.body.keys }]);
  expect(whole).toMatchObject({ card: made.body.card, replies: [{ sequence: 1 }] });
  const [row] = (await listSome(ask, lan, [caseId])).cases;
  expect(row).toMatchObject({ keysNumber: 1, entryCount: 1, summary: null });
  // The wrap and the prefix in the list belong together, and give the new key.
  const [wrap, prefix] = [bytesOfText(row?.wrap ?? ""), bytesOfText(row?.prefix ?? "")];
  expect(openCaseKey(openingKeyOf(lan.keys), wrap, prefix)).toEqual(made.caseKey);
  expect((await listSome(ask, hoa, [caseId])).cases).toEqual([]);
  expect(await refusalOf(fetchCase(ask, hoa, caseId))).toBe("not-found");
  // Who lost it hears that there is something to look at, and finds it gone.
  expect((await awaitChanges(ask, hoa, { epoch, revision })).caseIds).toEqual([caseId]);
  // The identity envelope is another matter.
  expect((await fetchState(ask, minh, caseId)).custodians).toHaveLength(1);
});

it("gives the new public key to the mailbox, and takes messages for it alone", async () => {
  const sent = await sendReport(ask);
  const first = makeMessage(roster, sent, 1, "Một");
  const made = await make(sent);
  await put(sent.caseId, made);
  const page = await openMailbox(ask, sent.mailbox);
  expect(page).toMatchObject({ caseEncryptionKey: made.body.caseEncryptionKey, replyCount: 1 });
  expect(await refusalOf(putMessage(ask, sent.mailbox, first))).toBe("keys-changed");
  const pair = casePairFrom(made.caseKey);
  await putMessage(ask, sent.mailbox, makeMessage(roster, { ...sent, pair }, 1, "Một"));
});

it("refuses readers who are none, or nobody, and another roster", async () => {
  const sent = await sendReport(ask);
  const refused = async (options: MakeOptions) =>
    refusalOf(put(sent.caseId, await make(sent, options), options.author));
  const recovery = { keyId: roster.recoveryKeyId, encryptionKey: roster.recoveryKey };
  const member = ({ keys }: Person) => ({
    keyId: keys.keyId,
    encryptionKey: keys.encryption.publicKey,
  });
  expect(await refused({ recipients: [recovery] })).toBe("missing-recipient");
  expect(await refused({ recipients: [member(lan)] })).toBe("missing-recipient");
  expect(await refused({ recipients: [member(lan), member(minh), recovery] })).toBe(
    "unknown-recipient",
  );
  expect(await refused({ recipients: [member(lan), member(lan), recovery] })).toBe("bad-request");
  expect(await refused({ roster: { ...roster, version: roster.version - 1 } })).toBe(
    "roster-outdated",
  );
  const left = await sendReport(ask, { leaveOut: [hoa.keys.keyId] });
  const made = await make(left, { author: hoa });
  expect(await refusalOf(put(left.caseId, made, hoa))).toBe("not-found");
  expect(await refusalOf(put(left.caseId, made, lan))).toBe("not-allowed");
});

it("refuses what is out of order, and stores nothing of it", async () => {
  const sent = await sendReport(ask);
  const refused = async (options: MakeOptions) =>
    refusalOf(put(sent.caseId, await make(sent, options)));
  for (const wrong of [{ sequence: 2 }, { entry: 2 }, { reply: 2 }, { messageCount: 1 }]) {
    expect(await refused(wrong)).toBe("out-of-order");
  }
  expect(await server.store.keysChange.count({ where: { caseId: sent.caseId } })).toBe(0);
  expect(await server.store.reply.count({ where: { caseId: sent.caseId } })).toBe(0);
  const [one, two] = [await make(sent), await make(sent)];
  const outcomes = await Promise.all([one, two].map((made) => refusalOf(put(sent.caseId, made))));
  expect(outcomes.sort()).toEqual(["out-of-order", undefined]);
  const other = await sendReport(ask);
  expect(await refusalOf(put(other.caseId, await make(sent)))).toBe("bad-request");
  const made = await make(other);
  const short = { ...made.body, caseEncryptionKey: made.body.caseEncryptionKey.slice(4) };
  expect(await refusalOf(put(other.caseId, { body: short }))).toBe("bad-request");
});

it("counts the cases whose key somebody suspended knows", async () => {
  const sent = await sendReport(ask);
  const left = await sendReport(ask, { leaveOut: [hoa.keys.keyId] });
  const exposed = async () =>
    (await succeedJson<ExposedCases>(ask, { path: ROUTES.exposedCases, token: lan.token })).caseIds;
  expect(await exposed()).toEqual([]);
  await setStatus(organisation, hoa, "suspended");
  expect(await exposed()).toContain(sent.caseId);
  expect(await exposed()).not.toContain(left.caseId);
  await put(sent.caseId, await make(sent, { roster: await fetchRoster(ask) }));
  expect(await exposed()).not.toContain(sent.caseId);
});
