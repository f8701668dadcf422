import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { ROUTES, UPLOAD_PIECE_BYTES } from "../../../src/api/routes.ts";
import type { UploadState } from "../../../src/api/intake.ts";
import {
  beginUpload,
  makeReport,
  proof,
  putReport,
  sendReport,
  uploadBytes,
  uploadFile,
  uploadPiece,
} from "../../support/complainants.ts";
import { fetchCase } from "../../support/desk.ts";
import { at, refusalOf, succeed, succeedJson } from "../../support/http.ts";
import type { Ask, Refused } from "../../support/http.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfUuid, randomBytes } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const SIZE = 2 * UPLOAD_PIECE_BYTES + 1000;
let server: TestServer;
let organisation: Organisation;
let ask: Ask;
let lan: Person;
let minh: Person;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
});

const content = Buffer.from(randomBytes(SIZE));
const piece = (index: number): Buffer =>
  content.subarray(index * UPLOAD_PIECE_BYTES, (index + 1) * UPLOAD_PIECE_BYTES);
const state = (on: Ask, uploadId: string) =>
  succeedJson<UploadState>(on, { path: at(ROUTES.upload, { uploadId }) });
const cancel = (uploadId: string) =>
  succeed(ask, { method: "DELETE", path: at(ROUTES.upload, { uploadId }) });
const entry = (uploadId: string) => ({
  uploadId: bytesOfUuid(uploadId),
  key: randomBytes(32),
  name: "a.jpg",
  type: "image/jpeg",
  bytes: 3,
  sha256: randomBytes(32),
});

it("goes on where it stands, and says where that is", async () => {
  const id = crypto.randomUUID();
  await beginUpload(ask, id, SIZE);
  await uploadPiece(ask, id, 0, piece(0));
  expect(await state(ask, id)).toEqual({ paddedBytes: SIZE, receivedBytes: UPLOAD_PIECE_BYTES });
  for (const wrong of [0, 5, SIZE]) {
    const refused = await uploadPiece(ask, id, wrong, piece(1)).catch((error: unknown) => error);
    expect((refused as Refused).code).toBe("upload-offset");
    expect((refused as Refused).problem).toMatchObject({ expected: UPLOAD_PIECE_BYTES });
  }
  // Beginning again, because the first answer was lost, changes nothing and costs no proof.
  const again = { method: "POST", path: at(ROUTES.upload, { uploadId: id }) } as const;
  const begun = await succeedJson(ask, { ...again, json: { paddedBytes: SIZE } });
  expect(begun).toEqual({ paddedBytes: SIZE, receivedBytes: UPLOAD_PIECE_BYTES });
  const other = succeed(ask, { ...again, json: { paddedBytes: SIZE + 1 } });
  expect(await refusalOf(other)).toBe("already-exists");
  await uploadPiece(ask, id, UPLOAD_PIECE_BYTES, piece(1));
  await uploadPiece(ask, id, 2 * UPLOAD_PIECE_BYTES, piece(2));
  const path = join(server.dataFolder, "files", id);
  expect((await readFile(path)).equals(content)).toBe(true);
});

it("keeps files to itself, without a time of day", async () => {
  const id = crypto.randomUUID();
  await uploadBytes(ask, id, randomBytes(5000));
  const { mode, mtime, atime } = await stat(join(server.dataFolder, "files", id));
  expect(mode & 0o777).toBe(0o600);
  expect([mtime.toISOString(), atime.toISOString()]).toEqual(
    Array(2).fill("2026-11-24T00:00:00.000Z"),
  );
  expect((await stat(join(server.dataFolder, "files"))).mode & 0o777).toBe(0o700);
});

