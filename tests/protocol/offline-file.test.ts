import { beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  concat,
  installPrimitives,
  offlineFilePieces,
  openFile,
  ProtocolError,
  readOfflineFile,
  sealFile,
  sealReport,
} from "../../src/protocol/index.ts";
import type { Bytes, FileEntry, OfflineFile } from "../../src/protocol/index.ts";
import { paddedFileBytes } from "../../src/protocol/padding.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { aReport, drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { refusalOfAsync } from "../support/protocol/refusal.ts";

/** Bytes before the submission. */
const HEAD = 9;

let cast: Cast;
let contents: readonly Uint8Array[];
let entries: readonly FileEntry[];
let submission: Bytes;
let whole: Bytes;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  contents = [new Uint8Array(5000).fill(7), new Uint8Array(0), new Uint8Array(70_000).fill(9)];
  const carried = await Promise.all(contents.map(sealed));
  entries = carried.map(({ entry }) => entry);
  submission = sealedWith(entries);
  whole = concat(
    ...offlineFilePieces(
      submission,
      carried.map(({ file }) => file),
    ),
  );
});

async function sealed(content: Uint8Array, index: number) {
  const uploadId = new Uint8Array(16).fill(index + 1);
  const stream = sealFile(content.length, (from, to) => Promise.resolve(content.slice(from, to)));
  const pieces: Bytes[] = [];
  let step = await stream.next();
  while (!step.done) {
    pieces.push(step.value);
    step = await stream.next();
  }
  const entry: FileEntry = { ...step.value, uploadId, name: `${index}`, type: "text/plain" };
  return { entry, file: { uploadId, pieces } };
}

function sealedWith(files: readonly FileEntry[]): Bytes {
  const { mailbox, roster, caseId } = cast;
  return sealReport({ ...aReport(cast), files }, mailbox, roster.roster, caseId).bytes;
}

/** Reads from memory as a browser reads slices: never beyond the end. */
const readBytes = (bytes: Uint8Array): Promise<OfflineFile> =>
  readOfflineFile(bytes.length, (start, end) => Promise.resolve(bytes.slice(start, end)));
const refusal = (bytes: Uint8Array) => refusalOfAsync(() => readBytes(bytes));
const changed = (change: (copy: Uint8Array) => void): Uint8Array => {
  const copy = new Uint8Array(whole);
  change(copy);
  return copy;
};

describe("an offline file", () => {
  it("gives back the submission and every encrypted file", async () => {
    const { submissionBytes, submission: parsed, files } = await readBytes(whole);
    expect(submissionBytes).toEqual(submission);
    expect(parsed.caseId).toEqual(cast.caseId);
    expect(files.map(({ uploadId }) => uploadId)).toEqual(entries.map(({ uploadId }) => uploadId));
    for (const [index, { start, length }] of files.entries()) {
      const entry = entries[index];
      if (!entry) throw new Error("a file is missing");
      const opened: Uint8Array[] = [];
      const pieces = [whole.slice(start, start + length)];
      for await (const part of openFile(entry, streamOf(pieces))) opened.push(part);
      expect(concat(...opened)).toEqual(contents[index]);
    }
  });

  it("has a size of Padmé, whatever is in it", () => {
    expect(paddedFileBytes(whole.length)).toBe(whole.length);
    const alone = concat(...offlineFilePieces(sealedWith([]), []));
    const other = concat(...offlineFilePieces(sealedWith([]), []));
    expect(alone.length).toBe(other.length);
    expect(paddedFileBytes(alone.length)).toBe(alone.length);
  });

  it("is read in small parts only", async () => {
    const lengths: number[] = [];
    await readOfflineFile(whole.length, (start, end) => {
      lengths.push(end - start);
      return Promise.resolve(whole.slice(start, end));
    });
    expect(Math.max(...lengths)).toBe(submission.length);
    // The encrypted files themselves are not read.
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(whole.length - 75_000);
  });
});

describe("what is no offline file", () => {
  it("is refused with the reason", async () => {
    const countAt = HEAD + submission.length;
    expect(await refusal(new Uint8Array(0))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[0] = 0)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[4] = 2)))).toBe("unknown-version");
    expect(await refusal(changed((copy) => (copy[5] = 0xff)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[8] = (copy[8] ?? 0) - 1)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[HEAD + 5000] = ~(copy[HEAD + 5000] ?? 0))))).toBe(
      "bad-signature",
    );
    expect(await refusal(changed((copy) => (copy[countAt] = 2)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[countAt] = 33)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[countAt + 1] = 9)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[countAt + 17] = 0x7f)))).toBe("malformed");
    expect(await refusal(changed((copy) => copy.fill(0, countAt + 17, countAt + 25)))).toBe(
      "malformed",
    );
    expect(await refusal(submission)).toBe("malformed");
  });

  it("is refused when it is cut, longer, or padded with anything but zeros", async () => {
    expect(await refusal(whole.slice(0, -1))).toBe("malformed");
    expect(await refusal(concat(whole, new Uint8Array(1)))).toBe("malformed");
    expect(await refusal(changed((copy) => (copy[copy.length - 1] = 1)))).toBe("malformed");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect(await refusal(whole.slice(0, length))).toBe("malformed");
      }),
      { numRuns: 100 },
    );
  });

  it("is refused when files come in another order", async () => {
    const [first, second, third] = entries;
    if (!first || !second || !third) throw new Error("a file is missing");
    const pieces = (entry: FileEntry) => ({ uploadId: entry.uploadId, pieces: [Uint8Array.of(1)] });
    const swapped = offlineFilePieces(submission, [second, first, third].map(pieces));
    expect(await refusal(concat(...swapped))).toBe("malformed");
  });

  it("throws nothing but codes, whatever bytes it is given", async () => {
    const byte = fc.record({
      at: fc.integer({ min: 0, max: whole.length - 1 }),
      value: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 3 }), async (bytes) => {
        const copy = changed((other) => bytes.forEach(({ at, value }) => (other[at] = value)));
        const found = await readBytes(copy).catch((error: unknown) => error);
        if (found instanceof Error) expect(found).toBeInstanceOf(ProtocolError);
      }),
      { numRuns: 200 },
    );
  });
});

async function* streamOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
