/** Redactions: a part of a case without a passage, and who vouches for what is left. */
import { beforeAll, describe, expect, it } from "vitest";
import { u32 } from "../../src/protocol/bytes.ts";
import {
  hashEntries,
  hashPart,
  looksRedacted,
  openCaseKey,
  openCaseKeys,
  openEntry,
  openingKeyOf,
  openMessage,
  casePairFrom,
  openRedactedReport,
  openRedaction,
  originalHash,
  parseSubmission,
  readReport,
  sealedReportOf,
  sealEntry,
  sealMessage,
  sealRedactedReport,
  sealRedaction,
  sealReport,
  toHex,
} from "../../src/protocol/index.ts";
import { PASSAGE_MARK } from "../../src/domain/casework/passage-text.ts";
import type { Bytes, PersonKeys, Report } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { aReport, DAY, drawCast, newPerson } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, refusalOf } from "../support/protocol/refusal.ts";

const LATER_KEY = new Uint8Array(32).fill(0x66);
const SECRET = "Chị Bảy bên cạnh cũng kể.";

let cast: Cast;
let report: Bytes;
let caseKey: Bytes;
let before: Report;
let note: Bytes;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  const { roster } = cast.roster;
  const { bytes } = sealReport(aReport(cast, SECRET), cast.mailbox, roster, cast.caseId);
  const submission = parseSubmission(bytes);
  ({ report } = submission);
  const { prefix, wraps } = submission.reportParts;
  const wrap = wraps.find(({ keyId }) => toHex(keyId) === toHex(cast.caseworker.keyId));
  caseKey = openCaseKey(openingKeyOf(cast.caseworker), wrap?.bytes ?? new Uint8Array(0), prefix);
  before = readReport(report, caseKey, cast.caseId);
  const content = { type: "note", day: DAY, text: SECRET } as const;
  note = sealEntry(caseKey, cast.caseId, 1, content, cast.colleague);
});

function redactReport(author: PersonKeys = cast.caseworker, stored = report, sequence = 3): Bytes {
  const answers = { ...before.answers, what: PASSAGE_MARK };
  const passages = [{ entry: sequence, field: "what" }];
  const content = { format: 1 as const, passages, content: { ...before, answers } };
  return sealRedactedReport(caseKey, content, { caseId: cast.caseId, sequence, stored }, author);
}

function redactNote(author: PersonKeys = cast.caseworker, stored = note, sequence = 3): Bytes {
  const content = {
    format: 1 as const,
    passages: [{ entry: sequence }],
    writer: toHex(cast.colleague.keyId),
    content: { type: "note" as const, day: DAY, text: PASSAGE_MARK },
  };
  const place = { caseId: cast.caseId, sequence, number: 1, stored };
  return sealRedaction("entry", LATER_KEY, content, place, author);
}

const openReport = (bytes: Uint8Array, caseId: Uint8Array = cast.caseId) =>
  openRedactedReport(bytes, caseKey, caseId, cast.roster.roster);
const openNote = (bytes: Uint8Array, number = 1, key: Bytes = LATER_KEY) =>
  openRedaction(bytes, "entry", () => key, cast.caseId, number, cast.roster.roster);

describe("a report of which a passage was erased", () => {
  it("says who vouches for the rest, and is all else that it was", () => {
    const { author, sequence, original, content } = openReport(redactReport());
    expect([author.displayName, sequence]).toEqual(["Sen", 3]);
    expect(original).toEqual(hashPart(report));
    expect(content.content).toEqual({
      ...before,
      answers: { ...before.answers, what: PASSAGE_MARK },
    });
    expect(content.passages).toEqual([{ entry: 3, field: "what" }]);
  });

  it("leads its readers and recovery to the same key, without anything sealed anew", () => {
    const again = sealedReportOf(redactReport());
    for (const who of [openingKeyOf(cast.caseworker), cast.recovery]) {
      const [step] = openCaseKeys(again, [], cast.caseId, cast.roster.roster, who);
      expect(step?.key).toEqual(caseKey);
    }
    const stranger = openingKeyOf(cast.custodian);
    const act = () => openCaseKeys(again, [], cast.caseId, cast.roster.roster, stranger);
    expect(refusalOf(act)).toBe("cannot-open");
  });

  it("opens as nothing but that", () => {
    const redacted = redactReport();
    const other = new Uint8Array(16);
    expect(refusalOf(() => openReport(redacted, other))).toBe("out-of-order");
    // Taken out of its envelope it says nothing, so nobody can drop who vouches for it.
    expect(refusalOf(() => readReport(sealedReportOf(redacted), caseKey, cast.caseId))).toBe(
      "cannot-open",
    );
    expect(refusalOf(() => openReport(report))).toBe("malformed");
  });

  it("can lose another passage, and still names what was written first", () => {
    const twice = redactReport(cast.colleague, redactReport(), 5);
    expect(openReport(twice).original).toEqual(hashPart(report));
    expect(originalHash(twice, "report")).toEqual(hashPart(report));
    expect(openReport(twice).author.displayName).toBe("Lan");
  });

  it("is refused from anybody but a caseworker", () => {
    for (const author of [cast.custodian, cast.administrator, newPerson()]) {
      expect(refusalOf(() => openReport(redactReport(author)))).toBe("unknown-author");
    }
  });

  it("is not sealed under a key that is none of it", () => {
    const content = { format: 1 as const, passages: [{ entry: 3 }], content: before };
    const place = { caseId: cast.caseId, sequence: 3, stored: report };
    const act = () => sealRedactedReport(LATER_KEY, content, place, cast.caseworker);
    expect(refusalOf(act)).toBe("cannot-open");
  });
});

