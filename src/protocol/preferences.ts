/**
 * What a member keeps for themselves: saved views, watched cases, marks of what they have seen
 * (docs/protocol.md, "Preferences").
 */
import * as v from "valibot";
import type { Bytes } from "./bytes.ts";
import { MAX_SEQUENCE, PREFERENCES_BUCKET_BYTES } from "./constants.ts";
import { CONTEXT } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import {
  dayText,
  decodeJson,
  encodeJson,
  keyIdText,
  smallObject,
  text,
  wholeNumber,
} from "./json.ts";
import type { PersonKeys } from "./keys.ts";
import { padToBucket, unpad } from "./padding.ts";

const caseIdText = v.pipe(v.string(), v.uuid());

const savedView = v.strictObject({
  id: text(40),
  name: text(80),
  /** Filter, order and grouping, as the desk's page understands them. */
  view: smallObject(4096),
});

/** A view of the list with a name. */
export type SavedView = v.InferOutput<typeof savedView>;

const preferencesBody = v.strictObject({
  format: v.literal(1),
  views: v.pipe(v.array(savedView), v.maxLength(40)),
  /** Ids of cases. */
  watched: v.pipe(v.array(caseIdText), v.maxLength(2000)),
  /** Number of the newest entry with a mention that was seen, by case id. */
  seenMentions: v.record(caseIdText, wholeNumber(1, MAX_SEQUENCE)),
  /** The newest entry of the audit trail that was checked. Bytes are hex, as nothing else here. */
  audit: v.exactOptional(
    v.strictObject({
      sequence: wholeNumber(1, 0xffff_ffff),
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      day: dayText,
      rosterVersion: wholeNumber(1, 0xffff_ffff),
      logKeyId: keyIdText,
    }),
  ),
});

/** A member's preferences. */
export type Preferences = v.InferOutput<typeof preferencesBody>;

/**
 * Encrypts preferences under a subkey of the member's own secret key.
 *
 * @throws {@link ProtocolError} `too-long`.
 */
export function sealPreferences(owner: PersonKeys, preferences: Preferences): Bytes {
  const padded = padToBucket(encodeJson(preferences), PREFERENCES_BUCKET_BYTES);
  return withSubkey(owner.encryption.secretKey, CONTEXT.preferences, (key) =>
    encryptUnder(key, owner.keyId, padded),
  );
}

/**
 * Opens preferences.
 *
 * @throws {@link ProtocolError} `cannot-open`, `malformed`.
 */
export function openPreferences(owner: PersonKeys, bytes: Uint8Array): Preferences {
  const padded = withSubkey(owner.encryption.secretKey, CONTEXT.preferences, (key) =>
    decryptUnder(key, owner.keyId, bytes),
  );
  return decodeJson(preferencesBody, unpad(padded));
}
