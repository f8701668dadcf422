/** One way to ask the server, whether it listens or is only injected. */
import type { App } from "../../src/server/http/app-type.ts";
import { pathOf, SEALED_TYPE } from "../../src/api/routes.ts";
import type { Route } from "../../src/api/routes.ts";
import { problemCodeOf } from "../../src/api/problems.ts";
import type { ProblemCode } from "../../src/api/problems.ts";

/** What is asked. At most one of `json` and `bytes`. */
export interface Question {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly token?: string | undefined;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
}

/** Asks once. */
export type Ask = (question: Question) => Promise<Answer>;

/** Asks a server that was built but does not listen. */
export function askInjected(app: App): Ask {
  return async (question) => {
    const { method, path, headers, body } = prepared(question);
    const answer = await app.inject({ method, url: path, headers, ...(body && { payload: body }) });
    const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(flat) as Record<string, string>,
      bytes: answer.rawPayload,
    };
  };
}

/** Asks a server that listens. */
export function askOver(origin: string): Ask {
  return async (question) => {
    const { method, path, headers, body } = prepared(question);
    const answer = await fetch(origin + path, { method, headers, ...(body && { body }) });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      bytes: Buffer.from(await answer.arrayBuffer()),
    };
  };
}

function prepared({ method = "GET", path, headers = {}, json, bytes, token }: Question) {
  const sent: Record<string, string> = { ...headers };
  if (token !== undefined) sent["authorization"] = `Bearer ${token}`;
  if (json !== undefined) sent["content-type"] ??= "application/json";
  if (bytes) sent["content-type"] ??= SEALED_TYPE;
  const body = json === undefined ? bytes && Buffer.from(bytes) : Buffer.from(JSON.stringify(json));
  return { method, path, headers: sent, body };
}

/** A refusal, thrown by what expected success. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: ProblemCode | undefined;
  readonly status: number;
  readonly problem: Readonly<Record<string, unknown>>;

  constructor({ status, bytes }: Answer) {
    super(`${String(status)} ${bytes.toString("utf8").slice(0, 200)}`);
    this.status = status;
    this.problem = bytes.length > 0 ? (JSON.parse(bytes.toString("utf8")) as object as never) : {};
    this.code = problemCodeOf(String(this.problem["type"]));
  }
}

/** Asks and expects success. */
export async function succeed(ask: Ask, question: Question): Promise<Answer> {
  const answer = await ask(question);
  if (answer.status >= 400) throw new Refused(answer);
  return answer;
}

/** Asks and expects JSON. */
export async function succeedJson<T>(ask: Ask, question: Question): Promise<T> {
  const { bytes } = await succeed(ask, question);
  return JSON.parse(bytes.toString("utf8")) as T;
}

/** Asks and gives the refusal's code, or `undefined` if it was none. */
export async function refusalOf(asked: Promise<unknown>): Promise<ProblemCode | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** A path with its ids. */
export function at(route: Route, parameters: Readonly<Record<string, string>> = {}): string {
  return pathOf(route, parameters);
}
