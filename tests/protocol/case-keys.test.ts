/** Changes of keys: from the newest key back to the report's, and nobody in between. */
import { beforeAll, describe, expect, it } from "vitest";
import { concat } from "../../src/protocol/bytes.ts";
import {
  casePairFrom,
  hashEntries,
  keysNumberOfEntry,
  keysNumberOfMessage,
  keysRecipients,
  openCaseKeys,
  openingKeyOf,
  parseSubmission,
  sealCaseKeys,
  sealReport,
} from "../../src/protocol/index.ts";
import type {
  Bytes,
  KeysContent,
  KnownKey,
  OpeningKey,
  PersonKeys,
  StoredChange,
} from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { aReport, DAY, drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
let report: Bytes;
let firstKey: Bytes;
let changes: StoredChange[];
let keys: Bytes[];

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  const { roster } = cast.roster;
  const { bytes } = sealReport(aReport(cast), cast.mailbox, roster, cast.caseId);
  ({ report } = parseSubmission(bytes));
  const [step] = open([], cast.caseworker);
  firstKey = step?.key ?? new Uint8Array(0);
  const first = change(1, firstKey, [cast.caseworker]);
  const second = change(2, first.caseKey, [cast.caseworker, cast.colleague], {
    entriesBefore: 5,
    messagesBefore: 2,
  });
  changes = [first.stored, second.stored];
  keys = [firstKey, first.caseKey, second.caseKey];
});

function change(
  sequence: number,
  previousKey: Bytes,
  readers: readonly PersonKeys[],
  content: Partial<KeysContent> = {},
  author: PersonKeys = cast.caseworker,
): { readonly stored: StoredChange; readonly caseKey: Bytes } {
  const { roster } = cast.roster;
  const recipients = keysRecipients(
    roster,
    readers.map(({ keyId }) => keyId),
  );
  const whole: KeysContent = {
    format: 1,
    day: DAY,
    previousKey,
    entriesBefore: 3,
    entriesHash: hashEntries([]),
    messagesBefore: 1,
    reply: 1,
    ...content,
  };
  const { bytes, caseKey } = sealCaseKeys(whole, recipients, roster, cast.caseId, sequence, author);
  return { stored: { sequence, bytes }, caseKey };
}

function open(
  stored: readonly StoredChange[],
  who: PersonKeys | OpeningKey,
  known?: KnownKey,
  caseId: Uint8Array = cast.caseId,
) {
  const opening = "signing" in who ? openingKeyOf(who) : who;
  return openCaseKeys(report, stored, caseId, cast.roster.roster, opening, known);
}

