import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gzipSync, brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { fromBase64url, verifyRoster } from "../../../src/protocol/index.ts";
import { fillOfflineForm } from "../../../src/server/offline-form.ts";
import { refusalOf, succeed } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { changeRoster, fetchRoster } from "../../support/people.ts";
import { createOrganisation, createTestServer } from "../../support/test-server.ts";

const TEMPLATE = `<head><meta http-equiv="content-security-policy" content="script-src 'sha256-x'" />
<meta name="kin-made-day" content="" /><meta name="kin-page" content="" /></head>
<script type="application/octet-stream;base64url" id="roster"></script><script>form()</script>`;
let webFolder: string;

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), "kin-web-"));
  const files = { "intake.html": "<head></head>", "offline.html": TEMPLATE };
  for (const [path, text] of Object.entries(files)) {
    await writeFile(join(webFolder, path), text);
    await writeFile(join(webFolder, `${path}.gz`), gzipSync(text));
    await writeFile(join(webFolder, `${path}.br`), brotliCompressSync(text));
  }
  const listed = Object.keys(files).map((path) => ({ path, brotliBytes: 1 }));
  const manifest = JSON.stringify({ files: listed, frameParts: [] });
  await writeFile(join(webFolder, "manifest.json"), manifest);
});
afterAll(() => rm(webFolder, { recursive: true, force: true }));

const rosterIn = (html: string) => {
  const [, text = ""] = /id="roster">([^<]+)</.exec(html) ?? [];
  return verifyRoster(fromBase64url(text), {});
};
const fetchForm = async (ask: Ask) =>
  (await succeed(ask, { path: ROUTES.offlineForm })).bytes.toString("utf8");

it("is given out with the current roster and the day, as a file with a neutral name", async () => {
  const environment = { KIN_ORIGIN: "https://kin.example" };
  const { server, organisation } = await createOrganisation({ webFolder, environment });
  const { ask } = server;
  const path = ROUTES.offlineForm;
  const { bytes, headers } = await succeed(ask, { path });
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-disposition": 'attachment; filename="kin.html"',
    "cache-control": "no-store",
  });
  const html = bytes.toString("utf8");
  expect(html).toContain('<meta name="kin-made-day" content="2026-11-24" />');
  expect(html).toContain('<meta name="kin-page" content="https://kin.example" />');
  expect(html).toContain("'sha256-x'");
  expect(rosterIn(html).hash).toEqual((await fetchRoster(ask)).hash);

  const packed = await succeed(ask, { path, headers: { "accept-encoding": "br" } });
  expect(brotliDecompressSync(packed.bytes).toString("utf8")).toBe(html);

  await changeRoster(organisation, (members) => members);
  server.setDay("2026-11-25");
  const next = await fetchForm(ask);
  expect(rosterIn(next).version).toBe(rosterIn(html).version + 1);
  expect(next).toContain('content="2026-11-25"');
  // Nobody gets it without a roster.
  expect(await refusalOf(succeed(ask, { path: "/offline.html" }))).toBe("not-found");
});

it("is not given out before there is an organisation", async () => {
  const { ask } = await createTestServer({ webFolder });
  expect(await refusalOf(succeed(ask, { path: ROUTES.offlineForm }))).toBe("not-set-up");
});

it("is filled in only if it is the form", () => {
  const contents = { roster: new Uint8Array(3), madeDay: "2026-11-24", page: undefined } as never;
  expect(() => fillOfflineForm("<html></html>", contents)).toThrow();
});
