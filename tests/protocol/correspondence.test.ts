/** Messages, replies and entries: by whom they say, in their order, in their case. */
import { beforeAll, describe, expect, it } from "vitest";
import { concat } from "../../src/protocol/bytes.ts";
import {
  casePairFrom,
  mailboxFrom,
  newReceipt,
  openEntry,
  openingKeyOf,
  openMessage,
  openReply,
  sealEntry,
  sealMessage,
  sealReply,
  signNextRoster,
  organisationKeyPair,
} from "../../src/protocol/index.ts";
import type { Bytes, Mailbox, PersonKeys } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { makeSigned } from "../../src/protocol/sign.ts";
import { parseSigned } from "../../src/protocol/signed.ts";
import { DAY, drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
let stranger: Mailbox;
const caseKey = new Uint8Array(32).fill(6);
const olderKey = new Uint8Array(32).fill(5);
const otherCase = new Uint8Array(16).fill(9);
const REFUSALS = ["bad-signature", "malformed", "unknown-version", "wrong-kind", "unknown-author"];

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  stranger = await mailboxFrom(newReceipt(), cast.roster.roster.organisationId);
});

const pair = () => casePairFrom(caseKey);
const message = (text = "Còn đây là ảnh.", sequence = 1) =>
  sealMessage(
    { day: DAY, text, files: [], repliesSeen: 0 },
    cast.mailbox,
    pair(),
    cast.roster.roster,
    cast.caseId,
    sequence,
  );
const openedMessage = (bytes: Uint8Array, sequence = 1, caseId: Uint8Array = cast.caseId) =>
  openMessage(
    bytes,
    [casePairFrom(olderKey), pair()],
    cast.mailbox.keys.signing.publicKey,
    caseId,
    sequence,
  );
const recipientOf = ({ keys }: Mailbox) => ({
  keyId: keys.keyId,
  encryptionKey: keys.encryption.publicKey,
});
const reply = (text = "Chào bạn.", sequence = 1, author: PersonKeys = cast.caseworker) =>
  sealReply(
    { format: 1, type: "answer", day: DAY, messagesSeen: 1, caseKeyId: pair().keyId, text },
    recipientOf(cast.mailbox),
    cast.roster.roster,
    cast.caseId,
    sequence,
    author,
  );
const openedReply = (bytes: Uint8Array, sequence = 1, caseId: Uint8Array = cast.caseId) =>
  openReply(bytes, cast.mailbox, cast.roster.roster, caseId, sequence);
const entry = (text = "Gọi lại sau.", author: PersonKeys = cast.caseworker) =>
  sealEntry(caseKey, cast.caseId, 1, { type: "note", day: DAY, text }, author);
const openedEntry = (bytes: Uint8Array, sequence = 1, caseId: Uint8Array = cast.caseId) =>
  openEntry(bytes, caseKey, caseId, sequence, cast.roster.roster);

describe("a message", () => {
  it("reaches whoever holds the case key, and recovery, and nobody else", () => {
    expect(openedMessage(message())).toEqual({
      sequence: 1,
      keysNumber: 1,
      content: { format: 1, day: DAY, text: "Còn đây là ảnh.", files: [], repliesSeen: 0 },
    });
    const { publicKey } = cast.mailbox.keys.signing;
    for (const opening of [
      casePairFrom(olderKey),
      openingKeyOf(cast.caseworker),
      openingKeyOf(cast.custodian),
    ]) {
      const act = () => openMessage(message(), [opening], publicKey, cast.caseId, 1);
      expect(refusalOf(act)).toBe("cannot-open");
    }
    const opened = openMessage(message(), [cast.recovery], publicKey, cast.caseId, 1);
    expect(opened.content.text).toBe("Còn đây là ảnh.");
  });

  it("is of one length for different texts", () => {
    expect(message("").length).toBe(message("x".repeat(30_000)).length);
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    for (const { what, bytes } of damages(message(), 46)) {
      expect(REFUSALS, what).toContain(refusalOf(() => openedMessage(bytes)));
    }
  });

  it("is refused out of its order, in another case, and as a reply", () => {
    expect(refusalOf(() => openedMessage(message(), 2))).toBe("out-of-order");
    expect(refusalOf(() => openedMessage(message(), 1, otherCase))).toBe("out-of-order");
    expect(refusalOf(() => openedReply(message()))).toBe("wrong-kind");
  });

  it("is refused from another mailbox", () => {
    const forged = sealMessage(
      { day: DAY, text: "Tôi rút lại.", files: [], repliesSeen: 0 },
      stranger,
      pair(),
      cast.roster.roster,
      cast.caseId,
      1,
    );
    expect(refusalOf(() => openedMessage(forged))).toBe("bad-signature");
  });

  it("cannot be passed off as one's own: the text opens only in its envelope", () => {
    const { payload } = parseSigned(message("Bí mật."), "message");
    const stolen = makeSigned(
      "message",
      { caseId: otherCase, sequence: 1, author: stranger.address, payload },
      stranger.keys.signing.secretKey,
    );
    const act = () => openMessage(stolen, [pair()], stranger.keys.signing.publicKey, otherCase, 1);
    expect(refusalOf(act)).toBe("cannot-open");
  });
});

