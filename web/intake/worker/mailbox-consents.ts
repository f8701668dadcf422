/**
 * What the mailbox was asked to agree to, and how that stands as far as its owner can know: from
 * what the desk has confirmed, and from what was sent in this visit. Their own messages they
 * cannot read again.
 */
import { parseTerms, termsText } from "../../../src/domain/consent/terms.ts";
import type { ConsentAnswer } from "../../../src/domain/consent/record.ts";
import { hashTerms, toHex } from "../../../src/protocol/index.ts";
import type { Bytes, Reply } from "../../../src/protocol/index.ts";
import type { ConsentInMailbox, ReplyShown } from "../worker-api.ts";

type About<T extends Reply["content"]["type"]> = Extract<Reply["content"], { readonly type: T }>;
type Common = Pick<Extract<ReplyShown, { readonly kind: "answer" }>, "sequence" | "author" | "day">;

/** A reply that asks, or tells what was agreed to otherwise. */
export function showConsentReply(
  { terms: unread, given }: About<"consent">,
  common: Common,
  caseId: Bytes,
): ReplyShown {
  const terms = parseTerms(unread);
  // Nobody is to agree to what this page cannot put into words.
  if (!terms) return { kind: "unreadable-consent", ...common };
  const hash = toHex(hashTerms(caseId, termsText(terms)));
  return { kind: "consent", ...common, terms, hash, ...(given && { how: given.how }) };
}

/** A reply that confirms what the desk has heard. */
export function showNotedReply({ noted }: About<"consent-noted">, common: Common): ReplyShown {
  return {
    kind: "consent-noted",
    ...common,
    noted: noted.map(({ terms, standing }) => ({ hash: toHex(terms), standing })),
  };
}

/**
 * Puts together how each stands, newest first.
 *
 * @param sent - What was answered in this visit, by hash.
 */
export function consentsIn(
  replies: readonly ReplyShown[],
  sent: ReadonlyMap<string, ConsentAnswer>,
): ConsentInMailbox[] {
  const inOrder = [...replies].sort((a, b) => a.sequence - b.sequence);
  const found = new Map<string, ConsentInMailbox>();
  for (const reply of inOrder) {
    if (reply.kind === "consent") {
      const { terms, hash, author, day, how } = reply;
      // Told twice it is still the same.
      if (found.has(hash)) continue;
      const common = { terms, hash, author, day, isConfirmed: true };
      found.set(
        hash,
        how ? { ...common, standing: "given", how } : { ...common, standing: "asked" },
      );
    } else if (reply.kind === "consent-noted") {
      for (const { hash, standing } of reply.noted) {
        const before = found.get(hash);
        if (before && !isOver(before)) found.set(hash, { ...before, standing, endDay: reply.day });
      }
    }
  }
  return [...found.values()].reverse().map((one) => withSent(one, sent.get(one.hash)));
}

/** A no is for good, as at the desk. */
function withSent(one: ConsentInMailbox, answer: ConsentAnswer | undefined): ConsentInMailbox {
  if (answer === undefined || isOver(one)) return one;
  if (answer === "yes") {
    return one.standing === "given" ? one : { ...one, standing: "given", isConfirmed: false };
  }
  const standing = one.standing === "given" ? "withdrawn" : "refused";
  return { ...one, standing, isConfirmed: false };
}

function isOver({ standing }: ConsentInMailbox): boolean {
  return standing === "refused" || standing === "withdrawn";
}
