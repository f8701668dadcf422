/** Every file in `tests/vectors/` and what makes it. */
import { installPrimitives } from "../../../src/protocol/primitives/installed.ts";
import type { Primitives } from "../../../src/protocol/primitives/primitives.ts";
import { seededPrimitives } from "../protocol/seeded-primitives.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { auditVectors } from "./audit-vectors.ts";
import { consentVectors } from "./consent-vectors.ts";
import { caseVectors } from "./case-vectors.ts";
import { draftVectors } from "./draft-vectors.ts";
import { envelopeVectors } from "./envelope-vectors.ts";
import { fileVectors } from "./file-vectors.ts";
import { hashVectors, paddingVectors } from "./hash-vectors.ts";
import { joiningVectors, vaultVectors } from "./member-vectors.ts";
import { offlineFileVectors } from "./offline-file-vectors.ts";
import { identityVectors } from "./identity-vectors.ts";
import { mailboxVectors, receiptVectors } from "./receipt-vectors.ts";
import { redactionVectors } from "./redaction-vectors.ts";
import { rosterVectors, submissionVectors } from "./report-vectors.ts";
import { sealedObjectVectors, wrapVectors } from "./sealing-vectors.ts";
import { writeVectors } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";

const MAKERS: Readonly<Record<string, (draws: Draws) => VectorFile | Promise<VectorFile>>> = {
  hashes: hashVectors,
  padding: paddingVectors,
  receipt: receiptVectors,
  mailbox: mailboxVectors,
  wrap: wrapVectors,
  "sealed-object": sealedObjectVectors,
  roster: rosterVectors,
  submission: submissionVectors,
  envelopes: envelopeVectors,
  identity: identityVectors,
  case: caseVectors,
  vault: vaultVectors,
  joining: joiningVectors,
  draft: draftVectors,
  files: fileVectors,
  "offline-file": offlineFileVectors,
  audit: auditVectors,
  consent: consentVectors,
  redactions: redactionVectors,
};

/** Names of the files, without their ending. */
export const VECTOR_NAMES = Object.keys(MAKERS);

/** Where a file lies. */
export function vectorPath(name: string): URL {
  return new URL(`../../vectors/${name}.json`, import.meta.url);
}

/**
 * Makes a file's text, with an implementation of the primitives and random bytes that follow from
 * the file's name.
 */
export async function makeVectors(name: string, implementation: Primitives): Promise<string> {
  const make = MAKERS[name];
  if (!make) throw new Error(`there are no vectors named ${name}`);
  const { seeded, draws } = seededPrimitives(implementation, `kin vectors ${name}`);
  installPrimitives(seeded);
  return writeVectors(await make(draws));
}