describe("a reply", () => {
  it("reaches the mailbox and says who wrote it", () => {
    const opened = openedReply(reply());
    expect(opened.author.displayName).toBe("Sen");
    expect(opened.content).toMatchObject({ type: "answer", text: "Chào bạn." });
  });

  it("is of one length, answer or word of something", () => {
    const word = sealReply(
      { format: 1, type: "opened", day: DAY, messagesSeen: 0, caseKeyId: pair().keyId },
      recipientOf(cast.mailbox),
      cast.roster.roster,
      cast.caseId,
      1,
      cast.caseworker,
    );
    expect(openedReply(word).content.type).toBe("opened");
    const keys = sealReply(
      { format: 1, type: "keys", day: DAY, messagesSeen: 0, caseKeyId: pair().keyId },
      recipientOf(cast.mailbox),
      cast.roster.roster,
      cast.caseId,
      1,
      cast.caseworker,
    );
    expect(openedReply(keys).content).toMatchObject({ caseKeyId: pair().keyId });
    expect(keys.length).toBe(word.length);
    expect(word.length).toBe(reply("x".repeat(3000)).length);
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    for (const { what, bytes } of damages(reply(), 46)) {
      expect(REFUSALS, what).toContain(refusalOf(() => openedReply(bytes)));
    }
  });

  it("is refused out of its order, in another case, and as a message", () => {
    expect(refusalOf(() => openedReply(reply(), 2))).toBe("out-of-order");
    expect(refusalOf(() => openedReply(reply(), 1, otherCase))).toBe("out-of-order");
    expect(refusalOf(() => openedMessage(reply()))).toBe("wrong-kind");
  });

  it("is refused from anybody who is not a caseworker of the verified roster", () => {
    for (const author of [cast.administrator, cast.custodian, cast.mailbox.keys]) {
      expect(refusalOf(() => openedReply(reply("Giả.", 1, author)))).toBe("unknown-author");
    }
  });

  it("of a member suspended since still verifies", () => {
    const { roster } = cast.roster;
    const members = roster.members.map((member, i) =>
      i === 1 ? { ...member, status: "suspended" as const } : member,
    );
    const key = organisationKeyPair(cast.seeds.organisationSeed);
    const next = signNextRoster(roster, { ...roster, members }, key).roster;
    expect(openReply(reply(), cast.mailbox, next, cast.caseId, 1).author.status).toBe("suspended");
  });

  it("opens for no other mailbox", () => {
    const act = () => openReply(reply(), stranger, cast.roster.roster, cast.caseId, 1);
    expect(refusalOf(act)).toBe("cannot-open");
  });

  it("cannot be passed off as one's own by a colleague", () => {
    const { payload } = parseSigned(reply(), "reply");
    const { keyId, signing } = cast.colleague;
    const stolen = makeSigned(
      "reply",
      { caseId: cast.caseId, sequence: 1, author: keyId, payload },
      signing.secretKey,
    );
    expect(refusalOf(() => openedReply(stolen))).toBe("cannot-open");
  });

  it("to a mailbox whose key is none is refused, not a crash", () => {
    const broken = { keyId: cast.mailbox.keys.keyId, encryptionKey: new Uint8Array(1216) };
    const act = () =>
      sealReply(
        { format: 1, type: "opened", day: DAY, messagesSeen: 0, caseKeyId: pair().keyId },
        broken,
        cast.roster.roster,
        cast.caseId,
        1,
        cast.caseworker,
      );
    expect(refusalOf(act)).toBe("malformed");
  });
});

describe("an entry", () => {
  it("is read by whoever holds the case key, with its author", () => {
    expect(openedEntry(entry())).toMatchObject({
      sequence: 1,
      author: { displayName: "Sen" },
      content: { type: "note", text: "Gọi lại sau." },
    });
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    for (const { what, bytes } of damages(entry(), 46)) {
      expect(REFUSALS, what).toContain(refusalOf(() => openedEntry(bytes)));
    }
  });

  it("is refused out of its order, in another case, under another key or author", () => {
    expect(refusalOf(() => openedEntry(entry(), 2))).toBe("out-of-order");
    expect(refusalOf(() => openedEntry(entry(), 1, otherCase))).toBe("out-of-order");
    const act = () => openEntry(entry(), new Uint8Array(32), cast.caseId, 1, cast.roster.roster);
    expect(refusalOf(act)).toBe("cannot-open");
    for (const author of [cast.administrator, cast.custodian, cast.mailbox.keys]) {
      expect(refusalOf(() => openedEntry(entry("Giả.", author)))).toBe("unknown-author");
    }
    const { payload } = parseSigned(entry(), "entry");
    const { keyId, signing } = cast.colleague;
    const fields = { caseId: cast.caseId, sequence: 1, author: keyId, payload };
    expect(refusalOf(() => openedEntry(makeSigned("entry", fields, signing.secretKey)))).toBe(
      "cannot-open",
    );
  });

  it("has few lengths", () => {
    expect(entry("").length).toBe(entry("x".repeat(900)).length);
    expect(entry("x".repeat(1000)).length - entry("").length).toBe(1024);
  });
});

describe("an envelope", () => {
  it("says which version and purpose it is of before anything else", () => {
    const bytes = new Uint8Array(entry());
    const withByte = (at: number, value: number): Bytes => {
      const changed = new Uint8Array(bytes);
      changed[at] = value;
      return changed;
    };
    expect(refusalOf(() => openedEntry(withByte(4, 2)))).toBe("unknown-version");
    expect(refusalOf(() => openedEntry(withByte(5, 1)))).toBe("wrong-kind");
    expect(refusalOf(() => openedEntry(withByte(0, 0)))).toBe("malformed");
    expect(refusalOf(() => openedEntry(concat(bytes, bytes)))).toBe("malformed");
  });
});
