import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { toHex } from "../../../src/protocol/index.ts";
import { openRaw, sendReport, uploadFile } from "../../support/complainants.ts";
import { listCases } from "../../support/desk.ts";
import { at, refusalOf, succeed } from "../../support/http.ts";
import type { Answer, Question } from "../../support/http.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { randomBytes } from "../../support/protocol.ts";
import { createOrganisation, createTestServer } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const PAGE = '<head><meta name="kin-organisation" content=""></head>';
let server: TestServer;
let lan: Person;
let webFolder: string;

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), "kin-web-"));
  await makeBuild(webFolder);
  const made = await createOrganisation({ webFolder });
  ({ server } = made);
  lan = await inviteAndJoin(made.organisation, { loginName: "lan", role: "caseworker" });
});

afterAll(() => rm(webFolder, { recursive: true, force: true }));

/** A build in the form of web/build.ts. */
async function makeBuild(folder: string, intake = PAGE): Promise<void> {
  const files: Record<string, string> = {
    "intake.html": intake,
    "desk.html": PAGE,
    "preview.html": "<head></head>",
    "assets/intake-main-AAAA.js": "intake();".repeat(100),
    "assets/intake-intake-worker-CCCC.js": "work();".repeat(100),
    "assets/preview-main-BBBB.js": "preview();".repeat(100),
  };
  await mkdir(join(folder, "assets"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await writeFile(join(folder, path), text);
    await writeFile(join(folder, `${path}.gz`), gzipSync(text));
    await writeFile(join(folder, `${path}.br`), brotliCompressSync(text));
  }
  const listed = Object.keys(files).map((path) => ({ path, brotliBytes: 1 }));
  const frameParts = ["assets/preview-main-BBBB.js"];
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ files: listed, frameParts }));
}

