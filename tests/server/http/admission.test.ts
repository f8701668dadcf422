import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { Admission } from "../../../src/server/http/admission.ts";
import { createTestServer } from "../../support/test-server.ts";

it("keeps room for small bodies when large ones have taken theirs", () => {
  const admission = new Admission(() => 0);
  const mebibyte = 1024 * 1024;
  const releases = Array.from({ length: 256 }, () => admission.reserve(mebibyte, false));
  expect(() => admission.reserve(mebibyte, false)).toThrow("busy");
  admission.reserve(1000, false)();
  releases[0]?.();
  admission.reserve(mebibyte, false);
});

it("cuts off who announces a body and sends nothing of it", { timeout: 20_000 }, async () => {
  const { app } = await createTestServer();
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined);
  const head = `POST ${ROUTES.proofs} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json`;
  const startMs = performance.now();
  socket.write(`${head}\r\ncontent-length: 20\r\n\r\n`);
  socket.resume();
  await closed;
  expect(performance.now() - startMs).toBeLessThan(13_000);
});
