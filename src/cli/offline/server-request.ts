/** Requests of commands to a server, in the form of src/api. */
import { PROBLEM_TYPE } from "../../api/routes.ts";
import { problemCodeOf } from "../../api/problems.ts";
import type { ProblemCode } from "../../api/problems.ts";
import { CommandError } from "./command-error.ts";

/** A refusal by the server. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code: ProblemCode;
  /** Bytes that the server expects next. */
  readonly expected: number | undefined;

  constructor(code: ProblemCode, expected: unknown) {
    super(code);
    this.code = code;
    this.expected = typeof expected === "number" ? expected : undefined;
  }
}

/** What is asked. */
export interface ServerRequest {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** An answer that is no refusal. */
export interface ServerAnswer {
  readonly status: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** An earlier try may have arrived, whose answer was lost. */
  readonly isRetry: boolean;
}

const TIMEOUT_MS = 120_000;
const TRIES = 5;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Asks, and asks again while the server is busy or away.
 *
 * @throws {@link RefusedError}; {@link CommandError} if there is no Kín server.
 */
export async function askServer(origin: string, request: ServerRequest): Promise<ServerAnswer> {
  for (let pauseMs = 1000, left = TRIES; ; pauseMs *= 2, left--) {
    try {
      return { ...(await askOnce(origin, request)), isRetry: left < TRIES };
    } catch (error) {
      const isBusy = error instanceof RefusedError && error.code === "busy";
      const isAway = error instanceof TypeError || error instanceof DOMException;
      if (!isBusy && !isAway) throw error;
      if (left <= 1) {
        throw new CommandError(`${origin} cannot be reached. Try again later.`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(pauseMs, LONGEST_PAUSE_MS)));
    }
  }
}

async function askOnce(
  origin: string,
  request: ServerRequest,
): Promise<Omit<ServerAnswer, "isRetry">> {
  const { method = "GET", path, headers, json, bytes } = request;
  const type = json === undefined ? "application/octet-stream" : "application/json";
  const body = json === undefined ? bytes : JSON.stringify(json);
  const answer = await fetch(origin + path, {
    method,
    headers: { ...headers, ...(body !== undefined && { "content-type": type }) },
    ...(body !== undefined && { body }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answered = new Uint8Array(await answer.arrayBuffer());
  if (answer.ok) return { status: answer.status, bytes: answered };
  throw refusalIn(answer, answered, origin);
}

function refusalIn({ headers, status }: Response, bytes: Uint8Array, origin: string): Error {
  const isProblem = headers.get("content-type")?.startsWith(PROBLEM_TYPE) ?? false;
  const problem = isProblem ? (parseJson(bytes) as { type?: unknown; expected?: unknown }) : {};
  const code = typeof problem.type === "string" ? problemCodeOf(problem.type) : undefined;
  if (code) return new RefusedError(code, problem.expected);
  return new CommandError(`${origin} answers ${status}, and not like a Kín server.`);
}

/** The JSON of an answer. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
