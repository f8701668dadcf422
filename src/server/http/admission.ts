/**
 * How much at once. The limits are for everybody together, never for an address, because the
 * server does not look at addresses. Who is refused is told when to try again; the pages do.
 */
import type { FastifyReply, FastifyRequest } from "fastify";

import type { ProofPurpose } from "../../api/intake.ts";
import { PROOF_HEADER } from "../../api/routes.ts";
import type { Stopwatch } from "../clock.ts";
import type { App } from "./app-type.ts";
import { hook } from "./hook.ts";
import { ProblemError } from "./problems.ts";
import type { Proofs } from "./proofs.ts";

/** What is counted. */
export type Admitted =
  | "proof"
  | "report"
  | "upload"
  | "mailbox"
  | "unproven"
  | "piece"
  | "cancel"
  | "challenge"
  | "erase"
  | "unlock"
  | "invitation"
  | "setup"
  | "mail";

/** How many a second in the long run, and how many at once after a quiet time. */
interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** The rate of each. */
export type Rates = Readonly<Record<Admitted, Rate>>;

/** Generous for an organisation with thousands of reports a day, narrow for a flood. */
const RATES: Rates = {
  proof: { perSecond: 60, burst: 300 },
  report: { perSecond: 20, burst: 100 },
  upload: { perSecond: 20, burst: 100 },
  mailbox: { perSecond: 40, burst: 200 },
  // Of the three above, those without a fresh proof: retries, and whoever has not worked.
  unproven: { perSecond: 200, burst: 1000 },
  piece: { perSecond: 200, burst: 1000 },
  cancel: { perSecond: 20, burst: 100 },
  challenge: { perSecond: 200, burst: 1000 },
  erase: { perSecond: 20, burst: 100 },
  // Costs the server one hash; guessing is slowed down by name (state/unlock-throttle.ts).
  unlock: { perSecond: 100, burst: 400 },
  invitation: { perSecond: 5, burst: 40 },
  setup: { perSecond: 1, burst: 20 },
  // Reminders sent to try an address: nobody shall flood a stranger with them.
  mail: { perSecond: 1 / 120, burst: 5 },
};

/** Bytes of bodies that may be on their way into memory together. */
const MAX_BYTES_UNDER_WAY = 256 * 1024 * 1024;
/** Reports and all else that is small keep this much when uploads have taken the rest. */
const BYTES_KEPT_FOR_OTHERS = 64 * 1024 * 1024;
/** Bodies up to this size have a room of their own, which large ones cannot take. */
const SMALL_BODY_BYTES = 64 * 1024;
const SMALL_BYTES_UNDER_WAY = 32 * 1024 * 1024;
/** Who has announced a body and sent nothing of it by then gives the room back. */
const FIRST_BYTE_MS = 10_000;

/** Lets in and turns away. */
export class Admission {
  readonly #rates: Rates;
  readonly #stopwatch: Stopwatch;
  readonly #buckets = new Map<Admitted, { tokens: number; atMs: number }>();
  readonly #underWay = { small: 0, large: 0 };

  constructor(stopwatch: Stopwatch, rates: Partial<Rates> = {}) {
    this.#stopwatch = stopwatch;
    this.#rates = { ...RATES, ...rates };
  }

  /**
   * Counts one.
   *
   * @throws {@link ProblemError} `busy`.
   */
  admit(what: Admitted): void {
    const { perSecond, burst } = this.#rates[what];
    const nowMs = this.#stopwatch();
    const bucket = this.#buckets.get(what) ?? { tokens: burst, atMs: nowMs };
    const gained = ((nowMs - bucket.atMs) / 1000) * perSecond;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.atMs = nowMs;
    this.#buckets.set(what, bucket);
    if (bucket.tokens < 1) {
      const seconds = Math.ceil((1 - bucket.tokens) / perSecond);
      throw new ProblemError("busy", { retryAfterSeconds: seconds });
    }
    bucket.tokens -= 1;
  }

  /** A hook that counts one before the body is read. */
  before(what: Admitted): ReturnType<typeof hook> {
    return hook(() => this.admit(what));
  }

  /**
   * A hook that counts one whose proof is fresh apart from all others, before the body is read:
   * empty requests do not keep out whoever has done the work.
   */
  beforeProven(what: Admitted & ProofPurpose, proofs: Proofs): ReturnType<typeof hook> {
    return async ({ headers }) => {
      const isProven = await proofs.isFresh(headers[PROOF_HEADER], what);
      this.admit(isProven ? what : "unproven");
    };
  }

  /**
   * Sets room aside for a body.
   *
   * @returns Gives the room back; safe to call twice.
   * @throws {@link ProblemError} `busy`.
   */
  reserve(bytes: number, isUpload: boolean): () => void {
    const room = bytes <= SMALL_BODY_BYTES && !isUpload ? "small" : "large";
    const mostLarge = MAX_BYTES_UNDER_WAY - (isUpload ? BYTES_KEPT_FOR_OTHERS : 0);
    const most = room === "small" ? SMALL_BYTES_UNDER_WAY : mostLarge;
    if (this.#underWay[room] + bytes > most) {
      throw new ProblemError("busy", { retryAfterSeconds: 5 });
    }
    this.#underWay[room] += bytes;
    let isHeld = true;
    return () => {
      if (isHeld) this.#underWay[room] -= bytes;
      isHeld = false;
    };
  }
}

/** Sets room aside for the body of every request, from its head until the answer has gone. */
export function registerRoomForBodies(app: App, admission: Admission): void {
  app.addHook(
    "onRequest",
    hook((request, reply) => {
      const bytes = bytesAnnounced(request);
      if (bytes === 0) return;
      const release = admission.reserve(bytes, request.method === "PATCH");
      const { raw } = request;
      const timer = setTimeout(() => {
        if (!raw.readableDidRead && raw.readableLength === 0) raw.destroy();
      }, FIRST_BYTE_MS);
      onceEnded(reply, () => {
        clearTimeout(timer);
        release();
      });
    }),
  );
}

function bytesAnnounced({ headers, routeOptions }: FastifyRequest): number {
  const most = routeOptions.bodyLimit;
  if (headers["transfer-encoding"] !== undefined) return most;
  const length = Number(headers["content-length"] ?? 0);
  return Number.isFinite(length) ? Math.min(Math.max(length, 0), most) : most;
}

function onceEnded(reply: FastifyReply, then: () => void): void {
  reply.raw.once("finish", then);
  reply.raw.once("close", then);
}
