/** The mailbox: keys from the receipt alone, a note to oneself, requests that cannot be reused. */
import { beforeAll, describe, expect, it } from "vitest";
import { concat, toHex } from "../../src/protocol/bytes.ts";
import {
  mailboxAddressOf,
  mailboxFrom,
  newReceipt,
  openMailboxNote,
  sealMailboxNote,
  signMailboxRequest,
  verifyMailboxRequest,
} from "../../src/protocol/index.ts";
import type { Mailbox, MailboxAction, Receipt } from "../../src/protocol/index.ts";
import { installPrimitives, primitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { damages, flipped, refusalOf } from "../support/protocol/refusal.ts";

const organisationId = new Uint8Array(16).fill(1);
const note = {
  organisationId,
  rosterVersion: 0xffff_ffff,
  rosterHash: new Uint8Array(32),
  day: "2026-12-10",
  caseKeyId: new Uint8Array(16).fill(3),
};
let receipt: Receipt;
let mailbox: Mailbox;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  receipt = newReceipt();
  mailbox = await mailboxFrom(receipt, organisationId);
});

describe("a mailbox", () => {
  it("is the same for one receipt and organisation, and another for any other", async () => {
    expect(await mailboxFrom(receipt, organisationId)).toEqual(mailbox);
    const elsewhere = await mailboxFrom(receipt, new Uint8Array(16).fill(2));
    const other = await mailboxFrom(newReceipt(), organisationId);
    const addresses = [mailbox, elsewhere, other].map(({ address }) => toHex(address));
    expect(new Set(addresses).size).toBe(3);
    expect(mailbox.address).toEqual(mailboxAddressOf(mailbox.keys.signing.publicKey));
  });

  it("has keys that are all different", () => {
    const { keys, noteKey } = mailbox;
    const secrets = [keys.encryption.secretKey, keys.signing.secretKey.slice(0, 32), noteKey];
    expect(new Set(secrets.map(toHex)).size).toBe(3);
  });
});

describe("the note", () => {
  it("comes back, and is of one size", () => {
    const bytes = sealMailboxNote(mailbox, note);
    expect(bytes).toHaveLength(296);
    expect(openMailboxNote(mailbox, bytes)).toEqual(note);
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    for (const { what, bytes } of damages(sealMailboxNote(mailbox, note), 30)) {
      expect(
        refusalOf(() => openMailboxNote(mailbox, bytes)),
        what,
      ).toBe("cannot-open");
    }
  });

  it("opens under no other address", () => {
    const bytes = sealMailboxNote(mailbox, note);
    const moved = { ...mailbox, address: flipped(mailbox.address, 3) };
    expect(refusalOf(() => openMailboxNote(moved, bytes))).toBe("cannot-open");
  });
});

describe("a request", () => {
  const body = new Uint8Array(70).fill(5);
  const verify = (
    signature: Uint8Array,
    action: MailboxAction,
    challenge: Uint8Array,
    of = body,
    key = mailbox.keys.signing.publicKey,
  ) => verifyMailboxRequest(action, challenge, of, signature, key);

  it("counts for one action, challenge, body and mailbox only", () => {
    const challenge = primitives().randomBytes(32);
    const signature = signMailboxRequest(mailbox, "message", challenge, body);
    expect(verify(signature, "message", challenge)).toBe(true);
    expect(verify(signature, "open", challenge)).toBe(false);
    expect(verify(signature, "erase", challenge)).toBe(false);
    expect(verify(signature, "message", flipped(challenge, 0))).toBe(false);
    expect(verify(signature, "message", challenge, flipped(body, 69))).toBe(false);
    expect(verify(signature, "message", challenge, concat(body, body))).toBe(false);
    const other = primitives().signKeyPair(new Uint8Array(32)).publicKey;
    expect(verify(signature, "message", challenge, body, other)).toBe(false);
    for (let at = 0; at < 64; at++) {
      expect(verify(flipped(signature, at), "message", challenge)).toBe(false);
    }
    expect(verify(signature.subarray(1), "message", challenge)).toBe(false);
    expect(verify(signature, "message", challenge, body, other.subarray(1))).toBe(false);
  });
});
