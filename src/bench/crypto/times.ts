/** Times of the protocol's work on one report, with whichever primitives are installed. */
import { signRoster } from "../people.ts";
import { sealOne, textReport } from "../reports.ts";
import { bestComputingOne } from "../timing.ts";
import { mailboxWithoutReceipt } from "../../cli/demo/mailboxes.ts";
import { newUuid } from "../../cli/demo/uuid.ts";
import type { Founders } from "../../cli/demo/found-organisation.ts";
import type { Day } from "../../domain/day.ts";
import {
  equalBytes,
  openCaseKey,
  openingKeyOf,
  parseSubmission,
  readReport,
  sealReport,
  verifyRoster,
} from "../../protocol/index.ts";
import { bareOperations, type Bare } from "./bare.ts";

/** Milliseconds for one of each. */
export interface CryptoTimes {
  readonly seal: number;
  readonly open: number;
  readonly verifyRoster: number;
  readonly bare: Readonly<Record<keyof Bare, number>>;
}

/** Measures. */
export async function cryptoTimes(founders: Founders, day: Day): Promise<CryptoTimes> {
  const { bytes, roster } = signRoster(founders, day);
  const mailbox = mailboxWithoutReceipt();
  const caseId = newUuid();
  const submission = parseSubmission(
    sealReport(textReport(roster, day), mailbox, roster, caseId).bytes,
  );
  const reader = founders.invited[0];
  if (!reader) throw new Error("there is nobody to open the report");
  const wrap = submission.reportParts.wraps.find(({ keyId }) =>
    equalBytes(keyId, reader.keys.keyId),
  );
  if (!wrap) throw new Error("the report was not sealed to its reader");
  const open = (): void => {
    const prefix = submission.reportParts.prefix;
    const caseKey = openCaseKey(openingKeyOf(reader.keys), wrap.bytes, prefix);
    readReport(submission.report, caseKey, caseId);
  };
  const bare = bareOperations();
  return {
    seal: await bestComputingOne(() => sealOne(roster, day, mailbox)),
    open: await bestComputingOne(open),
    verifyRoster: await bestComputingOne(() => verifyRoster(bytes, {})),
    bare: {
      encapsulate: await bestComputingOne(bare.encapsulate),
      decapsulate: await bestComputingOne(bare.decapsulate),
      encrypt: await bestComputingOne(bare.encrypt),
      decrypt: await bestComputingOne(bare.decrypt),
      sign: await bestComputingOne(bare.sign),
      verify: await bestComputingOne(bare.verify),
    },
  };
}
