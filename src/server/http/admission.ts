/**
 * How much at once. The limits are for everybody together, never for an address, because the
 * server does not look at addresses. Who is refused is told when to try again; the pages do.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Stopwatch } from "../clock.ts";
import type { App } from "./app-type.ts";
import { hook } from "./hook.ts";
import { ProblemError } from "./problems.ts";

/** What is counted. */
export type Admitted =
  "proof" | "report" | "upload" | "piece" | "mailbox" | "unlock" | "invitation" | "setup";

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
  piece: { perSecond: 200, burst: 1000 },
  mailbox: { perSecond: 40, burst: 200 },
  unlock: { perSecond: 5, burst: 40 },
  invitation: { perSecond: 5, burst: 40 },
  setup: { perSecond: 1, burst: 20 },
};

/** Bytes of bodies that may be on their way into memory together. */
const MAX_BYTES_UNDER_WAY = 256 * 1024 * 1024;
/** Reports and all else that is small keep this much when uploads have taken the rest. */
const BYTES_KEPT_FOR_OTHERS = 64 * 1024 * 1024;

/** Lets in and turns away. */
export class Admission {
  readonly #rates: Rates;
  readonly #stopwatch: Stopwatch;
  readonly #buckets = new Map<Admitted, { tokens: number; atMs: number }>();
  #bytesUnderWay = 0;

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
   * Sets room aside for a body.
   *
   * @returns Gives the room back; safe to call twice.
   * @throws {@link ProblemError} `busy`.
   */
  reserve(bytes: number, isUpload: boolean): () => void {
    const most = MAX_BYTES_UNDER_WAY - (isUpload ? BYTES_KEPT_FOR_OTHERS : 0);
    if (this.#bytesUnderWay + bytes > most) {
      throw new ProblemError("busy", { retryAfterSeconds: 5 });
    }
    this.#bytesUnderWay += bytes;
    let isHeld = true;
    return () => {
      if (isHeld) this.#bytesUnderWay -= bytes;
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
      onceEnded(reply, release);
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
