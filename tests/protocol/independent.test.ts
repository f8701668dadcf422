/**
 * The implementation in tests/support/independent, written from docs/protocol.md alone, reads and
 * makes what the vectors say, and refuses with the same codes. Nothing of src/protocol runs here
 * except the word lists.
 */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { englishWords } from "../../src/protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../src/protocol/receipt-words/vietnamese.ts";
import { hashUnder, hex, same, signWith, subkey, unhex } from "../support/independent/basics.ts";
import { decryptFile, encryptFile, paddedSize } from "../support/independent/file-stream.ts";
import {
  mailboxOf,
  openNote,
  secretOfDigits,
  secretOfWords,
  signRequest,
} from "../support/independent/receipt.ts";
import { openAs, parse, sealWith, unwrap, wrap } from "../support/independent/sealed-object.ts";
import { readVector, readVectors, tryRefusals } from "../support/independent/vectors.ts";
import type { Values, Vector } from "../support/independent/vectors.ts";

const NOTHING = new Uint8Array(0);

function expectRefusals(vector: Vector, read: Parameters<typeof tryRefusals>[1]): void {
  const { found, wanted } = tryRefusals(vector, read);
  expect(found).toEqual(wanted);
}

const holderIn = (values: Values) => ({
  keyId: values.bytes("keyId"),
  secretKey: values.bytes("secretKey"),
});

describe("hashes, subkeys and sizes", () => {
  it("are those of the vectors", () => {
    for (const vector of readVectors("hashes")) {
      const { inputs, comment } = vector;
      if (inputs.has("domain") && comment.startsWith("32-byte")) {
        const hash = hashUnder(inputs.text("domain"), 32, inputs.bytes("bytes"));
        expect(hex(hash), comment).toBe(vector.outputText);
      } else if (inputs.has("context")) {
        const key = subkey(inputs.bytes("key"), inputs.text("context"));
        expect(hex(key), comment).toBe(vector.outputText);
      }
    }
    const { inputs, outputText } = readVector("hashes", "signature under kin/v1/session");
    const signature = signWith(inputs.bytes("seed"), "kin/v1/session", inputs.bytes("bytes"));
    expect(hex(signature)).toBe(outputText);
  });

  it("of padded files are those of the vectors", () => {
    for (const { inputs, outputNumber } of readVectors("padding")) {
      if (inputs.has("bytes")) expect(paddedSize(inputs.number("bytes"))).toBe(outputNumber);
    }
  });
});

describe("the receipt", () => {
  it("gives the same secret in every spelling", () => {
    const { inputs, outputs } = readVector("receipt", "spellings");
    const secret = inputs.text("secret");
    expect(hex(secretOfWords(outputs.texts("vietnamese"), vietnameseWords))).toBe(secret);
    expect(hex(secretOfWords(outputs.texts("english"), englishWords))).toBe(secret);
    expect(hex(secretOfDigits(outputs.texts("digits").join("")))).toBe(secret);
  });

  it("gives the mailbox's keys, opens its note and signs its requests", () => {
    const keys = readVector("mailbox", "keys");
    const secret = keys.inputs.bytes("receipt").slice(0, 10);
    const mailbox = mailboxOf(secret, keys.inputs.bytes("organisationId"));
    expect(hex(mailbox.encryptionSeed)).toBe(keys.outputs.text("encryptionSecretKey"));
    for (const name of [
      "encryptionKey",
      "signingSeed",
      "signingKey",
      "noteKey",
      "keyId",
      "address",
    ] as const) {
      expect(hex(mailbox[name]), name).toBe(keys.outputs.text(name));
    }
    const note = readVector("mailbox", "note");
    const read = (bytes: Uint8Array) => openNote(mailbox.noteKey, mailbox.address, bytes);
    expect(read(note.output)).toMatchObject({ rosterVersion: 3, day: "2026-12-10" });
    expectRefusals(note, read);
    for (const { inputs, outputText } of readVectors("mailbox").slice(2)) {
      const signature = signRequest(
        inputs.bytes("signingSeed"),
        inputs.text("action"),
        inputs.bytes("challenge"),
        inputs.bytes("body"),
      );
      expect(hex(signature)).toBe(outputText);
    }
  });
});

describe("wraps and sealed objects", () => {
  it("come out the same, open, and are refused alike", () => {
    const vector = readVector("wrap", "wrap");
    const { inputs } = vector;
    const prefix = inputs.bytes("prefix");
    const [random = NOTHING] = inputs.list("random");
    const made = wrap(
      inputs.bytes("keyId"),
      inputs.bytes("encryptionKey"),
      inputs.bytes("contentKey"),
      prefix,
      random,
    );
    expect(hex(made)).toBe(vector.outputText);
    const read = (bytes: Uint8Array) => unwrap(holderIn(inputs), bytes, prefix);
    expect(hex(read(made))).toBe(inputs.text("contentKey"));
    expectRefusals(vector, read);
  });

  it.each(["without a place", "with a place"])("%s", (comment) => {
    const vector = readVector("sealed-object", comment);
    const { inputs } = vector;
    const recipients = inputs.each("recipients");
    const made = sealWith(
      inputs.text("kind"),
      inputs.bytes("organisationId"),
      inputs.number("rosterVersion"),
      recipients.map((one) => ({
        keyId: one.bytes("keyId"),
        encryptionKey: one.bytes("publicKey"),
      })),
      inputs.bytes("content"),
      inputs.number("bucketBytes"),
      inputs.bytes("place"),
      inputs.list("random"),
    );
    expect(hex(made)).toBe(vector.outputText);
    for (const one of recipients) {
      const opened = openAs(holderIn(one), made, "message", inputs.bytes("place"));
      expect(hex(opened?.content ?? NOTHING)).toBe(inputs.text("content"));
    }
    const second = holderIn(recipients[1] ?? inputs);
    expectRefusals(vector, (bytes, changed) =>
      changed.has("prefix")
        ? unwrap(second, parse(bytes, "message").wraps[1] ?? NOTHING, changed.bytes("prefix"))
        : openAs(second, bytes, "message", changed.bytes("place")),
    );
  });
});

describe("files", () => {
  it("come out the same, come back, and are refused alike", () => {
    for (const vector of readVectors("files")) {
      const { inputs, outputs } = vector;
      const length = inputs.number("bytes");
      const content = Uint8Array.from({ length }, (_, i) => i % 251);
      const [key = NOTHING, header = NOTHING] = inputs.list("random");
      const made = encryptFile(key, header, content);
      expect(made).toHaveLength(outputs.number("encryptedBytes"));
      if (outputs.has("encrypted")) expect(hex(made)).toBe(outputs.text("encrypted"));
      else {
        const hash = createHash("sha256").update(made).digest("hex");
        expect(hash).toBe(outputs.text("encryptedSha256"));
      }
      const sha256 = outputs.bytes("sha256");
      expect(same(decryptFile(key, made, length, sha256), content)).toBe(true);
      if (!outputs.has("encrypted")) continue;
      for (const { bytes, code, comment } of vector.refusals(unhex(outputs.text("encrypted")))) {
        const act = () => decryptFile(key, bytes, length, sha256);
        expect(act, comment).toThrow(expect.objectContaining({ code }));
      }
    }
  });
});
