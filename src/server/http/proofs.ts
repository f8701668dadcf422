/**
 * Proofs of work: a little computing instead of an identity (docs/protocol.md, "Abuse").
 *
 * The client tries counters until PBKDF2 gives the key that the server has chosen. How many tries
 * it takes varies little, so no cheap phone has bad luck for a minute, and checking costs the
 * server one HMAC. Challenges are signed with a key of this run of the server and hold no time of
 * day: they expire by the server's own stopwatch.
 */
import { randomBytes, randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import * as v from "valibot";
import type { ProofPurpose } from "../../api/intake.ts";
import { decodeJson } from "../../protocol/blind.ts";
import type { Stopwatch } from "../clock.ts";
import { ProblemError } from "./problems.ts";
import { bytesOf } from "./text.ts";

/** Tries that a proof takes: so few that each can be slow, so many that luck counts little. */
const MIN_TRIES = 60;
const MAX_TRIES = 100;
const VALID_SECONDS = 10 * 60;
const MAX_HEADER_LETTERS = 4096;

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.maxLength(128));
const payload = v.strictObject({
  challenge: v.strictObject({
    parameters: v.strictObject({
      algorithm: v.literal("PBKDF2/SHA-256"),
      cost: v.number(),
      data: v.strictObject({ purpose: v.string(), validUntil: v.number() }),
      keyLength: v.number(),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: v.object({ counter: v.number(), derivedKey: hex }),
});

/** Makes challenges and checks what comes back. */
export class Proofs {
  readonly #cost: number;
  readonly #stopwatch: Stopwatch;
  readonly #signingKey = randomBytes(32).toString("hex");
  readonly #answerKey = randomBytes(32).toString("hex");
  /** Signatures of challenges that were used, in order, with the second they end to matter. */
  readonly #used = new Map<string, number>();
  /** The same of those that came along with a request, whatever became of it. */
  readonly #shown = new Map<string, number>();

  /**
   * @param cost - Rounds for one try; 0 asks for no proof at all.
   */
  constructor(cost: number, stopwatch: Stopwatch) {
    this.#cost = cost;
    this.#stopwatch = stopwatch;
  }

  /** Makes a challenge for one purpose. */
  async challenge(purpose: ProofPurpose): Promise<Challenge> {
    const isFree = this.#cost === 0;
    return createChallenge({
      algorithm: "PBKDF2/SHA-256",
      cost: Math.max(this.#cost, 1),
      counter: isFree ? 0 : randomInt(MIN_TRIES, MAX_TRIES + 1),
      data: { purpose, validUntil: this.#seconds() + VALID_SECONDS },
      deriveKey,
      hmacSignatureSecret: this.#signingKey,
      hmacKeySignatureSecret: this.#answerKey,
    });
  }

  /**
   * Whether a request comes with a good proof that came with none before. Does not use it up.
   *
   * @param header - As it came, or nothing.
   */
  async isFresh(
    header: string | readonly string[] | undefined,
    purpose: ProofPurpose,
  ): Promise<boolean> {
    if (this.#cost === 0) return true;
    if (header === undefined) return false;
    try {
      const { signature, validUntil } = await this.#verify(header, purpose);
      this.#forgetOld(this.#shown);
      if (this.#shown.has(signature)) return false;
      this.#shown.set(signature, validUntil);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  /**
   * Takes a proof, which is then used up.
   *
   * @param header - As it came, or nothing.
   * @throws {@link ProblemError} `proof-invalid`, `proof-replayed`.
   */
  async spend(
    header: string | readonly string[] | undefined,
    purpose: ProofPurpose,
  ): Promise<void> {
    if (this.#cost === 0) return;
    const { signature, validUntil } = await this.#verify(header, purpose);
    this.#forgetOld(this.#used);
    if (this.#used.has(signature)) throw new ProblemError("proof-replayed");
    this.#used.set(signature, validUntil);
  }

  async #verify(
    header: string | readonly string[] | undefined,
    purpose: ProofPurpose,
  ): Promise<{ readonly signature: string; readonly validUntil: number }> {
    const { challenge, solution } = readHeader(header);
    const { verified } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: this.#signingKey,
      hmacKeySignatureSecret: this.#answerKey,
    }).catch(() => ({ verified: false }));
    const { data } = challenge.parameters;
    if (!verified || data.purpose !== purpose || data.validUntil < this.#seconds()) {
      throw new ProblemError("proof-invalid");
    }
    return { signature: challenge.signature, validUntil: data.validUntil };
  }

  #forgetOld(signatures: Map<string, number>): void {
    const now = this.#seconds();
    for (const [signature, validUntil] of signatures) {
      if (validUntil >= now) break;
      signatures.delete(signature);
    }
  }

  #seconds(): number {
    return Math.floor(this.#stopwatch() / 1000);
  }
}

function readHeader(header: string | readonly string[] | undefined): v.InferOutput<typeof payload> {
  if (typeof header !== "string" || header.length > MAX_HEADER_LETTERS) {
    throw new ProblemError("proof-invalid");
  }
  try {
    return decodeJson(payload, bytesOf(header));
  } catch (cause) {
    throw new ProblemError("proof-invalid", {}, { cause });
  }
}
