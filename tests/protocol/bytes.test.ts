/** Bytes and their spellings: one spelling each, and no reading past the end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ByteReader,
  concat,
  equalBytes,
  fromBase64url,
  fromHex,
  fromUtf8,
  toBase64url,
  toHex,
  u32,
  utf8,
} from "../../src/protocol/bytes.ts";
import { refusalOf } from "../support/protocol/refusal.ts";

const anyBytes = fc.uint8Array({ maxLength: 100 });

describe("spellings", () => {
  it("read back what was written", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromHex(toHex(bytes), bytes.length)).toEqual(Uint8Array.from(bytes));
        expect(fromBase64url(toBase64url(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  it("refuse the wrong length, padding, other letters, and bits that belong to no byte", () => {
    for (const text of ["AA==", "A", "A+/A", "AB", "A A A", " AAA"]) {
      expect(refusalOf(() => fromBase64url(text))).toBe("malformed");
    }
    expect(refusalOf(() => fromBase64url("AAAA", 4))).toBe("malformed");
    expect(refusalOf(() => fromHex("0", 1))).toBe("malformed");
    expect(refusalOf(() => fromHex("zz", 1))).toBe("malformed");
    expect(refusalOf(() => fromHex("0000", 1))).toBe("malformed");
  });

  it("refuse bytes that are no UTF-8, and keep a byte order mark as it is", () => {
    for (const wrong of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe1, 0xba]]) {
      expect(refusalOf(() => fromUtf8(Uint8Array.from(wrong)))).toBe("malformed");
    }
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("\ufeffa");
  });
});

describe("comparing", () => {
  it("says what comparing one by one says", () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect(equalBytes(a, b)).toBe(a.join() === b.join());
        expect(equalBytes(a, a.slice())).toBe(true);
      }),
    );
  });
});

describe("the reader", () => {
  it("gives fields one after another and copies them", () => {
    const source = concat(Uint8Array.of(7), u32(0xfffffffe), u32(2), Uint8Array.of(8, 9));
    const reader = new ByteReader(source);
    expect(reader.u8()).toBe(7);
    expect(reader.u32()).toBe(0xfffffffe);
    const block = reader.block(2);
    source.fill(0);
    expect(block).toEqual(Uint8Array.of(8, 9));
    expect(reader.position).toBe(11);
    reader.end();
  });

  it("never reads past the end, whatever is asked", () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(200), (bytes, length) => {
        const code = refusalOf(() => new ByteReader(bytes).take(length));
        expect(code).toBe(length > bytes.length ? "malformed" : "none");
      }),
    );
    expect(refusalOf(() => new ByteReader(u32(0xffffffff)).block(0xffffffff))).toBe("malformed");
    expect(refusalOf(() => new ByteReader(Uint8Array.of(0, 0, 0)).u32())).toBe("malformed");
    expect(refusalOf(() => new ByteReader(new Uint8Array(0)).u8())).toBe("malformed");
  });

  it("refuses a block longer than allowed, and bytes left over", () => {
    const bytes = concat(u32(3), Uint8Array.of(1, 2, 3));
    expect(refusalOf(() => new ByteReader(bytes).block(2))).toBe("malformed");
    expect(refusalOf(() => new ByteReader(bytes).end())).toBe("malformed");
    expect(refusalOf(() => new ByteReader(utf8("KIN2")).expectMagic("KIN1"))).toBe("malformed");
  });
});
