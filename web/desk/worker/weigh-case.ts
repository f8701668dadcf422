/** Holds the consents in a case's history against what its mailbox has signed. */
import type { ConsentRecord } from "../../../src/domain/consent/record.ts";
import { termsText } from "../../../src/domain/consent/terms.ts";
import { weighConsents } from "../../../src/domain/consent/weigh.ts";
import type { Weighed } from "../../../src/domain/consent/weigh.ts";
import { hashTerms, toHex } from "../../../src/protocol/index.ts";
import { testimoniesIn } from "./open-messages.ts";
import type { ReadCase } from "./read-case.ts";

/** Weighs the consents of a case. */
export function weighCase(read: ReadCase): Weighed {
  const { caseId, history } = read;
  const hashOf = ({ terms }: ConsentRecord): string => toHex(hashTerms(caseId, termsText(terms)));
  return weighConsents(history.folded.details.consents, hashOf, testimoniesIn(read));
}