it("refuses pieces that are empty, too large, too far, or of nothing", async () => {
  const id = crypto.randomUUID();
  const unknown = uploadPiece(ask, crypto.randomUUID(), 0, piece(0));
  expect(await refusalOf(unknown)).toBe("upload-unknown");
  expect(await refusalOf(state(ask, id))).toBe("upload-unknown");
  await beginUpload(ask, id, 1000);
  expect(await refusalOf(uploadPiece(ask, id, 0, randomBytes(1001)))).toBe("bad-request");
  expect(await refusalOf(uploadPiece(ask, id, 0, new Uint8Array(0)))).toBe("bad-request");
  const large = randomBytes(UPLOAD_PIECE_BYTES + 1);
  expect(await refusalOf(uploadPiece(ask, id, 0, large))).toBe("too-large");
  const path = at(ROUTES.upload, { uploadId: id });
  const noOffset = succeed(ask, { method: "PATCH", path, bytes: randomBytes(10) });
  expect(await refusalOf(noOffset)).toBe("bad-request");
  const noProof = { method: "POST", path: at(ROUTES.upload, { uploadId: crypto.randomUUID() }) };
  const begun = succeed(ask, { ...noProof, method: "POST", json: { paddedBytes: 5 } });
  expect(await refusalOf(begun)).toBe("proof-invalid");
  const tooMuch = {
    method: "POST",
    path,
    json: { paddedBytes: 3_000_000_000 },
    headers: await proof(ask, "upload"),
  } as const;
  expect(await refusalOf(succeed(ask, tooMuch))).toBe("bad-request");
});

it("takes pieces of one upload one at a time", async () => {
  const id = crypto.randomUUID();
  await beginUpload(ask, id, SIZE);
  const codes = await Promise.all(
    [0, 0, 0, 0].map(() => refusalOf(uploadPiece(ask, id, 0, piece(0)))),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === "upload-offset")).toHaveLength(3);
});

it("goes with the case that names it, once it is complete, and with no other", async () => {
  const half = crypto.randomUUID();
  await beginUpload(ask, half, 1000);
  await uploadPiece(ask, half, 0, randomBytes(400));
  const send = async (uploadId: string) => refusalOf(sendReport(ask, { files: [entry(uploadId)] }));
  expect(await send(half)).toBe("upload-incomplete");
  expect(await send(crypto.randomUUID())).toBe("upload-unknown");
  const roster = await fetchRoster(ask);
  const twice = makeReport(roster, { files: [entry(half), entry(half)] });
  expect(await refusalOf(putReport(ask, twice))).toBe("bad-request");
  await uploadPiece(ask, half, 400, randomBytes(600));
  const { caseId } = await sendReport(ask, { files: [entry(half)] });
  expect(await send(half)).toBe("upload-taken");
  expect(await refusalOf(cancel(half))).toBe("upload-taken");
  expect(await refusalOf(uploadPiece(ask, half, 1000, randomBytes(5)))).toBe("upload-taken");
  const begin = { method: "POST", path: at(ROUTES.upload, { uploadId: half }) } as const;
  const begun = succeed(ask, { ...begin, json: { paddedBytes: 1000 } });
  expect(await refusalOf(begun)).toBe("upload-taken");
  const whole = await fetchCase(ask, lan, caseId);
  expect(whole.files).toEqual([{ uploadId: half, paddedBytes: 1000 }]);
});

it("is streamed to caseworkers of the case, whole, and to nobody else", async () => {
  const file = await uploadFile(ask, randomBytes(200_000));
  const { caseId } = await sendReport(ask, { files: [file] });
  const other = await sendReport(ask);
  const download = (id: string, uploadId: string, token: string) =>
    succeed(ask, { path: at(ROUTES.file, { caseId: id, uploadId }), token });
  const { bytes, headers } = await download(caseId, file.uploadIdText, lan.token);
  const stored = await readFile(join(server.dataFolder, "files", file.uploadIdText));
  expect(bytes.equals(stored)).toBe(true);
  expect(headers["content-length"]).toBe(String(stored.length));
  const refused = async (id: string, token: string) =>
    refusalOf(download(id, file.uploadIdText, token));
  expect(await refused(other.caseId, lan.token)).toBe("not-found");
  expect(await refused(caseId, minh.token)).toBe("not-allowed");
  const leftOut = await sendReport(ask, { leaveOut: [] });
  expect(await refusalOf(download(leftOut.caseId, crypto.randomUUID(), lan.token))).toBe(
    "not-found",
  );
});

