/** Nothing acknowledged is lost when the server is killed outright in the middle of its work. */
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { OFFSET_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../src/api/routes.ts";
import type { UploadState } from "../../src/api/intake.ts";
import { equalBytes } from "../../src/protocol/index.ts";
import { checkTrail, signAct } from "../support/audit.ts";
import {
  beginUpload,
  makeReport,
  putReport,
  sendReport,
  uploadPiece,
} from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchCase, listCases, readCase } from "../support/desk.ts";
import { askOver, at, succeedJson } from "../support/http.ts";
import type { Ask } from "../support/http.ts";
import { makeKeys } from "../support/keys-change.ts";
import { fetchRoster, inviteAndJoin, setUpOrganisation, unlock } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { bytesOfUuid, randomBytes } from "../support/protocol.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";

const SIZE = 2 * UPLOAD_PIECE_BYTES + 777;
const environment = { KIN_PROOF_COST: "1" };
let server: RunningServer;
let ask: Ask;
let lan: Person;
let onAcknowledged: () => void;

/** What one complainant has been told so far. */
interface Progress {
  readonly uploadId: string;
  readonly content: Buffer;
  acknowledgedBytes: number;
  sealed?: SealedCase;
  isReceived: boolean;
}

beforeAll(async () => {
  server = await startServer({ environment });
  ask = askOver(server.origin);
  const secret = await vi.waitFor(() => {
    const [, found] = /#setup=([\w-]{43})/.exec(server.output()) ?? [];
    if (found === undefined) throw new Error("no link yet");
    return found;
  });
  const organisation = await setUpOrganisation(ask, secret);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
}, 90_000);

afterAll(() => server.remove());

/** Uploads a file, then sends a report that names it, noting what was acknowledged. */
async function report(progress: Progress): Promise<void> {
  const { uploadId, content } = progress;
  await beginUpload(ask, uploadId, content.length);
  for (let start = 0; start < content.length; start += UPLOAD_PIECE_BYTES) {
    const piece = content.subarray(start, start + UPLOAD_PIECE_BYTES);
    await uploadPiece(ask, uploadId, start, piece);
    progress.acknowledgedBytes = start + piece.length;
    onAcknowledged();
  }
  const file = {
    uploadId: bytesOfUuid(uploadId),
    key: randomBytes(32),
    name: "a.jpg",
    type: "image/jpeg",
    bytes: content.length,
    sha256: randomBytes(32),
  };
  progress.sealed = makeReport(await fetchRoster(ask), { files: [file] });
  await putReport(ask, progress.sealed);
  progress.isReceived = true;
  onAcknowledged();
}

/** Lets four complainants report at once and kills the server once it has answered so often. */
async function killWhileReporting(answers: number, withDatabase: boolean): Promise<Progress[]> {
  const all = Array.from({ length: 4 }, (): Progress => ({
    uploadId: crypto.randomUUID(),
    content: Buffer.from(randomBytes(SIZE)),
    acknowledgedBytes: 0,
    isReceived: false,
  }));
  const database = await databaseProcess();
  let left = answers;
  onAcknowledged = () => {
    left -= 1;
    if (left !== 0) return;
    server.process.kill("SIGKILL");
    if (withDatabase) process.kill(database, "SIGKILL");
  };
  await Promise.all(all.map((progress) => report(progress).catch(() => undefined)));
  await server.end("SIGKILL");
  server = await startServer({ environment, dataFolder: server.dataFolder });
  ask = askOver(server.origin);
  lan = await unlock(ask, lan);
  return all;
}

/** First line of the file that PostgreSQL keeps while it runs. */
async function databaseProcess(): Promise<number> {
  const text = await readFile(join(server.dataFolder, "postgres/postmaster.pid"), "utf8");
  return Number(text.split("\n")[0]);
}

