/** Seals the reply that goes with what is done about a consent: the mailbox is always told. */
import { termsText } from "../../domain/consent/terms.ts";
import { casePairFrom, hashTerms, sealReply, type Bytes } from "../../protocol/index.ts";
import type { Act } from "./casework.ts";
import type { Counts, SealingCase } from "./seal-course.ts";

/**
 * Seals it and counts it.
 *
 * @returns `undefined` for an act that is about no consent.
 */
export function sealConsent(
  { day, author, events }: Act,
  { caseId, mailbox, staff, desk, caseKeyOf }: SealingCase,
  counts: Counts,
): Bytes | undefined {
  const [event] = events;
  const writer = staff.caseworkers[author];
  if (!event || !writer) return undefined;
  const caseKeyId = casePairFrom(caseKeyOf(writer)).keyId;
  const head = { format: 1 as const, day, messagesSeen: counts.messages, caseKeyId };
  const recipient = { keyId: mailbox.keys.keyId, encryptionKey: mailbox.keys.encryption.publicKey };
  const seal = (content: Parameters<typeof sealReply>[0]): Bytes =>
    sealReply(content, recipient, staff.roster, caseId, ++counts.replies, writer.keys);
  if (event.kind === "consent-asked") {
    return seal({ ...head, type: "consent", terms: { ...event.terms } });
  }
  if (event.kind === "consent-recorded") {
    const given = { how: event.how, day };
    return seal({ ...head, type: "consent", terms: { ...event.terms }, given });
  }
  if (event.kind !== "consent-ended") return undefined;
  const record = desk.consents.find(({ terms }) => terms.id === event.id);
  if (!record) return undefined;
  const terms = hashTerms(caseId, termsText(record.terms));
  const noted = [{ terms, standing: "refused" as const, message: 0 }];
  return seal({ ...head, type: "consent-noted", noted });
}