describe("changes of keys", () => {
  it("lead every reader, and recovery, from the newest key to all others", () => {
    for (const who of [cast.caseworker, cast.colleague, cast.recovery]) {
      const steps = open(changes, who);
      expect(steps.map(({ key }) => key)).toEqual(keys);
      expect(steps.map(({ readers }) => readers.length)).toEqual([3, 2, 3]);
      expect(steps[2]?.change?.author.displayName).toBe("Sen");
    }
    for (const known of keys.map((key, keysNumber) => ({ key, keysNumber }))) {
      expect(open(changes, cast.caseworker, known)).toHaveLength(3);
    }
  });

  it("say which key is for which entry and message", () => {
    const steps = open(changes, cast.caseworker);
    expect([1, 3, 4, 5, 6, 99].map((entry) => keysNumberOfEntry(steps, entry))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    expect([1, 2, 3].map((message) => keysNumberOfMessage(steps, message))).toEqual([0, 1, 2]);
  });

  it("open for nobody who was left out of the newest, also with the keys they had", () => {
    const [first] = changes;
    if (!first) throw new Error("nothing was made");
    expect(refusalOf(() => open([first], cast.colleague))).toBe("cannot-open");
    const known = { key: firstKey, keysNumber: 1 };
    expect(refusalOf(() => open([first], cast.colleague, known))).toBe("cannot-open");
    const next = change(3, keys[2] ?? firstKey, [cast.colleague], { entriesBefore: 7 });
    expect(refusalOf(() => open([...changes, next.stored], cast.caseworker))).toBe("cannot-open");
  });

  it("are refused from anybody who could not read before, or is no caseworker", () => {
    const [first] = changes;
    if (!first) throw new Error("nothing was made");
    const rejoin = [cast.caseworker, cast.colleague];
    const forged = change(2, firstKey, rejoin, { entriesBefore: 5 }, cast.colleague);
    expect(refusalOf(() => open([first, forged.stored], cast.caseworker))).toBe("unknown-author");
    for (const author of [cast.administrator, cast.custodian, cast.mailbox.keys]) {
      const { stored } = change(1, firstKey, rejoin, {}, author);
      expect(refusalOf(() => open([stored], cast.caseworker))).toBe("unknown-author");
    }
  });

  it("are refused where one is missing, repeated, swapped, or of another case", () => {
    const [first, second] = changes;
    if (!first || !second) throw new Error("nothing was made");
    for (const wrong of [
      [second],
      [first, first],
      [second, first],
      [first, { ...first, sequence: 2 }],
      [{ ...first, sequence: 2 }],
    ]) {
      expect(refusalOf(() => open(wrong, cast.caseworker))).toBe("out-of-order");
    }
    const known = { key: keys[2] ?? firstKey, keysNumber: 2 };
    expect(refusalOf(() => open([first], cast.caseworker, known))).toBe("out-of-order");
    const other = new Uint8Array(16);
    expect(refusalOf(() => open(changes, cast.caseworker, undefined, other))).toBe("out-of-order");
  });

  it("are refused where they lead to another key than the report's, or than one known", () => {
    const [first] = changes;
    const elsewhere = change(1, new Uint8Array(32), [cast.caseworker]);
    expect(refusalOf(() => open([elsewhere.stored], cast.caseworker))).toBe("cannot-open");
    const fork = change(1, firstKey, [cast.caseworker, cast.colleague], {}, cast.colleague);
    expect(open([fork.stored], cast.caseworker)).toHaveLength(2);
    const known = { key: keys[1] ?? firstKey, keysNumber: 1 };
    expect(refusalOf(() => open([fork.stored], cast.caseworker, known))).toBe("cannot-open");
    const onTop = change(2, fork.caseKey, [cast.caseworker], { entriesBefore: 5 });
    const forked = [fork.stored, onTop.stored];
    expect(refusalOf(() => open(forked, cast.caseworker, known))).toBe("cannot-open");
    expect(first).toBeDefined();
  });

  it("are refused where their numbers go backwards", () => {
    const [first] = changes;
    if (!first) throw new Error("nothing was made");
    for (const wrong of [{ entriesBefore: 3 }, { entriesBefore: 9, messagesBefore: 0 }]) {
      const { stored } = change(2, keys[1] ?? firstKey, [cast.caseworker], wrong);
      expect(refusalOf(() => open([first, stored], cast.caseworker))).toBe("out-of-order");
    }
  });

  it("are refused wherever a byte was changed, cut off or added", () => {
    const [first] = changes;
    if (!first) throw new Error("nothing was made");
    const codes = ["bad-signature", "malformed", "unknown-version", "wrong-kind", "unknown-author"];
    for (const { what, bytes } of damages(first.bytes, 46)) {
      const act = () => open([{ sequence: 1, bytes: new Uint8Array(bytes) }], cast.caseworker);
      expect(codes, what).toContain(refusalOf(act));
    }
  });

  it("have one length, whatever they say", () => {
    const { stored } = change(1, firstKey, [cast.caseworker], {
      entriesBefore: 1_000_000,
      messagesBefore: 1_000_000,
      reply: 1_000_000,
    });
    expect(stored.bytes.length).toBe(changes[0]?.bytes.length);
  });
});

describe("a case's pair", () => {
  it("follows from the key, and is another for another key", () => {
    const [a, b] = [casePairFrom(firstKey), casePairFrom(keys[1] ?? firstKey)];
    expect(casePairFrom(firstKey)).toEqual(a);
    expect(a.keyId).not.toEqual(b.keyId);
    expect(concat(a.secretKey)).not.toEqual(firstKey);
  });
});
