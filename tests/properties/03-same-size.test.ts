/**
 * Property 3, same size: texts of different lengths, and mailboxes full and empty, make requests
 * and answers of equal length.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { MAILBOX_PAGE_BYTES } from "../../src/api/routes.ts";
import type { Ask, Question } from "../support/http.ts";
import {
  eraseReport,
  makeMessage,
  makeReport,
  newMailbox,
  openRaw,
  putMessage,
  sendReport,
} from "../support/complainants.ts";
import { makeReply, putReply } from "../support/desk.ts";
import { fetchRoster, inviteAndJoin } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { createOrganisation } from "../support/test-server.ts";
import type { TestServer } from "../support/test-server.ts";

const LONG = "Chúng tôi ở đây đã lâu. ".repeat(600);
let server: TestServer;
let caseworker: Person;

beforeAll(async () => {
  const made = await createOrganisation();
  server = made.server;
  for (const loginName of ["worker", "second"]) {
    caseworker = await inviteAndJoin(made.organisation, { loginName, role: "caseworker" });
  }
  await inviteAndJoin(made.organisation, { loginName: "custodian", role: "custodian" });
}, 60_000);

/** Bytes of every request and answer while something is done. */
async function sizesOf(act: (ask: Ask) => Promise<unknown>): Promise<string[]> {
  const sizes: string[] = [];
  await act(async (question: Question) => {
    const answer = await server.ask(question);
    const sent = question.bytes?.length ?? JSON.stringify(question.json ?? null).length;
    sizes.push(
      `${question.path.split("/").slice(0, 3).join("/")} ${sent} > ${answer.bytes.length}`,
    );
    return answer;
  });
  // A proof of work names its solution in digits, whose number is chance, not content.
  return sizes.filter((line) => !line.startsWith("/api/proofs"));
}

describe("a report", () => {
  it("is as long with one word as with 14,000 letters, with and without identity", async () => {
    const roster = await fetchRoster(server.ask);
    const lengths = [
      makeReport(roster, { answers: { story: "Có." } }),
      makeReport(roster, { answers: { story: LONG } }),
      makeReport(roster, { answers: {}, identity: { contact: "Điện thoại của tôi" } }),
      makeReport(roster, { summary: { tiles: ["tile.detained", "tile.religion"] } }),
    ].map(({ bytes }) => bytes.length);
    expect(new Set(lengths).size).toBe(1);
    expect(lengths[0]).toBeGreaterThan(32 * 1024);
  });

  it("travels in requests and answers of equal number and length", async () => {
    const short = await sizesOf((ask) => sendReport(ask, { answers: { story: "Có." } }));
    const long = await sizesOf((ask) => sendReport(ask, { answers: { story: LONG } }));
    expect(long).toEqual(short);
  });
});

describe("a mailbox", () => {
  it("answers with one length: empty, with replies, and where there is none", async () => {
    const empty = await sendReport(server.ask);
    const full = await sendReport(server.ask);
    for (const sequence of [1, 2, 3]) {
      const text = sequence === 2 ? "Một câu." : LONG.slice(0, 2000);
      const { caseId, mailbox } = full;
      const reply = await makeReply(server.ask, caseworker, caseId, sequence, mailbox, text);
      await putReply(server.ask, caseworker, caseId, reply);
    }
    const visits = [];
    for (const mailbox of [empty.mailbox, full.mailbox, newMailbox()]) {
      visits.push(await sizesOf((ask) => openRaw(ask, mailbox)));
    }
    expect(visits[1]).toEqual(visits[0]);
    expect(visits[2]).toEqual(visits[0]);
    expect(visits[0]?.at(-1)).toContain(`> ${String(MAILBOX_PAGE_BYTES)}`);
  });

  it("takes messages of one length, and answers writing and erasing like opening", async () => {
    const roster = await fetchRoster(server.ask);
    const sizes = [];
    for (const text of ["Có.", LONG]) {
      const sent = await sendReport(server.ask);
      const message = makeMessage(roster, sent, 1, text);
      sizes.push(await sizesOf((ask) => putMessage(ask, sent.mailbox, message)));
      const erased = await eraseReport(server.ask, sent.mailbox);
      expect(erased.bytes.length).toBe(MAILBOX_PAGE_BYTES);
    }
    expect(sizes[1]).toEqual(sizes[0]);
  });
});
