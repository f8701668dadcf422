/**
 * The only place that speaks HTTP. Same-origin requests without cookies, credentials or referrer;
 * every refusal becomes an `ApiError` with a code that the page has a sentence for.
 *
 * It runs in pages and in workers.
 */
import { PROBLEM_TYPE, SEALED_TYPE, pathOf } from "../../src/api/routes.ts";
import type { Route } from "../../src/api/routes.ts";
import { problemCodeOf } from "../../src/api/problems.ts";
import type { ProblemCode } from "../../src/api/problems.ts";
import { pause } from "./pauses.ts";

/** Why a request failed: the server's problem, or what happened on the way. */
export type ApiErrorCode = ProblemCode | "offline" | "timeout" | "cancelled" | "unexpected-answer";

/** A request that did not succeed. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  /** What the server expects next: a sequence number, or an offset in bytes. */
  readonly expected: number | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ApiErrorCode,
    details: { readonly expected?: unknown; readonly retryAfterSeconds?: unknown } = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.code = code;
    this.expected = numberOrNothing(details.expected);
    this.retryAfterSeconds = numberOrNothing(details.retryAfterSeconds);
  }
}

/** One request. At most one of `json` and `bytes`. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly route: Route;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A member's session token. */
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** Default 60,000. */
  readonly timeoutMs?: number;
}

/** What was answered. */
export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
}

const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * Sends a request and gives the answer's JSON.
 *
 * @throws {@link ApiError}
 */
export async function requestJson<T>(request: ApiRequest): Promise<T> {
  return (await requestAnswer<T>(request)).body;
}

/**
 * Sends a request and gives the answer's status and JSON.
 *
 * @throws {@link ApiError}
 */
export async function requestAnswer<T>(request: ApiRequest): Promise<ApiAnswer<T>> {
  const response = await send(request);
  const text = await readBody(() => response.text());
  return { status: response.status, body: readAnswer(text) as T };
}

/**
 * Reads JSON of the server's.
 *
 * @throws {@link ApiError} `unexpected-answer`.
 */
export function readAnswer(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ApiError("unexpected-answer", {}, { cause });
  }
}

/**
 * Sends a request and gives the answer's bytes.
 *
 * @throws {@link ApiError}
 */
export async function requestBytes(request: ApiRequest): Promise<Uint8Array<ArrayBuffer>> {
  const response = await send(request);
  return new Uint8Array(await readBody(() => response.arrayBuffer()));
}

/**
 * Sends a request whose answer has no body.
 *
 * @throws {@link ApiError}
 */
export async function requestNothing(request: ApiRequest): Promise<void> {
  await send(request);
}

/**
 * Sends a request and gives the answer's body as pieces, for large files.
 *
 * @throws {@link ApiError}
 */
export async function* requestPieces(
  request: ApiRequest,
): AsyncGenerator<Uint8Array, void, undefined> {
  const response = await send(request);
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await readBody(() => reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Repeats a request while the server is busy or the network is away. A pause for the network ends
 * early when it may be back (pauses.ts).
 *
 * @param attempt - One try.
 * @param onWait - Told how long the pause is, in milliseconds, and why.
 * @param tries - At most so many; the pause doubles from one second to thirty.
 * @throws {@link ApiError} the last one.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  onWait: (waitMs: number, code: ApiErrorCode) => void,
  tries = 6,
): Promise<T> {
  let pauseMs = 1000;
  for (let left = tries; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError) || !isPassing(error.code) || left <= 1) throw error;
      const waitMs = Math.max(pauseMs, (error.retryAfterSeconds ?? 0) * 1000);
      onWait(waitMs, error.code);
      await pause(waitMs, isAway(error.code));
      pauseMs = Math.min(pauseMs * 2, 30_000);
    }
  }
}

/** Whether trying the same again may help. */
export function isPassing(code: ApiErrorCode): boolean {
  return code === "offline" || code === "timeout" || code === "busy" || code === "internal";
}

/** Whether only the network was away: then it is not the server that asks for patience. */
export function isAway(code: ApiErrorCode): boolean {
  return code === "offline" || code === "timeout";
}

async function send(request: ApiRequest): Promise<Response> {
  const query = request.query ? `?${new URLSearchParams(request.query).toString()}` : "";
  const headers = new Headers(request.headers);
  if (request.token !== undefined) headers.set("authorization", `Bearer ${request.token}`);
  let body: BodyInit | null = null;
  if (request.json !== undefined) {
    headers.set("content-type", "application/json");
    body = JSON.stringify(request.json);
  } else if (request.bytes) {
    headers.set("content-type", SEALED_TYPE);
    body = request.bytes;
  }
  const timeout = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = request.signal ? either(request.signal, timeout) : timeout;
  const response = await readBody(() =>
    fetch(pathOf(request.route, request.parameters) + query, {
      method: request.method,
      headers,
      body,
      signal,
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      redirect: "error",
    }),
  );
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** `AbortSignal.any` is younger than the browsers that are supported. */
function either(first: AbortSignal, second: AbortSignal): AbortSignal {
  const controller = new AbortController();
  for (const signal of [first, second]) {
    if (signal.aborted) controller.abort(signal.reason);
    signal.addEventListener("abort", () => {
      controller.abort(signal.reason);
    });
  }
  return controller.signal;
}

async function readBody<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : "";
    if (name === "TimeoutError") throw new ApiError("timeout", {}, { cause });
    if (name === "AbortError") throw new ApiError("cancelled", {}, { cause });
    throw new ApiError("offline", {}, { cause });
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith(PROBLEM_TYPE)) return new ApiError("unexpected-answer");
  try {
    const problem = JSON.parse(await response.text()) as Readonly<Record<string, unknown>>;
    const code = typeof problem["type"] === "string" ? problemCodeOf(problem["type"]) : undefined;
    return new ApiError(code ?? "unexpected-answer", {
      expected: problem["expected"],
      retryAfterSeconds: problem["retryAfterSeconds"],
    });
  } catch (cause) {
    return new ApiError("unexpected-answer", {}, { cause });
  }
}

function numberOrNothing(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
