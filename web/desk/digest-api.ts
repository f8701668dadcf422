/** Reminders by e-mail: the part of worker-api.ts that is about them. */
import type { DigestShown, DigestWrite } from "../../src/api/digest.ts";

/** The calls about them. */
export interface DigestCalls {
  /** This member's reminders by e-mail. */
  digest(): Promise<DigestShown>;
  /** Gives an address for reminders, or erases it. */
  setDigest(given: DigestWrite | undefined): Promise<void>;
  /** Has a reminder sent now. */
  tryDigest(): Promise<void>;
}
