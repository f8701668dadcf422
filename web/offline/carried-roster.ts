/** The roster that this file carries, and what is known of the file itself. */
import { parseDay } from "../../src/domain/day.ts";
import type { Day } from "../../src/domain/day.ts";
import { fromBase64url, installPrimitives, verifyRoster } from "../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../src/protocol/index.ts";
import { noble } from "../../src/protocol/primitives/noble.ts";

/** What was written into the file when it was given out. Nobody has signed it. */
export interface FormOrigin {
  /** The day on which it was given out. */
  readonly madeDay: Day | undefined;
  /** Address of the page that takes the sealed file, if whoever gave the form out knew it. */
  readonly page: string | undefined;
}

/**
 * Reads and verifies the roster. Whether it is the right organisation's only the person can tell,
 * by its fingerprint: this file may have come from anybody.
 *
 * @throws {@link ProtocolError} as `verifyRoster`; `malformed` if there is none.
 */
export function carriedRoster(): VerifiedRoster {
  // Plain JavaScript only: no browser has to load anything for it, whatever is switched off.
  installPrimitives(noble);
  const text = document.querySelector("#roster")?.textContent ?? "";
  return verifyRoster(fromBase64url(text.trim()), {});
}

/** Reads what the file says of itself. */
export function formOrigin(): FormOrigin {
  return { madeDay: parseDay(metaText("kin-made-day")), page: metaText("kin-page") || undefined };
}

function metaText(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}
