/** What a page may see of the roster and of a receipt, in the words that people read. */
import {
  activeMembers,
  fingerprintWords,
  receiptDigits,
  receiptWords,
} from "../../../src/protocol/index.ts";
import type { Receipt, RosterMember, VerifiedRoster } from "../../../src/protocol/index.ts";
import type { MemberShown, ReceiptShown, RosterShown } from "../worker-api.ts";
import { loadWordLists } from "./word-lists.ts";

/** What a verified roster tells a complainant. */
export async function showRoster(roster: VerifiedRoster): Promise<RosterShown> {
  const { vi, en } = await loadWordLists();
  return {
    organisation: roster.organisation.name,
    languages: roster.organisation.languages,
    groups: roster.groups,
    caseworkers: activeMembers(roster, "caseworker").map(showMember),
    custodians: activeMembers(roster, "custodian").map(showMember),
    fingerprint: {
      vi: fingerprintWords(roster.organisationKey, vi),
      en: fingerprintWords(roster.organisationKey, en),
    },
    version: roster.version,
    day: roster.day,
    acknowledgeDays: roster.policies.acknowledgeDays,
    feedbackDays: roster.policies.feedbackDays,
  };
}

function showMember({ displayName, groups }: RosterMember): MemberShown {
  return { name: displayName, groups };
}

/** A receipt in its three spellings. Secret. */
export async function showReceipt(receipt: Receipt): Promise<ReceiptShown> {
  const { vi, en } = await loadWordLists();
  return {
    vi: receiptWords(receipt, vi),
    en: receiptWords(receipt, en),
    digits: receiptDigits(receipt),
  };
}