describe("a message or an entry of which a passage was erased", () => {
  it("opens under the key of the entry that tells of it", () => {
    const { content, author } = openNote(redactNote());
    expect(content).toMatchObject({ writer: toHex(cast.colleague.keyId) });
    expect(content.content).toEqual({ type: "note", day: DAY, text: PASSAGE_MARK });
    expect(author.displayName).toBe("Sen");
    expect(refusalOf(() => openNote(redactNote(), 1, caseKey))).toBe("cannot-open");
    expect(refusalOf(() => openNote(redactNote(), 2))).toBe("out-of-order");
  });

  it("keeps what a message had beside its words", () => {
    const { roster } = cast.roster;
    const pair = casePairFrom(caseKey);
    const { signing } = cast.mailbox.keys;
    const consent = { terms: new Uint8Array(32).fill(7), answer: "no" as const };
    const files = aReport(cast).files;
    const said = { day: DAY, text: SECRET, files, repliesSeen: 4, consent };
    const sent = sealMessage(said, cast.mailbox, pair, roster, cast.caseId, 1);
    const { content } = openMessage(sent, [pair], signing.publicKey, cast.caseId, 1);
    const shortened = { ...content, text: PASSAGE_MARK };
    const redaction = { format: 1 as const, passages: [{ entry: 2 }], keysNumber: 0 };
    const place = { caseId: cast.caseId, sequence: 2, number: 1, stored: sent };
    const whole = { ...redaction, content: shortened };
    const bytes = sealRedaction("message", LATER_KEY, whole, place, cast.caseworker);
    const open = (part: "message" | "entry") =>
      openRedaction(bytes, part, () => LATER_KEY, cast.caseId, 1, roster);
    expect(open("message").content).toEqual(whole);
    expect(refusalOf(() => open("entry"))).toBe("wrong-kind");
  });

  it("is no entry, and an entry is none", () => {
    expect(looksRedacted(redactNote(), "entry")).toBe(true);
    expect(looksRedacted(note, "entry")).toBe(false);
    const { roster } = cast.roster;
    const act = () => openEntry(redactNote(), LATER_KEY, cast.caseId, 1, roster);
    expect(refusalOf(act)).toBe("wrong-kind");
    expect(refusalOf(() => openNote(note))).toBe("wrong-kind");
  });

  it("leaves the hash of entries as it was", () => {
    const hashes = [note, redactNote(), redactNote(cast.colleague, redactNote(), 7)];
    const all = hashes.map((bytes) => hashEntries([originalHash(bytes, "entry")]));
    expect(new Set(all.map(toHex)).size).toBe(1);
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    const codes = ["bad-signature", "malformed", "unknown-version", "wrong-kind", "unknown-author"];
    for (const { what, bytes } of damages(redactNote(), 46 + 40)) {
      expect(codes, what).toContain(refusalOf(() => openNote(bytes)));
    }
  });

  it("cannot be about nothing, and a report's cannot have a number", () => {
    const place = { caseId: cast.caseId, sequence: 3, stored: note };
    const content = {
      format: 1 as const,
      passages: [{ entry: 3 }],
      writer: toHex(cast.colleague.keyId),
      content: { type: "note" as const, day: DAY, text: PASSAGE_MARK },
    };
    const bytes = sealRedaction(
      "entry",
      LATER_KEY,
      content,
      { ...place, number: 0 },
      cast.colleague,
    );
    expect(refusalOf(() => openNote(bytes, 0))).toBe("malformed");
    expect(bytes.subarray(46, 50)).toEqual(u32(0));
  });
});