async function finish({ uploadId, content, sealed }: Progress): Promise<void> {
  if (sealed) {
    await putReport(ask, sealed);
    return;
  }
  const path = at(ROUTES.upload, { uploadId });
  const begun = { method: "POST", path, json: { paddedBytes: content.length } } as const;
  const state = await succeedJson<UploadState>(ask, begun).catch(() => undefined);
  if (!state) return;
  let offset = state.receivedBytes;
  while (offset < content.length) {
    const bytes = content.subarray(offset, offset + UPLOAD_PIECE_BYTES);
    const headers = { [OFFSET_HEADER]: String(offset) };
    const next = await succeedJson<UploadState>(ask, { method: "PATCH", path, bytes, headers });
    offset = next.receivedBytes;
  }
}

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const stored = (id: string) => readFile(join(server.dataFolder, "files", id));

it.each([
  [1, false],
  [3, true],
  [6, false],
  [9, true],
  [13, true],
])("keeps what it said it had, killed at answer %i, database too: %s", async (answers, both) => {
  const all = await killWhileReporting(answers, both);
  expect(all.some(({ acknowledgedBytes }) => acknowledgedBytes > 0)).toBe(true);
  const listed = new Set((await listCases(ask, lan)).cases.map(({ id }) => id));
  for (const progress of all) {
    const { uploadId, content, acknowledgedBytes, isReceived, sealed } = progress;
    if (acknowledgedBytes > 0) {
      const path = at(ROUTES.upload, { uploadId });
      const { receivedBytes } = await succeedJson<UploadState>(ask, { path });
      expect(receivedBytes).toBeGreaterThanOrEqual(acknowledgedBytes);
      const bytes = (await stored(uploadId)).subarray(0, acknowledgedBytes);
      expect(digest(bytes)).toBe(digest(content.subarray(0, acknowledgedBytes)));
    }
    if (isReceived) {
      expect(listed).toContain(sealed?.caseId);
      const { files } = await fetchCase(ask, lan, sealed?.caseId ?? "");
      expect(files).toEqual([{ uploadId, paddedBytes: content.length }]);
      await readCase(ask, lan, sealed?.caseId ?? "");
    }
    // What was not acknowledged goes on where it stands, and a report is stored once.
    await finish(progress);
    if (acknowledgedBytes > 0) expect(digest(await stored(uploadId))).toBe(digest(content));
  }
  const ids = (await listCases(ask, lan)).cases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each([false, true])(
  "stores act and entry together or neither, database killed too: %s",
  async (both) => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => sendReport(ask)));
    const database = await databaseProcess();
    const roster = await fetchRoster(ask);
    let answered = 0;
    const share = async (one: SealedCase): Promise<void> => {
      const { body } = await makeKeys(ask, lan, one, roster);
      for (;;) {
        const audit = await signAct(ask, lan, "keys-changed", bytesOfUuid(one.caseId));
        const path = at(ROUTES.keys, { caseId: one.caseId });
        const json = { ...body, audit };
        const { status } = await ask({ method: "POST", path, token: lan.token, json });
        if (status === 204) break;
      }
      answered += 1;
      if (answered !== 2) return;
      server.process.kill("SIGKILL");
      if (both) process.kill(database, "SIGKILL");
    };
    await Promise.all(cases.map((one) => share(one).catch(() => undefined)));
    await server.end("SIGKILL");
    server = await startServer({ environment, dataFolder: server.dataFolder });
    ask = askOver(server.origin);
    lan = await unlock(ask, lan);
    const { entries, broken } = await checkTrail(ask, lan);
    expect(broken).toBeUndefined();
    let shared = 0;
    for (const { caseId } of cases) {
      const { keys } = await fetchCase(ask, lan, caseId);
      const told = entries.filter(({ target }) => equalBytes(target, bytesOfUuid(caseId)));
      expect(told).toHaveLength(keys.length);
      shared += keys.length;
    }
    expect(shared).toBeGreaterThanOrEqual(2);
  },
);

it("leaves no file behind that no row names", async () => {
  await server.end("SIGKILL");
  server = await startServer({ environment, dataFolder: server.dataFolder });
  ask = askOver(server.origin);
  const ids = await readdir(join(server.dataFolder, "files"));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    await succeedJson(ask, { path: at(ROUTES.upload, { uploadId: id }) });
  }
});

it("tells no time of day over a real connection", async () => {
  for (const path of ["/", "/health", "/nowhere", ROUTES.roster]) {
    const { headers } = await ask({ path });
    expect(Object.keys(headers)).not.toContain("date");
    expect(Object.keys(headers)).not.toContain("server");
  }
});
