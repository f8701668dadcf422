/** Failures after which the visit must end: the server showed what cannot be trusted. */
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { Failure } from "../shared/failure.ts";

const DISTRUST: ReadonlySet<ProtocolErrorCode> = new Set([
  "bad-signature",
  "roster-wrong-organisation",
  "roster-older",
  "roster-forked",
  "roster-invalid",
  "malformed",
  "unknown-version",
  "questionnaire-changed",
  "cannot-open",
  "wrong-case-key",
]);

/** Whether the server showed something that cannot be trusted, so that the visit must end. */
export function isDistrust(failure: Failure): boolean {
  return failure.kind === "protocol" && DISTRUST.has(failure.code);
}