describe("headers", () => {
  it("are the same strict ones on every kind of answer", async () => {
    const { ask } = server;
    const file = await uploadFile(ask, randomBytes(100));
    const sealed = await sendReport(ask, { files: [file] });
    const fileOf = { caseId: sealed.caseId, uploadId: file.uploadIdText };
    const answers: Answer[] = [
      await ask({ path: "/health" }),
      await ask({ path: "/" }),
      await ask({ path: "/desk" }),
      await ask({ path: ROUTES.roster }),
      await ask({ path: ROUTES.cases, token: lan.token }),
      await ask({ path: at(ROUTES.file, fileOf), token: lan.token }),
      await openRaw(ask, sealed.mailbox),
      // Refusals of every kind: of a route, of the gate, of the schema, of no route at all.
      await ask({ path: ROUTES.cases }),
      await ask({ path: "/nowhere" }),
      await ask({ path: "/%zz" }),
      await ask({ path: `/api/uploads/${"x".repeat(200)}` }),
      await ask({ method: "DELETE", path: ROUTES.roster }),
      await ask({ method: "OPTIONS", path: "/" }),
      await ask({ method: "POST", path: ROUTES.unlock, json: {} }),
      await ask({
        method: "POST",
        path: ROUTES.unlock,
        bytes: Buffer.from("{"),
        headers: { "content-type": "application/json" },
      }),
      await ask({
        method: "POST",
        path: ROUTES.unlock,
        bytes: Buffer.from("a=b"),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
      await ask({ method: "PUT", path: at(ROUTES.report, { caseId: "x" }), bytes: randomBytes(5) }),
    ];
    for (const { headers } of answers) {
      const policy = headers["content-security-policy"];
      // The desk alone has letters of its own.
      expect({
        ...headers,
        "content-security-policy": String(policy).replace("; font-src 'self'", ""),
      }).toMatchObject({
        "content-security-policy":
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " +
          "style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
          "frame-src 'self'; media-src blob:; manifest-src 'self'; form-action 'none'; " +
          "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
          "trusted-types kin-worker",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex, nofollow",
        "cache-control": "no-store",
      });
      expect(headers["permissions-policy"]).toContain("geolocation=()");
      for (const name of [
        "set-cookie",
        "server",
        "date",
        "etag",
        "last-modified",
        "x-powered-by",
      ]) {
        expect(headers[name]).toBeUndefined();
      }
      expect(headers["strict-transport-security"]).toBeUndefined();
    }
  });

  it("let the desk load letters, and no other page", async () => {
    const mayLoad = async (path: string): Promise<boolean> =>
      String((await server.ask({ path })).headers["content-security-policy"]).includes("font-src");
    expect(await mayLoad("/desk")).toBe(true);
    expect(await mayLoad("/")).toBe(false);
    expect(await mayLoad("/preview")).toBe(false);
  });

  it("demand HTTPS where the server is known by it", async () => {
    const { ask } = await createTestServer({ environment: { KIN_ORIGIN: "https://kin.example" } });
    const { headers } = await ask({ path: "/health" });
    expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
  });
});

describe("refusals", () => {
  const refusal = async (question: Question) => {
    const { status, headers, bytes } = await server.ask(question);
    return [status, headers["content-type"], JSON.parse(bytes.toString()) as unknown];
  };

  it("are problems, for unknown paths and wrong methods too", async () => {
    expect(await refusal({ path: "/nowhere" })).toEqual([
      404,
      "application/problem+json",
      { type: "urn:kin:problem:not-found", status: 404 },
    ]);
    expect(await refusal({ method: "DELETE", path: ROUTES.roster })).toEqual([
      405,
      "application/problem+json",
      { type: "urn:kin:problem:method-not-allowed", status: 405 },
    ]);
    const { headers } = await server.ask({ method: "DELETE", path: ROUTES.session + "x" });
    expect(headers["allow"]).toBeUndefined();
    expect((await server.ask({ method: "PUT", path: ROUTES.roster })).headers["allow"]).toBe(
      "GET, HEAD",
    );
    const [status, , body] = await refusal({ path: "/%zz" });
    expect([status, body]).toEqual([404, { type: "urn:kin:problem:not-found", status: 404 }]);
  });

  it("say nothing to what is not HTTP", async () => {
    const { app } = await createTestServer();
    await app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1").setEncoding("utf8");
    let text = "";
    socket.on("data", (part: string) => (text += part)).write("GARBAGE\r\n\r\n");
    await once(socket, "close");
    expect(text).toBe("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
  });

  it("say nothing of errors of the server's own, and log no word of them", async () => {
    const broken = await createTestServer();
    const wrote = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await broken.store.$executeRaw`DROP TABLE invitation CASCADE`;
    const answer = await broken.ask({
      method: "POST",
      path: ROUTES.invitationOpen,
      json: { id: crypto.randomUUID(), access: "A".repeat(43) },
    });
    const written = wrote.mock.calls.length;
    wrote.mockRestore();
    expect(JSON.parse(answer.bytes.toString())).toEqual({
      type: "urn:kin:problem:internal",
      status: 500,
    });
    expect(broken.events).toContain("internal-error");
    expect(written).toBe(0);
  });
});

describe("pages", () => {
  it("know the organisation once there is one", async () => {
    const { ask, setupSecret } = await createTestServer({ webFolder });
    expect((await ask({ path: "/" })).bytes.toString()).toBe(PAGE);
    expect(setupSecret()).toBeDefined();
    const { organisationId } = await fetchRoster(server.ask);
    const pinned = PAGE.replace('content=""', `content="${toHex(organisationId)}"`);
    for (const path of ["/", "/desk"]) {
      const plain = await server.ask({ path });
      expect(plain.bytes.toString()).toBe(pinned);
      expect(plain.headers["content-type"]).toBe("text/html; charset=utf-8");
      const brotli = await server.ask({ path, headers: { "accept-encoding": "gzip, br" } });
      expect(brotli.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(brotli.bytes).toString()).toBe(pinned);
      const zipped = await server.ask({ path, headers: { "accept-encoding": "gzip, br;q=0" } });
      expect(gunzipSync(zipped.bytes).toString()).toBe(pinned);
    }
  });

  it("lead out to the address of the settings", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kin-web-"));
    const link = '<a id="exit" class="exit" href="https://old.example/" rel="noreferrer">';
    await makeBuild(folder, `${PAGE}${link}`);
    const KIN_EXIT_URL = "https://weather.example/$&?day=1&unit=%22C";
    const { ask } = await createTestServer({ webFolder: folder, environment: { KIN_EXIT_URL } });
    expect((await ask({ path: "/" })).bytes.toString()).toContain(
      '<a id="exit" class="exit" href="https://weather.example/$&amp;?day=1&amp;unit=%22C" rel=',
    );
    await rm(folder, { recursive: true });
  });

  it("let the complainant's page ask for the microphone, and no other", async () => {
    const policyOf = async (path: string): Promise<string | undefined> =>
      (await server.ask({ path })).headers["permissions-policy"];
    expect(await policyOf("/")).toContain("microphone=(self)");
    expect(await policyOf("/")).toContain("camera=()");
    for (const path of ["/desk", "/preview", "/api/health"]) {
      expect(await policyOf(path), path).toContain("microphone=()");
    }
  });

  it("deny features to pages, and say nothing of them on their parts", async () => {
    const { headers } = await server.ask({ path: "/assets/intake-main-AAAA.js" });
    for (const name of ["permissions-policy", "content-security-policy", "x-frame-options"]) {
      expect(headers[name], name).toBeUndefined();
    }
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    // A worker has no rules but those that come with its own script.
    const worker = await server.ask({ path: "/assets/intake-intake-worker-CCCC.js" });
    expect(worker.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(worker.headers["cross-origin-embedder-policy"]).toBe("require-corp");
  });

  it("show files in a frame without an origin", async () => {
    const { headers } = await server.ask({ path: "/preview" });
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; .*sandbox allow-scripts$/,
    );
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["x-frame-options"]).toBeUndefined();
    const script = await server.ask({ path: "/assets/preview-main-BBBB.js" });
    expect(script.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    const other = await server.ask({ path: "/assets/intake-main-AAAA.js" });
    expect(other.headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  it("keep only files with hashed names, and serve only what the build lists", async () => {
    const script = await server.ask({ path: "/assets/intake-main-AAAA.js" });
    expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    const head = await server.ask({ method: "HEAD", path: "/assets/intake-main-AAAA.js" });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    for (const path of [
      "/assets/none.js",
      "/assets/../manifest.json",
      "/assets/..%2fmanifest.json",
      "/manifest.json",
      "/assets/intake-main-AAAA.js.br",
      "/assets/",
    ]) {
      expect(await refusalOf(succeed(server.ask, { path }))).toBe("not-found");
    }
  });
});

it("writes nothing about requests", async () => {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await sendReport(server.ask);
  await listCases(server.ask, lan);
  await server.ask({ path: "/nowhere" });
  const written = out.mock.calls.length + err.mock.calls.length;
  out.mockRestore();
  err.mockRestore();
  expect(written).toBe(0);
  expect(server.events).toEqual([]);
});
