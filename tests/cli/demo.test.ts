import { copyFile, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROUTES } from "../../src/api/routes.ts";
import type { Unlocked } from "../../src/api/desk.ts";
import type { IdentityCases } from "../../src/api/identity.ts";
import { caseName } from "../../src/domain/case-name.ts";
import { RECORD_FILE, readRecord, type DemoRecord } from "../../src/cli/demo/demo-record.ts";
import { keysInVault, stretch } from "../../src/cli/demo/member.ts";
import { checkAnswers } from "../../src/domain/questionnaire/check-answers.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import {
  installPrimitives,
  mailboxFrom,
  openKeyringEntry,
  openReply,
  openSummary,
  readReceipt,
  readReport,
  toBase64url,
  type Mailbox,
} from "../../src/protocol/index.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { englishWords } from "../../src/protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../src/protocol/receipt-words/vietnamese.ts";
import { openMailbox } from "../support/complainants.ts";
import { caseKeyOf, fetchCase, listCases } from "../support/desk.ts";
import { askOver, refusalOf, succeedJson } from "../support/http.ts";
import { fetchRoster, setUpOrganisation, unlock, type Person } from "../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../support/protocol.ts";
import { refuseDemo, startDemo, type RunningDemo } from "../support/running-demo.ts";
import { startServer } from "../support/running-server.ts";

const CASES = 12;
const DEMO_TIMEOUT_MS = 180_000;

let folder: string;
let demo: RunningDemo;
let record: DemoRecord;
const people = new Map<string, Person>();

beforeAll(async () => {
  installPrimitives(await loadSodium());
  folder = await mkdtemp(join(tmpdir(), "kin-demo-"));
  demo = await startDemo(folder, CASES);
  record = await recordIn(folder);
  for (const member of record.members) {
    if (member.status === "active") people.set(member.loginName, await unlockBy(member));
  }
}, DEMO_TIMEOUT_MS);

afterAll(async () => {
  await demo.end();
  await rm(folder, { recursive: true, force: true });
});

async function recordIn(dataFolder: string): Promise<DemoRecord> {
  const found = await readRecord(dataFolder);
  if (!found) throw new Error("the demo left no record");
  return found;
}

/** Unlocks a desk by the passphrase alone, as a person does. */
async function unlockBy(member: DemoRecord["members"][number]): Promise<Person> {
  const ask = askOver(demo.origin);
  const { organisationId } = await fetchRoster(ask);
  const passphrase = await stretch(member, organisationId);
  const { loginName } = member;
  const { vault } = await succeedJson<Unlocked>(ask, {
    method: "POST",
    path: ROUTES.unlock,
    json: { loginName, authKey: toBase64url(passphrase.authKey) },
  });
  const keys = keysInVault(bytesOfText(vault), passphrase.vaultKey);
  return unlock(ask, { ...member, passphrase, keys, token: "" });
}

function peopleOf(role: Person["role"]): Person[] {
  return [...people.values()].filter((person) => person.role === role);
}

async function mailboxOf(typed: string): Promise<Mailbox> {
  const reading = readReceipt(typed, [vietnameseWords, englishWords]);
  if (reading.kind !== "ok") throw new Error(`the receipt is ${reading.kind}`);
  const { organisationId } = await fetchRoster(askOver(demo.origin));
  return mailboxFrom(reading.receipt, organisationId);
}

