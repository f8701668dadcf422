/** Hash of the questionnaire: the roster names it, so that nobody can swap the questions. */
import { utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";

/**
 * BLAKE2b-256 of a questionnaire.
 *
 * @param canonical - Its canonical JSON text.
 */
export function hashQuestionnaire(canonical: string): Bytes {
  return domainHash(DOMAIN.questionnaire, HASH_BYTES, utf8(canonical));
}
