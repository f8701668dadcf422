/** Erasing passages over HTTP, as a desk does it. */
import type { RedactionWrite } from "../../src/api/desk.ts";
import { ROUTES } from "../../src/api/routes.ts";
import {
  hashPart,
  sealRedactedReport,
  sealRedaction,
  toBase64url,
  toHex,
} from "../../src/protocol/index.ts";
import type { Bytes } from "../../src/protocol/index.ts";
import { signAct } from "./audit.ts";
import type { SealedCase } from "./complainants.ts";
import { fetchCase, makeNote, readCase } from "./desk.ts";
import { at, succeed } from "./http.ts";
import type { Ask } from "./http.ts";
import type { Person } from "./people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "./protocol.ts";

/** Takes all words out of the report, the first message and the first entry of a case. */
export async function erasePassages(
  ask: Ask,
  author: Person,
  { caseId: id }: SealedCase,
): Promise<void> {
  const caseId = bytesOfUuid(id);
  const { report, caseKey } = await readCase(ask, author, id);
  const whole = await fetchCase(ask, author, id);
  const words = { day: TEST_DAY, text: "███" };
  let sequence = whole.entries.length;
  const send = async (
    part: RedactionWrite["part"],
    text: string | undefined,
    seal: (stored: Bytes, sequence: number) => Bytes,
  ): Promise<void> => {
    sequence += 1;
    const stored = bytesOfText(text ?? "");
    const body: RedactionWrite = {
      part,
      number: part === "report" ? 0 : 1,
      replaces: toBase64url(hashPart(stored)),
      bytes: toBase64url(seal(stored, sequence)),
      entry: toBase64url(makeNote(author, caseKey, id, sequence, "told")),
      audit: await signAct(ask, author, "passage-erased", caseId),
    };
    const path = at(ROUTES.redactions, { caseId: id });
    await succeed(ask, { method: "POST", path, token: author.token, json: body });
  };
  await send("report", whole.report, (stored, entry) => {
    const content = { format: 1 as const, passages: [{ entry, field: "story" }] };
    const shortened = { ...report, answers: { ...report.answers, story: words.text } };
    const place = { caseId, sequence: entry, stored };
    return sealRedactedReport(caseKey, { ...content, content: shortened }, place, author.keys);
  });
  await send("message", whole.messages[0]?.bytes, (stored, entry) => {
    const content = { format: 1 as const, ...words, files: [], repliesSeen: 0 };
    const redaction = { format: 1 as const, passages: [{ entry }], keysNumber: 0, content };
    const place = { caseId, sequence: entry, number: 1, stored };
    return sealRedaction("message", caseKey, redaction, place, author.keys);
  });
  await send("entry", whole.entries[0]?.bytes, (stored, entry) => {
    const content = { type: "note" as const, ...words };
    const writer = toHex(author.keys.keyId);
    const redaction = { format: 1 as const, passages: [{ entry }], writer, content };
    const place = { caseId, sequence: entry, number: 1, stored };
    return sealRedaction("entry", caseKey, redaction, place, author.keys);
  });
}
