/**
 * A case at the desk: its key, and its summary for the list (docs/protocol.md, "Case"). The
 * report's content key is the case key.
 */
import * as v from "valibot";
import { equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { SUMMARY_PLAIN_BYTES } from "./constants.ts";
import { answersSchema } from "./content.ts";
import { CONTEXT } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { ProtocolError } from "./errors.ts";
import { decodeJson, encodeJson, text } from "./json.ts";
import type { OpeningKey } from "./keys.ts";
import { padTo, unpad } from "./padding.ts";
import { commitmentOf } from "./sealed-object.ts";
import { unwrapKey } from "./wrap.ts";

const summaryBody = v.strictObject({
  format: v.literal(1),
  language: text(12),
  answers: answersSchema,
});

/** What the desk's list shows of a new case: a few answers without free text. */
export type CaseSummary = v.InferOutput<typeof summaryBody>;

/**
 * Encrypts the summary under a subkey of the case key.
 *
 * @returns 1064 bytes, whatever the answers.
 * @throws {@link ProtocolError} `too-long`.
 */
export function sealSummary(caseKey: Uint8Array, caseId: Uint8Array, summary: CaseSummary): Bytes {
  const padded = padTo(encodeJson(summary), SUMMARY_PLAIN_BYTES);
  return withSubkey(caseKey, CONTEXT.summary, (key) => encryptUnder(key, caseId, padded));
}

/**
 * Opens a summary.
 *
 * @throws {@link ProtocolError} `cannot-open`, `malformed`.
 */
export function openSummary(
  caseKey: Uint8Array,
  caseId: Uint8Array,
  bytes: Uint8Array,
): CaseSummary {
  const padded = withSubkey(caseKey, CONTEXT.summary, (key) => decryptUnder(key, caseId, bytes));
  return decodeJson(summaryBody, unpad(padded));
}

/**
 * Opens a wrap that the server keeps beside the report.
 *
 * @param prefix - First 58 bytes of the report, which the wrap is bound to.
 * @throws {@link ProtocolError} `cannot-open` also where the key does not match the commitment.
 */
export function openCaseKey(opening: OpeningKey, wrap: Uint8Array, prefix: Uint8Array): Bytes {
  const caseKey = unwrapKey(opening, wrap, prefix);
  if (!equalBytes(commitmentOf(caseKey), prefix.subarray(prefix.length - 32))) {
    throw new ProtocolError("cannot-open");
  }
  return caseKey;
}