describe("the demo", () => {
  it("has two administrators, four caseworkers and two custodians, who all unlock", () => {
    const roles = [...people.values()].map(({ role }) => role).sort();
    expect(roles).toEqual([
      ...Array<string>(2).fill("administrator"),
      ...Array<string>(4).fill("caseworker"),
      ...Array<string>(2).fill("custodian"),
    ]);
  });

  it("lets in nobody who is suspended", async () => {
    const [suspended, ...others] = record.members.filter(({ status }) => status === "suspended");
    expect(others).toEqual([]);
    if (!suspended) throw new Error("nobody is suspended");
    expect(await refusalOf(unlockBy(suspended))).toBe("member-suspended");
  });

  it("prints each login name and passphrase, and keeps them for the owner's eyes", async () => {
    for (const { loginName, passphrase } of record.members) {
      expect(demo.output).toMatch(new RegExp(`^ +${loginName} .* ${passphrase}$`, "m"));
    }
    expect((await stat(join(folder, RECORD_FILE))).mode & 0o077).toBe(0);
  });

  it(
    "lets every caseworker read every case",
    async () => {
      const ask = askOver(demo.origin);
      for (const person of peopleOf("caseworker")) {
        const { cases } = await listCases(ask, person);
        expect(cases).toHaveLength(CASES);
        for (const row of cases) {
          const id = bytesOfUuid(row.id);
          const caseKey = row.keyring
            ? openKeyringEntry(person.passphrase.vaultKey, id, bytesOfText(row.keyring)).caseKey
            : caseKeyOf(person, row);
          const { report } = await fetchCase(ask, person, row.id);
          const { answers, language } = readReport(bytesOfText(report), caseKey, id);
          // What the page keeps to itself was answered, and was not sent.
          expect(checkAnswers(PUBLIC_FORM, { ...answers, safe_to_send: true })).toEqual([]);
          // A case that somebody works on is listed with its card instead.
          expect(row.summary === null).toBe(row.card !== null);
          if (row.summary === null) continue;
          const summary = openSummary(caseKey, id, bytesOfText(row.summary));
          expect(summary.language).toBe(language);
        }
      }
    },
    DEMO_TIMEOUT_MS,
  );

  it("seals each identity to the custodians, who see of no case anything else", async () => {
    for (const custodian of peopleOf("custodian")) {
      expect(await countIdentities(custodian)).toBe(CASES);
    }
  });

  it(
    "gives five receipts that open their mailboxes in each spelling",
    async () => {
      const ask = askOver(demo.origin);
      const roster = await fetchRoster(ask);
      expect(record.receipts).toHaveLength(5);
      let replies = 0;
      for (const receipt of record.receipts) {
        const mailbox = await mailboxOf(receipt.vi);
        expect((await mailboxOf(receipt.en)).address).toEqual(mailbox.address);
        expect((await mailboxOf(receipt.digits)).address).toEqual(mailbox.address);
        const page = await openMailbox(ask, mailbox);
        if (!page.found) throw new Error("the mailbox was not found");
        const caseId = bytesOfUuid(page.caseId);
        expect(caseName(caseId, "vi")).toBe(receipt.caseName.vi);
        for (const { sequence, bytes } of page.replies) {
          openReply(bytesOfText(bytes), mailbox, roster, caseId, sequence);
          replies++;
        }
      }
      expect(replies).toBeGreaterThan(4);
    },
    DEMO_TIMEOUT_MS,
  );

  it(
    "adds nothing the second time, and the rest when more is asked for",
    async () => {
      await demo.end();
      demo = await startDemo(folder, CASES);
      expect(await recordIn(folder)).toEqual(record);
      expect(await countCases()).toBe(CASES);
      await demo.end();
      demo = await startDemo(folder, CASES + 3);
      expect(await countCases()).toBe(CASES + 3);
      expect((await recordIn(folder)).members).toEqual(record.members);
    },
    DEMO_TIMEOUT_MS,
  );
});

async function countCases(): Promise<number> {
  const [member] = record.members.filter(({ role }) => role === "custodian");
  if (!member) throw new Error("there is no custodian");
  return countIdentities(await unlockBy(member));
}

async function countIdentities({ token }: Person): Promise<number> {
  const request = { path: ROUTES.identityCases, token };
  return (await succeedJson<IdentityCases>(askOver(demo.origin), request)).caseIds.length;
}

describe("a folder that is not the demo's", () => {
  it(
    "is refused in one line and left alone",
    async () => {
      const server = await startServer();
      // The link is printed after the addresses.
      const secret = await vi.waitUntil(() => /#setup=(\S+)\n/.exec(server.output())?.[1]);
      await setUpOrganisation(askOver(server.origin), secret);
      await server.end();
      const before = await readdir(server.dataFolder);

      const plain = await refuseDemo(server.dataFolder);
      expect(plain).toEqual({ exitCode: 2, errors: expect.stringMatching(/^[^\n]+\n$/) as string });
      expect(plain.errors).toContain(server.dataFolder);
      expect(await readdir(server.dataFolder)).toEqual(before);

      // Not even with another demo's file in it.
      await copyFile(join(folder, RECORD_FILE), join(server.dataFolder, RECORD_FILE));
      const disguised = await refuseDemo(server.dataFolder);
      expect(disguised).toEqual(plain);
      await server.remove();
    },
    DEMO_TIMEOUT_MS,
  );

  it.each([
    ["--cases", "many"],
    ["--cases", "-1"],
    ["--port", "x"],
    ["--size", "1"],
  ])("is not even looked for with %s %s", async (...args) => {
    const missing = join(folder, "missing");
    const { exitCode, errors } = await refuseDemo(missing, args);
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/^[^\n]+npm run demo[^\n]+\n$/);
    await expect(stat(missing)).rejects.toThrow();
  });
});
