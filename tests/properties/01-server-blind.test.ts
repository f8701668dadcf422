/**
 * Property 1, server-blind: what people write appears nowhere on the server.
 *
 * Markers go into every place where text can go; then every byte that the server was sent, every
 * file that it has (the database's write-ahead log included) and everything that it printed is
 * searched. Two control markers that are public by design must be found, so that a search that
 * finds nothing at all fails.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROUTES } from "../../src/api/routes.ts";
import { utf8 } from "../../src/protocol/index.ts";
import { markersIn, markersInFolder } from "../support/find-marker.ts";
import { askOver } from "../support/http.ts";
import type { Ask } from "../support/http.ts";
import { inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import type { Organisation, Person } from "../support/people.ts";
import {
  makeMessage,
  openMailbox,
  putMessage,
  sendReport,
  uploadFile,
} from "../support/complainants.ts";
import { makeNote, makeReply, putEntry, putReply, readCase } from "../support/desk.ts";
import { fetchRoster } from "../support/people.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import type { RecordingProxy } from "../support/recording-proxy.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";

const SECRET = {
  answer: "MARKER-answer-Đồng-bào-01",
  place: "MARKER-place-02",
  identity: "MARKER-name-Nguyễn-03",
  contact: "MARKER-phone-04",
  summary: "MARKER-tile-05",
  fileName: "MARKER-file-name-06.jpg",
  fileContent: "MARKER-file-content-07",
  message: "MARKER-message-08",
  messageFileName: "MARKER-second-file-09.pdf",
  note: "MARKER-note-10",
  reply: "MARKER-reply-11",
  passphrase: "MARKER-passphrase-12",
} as const;
const PUBLIC = { displayName: "MARKER-public-display-name", loginName: "marker-login-name" };

let server: RunningServer;
let proxy: RecordingProxy;
let ask: Ask;

beforeAll(async () => {
  server = await startServer({ environment: { KIN_PROOF_COST: "1" } });
  proxy = await startRecordingProxy(server.origin);
  ask = askOver(proxy.url);
}, 90_000);

afterAll(async () => {
  await proxy.close();
  await server.remove();
});

/** The secret of the printed set-up link, which comes a moment after the addresses. */
async function setupSecret(): Promise<string> {
  await expect.poll(() => server.output(), { timeout: 10_000 }).toMatch(/#setup=[\w-]{43}/);
  return /#setup=([\w-]{43})/.exec(server.output())?.[1] ?? "";
}

async function foundOrganisation(): Promise<{ organisation: Organisation; caseworker: Person }> {
  const passphrase = SECRET.passphrase;
  const organisation = await setUpOrganisation(ask, await setupSecret(), { passphrase });
  const caseworker = await inviteAndJoin(organisation, {
    loginName: PUBLIC.loginName,
    displayName: PUBLIC.displayName,
    role: "caseworker",
    passphrase,
  });
  await inviteAndJoin(organisation, { loginName: "custodian", role: "custodian" });
  return { organisation, caseworker };
}

async function goThroughEverything(): Promise<void> {
  const { caseworker } = await foundOrganisation();
  const file = await uploadFile(ask, utf8(SECRET.fileContent), SECRET.fileName);
  const { uploadIdText: _text, ...entry } = file;
  const sent = await sendReport(ask, {
    answers: { story: SECRET.answer, admin1: { typed: SECRET.place } },
    identity: { contact: SECRET.contact, name: SECRET.identity },
    summary: { tiles: [SECRET.summary] },
    files: [entry],
  });
  const { report, caseKey } = await readCase(ask, caseworker, sent.caseId);
  expect(report.answers["story"]).toBe(SECRET.answer);
  expect(report.files[0]?.name).toBe(SECRET.fileName);

  const roster = await fetchRoster(ask);
  const second = await uploadFile(ask, utf8(SECRET.fileContent), SECRET.messageFileName);
  const { uploadIdText, ...secondEntry } = second;
  const message = makeMessage(roster, sent, 1, SECRET.message, [secondEntry]);
  await putMessage(ask, sent.mailbox, message, [uploadIdText]);
  await putEntry(
    ask,
    caseworker,
    sent.caseId,
    makeNote(caseworker, caseKey, sent.caseId, 1, SECRET.note),
  );
  const reply = await makeReply(ask, caseworker, sent.caseId, 1, sent.mailbox, SECRET.reply);
  await putReply(ask, caseworker, sent.caseId, reply);
  const page = await openMailbox(ask, sent.mailbox);
  expect(page.found && page.replyCount).toBe(1);
}

it("finds no marker in what the server received, keeps, or prints", async () => {
  await goThroughEverything();
  const secrets = Object.values(SECRET);
  const controls = Object.values(PUBLIC);

  expect(proxy.requests.length).toBeGreaterThan(20);
  const received = Buffer.concat(
    proxy.requests.flatMap(({ url, headers, body }) => [
      Buffer.from(url),
      Buffer.from(JSON.stringify(headers)),
      body,
    ]),
  );
  expect(markersIn(received, secrets)).toEqual([]);
  expect(markersIn(received, controls)).toEqual(controls);

  await server.end();
  const kept = await markersInFolder(server.dataFolder, [...secrets, ...controls]);
  expect(kept.found.sort()).toEqual([...controls].sort());
  expect(kept.files).toBeGreaterThan(500);

  const printed = Buffer.from(server.output());
  expect(printed.length).toBeGreaterThan(50);
  expect(markersIn(printed, [...secrets, ...controls])).toEqual([]);
}, 120_000);

it("leaves the address of a request nowhere in what is printed", () => {
  const routes = Object.values(ROUTES).map((route) => route.split(":")[0] ?? route);
  const isShown = (route: string): boolean => server.output().includes(route);
  expect(routes.filter(isShown)).toEqual([]);
  expect(server.output()).not.toMatch(/\d{2}:\d{2}/);
});

it("bundles nothing into the server that could open or sign", async () => {
  const bundle = await readFile(join(import.meta.dirname, "../../build/server/main.js"), "utf8");
  expect(bundle).toContain("crypto_sign_verify_detached");
  for (const name of [
    "kem_xwing_dec",
    "_decrypt",
    "secretstream",
    "crypto_sign_detached",
    "crypto_pwhash",
  ]) {
    expect(bundle).not.toContain(name);
  }
});
