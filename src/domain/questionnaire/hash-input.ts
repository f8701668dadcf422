/**
 * The text whose hash the roster carries, so that a page with changed questions is noticed.
 */
import { canonicalJson, type CanonicalValue } from "./canonical-json.ts";
import type { Questionnaire } from "./types.ts";

/**
 * Gives the canonical text of a questionnaire. The hash itself is computed by the protocol,
 * which owns the primitives.
 */
export function hashInputOf(questionnaire: Questionnaire): string {
  // Interfaces have no index signature; every value in a questionnaire is canonical all the same.
  return canonicalJson(questionnaire as unknown as CanonicalValue);
}
