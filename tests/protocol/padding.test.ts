/** Padding: what is told by a length is as little as promised, and it comes off again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MAX_BUCKET_BYTES,
  MIN_PADDED_FILE_BYTES,
  REPORT_BUCKET_BYTES,
} from "../../src/protocol/constants.ts";
import { padTo, padToBucket, paddedFileBytes, unpad } from "../../src/protocol/padding.ts";
import { flipped, refusalOf } from "../support/protocol/refusal.ts";

describe("buckets", () => {
  it("have one size for every text that fits the smallest", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
        const padded = padToBucket(content, REPORT_BUCKET_BYTES);
        expect(padded).toHaveLength(REPORT_BUCKET_BYTES);
        expect(unpad(padded)).toEqual(Uint8Array.from(content));
      }),
    );
  });

  it.each([
    [0, 1024],
    [1020, 1024],
    [1021, 2048],
    [2044, 2048],
    [2045, 4096],
    [MAX_BUCKET_BYTES - 4, MAX_BUCKET_BYTES],
  ])("hold %d bytes in %d", (length, bucket) => {
    expect(padToBucket(new Uint8Array(length), 1024)).toHaveLength(bucket);
  });

  it("end at 256 KiB", () => {
    const longest = new Uint8Array(MAX_BUCKET_BYTES - 3);
    expect(refusalOf(() => padToBucket(longest, 1024))).toBe("too-long");
    expect(refusalOf(() => padTo(new Uint8Array(253), 256))).toBe("too-long");
    expect(padTo(new Uint8Array(252), 256)).toHaveLength(256);
  });

  it("come off only if the length fits and the rest is zero", () => {
    const padded = padTo(Uint8Array.of(1, 2, 3), 64);
    for (let at = 7; at < 64; at++) {
      expect(refusalOf(() => unpad(flipped(padded, at)))).toBe("malformed");
    }
    expect(refusalOf(() => unpad(flipped(padded, 0)))).toBe("malformed");
    expect(refusalOf(() => unpad(new Uint8Array(3)))).toBe("malformed");
    expect(refusalOf(() => unpad(Uint8Array.of(0, 0, 0, 2, 1)))).toBe("malformed");
  });
});

describe("Padmé", () => {
  const size = fc.oneof(
    fc.nat(20_000),
    fc.integer({ min: 0, max: 2 * 1024 ** 3 }),
    fc
      .integer({ min: 1, max: 31 })
      .chain((bits) => fc.integer({ min: -2, max: 2 }).map((off) => Math.max(0, 2 ** bits + off))),
  );

  it("adds at most 12 % beyond the smallest size, and never takes away", () => {
    fc.assert(
      fc.property(size, (bytes) => {
        const padded = paddedFileBytes(bytes);
        expect(padded).toBeGreaterThanOrEqual(Math.max(bytes, MIN_PADDED_FILE_BYTES));
        if (bytes > MIN_PADDED_FILE_BYTES) expect(padded / bytes).toBeLessThanOrEqual(1.12);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps order, and leaves a padded size as it is", () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        if (a <= b) expect(paddedFileBytes(a)).toBeLessThanOrEqual(paddedFileBytes(b));
        expect(paddedFileBytes(paddedFileBytes(a))).toBe(paddedFileBytes(a));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves few sizes to tell files apart by", () => {
    const sizes = new Set<number>();
    for (let bytes = 1; bytes <= 2 ** 24; bytes += 997) sizes.add(paddedFileBytes(bytes));
    expect(sizes.size).toBeLessThan(350);
  });
});