it("can be cancelled, also twice", async () => {
  const id = crypto.randomUUID();
  await beginUpload(ask, id, SIZE);
  await uploadPiece(ask, id, 0, piece(0));
  await cancel(id);
  await cancel(id);
  expect(await refusalOf(state(ask, id))).toBe("upload-unknown");
  await expect(stat(join(server.dataFolder, "files", id))).rejects.toThrow("ENOENT");
});

it("trusts what both the disk and the database have", async () => {
  const id = crypto.randomUUID();
  await beginUpload(ask, id, SIZE);
  await uploadPiece(ask, id, 0, piece(0));
  await uploadPiece(ask, id, UPLOAD_PIECE_BYTES, piece(1));
  const path = join(server.dataFolder, "files", id);
  // A power cut that the disk lost more to.
  await truncate(path, UPLOAD_PIECE_BYTES);
  expect((await state(ask, id)).receivedBytes).toBe(UPLOAD_PIECE_BYTES);
  await uploadPiece(ask, id, UPLOAD_PIECE_BYTES, piece(1));
  // A crash after the bytes were written and before the database knew.
  await writeFile(path, Buffer.concat([piece(0), piece(1), randomBytes(500)]));
  expect((await state(ask, id)).receivedBytes).toBe(2 * UPLOAD_PIECE_BYTES);
  await uploadPiece(ask, id, 2 * UPLOAD_PIECE_BYTES, piece(2));
  expect((await readFile(path)).equals(content)).toBe(true);
});

it("leaves room on the disk, and bounds what nobody names", async () => {
  const { server: full, organisation: theirs } = await createOrganisation({
    uploadLimits: { reserveBytes: Number.MAX_SAFE_INTEGER },
  });
  const begun = beginUpload(full.ask, crypto.randomUUID(), 1000);
  expect(await refusalOf(begun)).toBe("storage-full");
  await inviteAndJoin(theirs, { loginName: "lan", role: "caseworker" });
  // A report goes into the database, which may fill the disk as well.
  expect(await refusalOf(sendReport(full.ask))).toBe("storage-full");
  const { server: small } = await createOrganisation({ uploadLimits: { unreferencedBytes: 2500 } });
  await beginUpload(small.ask, crypto.randomUUID(), 1000);
  await beginUpload(small.ask, crypto.randomUUID(), 1000);
  const third = beginUpload(small.ask, crypto.randomUUID(), 1000);
  expect(await refusalOf(third)).toBe("storage-full");
});

it("takes no room for what was promised and never comes", async () => {
  const mebibytes = 1024 * 1024;
  const unreferencedBytes = 20 * mebibytes;
  const { server: small } = await createOrganisation({ uploadLimits: { unreferencedBytes } });
  const begin = async (): Promise<string> => {
    const id = crypto.randomUUID();
    await beginUpload(small.ask, id, 2000 * mebibytes);
    return id;
  };
  const [first, second] = [await begin(), await begin()];
  for (let i = 0; i < 3; i++) await begin();
  expect(await refusalOf(begin())).toBe("storage-full");
  await uploadPiece(small.ask, first, 0, piece(0));
  small.pass(16 * 60);
  // The quiet ones make room; what came of the first is kept, the empty ones are forgotten.
  for (let i = 0; i < 4; i++) await begin();
  expect(await refusalOf(begin())).toBe("storage-full");
  expect((await state(small.ask, first)).receivedBytes).toBe(UPLOAD_PIECE_BYTES);
  expect(await refusalOf(state(small.ask, second))).toBe("upload-unknown");
});

it("bounds the bytes that have come", async () => {
  const uploadLimits = { unreferencedBytes: 2.5 * UPLOAD_PIECE_BYTES };
  const { server: small } = await createOrganisation({ uploadLimits });
  const ids = [crypto.randomUUID(), crypto.randomUUID()];
  for (const id of ids) await beginUpload(small.ask, id, UPLOAD_PIECE_BYTES);
  for (const id of ids) await uploadPiece(small.ask, id, 0, piece(0));
  const third = beginUpload(small.ask, crypto.randomUUID(), UPLOAD_PIECE_BYTES);
  expect(await refusalOf(third)).toBe("storage-full");
});
