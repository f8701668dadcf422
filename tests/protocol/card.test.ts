/** Cards, changes, personal notes and preferences: by whom, in which case, for whose eyes. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  fromBase64url,
  openCard,
  openEntry,
  openPersonal,
  openPreferences,
  peekCard,
  personKeysFrom,
  sealCard,
  sealEntry,
  sealPersonal,
  sealPreferences,
  toHex,
} from "../../src/protocol/index.ts";
import type { CardContent, EntryContent, PersonKeys } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { makeSigned } from "../../src/protocol/sign.ts";
import { parseSigned } from "../../src/protocol/signed.ts";
import { DAY, drawCast, newPerson } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, refusalOf } from "../support/protocol/refusal.ts";

const CASE_KEY = new Uint8Array(32).fill(6);
const OTHER_KEY = new Uint8Array(32).fill(7);
const OTHER_CASE = new Uint8Array(16).fill(9);
const REFUSALS = ["bad-signature", "malformed", "unknown-version", "wrong-kind", "unknown-author"];

let cast: Cast;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
});

const contentOf = (card: CardContent["card"]): CardContent => ({ format: 1, card, mentions: {} });
const seal = (content = contentOf({ state: "accepted" }), author: PersonKeys = cast.caseworker) =>
  sealCard(CASE_KEY, cast.caseId, 3, content, author);
const read = (bytes: Uint8Array, caseId: Uint8Array = cast.caseId, key = CASE_KEY) =>
  openCard(bytes, key, caseId, cast.roster.roster);

describe("a card", () => {
  it("tells who made it, up to which entry, and what it says", () => {
    const content = {
      ...contentOf({ tags: ["đất"] }),
      mentions: { [toHex(cast.colleague.keyId)]: 2 },
    };
    const card = read(seal(content));
    expect(card).toMatchObject({ sequence: 3, content });
    expect(card.author.displayName).toBe("Sen");
    const peeked = peekCard(seal(content), CASE_KEY, cast.caseId);
    expect(peeked).toMatchObject({ sequence: 3, content });
    expect(toHex(peeked.authorKeyId)).toBe(toHex(cast.caseworker.keyId));
  });

  it("has one of three sizes, and none beyond", () => {
    const sizeOf = (letters: number) => seal(contentOf({ text: "x".repeat(letters) })).length;
    expect(sizeOf(0)).toBe(110 + 40 + 1024);
    expect(sizeOf(900)).toBe(sizeOf(0));
    expect(sizeOf(1500)).toBe(sizeOf(0) + 1024);
    expect(sizeOf(3900)).toBe(110 + 40 + 4096);
    expect(refusalOf(() => sizeOf(4050))).toBe("too-long");
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    for (const { what, bytes } of damages(seal(), 46)) {
      expect(REFUSALS, what).toContain(refusalOf(() => read(bytes)));
    }
    expect(refusalOf(() => read(new Uint8Array(10_000)))).toBe("malformed");
  });

  it("opens for no other case, number, author or key, even unverified", () => {
    const bytes = seal();
    expect(refusalOf(() => read(bytes, OTHER_CASE))).toBe("out-of-order");
    expect(refusalOf(() => read(bytes, cast.caseId, OTHER_KEY))).toBe("cannot-open");
    const { caseId, sequence, author, payload } = parseSigned(bytes, "card");
    const { secretKey } = cast.colleague.signing;
    const places = [
      { caseId: OTHER_CASE, sequence, author },
      { caseId, sequence: sequence + 1, author },
      { caseId, sequence, author: cast.colleague.keyId },
    ];
    for (const place of places) {
      const moved = makeSigned("card", { ...place, payload }, secretKey);
      expect(refusalOf(() => peekCard(moved, CASE_KEY, place.caseId))).toBe("cannot-open");
    }
    expect(refusalOf(() => peekCard(bytes, CASE_KEY, OTHER_CASE))).toBe("out-of-order");
    expect(refusalOf(() => peekCard(bytes, OTHER_KEY, cast.caseId))).toBe("cannot-open");
  });

  it("is refused in a colleague's name, from other roles and from strangers", () => {
    const forged = sealCard(CASE_KEY, cast.caseId, 3, contentOf({}), {
      ...cast.caseworker,
      signing: cast.colleague.signing,
    });
    expect(refusalOf(() => read(forged))).toBe("bad-signature");
    // Whoever holds the case key can make one that opens: that is why signatures are looked at.
    expect(refusalOf(() => peekCard(forged, CASE_KEY, cast.caseId))).toBe("none");
    expect(refusalOf(() => read(seal(contentOf({}), cast.custodian)))).toBe("unknown-author");
    expect(refusalOf(() => read(seal(contentOf({}), newPerson())))).toBe("unknown-author");
  });

  it("is no entry, and an entry is no card", () => {
    const note: EntryContent = { type: "note", day: DAY, text: "x" };
    const entry = sealEntry(CASE_KEY, cast.caseId, 3, note, cast.caseworker);
    expect(refusalOf(() => read(entry))).toBe("wrong-kind");
    const { roster } = cast.roster;
    expect(refusalOf(() => openEntry(seal(), CASE_KEY, cast.caseId, 3, roster))).toBe("wrong-kind");
  });

  it("is malformed with a foreign property, or a mention of nobody", () => {
    const odd = [
      { ...contentOf({}), more: 1 },
      { ...contentOf({}), mentions: { Sen: 1 } },
    ];
    for (const content of odd) {
      expect(refusalOf(() => read(seal(content as CardContent)))).toBe("malformed");
    }
  });
});

describe("an entry", () => {
  const through = (content: EntryContent) => {
    const bytes = sealEntry(CASE_KEY, cast.caseId, 1, content, cast.caseworker);
    return openEntry(bytes, CASE_KEY, cast.caseId, 1, cast.roster.roster).content;
  };

  it("carries changes, mentions, purposes, and what came before them", () => {
    const contents: EntryContent[] = [
      {
        type: "change",
        day: DAY,
        events: [{ kind: "tags", add: ["đất"], remove: [] }, { kind: "x" }],
      },
      { type: "note", day: DAY, text: "Xem giúp", mentions: [toHex(cast.colleague.keyId)] },
      { type: "note", day: DAY, text: "Gọi lại sau." },
      { type: "reply", day: DAY, reply: 1, text: "Chào bạn.", purpose: "received" },
      { type: "reply", day: DAY, reply: 1, text: "Chào bạn." },
    ];
    for (const content of contents) expect(through(content)).toEqual(content);
  });

  it("is malformed with no changes, too many, too long ones, and mentions of nobody", () => {
    const change = (events: Record<string, unknown>[]): EntryContent => ({
      type: "change",
      day: DAY,
      events,
    });
    const odd: EntryContent[] = [
      change([]),
      change(Array.from({ length: 17 }, () => ({ kind: "x" }))),
      change([{ kind: "x", text: "x".repeat(9000) }]),
      { type: "note", day: DAY, text: "", mentions: ["Sen"] },
      { type: "reply", day: DAY, reply: 1, text: "", purpose: "greeting" as "received" },
      { type: "personal", day: DAY, sealed: "=" },
    ];
    for (const content of odd) expect(refusalOf(() => through(content))).toBe("malformed");
  });
});

describe("a personal note", () => {
  const sealed = () => fromBase64url(sealPersonal(cast.caseworker, cast.caseId, "Mệt quá."));

  it("opens for its author, whatever the passphrase is by then, in its case", () => {
    const { encryption, signing } = cast.caseworker;
    const again = personKeysFrom(encryption.secretKey, signing.secretKey.slice(0, 32));
    expect(openPersonal(again, cast.caseId, sealed())).toBe("Mệt quá.");
    expect(refusalOf(() => openPersonal(cast.colleague, cast.caseId, sealed()))).toBe(
      "cannot-open",
    );
    expect(refusalOf(() => openPersonal(cast.caseworker, OTHER_CASE, sealed()))).toBe(
      "cannot-open",
    );
  });

  it("fits the smallest entry and shows colleagues no length", () => {
    const content = (text: string): EntryContent => ({
      type: "personal",
      day: DAY,
      sealed: sealPersonal(cast.caseworker, cast.caseId, text),
    });
    const sizeOf = (text: string) =>
      sealEntry(CASE_KEY, cast.caseId, 1, content(text), cast.caseworker).length;
    expect(sizeOf("")).toBe(110 + 40 + 1024);
    expect(sizeOf("x".repeat(500))).toBe(sizeOf(""));
  });
});

describe("preferences", () => {
  const preferences = { format: 1 as const, views: [], watched: [], seenMentions: {} };

  it("open for their owner alone", () => {
    const caseId = "55555555-5555-4555-9555-555555555555";
    const views = [{ id: "1", name: "Việc của tôi", view: { assignee: "me" } }];
    const full = { ...preferences, views, watched: [caseId], seenMentions: { [caseId]: 3 } };
    const bytes = sealPreferences(cast.caseworker, full);
    expect(openPreferences(cast.caseworker, bytes)).toEqual(full);
    expect(bytes.length).toBe(sealPreferences(cast.caseworker, preferences).length);
    expect(refusalOf(() => openPreferences(cast.colleague, bytes))).toBe("cannot-open");
  });

  it("are refused wherever a byte was changed, cut off or added", () => {
    const bytes = sealPreferences(cast.caseworker, preferences);
    for (const { what, bytes: damaged } of damages(bytes, 30)) {
      expect(
        refusalOf(() => openPreferences(cast.caseworker, damaged)),
        what,
      ).toBe("cannot-open");
    }
  });
});
