/** The implementation without WebAssembly makes every vector, byte for byte. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { noble } from "../../src/protocol/primitives/noble.ts";
import { makeVectors, VECTOR_NAMES, vectorPath } from "../support/vectors/all-vectors.ts";

describe("noble's primitives", () => {
  it.each(VECTOR_NAMES)("reproduce the vectors of %s", async (name) => {
    const written = await readFile(vectorPath(name), "utf8");
    expect(await makeVectors(name, noble)).toBe(written);
  });
});
