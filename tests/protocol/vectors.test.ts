/**
 * The vectors stay as they are: made anew, each file comes out the same. `npm run vectors` writes
 * them again, which is right only together with a new version of the format.
 */
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { makeVectors, VECTOR_NAMES, vectorPath } from "../support/vectors/all-vectors.ts";

describe("test vectors", () => {
  it.each(VECTOR_NAMES)("%s", async (name) => {
    const text = await makeVectors(name, await loadSodium());
    await expect(text).toMatchFileSnapshot(fileURLToPath(vectorPath(name)));
  });

  it("are all made here", async () => {
    const files = await readdir(new URL("../vectors/", import.meta.url));
    expect(files.toSorted()).toEqual(VECTOR_NAMES.map((name) => `${name}.json`).toSorted());
  });
});
