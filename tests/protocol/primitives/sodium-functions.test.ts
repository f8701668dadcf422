/**
 * libsodium's typings declare functions that its standard build lacks, so the compiler cannot
 * tell: every name that the primitives use must be there at run time.
 */
import { readFile } from "node:fs/promises";
import standard from "libsodium-wrappers";
import sumo from "libsodium-wrappers-sumo";
import { describe, expect, it } from "vitest";

const folder = new URL("../../../src/protocol/primitives/", import.meta.url);

async function namesIn(file: string): Promise<string[]> {
  const source = await readFile(new URL(file, folder), "utf8");
  const names = source.matchAll(
    /\b(crypto_[a-zA-Z0-9_]+|randombytes_[a-z]+|memzero|sodium_[a-z_]+)\b/g,
  );
  return [...new Set(Array.from(names, ([name]) => name))];
}

describe.each([
  ["sodium.ts", standard, 14],
  ["sodium-blind.ts", standard, 2],
  ["argon2.ts", sumo, 2],
] as const)("what %s uses", (file, build, least) => {
  it("is there at run time", async () => {
    await build.ready;
    const names = await namesIn(file);
    expect(names.length).toBeGreaterThanOrEqual(least);
    for (const name of names) {
      const isConstant = /_[A-Z0-9_]+$/.test(name);
      expect(typeof Reflect.get(build, name), name).toBe(isConstant ? "number" : "function");
    }
  });
});
