/** Files: every size comes back whole, in pieces of any length, and nothing else does. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { concat, equalBytes } from "../../src/protocol/bytes.ts";
import { encryptedFileBytes, openFile, sealFile } from "../../src/protocol/files.ts";
import type { SealedFile } from "../../src/protocol/files.ts";
import { paddedFileBytes } from "../../src/protocol/padding.ts";
import { installPrimitives, primitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { extended, flipped, refusalOfAsync } from "../support/protocol/refusal.ts";

const CHUNK = 65_536 + 17;

beforeAll(async () => {
  installPrimitives(await loadSodium());
});

async function sealed(
  content: Uint8Array,
): Promise<{ readonly pieces: Uint8Array[]; readonly file: SealedFile }> {
  const stream = sealFile(content.length, (start, end) =>
    Promise.resolve(content.subarray(start, end)),
  );
  const pieces: Uint8Array[] = [];
  for (;;) {
    const step = await stream.next();
    if (step.done) return { pieces, file: step.value };
    pieces.push(step.value);
  }
}

async function opened(file: SealedFile, pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- as a network gives pieces
  async function* give() {
    yield* pieces;
  }
  for await (const part of openFile(file, give())) parts.push(part);
  return concat(...parts);
}

/** The same bytes in pieces of one length. */
function cut(bytes: Uint8Array, length: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length));
  return pieces;
}

/** Compares long bytes quickly. */
function expectSame(a: Uint8Array, b: Uint8Array): void {
  expect(a).toHaveLength(b.length);
  expect(equalBytes(a, b)).toBe(true);
}

describe("a file", () => {
  it.each([0, 1, 4095, 4096, 4097, 65_535, 65_536, 65_537, 131_072, 200_000])(
    "of %d bytes comes back whole, and is as long as promised",
    async (length) => {
      const content = primitives().randomBytes(length);
      const { pieces, file } = await sealed(content);
      const bytes = concat(...pieces);
      expect(bytes).toHaveLength(encryptedFileBytes(length));
      expect(file.bytes).toBe(length);
      expect(file.sha256).toEqual(new Uint8Array(createHash("sha256").update(content).digest()));
      for (const pieceLength of [1000, 65_536, CHUNK, bytes.length]) {
        expectSame(await opened(file, cut(bytes, pieceLength)), content);
      }
      expectSame(await opened(file, pieces), content);
    },
  );

  it("comes back from pieces of any length, empty ones too", async () => {
    const content = primitives().randomBytes(70_000);
    const { pieces, file } = await sealed(content);
    const bytes = concat(...pieces);
    const cuts = fc.array(fc.nat(bytes.length), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const ends = [...at, bytes.length].toSorted((a, b) => a - b);
        const parts = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
        expectSame(await opened(file, parts), content);
      }),
      { numRuns: 20 },
    );
  });

  it("looks like its neighbours from outside", () => {
    expect(encryptedFileBytes(1)).toBe(encryptedFileBytes(4096));
    expect(encryptedFileBytes(1_000_000)).toBe(encryptedFileBytes(1_010_000));
    expect(encryptedFileBytes(200_000)).toBe(24 + paddedFileBytes(200_000) + 4 * 17);
  });

  it("takes a fresh key each time", async () => {
    const [a, b] = [await sealed(new Uint8Array(9)), await sealed(new Uint8Array(9))];
    expect(a.file.key).not.toEqual(b.file.key);
  });

  it("that changes while it is read is refused", async () => {
    const shrinking = sealFile(10, () => Promise.resolve(new Uint8Array(9)));
    expect(await refusalOfAsync(() => shrinking.next())).toBe("malformed");
  });
});

describe("a file that was tampered with", () => {
  const refusal = (file: SealedFile, ...pieces: Uint8Array[]) =>
    refusalOfAsync(() => opened(file, pieces));

  it("is refused wherever a byte was changed", async () => {
    const { pieces, file } = await sealed(primitives().randomBytes(66_000));
    const bytes = concat(...pieces);
    const spots = [0, 15, 16, 23, 24, 25, 40, 65_560, CHUNK + 23, CHUNK + 24, bytes.length - 1];
    for (const at of spots) {
      expect(await refusal(file, flipped(bytes, at)), `byte ${at}`).toBe("cannot-open");
    }
  });

  it("is refused if cut anywhere, extended, or with chunks in another order", async () => {
    const { pieces, file } = await sealed(primitives().randomBytes(150_000));
    const bytes = concat(...pieces);
    const ends = [0, 1, 23, 24, 25, 40, 41, 24 + CHUNK, 24 + CHUNK + 5, bytes.length - 1];
    for (const end of ends) {
      expect(await refusal(file, bytes.subarray(0, end)), `cut to ${end}`).toBe("cannot-open");
    }
    expect(await refusal(file, extended(bytes))).toBe("cannot-open");
    expect(await refusal(file, extended(bytes, 17))).toBe("cannot-open");
    expect(await refusal(file, extended(bytes, CHUNK))).toBe("cannot-open");
    const [header, a, b, rest] = [
      bytes.subarray(0, 24),
      bytes.subarray(24, 24 + CHUNK),
      bytes.subarray(24 + CHUNK, 24 + 2 * CHUNK),
      bytes.subarray(24 + 2 * CHUNK),
    ];
    expect(await refusal(file, header, b, a, rest)).toBe("cannot-open");
    expect(await refusal(file, header, a, rest)).toBe("cannot-open");
    expect(await refusal(file, header, a, a, b, rest)).toBe("cannot-open");
  });

  it("is refused under another key, length or hash", async () => {
    const { pieces, file } = await sealed(primitives().randomBytes(100));
    const wrong: Partial<SealedFile>[] = [
      { key: new Uint8Array(32) },
      { bytes: 99 },
      { bytes: 101 },
      { bytes: 5000 },
      { sha256: new Uint8Array(32) },
    ];
    for (const change of wrong) {
      expect(await refusal({ ...file, ...change }, ...pieces)).toBe("cannot-open");
    }
  });
});
