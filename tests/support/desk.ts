/** What members do at their desk, over HTTP. */
import type { Changes, ManyEntriesWritten, WholeCase } from "../../src/api/desk.ts";
import { ROUTES } from "../../src/api/routes.ts";
import {
  openCaseKey,
  openingKeyOf,
  parseSealed,
  readReport,
  sealCard,
  sealEntry,
  sealReply,
  toBase64url,
} from "../../src/protocol/index.ts";
import type { Bytes, Mailbox, ReplyContent, Report } from "../../src/protocol/index.ts";
import { at, succeed, succeedJson } from "./http.ts";
import type { Answer, Ask } from "./http.ts";
import { readListText } from "./list-text.ts";
import type { CaseList, ListedCase } from "./list-text.ts";
import { fetchRoster } from "./people.ts";
import type { Person } from "./people.ts";
import { bytesOfText, bytesOfUuid, randomBytes, TEST_DAY } from "./protocol.ts";

/** The whole list. */
export async function listCases(ask: Ask, { token }: Person): Promise<CaseList> {
  return readListText((await succeed(ask, { path: ROUTES.cases, token })).bytes);
}

/** Some of the list. */
export async function listSome(ask: Ask, { token }: Person, caseIds: string[]): Promise<CaseList> {
  const path = ROUTES.someCases;
  const question = { method: "POST", path, token, json: { caseIds } } as const;
  return readListText((await succeed(ask, question)).bytes);
}

/** A whole case. */
export async function fetchCase(ask: Ask, { token }: Person, caseId: string): Promise<WholeCase> {
  return succeedJson<WholeCase>(ask, { path: at(ROUTES.case, { caseId }), token });
}

/** Opens a listed case's key. */
export function caseKeyOf({ keys }: Person, { wrap, prefix }: ListedCase): Bytes {
  if (wrap === null || prefix === null) throw new Error("the list shows a keyring entry instead");
  return openCaseKey(openingKeyOf(keys), bytesOfText(wrap), bytesOfText(prefix));
}

/** Fetches, opens and reads a report. */
export async function readCase(
  ask: Ask,
  person: Person,
  caseId: string,
): Promise<{ report: Report; caseKey: Bytes }> {
  const { cases } = await listSome(ask, person, [caseId]);
  const [row] = cases;
  if (!row) throw new Error("the case is not in the list");
  const caseKey = caseKeyOf(person, row);
  const { report } = await fetchCase(ask, person, caseId);
  const bytes = bytesOfText(report);
  return { report: readReport(bytes, caseKey, bytesOfUuid(caseId)), caseKey };
}

/** Key ids, in base64url, of everybody whom a report was sealed to. */
export function readersOf({ report }: WholeCase): string[] {
  const { wraps } = parseSealed(bytesOfText(report), "report");
  return wraps.map(({ keyId }) => toBase64url(keyId));
}

/** Seals an entry. */
export function makeNote(
  { keys }: Person,
  caseKey: Bytes,
  caseId: string,
  sequence: number,
  text: string,
): Bytes {
  const content = { type: "note", day: TEST_DAY, text } as const;
  return sealEntry(caseKey, bytesOfUuid(caseId), sequence, content, keys);
}

/** Seals a card that says one thing. */
export function makeCard(
  { keys }: Person,
  caseKey: Bytes,
  caseId: string,
  sequence: number,
  state = "accepted",
): Bytes {
  const content = { format: 1 as const, card: { state }, mentions: {} };
  return sealCard(caseKey, bytesOfUuid(caseId), sequence, content, keys);
}

/** Sends a sealed entry, with or without its card. */
export async function putEntry(
  ask: Ask,
  { token }: Person,
  caseId: string,
  bytes: Bytes,
  card?: Bytes,
): Promise<Answer> {
  const path = at(ROUTES.entries, { caseId });
  const json = { bytes: toBase64url(bytes), ...(card && { card: toBase64url(card) }) };
  return succeed(ask, { method: "POST", path, token, json });
}

/** Sends entries for many cases; gives what became of each. */
export async function putMany(
  ask: Ask,
  { token }: Person,
  entries: readonly { caseId: string; bytes: Bytes; card?: Bytes }[],
): Promise<ManyEntriesWritten["problems"]> {
  const json = {
    entries: entries.map(({ caseId, bytes, card }) => ({
      caseId,
      bytes: toBase64url(bytes),
      ...(card && { card: toBase64url(card) }),
    })),
  };
  const path = ROUTES.manyEntries;
  const written = await succeedJson<ManyEntriesWritten>(ask, { method: "POST", path, token, json });
  return written.problems;
}

/** Seals a reply to a mailbox. */
export async function makeReply(
  ask: Ask,
  { keys }: Person,
  caseId: string,
  sequence: number,
  mailbox: Mailbox,
  text: string,
  caseKeyId: Bytes = randomBytes(16),
): Promise<Bytes> {
  const base = { format: 1, day: TEST_DAY, messagesSeen: 0, caseKeyId } as const;
  const content: ReplyContent = { ...base, type: "answer", text };
  const recipient = { keyId: mailbox.keys.keyId, encryptionKey: mailbox.keys.encryption.publicKey };
  const roster = await fetchRoster(ask);
  return sealReply(content, recipient, roster, bytesOfUuid(caseId), sequence, keys);
}

/** Sends a sealed reply, with or without the desk's copy. */
export async function putReply(
  ask: Ask,
  { token }: Person,
  caseId: string,
  reply: Bytes,
  copy: Bytes | null = null,
  card?: Bytes,
): Promise<Answer> {
  const path = at(ROUTES.replies, { caseId });
  const json = {
    reply: toBase64url(reply),
    copy: copy && toBase64url(copy),
    ...(card && { card: toBase64url(card) }),
  };
  return succeed(ask, { method: "POST", path, token, json });
}

/** Waits for changes. */
export async function awaitChanges(
  ask: Ask,
  { token }: Person,
  { epoch, revision }: Pick<Changes, "epoch" | "revision">,
): Promise<Changes> {
  const query = new URLSearchParams({ epoch, revision: String(revision) }).toString();
  return succeedJson<Changes>(ask, { path: `${ROUTES.changes}?${query}`, token });
}
