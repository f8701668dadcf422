/**
 * Property 5, no custodian, no identity: with the keys of all caseworkers and administrators, and
 * everything that the server has, an identity stays shut. And a server that lies to a custodian gets
 * nothing handed over, nor the notice told to anybody but the person.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  GrantedFields,
  IdentityEnvelope,
  IdentityShownToCustodian,
} from "../../src/api/identity.ts";
import {
  activeMembers,
  casePairFrom,
  openIdentity,
  openIdentityRecord,
  openingKeyOf,
  openReply,
  toBase64url,
} from "../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../src/protocol/index.ts";
import { openWithKey } from "../../src/protocol/sealed-object.ts";
import { newMailbox, openMailbox, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchCase } from "../support/desk.ts";
import { connectDesks, meddle, openDesk } from "../support/open-desk.ts";
import type { OpenDesk } from "../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../support/people.ts";
import type { Organisation, Person } from "../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../support/protocol.ts";
import { createOrganisation } from "../support/test-server.ts";
import type { TestServer } from "../support/test-server.ts";

const SECRET = "Nguyễn Văn A, 0900 000 000";
/** Letters of an envelope that other objects of the same roster begin with too, and more. */
const ENVELOPE_HEAD = 200;
const DRAFT = {
  fields: ["contact"],
  days: 7,
  isEmergency: false,
  purpose: "Hỏi lại về mảnh đất.",
  words: "Để gọi cho bạn.",
};

let server: TestServer;
let organisation: Organisation;
let caseworkers: Person[];
let lan: OpenDesk;
let minh: OpenDesk;
let custodian: Person;
let roster: VerifiedRoster;
let sent: SealedCase;
let id: string;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  connectDesks(server.app);
  const join = (loginName: string, role: "caseworker" | "custodian") =>
    inviteAndJoin(organisation, { loginName, role });
  caseworkers = [await join("lan", "caseworker"), await join("hoa", "caseworker")];
  custodian = await join("minh", "custodian");
  roster = await fetchRoster(server.ask);
});

beforeEach(async () => {
  sent = await sendReport(server.ask, { identity: { contact: SECRET } });
  id = sent.caseId;
  const [first] = caseworkers;
  if (!first) throw new Error("there is no caseworker");
  lan = await openDesk(first);
  minh = await openDesk(custodian);
});

afterEach(() => meddle(undefined));

