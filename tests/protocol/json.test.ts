/** JSON from inside ciphertext: whatever it is, it fits its schema or is refused as malformed. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../src/protocol/bytes.ts";
import {
  base64Bytes,
  dayText,
  decodeJson,
  encodeJson,
  hexBytes,
  text,
  wholeNumber,
} from "../../src/protocol/json.ts";
import { refusalOf } from "../support/protocol/refusal.ts";

const schema = v.strictObject({
  id: hexBytes(2),
  key: base64Bytes(4),
  name: text(3),
  count: wholeNumber(0, 9),
  day: dayText,
});
const good = { id: "00ff", key: "AAECAw", name: "Ánh", count: 9, day: "2026-12-10" };

const decode = (value: unknown) => refusalOf(() => decodeJson(schema, encodeJson(value)));

describe("decoding JSON", () => {
  it("reads what fits", () => {
    expect(decodeJson(schema, encodeJson(good))).toEqual({
      ...good,
      id: Uint8Array.of(0, 255),
      key: Uint8Array.of(0, 1, 2, 3),
    });
  });

  it.each([
    ["an unknown property", { ...good, more: 1 }],
    ["a property that is missing", { ...good, day: undefined }],
    ["capitals in hex", { ...good, id: "00FF" }],
    ["hex of another length", { ...good, id: "00ff00" }],
    ["base64 of another length", { ...good, key: "AAECAwQ" }],
    ["base64 with bits left over", { ...good, key: "AAECAx" }],
    ["a text that is too long", { ...good, name: "Ánhs" }],
    ["a number out of range", { ...good, count: 10 }],
    ["a number with a fraction", { ...good, count: 1.5 }],
    ["a number as text", { ...good, count: "1" }],
    ["a day with a time", { ...good, day: "2026-12-10T10:00" }],
    ["a list", [good]],
    ["nothing", null],
  ])("refuses %s", (_, value) => {
    expect(decode(value)).toBe("malformed");
  });

  it.each(["", "{", '{"id":', "\ufeff{}", "[1,]", "undefined", "NaN"])("refuses %j", (source) => {
    expect(refusalOf(() => decodeJson(schema, utf8(source)))).toBe("malformed");
  });

  it("throws nothing else, whatever the bytes or values are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(refusalOf(() => decodeJson(schema, bytes))).toBe("malformed");
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decode(value)).toBe("malformed");
      }),
    );
  });
});
