/** Vectors of redactions: a report, a message and an entry of which a passage was erased. */
import {
  openCaseKey,
  openingKeyOf,
  openMessage,
  casePairFrom,
  hashPart,
  openRedactedReport,
  openRedaction,
  parseSubmission,
  readReport,
  sealEntry,
  sealMessage,
  sealRedactedReport,
  sealRedaction,
  sealReport,
} from "../../../src/protocol/index.ts";
import { PASSAGE_MARK } from "../../../src/domain/casework/passage-text.ts";
import { reportWithText } from "../../../src/protocol/report.ts";
import { toHex } from "../../../src/protocol/bytes.ts";
import { aReport, DAY, drawCast } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { envelopeRefusals } from "./envelope-vectors.ts";
import { refused } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";

const NOTHING = new Uint8Array(0);

/** Each kind, and the hash that names a part. */
export async function redactionVectors(draws: Draws): Promise<VectorFile> {
  const cast = await drawCast();
  const { caseId, mailbox, caseworker, colleague } = cast;
  const { roster, bytes: rosterBytes } = cast.roster;
  const drawn = <T>(make: () => T): readonly [T, readonly Uint8Array[]] => {
    draws.forget();
    return [make(), draws.list()];
  };
  const { report, reportParts } = parseSubmission(
    sealReport(aReport(cast), mailbox, roster, caseId).bytes,
  );
  const wrap = reportParts.wraps.find(({ keyId }) => toHex(keyId) === toHex(caseworker.keyId));
  const opening = openingKeyOf(caseworker);
  const caseKey = openCaseKey(opening, wrap?.bytes ?? NOTHING, reportParts.prefix);
  const pair = casePairFrom(caseKey);
  const words = { day: DAY, text: "Anh Tư ở nhà bên.", files: [], repliesSeen: 2 };
  const message = sealMessage(words, mailbox, pair, roster, caseId, 1);
  const note = { type: "note", day: DAY, text: "Anh Tư gọi lại.", mentions: [] } as const;
  const written = sealEntry(caseKey, caseId, 2, { ...note, mentions: [] }, colleague);

  const before = readReport(report, caseKey, caseId);
  const shortened = {
    ...before,
    answers: { ...before.answers, what: `${PASSAGE_MARK} của làng.` },
  };
  const ofReport = {
    format: 1 as const,
    passages: [{ entry: 3, field: "what" }],
    content: shortened,
  };
  const { content: said } = openMessage(message, [pair], mailbox.keys.signing.publicKey, caseId, 1);
  const ofMessage = {
    format: 1 as const,
    passages: [{ entry: 4 }],
    keysNumber: 0,
    content: { ...said, text: `${PASSAGE_MARK} ở nhà bên.` },
  };
  const ofEntry = {
    format: 1 as const,
    passages: [{ entry: 5 }],
    writer: toHex(colleague.keyId),
    content: { ...note, mentions: [], text: `${PASSAGE_MARK} gọi lại.` },
  };

  const [redactedReport, reportRandom] = drawn(() =>
    sealRedactedReport(caseKey, ofReport, { caseId, sequence: 3, stored: report }, caseworker),
  );
  const [redactedMessage, messageRandom] = drawn(() => {
    const place = { caseId, sequence: 4, number: 1, stored: message };
    return sealRedaction("message", caseKey, ofMessage, place, caseworker);
  });
  const [redactedEntry, entryRandom] = drawn(() => {
    const place = { caseId, sequence: 5, number: 2, stored: written };
    return sealRedaction("entry", caseKey, ofEntry, place, caseworker);
  });
  const keyOf = () => caseKey;
  const readReportOf = (bytes: Uint8Array, id: Uint8Array = caseId) =>
    openRedactedReport(bytes, caseKey, id, roster);
  const readMessage = (bytes: Uint8Array, id: Uint8Array = caseId, number = 1) =>
    openRedaction(bytes, "message", keyOf, id, number, roster);
  const readEntry = (bytes: Uint8Array, id: Uint8Array = caseId, number = 2) =>
    openRedaction(bytes, "entry", keyOf, id, number, roster);
  const common = {
    caseId,
    caseKey,
    roster: rosterBytes,
    author: caseworker.keyId,
    signingSeed: caseworker.signing.secretKey.slice(0, 32),
  };
  return {
    comment: "What stands in the place of a part of a case of which a passage was erased.",
    spec: "Redactions",
    vectors: [
      { comment: "hash of a part", inputs: { part: message }, output: hashPart(message) },
      {
        comment: "redacted-report",
        inputs: {
          ...common,
          sequence: 3,
          number: 0,
          stored: report,
          content: JSON.stringify({ ...ofReport, content: reportWithText(shortened) }),
          random: reportRandom,
        },
        output: redactedReport,
        refused: envelopeRefusals(redactedReport, readReportOf, undefined, "unknown-author"),
      },
      {
        comment: "redacted-message",
        inputs: {
          ...common,
          sequence: 4,
          number: 1,
          stored: message,
          content: JSON.stringify(ofMessage),
          random: messageRandom,
        },
        output: redactedMessage,
        refused: [
          ...envelopeRefusals(redactedMessage, readMessage, undefined, "unknown-author"),
          refused(
            redactedMessage,
            (bytes) => readMessage(bytes, caseId, 2),
            "out-of-order",
            "in the place of another message",
            { inputs: { number: 2 } },
          ),
        ],
      },
      {
        comment: "redacted-entry",
        inputs: {
          ...common,
          sequence: 5,
          number: 2,
          stored: written,
          content: JSON.stringify(ofEntry),
          random: entryRandom,
        },
        output: redactedEntry,
        refused: envelopeRefusals(redactedEntry, readEntry, undefined, "unknown-author"),
      },
    ],
  };
}
