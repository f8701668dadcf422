/** Mailboxes of the demo's complainants. */
import { caseName } from "../../domain/case-name.ts";
import {
  blind,
  KEY_BYTES,
  mailboxAddressOf,
  newPersonSeeds,
  personKeysFrom,
  receiptDigits,
  receiptWords,
  type Bytes,
  type Mailbox,
  type Receipt,
} from "../../protocol/index.ts";
import { englishWords } from "../../protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../protocol/receipt-words/vietnamese.ts";
import type { DemoReceipt } from "./demo-record.ts";

/**
 * A mailbox whose receipt nobody has: its keys are random instead of stretched, which would take
 * a third of a second each.
 */
export function mailboxWithoutReceipt(): Mailbox {
  const { encryptionSeed, signingSeed } = newPersonSeeds();
  const keys = personKeysFrom(encryptionSeed, signingSeed);
  const noteKey = blind().randomBytes(KEY_BYTES);
  return { address: mailboxAddressOf(keys.signing.publicKey), keys, noteKey };
}

/** Spells a receipt in all three ways. */
export function spellReceipt(receipt: Receipt, caseId: Bytes): DemoReceipt {
  return {
    vi: receiptWords(receipt, vietnameseWords).join(", "),
    en: receiptWords(receipt, englishWords).join(" "),
    digits: receiptDigits(receipt).join(" "),
    caseName: { vi: caseName(caseId, "vi"), en: caseName(caseId, "en") },
  };
}
