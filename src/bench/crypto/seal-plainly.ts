/** Seals with noble only. Kept apart from everything that would load WebAssembly. */
import { mailboxWithoutReceipt } from "../../cli/demo/mailboxes.ts";
import { installPrimitives, verifyRoster, type Bytes } from "../../protocol/index.ts";
import { noble } from "../../protocol/primitives/noble.ts";
import { systemDay } from "../../server/clock.ts";
import { sealOne } from "../reports.ts";
import { bestComputing } from "../timing.ts";

/**
 * Verifies a roster and seals a report to it, as the page does after the last press.
 *
 * @returns Milliseconds of the quickest of three.
 */
export async function measureSealing(roster: Bytes): Promise<number> {
  installPrimitives(noble);
  const mailbox = mailboxWithoutReceipt();
  return bestComputing(3, () => void sealOne(verifyRoster(roster, {}), systemDay(), mailbox));
}
