/** The protocol for tests in this process, with its primitives installed. */
import { randomBytes as nodeRandomBytes } from "node:crypto";
import { hashQuestionnaire, installPrimitives } from "../../src/protocol/index.ts";
import type { Bytes } from "../../src/protocol/index.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { hashInputOf } from "../../src/domain/questionnaire/hash-input.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";

installPrimitives(await loadSodium());

/** The day on which everything in the tests happens unless a test says otherwise. */
export const TEST_DAY = "2026-11-24";

/** Hash of the public form, as a roster carries it. */
export const QUESTIONNAIRE_HASH: Bytes = hashQuestionnaire(hashInputOf(PUBLIC_FORM));

/** Random bytes, many at once: the primitives draw theirs slowly. */
export function randomBytes(length: number): Bytes {
  return new Uint8Array(nodeRandomBytes(length));
}

/** The 16 bytes of a UUID. */
export function bytesOfUuid(uuid: string): Bytes {
  return new Uint8Array(Buffer.from(uuid.replaceAll("-", ""), "hex"));
}

/** Bytes out of base64url. */
export function bytesOfText(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, "base64url"));
}
