/** Sealed objects: only recipients open them, all see one content, and nothing in them moves. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { equalBytes, u32 } from "../../src/protocol/bytes.ts";
import { openCaseKey } from "../../src/protocol/case.ts";
import { MAX_BUCKET_BYTES, SMALL_BUCKET_BYTES, WRAP_BYTES } from "../../src/protocol/constants.ts";
import { openingKeyOf, personKeysFrom } from "../../src/protocol/keys.ts";
import type { OpeningKey, PersonKeys, Recipient } from "../../src/protocol/keys.ts";
import { installPrimitives, primitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { parseSealed, SEALED_KIND } from "../../src/protocol/sealed-header.ts";
import type { SealedKind } from "../../src/protocol/sealed-header.ts";
import { commitmentOf, open, openWithKey, seal } from "../../src/protocol/sealed-object.ts";
import type { Opened } from "../../src/protocol/sealed-object.ts";
import { unwrapKey, wrapKey } from "../../src/protocol/wrap.ts";
import { damages, flipped, refusalOf } from "../support/protocol/refusal.ts";

const context = { organisationId: new Uint8Array(16).fill(4), rosterVersion: 7 };
const HEAD_BYTES = 59;
let sen: PersonKeys;
let lan: PersonKeys;
let stranger: PersonKeys;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  const person = (n: number) =>
    personKeysFrom(new Uint8Array(32).fill(n), new Uint8Array(32).fill(n + 100));
  [sen, lan, stranger] = [person(1), person(2), person(3)];
});

const recipientOf = (keys: PersonKeys): Recipient => ({
  keyId: keys.keyId,
  encryptionKey: keys.encryption.publicKey,
});

const sealed = (content: Uint8Array, kind: SealedKind = "report") =>
  seal(kind, context, [recipientOf(sen), recipientOf(lan)], content, SMALL_BUCKET_BYTES);

const contentOf = (opened: Opened) => (opened.kind === "opened" ? opened.content : undefined);

describe("sealing and opening", () => {
  it("gives every recipient the same content and key", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (content) => {
        const { object, contentKey } = sealed(content);
        for (const keys of [sen, lan]) {
          const opened = open(object, "report", openingKeyOf(keys));
          expect(opened).toEqual({ kind: "opened", content: Uint8Array.from(content), contentKey });
        }
        expect(openWithKey(object, "report", contentKey)).toEqual(Uint8Array.from(content));
      }),
      { numRuns: 10 },
    );
  });

  it("says of others' objects that they are for others", () => {
    const { object } = sealed(new Uint8Array(9));
    expect(open(object, "report", openingKeyOf(stranger))).toEqual({ kind: "not-for-me" });
  });

  it("is of one length for different texts", () => {
    const lengths = [0, 1, 500, 4092].map((length) => sealed(new Uint8Array(length)).object.length);
    expect(new Set(lengths)).toEqual(new Set([HEAD_BYTES + 2 * WRAP_BYTES + 28 + 4096 + 16]));
  });

  it("takes a fresh key each time", () => {
    const content = new Uint8Array(5);
    expect(sealed(content).contentKey).not.toEqual(sealed(content).contentKey);
  });

  it("refuses what is too long, and no or too many recipients", () => {
    expect(refusalOf(() => sealed(new Uint8Array(MAX_BUCKET_BYTES - 3)))).toBe("too-long");
    const sealTo = (count: number) =>
      refusalOf(() => {
        const recipients = Array.from({ length: count }, () => recipientOf(sen));
        seal("report", context, recipients, new Uint8Array(1), SMALL_BUCKET_BYTES);
      });
    expect([0, 1, 64, 65].map(sealTo)).toEqual(["no-recipient", "none", "none", "no-recipient"]);
  });

  it("refuses a public key that is none", () => {
    const broken = { keyId: sen.keyId, encryptionKey: new Uint8Array(1216).fill(255) };
    const act = () => seal("reply", context, [broken], new Uint8Array(1), SMALL_BUCKET_BYTES);
    expect(refusalOf(act)).toBe("malformed");
  });

  it("opens only in the place that it was sealed for", () => {
    const place = Uint8Array.of(1, 2, 3);
    const { object } = seal(
      "message",
      context,
      [recipientOf(sen)],
      Uint8Array.of(9),
      SMALL_BUCKET_BYTES,
      place,
    );
    const openAt = (at?: Uint8Array) => open(object, "message", openingKeyOf(sen), at);
    expect(contentOf(openAt(place))).toEqual(Uint8Array.of(9));
    expect(refusalOf(() => openAt())).toBe("cannot-open");
    expect(refusalOf(() => openAt(Uint8Array.of(1, 2)))).toBe("cannot-open");
  });
});

describe("an object that was tampered with", () => {
  it("is refused wherever a byte was changed, cut off or added", () => {
    const { object, contentKey } = sealed(Uint8Array.of(1, 2, 3));
    const allowed = ["cannot-open", "malformed", "unknown-version", "wrong-kind"];
    for (const { what, bytes } of damages(object, HEAD_BYTES)) {
      const codes = [
        refusalOf(() => openWithKey(bytes, "report", contentKey)),
        // Changing a recipient's key id makes the object somebody else's.
        refusalOf(() => {
          if (open(bytes, "report", openingKeyOf(lan)).kind === "not-for-me") {
            openWithKey(bytes, "report", contentKey);
          }
        }),
      ];
      for (const code of codes) expect(allowed, what).toContain(code);
    }
  });

  it("is named by what is wrong with its head", () => {
    const { object, contentKey } = sealed(Uint8Array.of(1));
    const withByte = (at: number, value: number) => {
      const changed = new Uint8Array(object);
      changed[at] = value;
      return refusalOf(() => openWithKey(changed, "report", contentKey));
    };
    expect(withByte(0, 0)).toBe("malformed");
    expect(withByte(3, 50)).toBe("malformed");
    expect(withByte(4, 0)).toBe("unknown-version");
    expect(withByte(4, 99)).toBe("unknown-version");
    expect(withByte(5, 2)).toBe("unknown-version");
    for (const [kind, byte] of Object.entries(SEALED_KIND)) {
      expect(withByte(4, byte)).toBe(kind === "report" ? "none" : "wrong-kind");
    }
    expect(withByte(58, 0)).toBe("malformed");
    expect(withByte(58, 65)).toBe("malformed");
  });

  it("is refused with a key that the commitment does not name", () => {
    const { object } = sealed(Uint8Array.of(1));
    const otherKey = primitives().randomBytes(32);
    expect(refusalOf(() => openWithKey(object, "report", otherKey))).toBe("cannot-open");
  });
});

describe("wraps", () => {
  it("cannot be moved under another head", () => {
    const { object } = sealed(Uint8Array.of(1));
    const parts = parseSealed(object, "report");
    const wrap = parts.wraps[0]?.bytes ?? new Uint8Array(0);
    expect(openCaseKey(openingKeyOf(sen), wrap, parts.prefix)).toHaveLength(32);
    for (let at = 0; at < parts.prefix.length; at++) {
      const act = () => openCaseKey(openingKeyOf(sen), wrap, flipped(parts.prefix, at));
      expect(refusalOf(act), `byte ${at}`).toBe("cannot-open");
    }
    const short = () => openCaseKey(openingKeyOf(sen), wrap, parts.prefix.subarray(1));
    expect(refusalOf(short)).toBe("cannot-open");
  });

  it("cannot be moved into another object, or given to another recipient", () => {
    const [first, second] = [sealed(Uint8Array.of(1)), sealed(Uint8Array.of(2))];
    const [a, b] = [parseSealed(first.object, "report"), parseSealed(second.object, "report")];
    const wrap = a.wraps[0]?.bytes ?? new Uint8Array(0);
    expect(refusalOf(() => unwrapKey(openingKeyOf(sen), wrap, b.prefix))).toBe("cannot-open");
    expect(refusalOf(() => unwrapKey(openingKeyOf(lan), wrap, a.prefix))).toBe("cannot-open");
    const renamed = new Uint8Array(wrap);
    renamed.set(lan.keyId);
    expect(refusalOf(() => unwrapKey(openingKeyOf(lan), renamed, a.prefix))).toBe("cannot-open");
  });

  it("are refused wherever a byte was changed, cut off or added", () => {
    const { object } = sealed(Uint8Array.of(1));
    const { wraps, prefix } = parseSealed(object, "report");
    for (const { what, bytes } of damages(wraps[0]?.bytes ?? new Uint8Array(0), 20)) {
      const code = refusalOf(() => openCaseKey(openingKeyOf(sen), bytes, prefix));
      expect(code, what).toBe("cannot-open");
    }
  });

  it("with a point of small order are refused, not a crash", () => {
    const { object } = sealed(Uint8Array.of(1));
    const { wraps, prefix } = parseSealed(object, "report");
    const wrap = new Uint8Array(wraps[0]?.bytes ?? []).fill(0, 16 + 1088, 16 + 1120);
    expect(refusalOf(() => unwrapKey(openingKeyOf(sen), wrap, prefix))).toBe("cannot-open");
  });
});

describe("two recipients", () => {
  /** A sealer who puts one key into Sen's wrap and another into Lan's. */
  function forkedObject(): { readonly object: Uint8Array; readonly keys: readonly Uint8Array[] } {
    const keys = [primitives().randomBytes(32), primitives().randomBytes(32)] as const;
    const { object } = sealed(Uint8Array.of(1));
    const bytes = new Uint8Array(object);
    bytes.set(commitmentOf(keys[0]), 26);
    const prefix = bytes.slice(0, 58);
    bytes.set(wrapKey(recipientOf(sen), keys[0], prefix), HEAD_BYTES);
    bytes.set(wrapKey(recipientOf(lan), keys[1], prefix), HEAD_BYTES + WRAP_BYTES);
    const { head, nonce } = parseSealed(bytes, "report");
    const padded = new Uint8Array(4096);
    padded.set(u32(1));
    const key = primitives().deriveKey(keys[0], "kincontn");
    bytes.set(primitives().encrypt(key, nonce, head, padded), head.length);
    return { object: bytes, keys };
  }

  it("cannot be shown different texts: the second key is not the one committed to", () => {
    const { object } = forkedObject();
    expect(open(object, "report", openingKeyOf(sen)).kind).toBe("opened");
    expect(refusalOf(() => open(object, "report", openingKeyOf(lan)))).toBe("cannot-open");
    const wrapOf = (keys: OpeningKey) =>
      parseSealed(object, "report").wraps.find(({ keyId }) => equalBytes(keyId, keys.keyId));
    const wrap = wrapOf(openingKeyOf(lan))?.bytes ?? new Uint8Array(0);
    const act = () => openCaseKey(openingKeyOf(lan), wrap, object.slice(0, 58));
    expect(refusalOf(act)).toBe("cannot-open");
  });
});

describe("the parser", () => {
  it("throws nothing but its refusals, whatever the bytes", () => {
    const head = Uint8Array.of(0x4b, 0x49, 0x4e, 0x31, 1, 1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), (bytes, hasHead) => {
        const input = hasHead ? Uint8Array.of(...head, ...bytes) : bytes;
        const code = refusalOf(() => parseSealed(input, "report"));
        expect(["malformed", "unknown-version", "wrong-kind"]).toContain(code);
      }),
    );
  });

  it("refuses a length past the largest bucket without reading on", () => {
    const { object } = sealed(Uint8Array.of(1));
    const at = HEAD_BYTES + 2 * WRAP_BYTES + 24;
    const bytes = new Uint8Array(object);
    bytes.set(u32(0xffffffff), at);
    expect(refusalOf(() => parseSealed(bytes, "report"))).toBe("malformed");
  });
});
