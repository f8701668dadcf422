/** Pays for a request with a little computing instead of an identity (docs/protocol.md, "Abuse"). */
import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { utf8, toBase64url } from "../../src/protocol/bytes.ts";
import type { ProofPurpose } from "../../src/api/intake.ts";
import { PROOF_HEADER, ROUTES } from "../../src/api/routes.ts";
import { ApiError, requestJson } from "./api-client.ts";

/**
 * Fetches a challenge and solves it; about a second on a cheap phone.
 *
 * @returns The header to send along.
 * @throws {@link ApiError}
 */
export async function proofHeader(
  purpose: ProofPurpose,
  signal?: AbortSignal,
): Promise<Record<string, string>> {
  const challenge = await requestJson<Challenge>({
    method: "POST",
    route: ROUTES.proofs,
    json: { purpose },
    ...(signal && { signal }),
  });
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new ApiError("proof-invalid");
  return { [PROOF_HEADER]: toBase64url(utf8(JSON.stringify({ challenge, solution }))) };
}