const codeOf = async (act: Promise<unknown>): Promise<unknown> => {
  try {
    await act;
    return "none";
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
};

/** Lets a desk see an answer otherwise than it is. */
function change<T>(path: string, to: (answer: T) => Partial<T>): void {
  meddle((passing) => {
    if (!passing.path.endsWith(path)) return passing.body;
    const answer = JSON.parse(passing.body) as T;
    return JSON.stringify({ ...answer, ...to(answer) });
  });
}

describe("all caseworkers, administrators and the server together", () => {
  it("open no identity, whatever was asked for", async () => {
    await lan.asking.ask(id, DRAFT);
    const { identity } = await server.store.case.findUniqueOrThrow({ where: { id } });
    // A caseworker who ignores the page gets nothing of the envelope to begin with.
    const anywhere = toBase64url(identity).slice(ENVELOPE_HEAD, ENVELOPE_HEAD + 60);
    for (const person of caseworkers) {
      expect(JSON.stringify(await fetchCase(server.ask, person, id))).not.toContain(anywhere);
    }
    const wraps = await server.store.caseRecipient.findMany({ where: { caseId: id } });
    const everybody = [...caseworkers, organisation.administrator];
    const { caseKey, report } = await lan.writer.read(id);
    const openings = [...everybody.map(({ keys }) => openingKeyOf(keys)), casePairFrom(caseKey)];
    for (const opening of openings) {
      expect(openIdentity(identity, opening, bytesOfUuid(id))).toBeUndefined();
      // A wrap of somebody else's under one's own name opens nothing either.
      for (const { envelope, wrap } of wraps) {
        if (envelope !== "identity") continue;
        const forged = new Uint8Array(identity);
        forged.set(wrap, 59);
        forged.set(opening.keyId, 59);
        expect(
          await codeOf(
            Promise.resolve().then(() => openIdentity(forged, opening, bytesOfUuid(id))),
          ),
        ).toBe("cannot-open");
      }
    }
    const keys = [caseKey, ...Object.values(report.identityFields), report.identityHash];
    for (const key of keys) {
      expect(
        await codeOf(Promise.resolve().then(() => openWithKey(identity, "identity", key))),
      ).toBe("cannot-open");
    }
  });

  it("find no word of it in anything that the server stores or hands out", async () => {
    await lan.asking.ask(id, DRAFT);
    await minh.custody.grant(id, 1, 7, DRAFT.words);
    const rows = await server.store.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(r)::text AS row FROM identity_record AS r
      UNION ALL SELECT to_jsonb(r)::text FROM reply AS r
      UNION ALL SELECT to_jsonb(c)::text FROM "case" AS c`;
    const hex = Buffer.from(SECRET).toString("hex");
    const number = Buffer.from("0900 000 000").toString("hex");
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ row }) => row.includes(hex) || row.includes(number))).toEqual([]);
    // The other caseworker reads the case, and asks with their own key: the grant is not for them.
    const [, hoa] = caseworkers;
    const grant = await server.store.identityRecord.findFirstOrThrow({
      where: { caseId: id, kind: "grant" },
    });
    if (!hoa) throw new Error("there is no other caseworker");
    const place = { roster, caseId: bytesOfUuid(id), sequence: 2 };
    const bytes = new Uint8Array(grant.bytes ?? []);
    const opened = openIdentityRecord(bytes, "identity-grant", openingKeyOf(hoa.keys), place);
    expect(opened.content).toBeUndefined();
  });

  it("are handed exactly what a custodian grants, and the person is told", async () => {
    await lan.asking.ask(id, DRAFT);
    await minh.custody.grant(id, 1, 3, "Để gọi cho bạn.");
    const { answers } = await lan.asking.readGranted(id, 1);
    expect(answers).toEqual({ contact: SECRET });
    const page = await openMailbox(server.ask, sent.mailbox);
    if (!page.found) throw new Error("there is no mailbox");
    const newest = page.replies.at(-1);
    const letter = bytesOfText(newest?.bytes ?? "");
    const { author, content } = openReply(
      letter,
      sent.mailbox,
      roster,
      bytesOfUuid(id),
      newest?.sequence ?? 0,
    );
    expect(author.displayName).toBe("minh");
    expect(content).toMatchObject({
      type: "identity-granted",
      fields: ["contact"],
      words: "Để gọi cho bạn.",
    });
    const { identity, timeline } = await lan.casework.open(id);
    expect(identity.requests).toMatchObject([{ isMine: true, state: { kind: "granted" } }]);
    expect(timeline.filter(({ kind }) => kind === "missing" || kind === "refused")).toEqual([]);
    expect(timeline).toContainEqual(expect.objectContaining({ kind: "notice", author: "minh" }));
    await lan.asking.giveBack(id, 1);
    expect(await codeOf(lan.asking.readGranted(id, 1))).toBe("not-found");
  });
});

describe("a server that lies", () => {
  it("has the notice sealed to no other mailbox", async () => {
    await lan.asking.ask(id, DRAFT);
    const { encryption, signing } = newMailbox().keys;
    const swap = () =>
      change<IdentityShownToCustodian>(`${id}/identity`, () => ({
        mailboxEncryptionKey: toBase64url(encryption.publicKey),
        mailboxSigningKey: toBase64url(signing.publicKey),
      }));
    swap();
    expect(await codeOf(minh.custody.grant(id, 1, 7, DRAFT.words))).toBe("wrong-mailbox");
    meddle(undefined);
    expect(await server.store.identityRecord.count({ where: { caseId: id } })).toBe(1);
    // In an emergency nothing is shown either. Here the honest server refuses the stray notice.
    swap();
    expect(await codeOf(minh.custody.openAtOnce(id, "Nguy hiểm.", "Vì bạn."))).toBe(
      "unknown-recipient",
    );
  });

  it("has no other envelope taken for the one that came with the report", async () => {
    const other = await sendReport(server.ask, {
      mailbox: newMailbox(),
      identity: { contact: "0911 111 111" },
    });
    await lan.asking.ask(id, DRAFT);
    const { identity } = await server.store.case.findUniqueOrThrow({
      where: { id: other.caseId },
    });
    change<IdentityEnvelope>(`${id}/identity/envelope`, () => ({
      identity: toBase64url(identity),
    }));
    expect(await codeOf(minh.custody.grant(id, 1, 7, DRAFT.words))).toBe("cannot-open");
    expect(await server.store.identityRecord.count({ where: { caseId: id } })).toBe(1);
  });

  it("has no altered request granted, and no request of somebody who has not read the report", async () => {
    await lan.asking.ask(id, DRAFT);
    change<IdentityShownToCustodian>(`${id}/identity`, ({ records }) => ({
      records: records.map((record) => {
        const bytes = bytesOfText(record.bytes ?? "");
        bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
        return { ...record, bytes: toBase64url(bytes) };
      }),
    }));
    expect(await codeOf(minh.custody.grant(id, 1, 7, DRAFT.words))).toBe("cannot-open");
    const [shown] = await (async () => {
      meddle(undefined);
      return (await minh.custody.list()).filter((one) => one.id === id);
    })();
    expect(shown?.troubles).toEqual([]);
    // Records that are held back show as a gap.
    change<{ cases: IdentityShownToCustodian[] }>("/identities", ({ cases }) => ({
      cases: cases.map((one) => ({
        ...one,
        records: one.records.map((record) => ({ ...record, sequence: record.sequence + 1 })),
      })),
    }));
    const gap = (await minh.custody.list()).find((one) => one.id === id);
    expect(gap?.troubles).toEqual([{ sequence: 1, code: "missing" }]);
  });

  it("has no grant of another case, or of another request, believed", async () => {
    await lan.asking.ask(id, DRAFT);
    await minh.custody.grant(id, 1, 7, DRAFT.words);
    const grant = await server.store.identityRecord.findFirstOrThrow({
      where: { caseId: id, kind: "grant" },
    });
    const other = await sendReport(server.ask, { identity: { contact: "0911 111 111" } });
    await lan.list.loadAll();
    await lan.asking.ask(other.caseId, DRAFT);
    await minh.custody.grant(other.caseId, 1, 7, DRAFT.words);
    change<GrantedFields>(`${other.caseId}/identity/fields`, () => ({
      record: toBase64url(new Uint8Array(grant.bytes ?? [])),
    }));
    expect(await codeOf(lan.asking.readGranted(other.caseId, 1))).toBe("out-of-order");
    meddle(undefined);
    expect((await lan.asking.readGranted(other.caseId, 1)).answers).toEqual({
      contact: "0911 111 111",
    });
  });

  it("cannot turn one person into both: nobody has two roles", () => {
    const roles = new Map<string, Set<string>>();
    for (const role of ["administrator", "caseworker", "custodian"] as const) {
      for (const { keyId } of activeMembers(roster, role)) {
        const key = toBase64url(keyId);
        roles.set(key, (roles.get(key) ?? new Set()).add(role));
      }
    }
    expect(roles.size).toBe(roster.members.length);
    expect([...roles.values()].every(({ size }) => size === 1)).toBe(true);
  });
});
