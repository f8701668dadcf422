/**
 * Property 11: whoever has one role holds no key of another. Every sealed object that the database
 * has, in whatever column, is looked at: for whom it is sealed. And every wrap that lies in a
 * column of its own is tried with each role's real keys.
 */
import { beforeAll, expect, it } from "vitest";
import { MEMBER_ROLES, openingKeyOf } from "../../src/protocol/index.ts";
import type { MemberRole } from "../../src/protocol/index.ts";
import { unwrapKey } from "../../src/protocol/wrap.ts";
import { ROUTES } from "../../src/api/routes.ts";
import { makeMessage, putMessage, sendReport } from "../support/complainants.ts";
import { at, refusalOf, succeed } from "../support/http.ts";
import { connectDesks, openDesk } from "../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { createOrganisation } from "../support/test-server.ts";
import type { TestServer } from "../support/test-server.ts";

/** Layout of a sealed object, as docs/protocol.md has it. */
const MAGIC = "KIN1";
const KIND_AT = 4;
const PREFIX_BYTES = 58;
const ENTRY_BYTES = 1184;
const KEY_ID_BYTES = 16;
const [REPORT, IDENTITY, ORGANISATION_KEY, KEYS] = [1, 2, 6, 7];
/** What caseworkers and custodians write to each other about an identity, to the role that reads it. */
const [REQUEST, GRANT] = [8, 9];

/** The kinds of object that somebody of a role may be a recipient of, by their byte. */
const MAY_OPEN: Readonly<Record<MemberRole, readonly (number | undefined)[]>> = {
  administrator: [ORGANISATION_KEY],
  caseworker: [REPORT, KEYS, REQUEST, GRANT],
  custodian: [IDENTITY, REQUEST],
};

let server: TestServer;
const people = new Map<MemberRole, Person>();
let caseId: string;

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  people.set("administrator", organisation.administrator);
  const join = (loginName: string, role: MemberRole) =>
    inviteAndJoin(organisation, { loginName, role });
  const caseworker = await join("lan", "caseworker");
  people.set("caseworker", caseworker);
  const custodian = await join("tam", "custodian");
  people.set("custodian", custodian);
  const leaving = await join("hoa", "caseworker");

  const roster = await fetchRoster(server.ask);
  const sent = await sendReport(server.ask, { identity: { c_name: "Nguyễn Thị Mai" } });
  ({ caseId } = sent);
  const desk = await openDesk(caseworker);
  await desk.casework.open(caseId);
  await desk.casework.note(caseId, "ghi chú");
  await putMessage(server.ask, sent.mailbox, makeMessage(roster, sent, 1, "thêm"));
  const leaver = Buffer.from(leaving.keys.keyId).toString("hex");
  await desk.asking.ask(caseId, {
    fields: ["c_name"],
    days: 1,
    isEmergency: false,
    purpose: "hỏi lại",
    words: "để gọi cho bạn",
  });
  await (await openDesk(custodian)).custody.grant(caseId, 1, 1, "để gọi cho bạn");
  await desk.readers.change(caseId, { add: [], remove: [leaver] }, 1);
});

/** Everything in byte columns, of every table. */
async function allBytes(): Promise<{ readonly column: string; readonly bytes: Buffer }[]> {
  const columns = await server.store.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'bytea'`;
  const found: { column: string; bytes: Buffer }[] = [];
  for (const { table, column } of columns) {
    const rows = await server.store.$queryRawUnsafe<{ bytes: Uint8Array | null }[]>(
      `SELECT "${column}" AS bytes FROM "${table}"`,
    );
    for (const { bytes } of rows) {
      if (bytes) found.push({ column: `${table}.${column}`, bytes: Buffer.from(bytes) });
    }
  }
  return found;
}

/** Kind and recipients of every sealed object that begins anywhere in some bytes. */
function sealedIn(bytes: Buffer): { readonly kind: number; readonly recipients: Buffer[] }[] {
  const found: { kind: number; recipients: Buffer[] }[] = [];
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    const count = bytes[at + PREFIX_BYTES] ?? 0;
    const first = at + PREFIX_BYTES + 1;
    const recipients = Array.from({ length: count }, (_, index) => {
      const start = first + index * ENTRY_BYTES;
      return bytes.subarray(start, start + KEY_ID_BYTES);
    });
    found.push({ kind: bytes[at + KIND_AT] ?? 0, recipients });
  }
  return found;
}

it.each(MEMBER_ROLES)("nothing of another role is sealed to %s", async (role) => {
  const keyId = Buffer.from(people.get(role)?.keys.keyId ?? []);
  const sealed = (await allBytes()).flatMap(({ bytes }) => sealedIn(bytes));
  const kinds = new Set(
    sealed.flatMap(({ kind, recipients }) =>
      recipients.some((one) => one.equals(keyId)) ? [kind] : [],
    ),
  );
  expect([...kinds].sort((a, b) => a - b)).toEqual(MAY_OPEN[role]);
});

it("wraps of a case open for the role whose envelope it is, and for no other", async () => {
  const rows = await server.store.caseRecipient.findMany();
  const opened = new Set<string>();
  const envelopes = await server.store.case.findFirstOrThrow({
    select: { report: true, identity: true },
  });
  const changes = await server.store.keysChange.findMany();
  const newest = Buffer.from(changes.at(-1)?.bytes ?? []);
  const prefixes = {
    report: newest.subarray(newest.indexOf(MAGIC)).subarray(0, PREFIX_BYTES),
    identity: envelopes.identity.subarray(0, PREFIX_BYTES),
  };
  for (const { envelope, wrap } of rows) {
    for (const [role, { keys }] of people) {
      try {
        unwrapKey(openingKeyOf(keys), wrap, prefixes[envelope as keyof typeof prefixes]);
        opened.add(`${role} ${envelope}`);
      } catch {
        // What does not open is what this is about; what does is compared below.
      }
    }
  }
  expect([...opened].sort()).toEqual(["caseworker report", "custodian identity"]);
});

it("the server gives administrators and custodians no case", async () => {
  const askAs = (role: MemberRole) => {
    const path = at(ROUTES.case, { caseId });
    return refusalOf(succeed(server.ask, { method: "GET", path, token: people.get(role)?.token }));
  };
  expect(await askAs("administrator")).toBe("not-allowed");
  expect(await askAs("custodian")).toBe("not-allowed");
});
