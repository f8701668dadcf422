/** Refusals: the one place where an error becomes an answer (RFC 9457). */
import type { FastifyReply } from "fastify";
import { PROBLEM_STATUS, problemTypeOf } from "../../api/problems.ts";
import type { Problem, ProblemCode } from "../../api/problems.ts";
import { PROBLEM_TYPE } from "../../api/routes.ts";
import { ProtocolError } from "../../protocol/blind.ts";
import type { ProtocolErrorCode } from "../../protocol/blind.ts";
import type { Log } from "../log.ts";
import type { App } from "./app-type.ts";

/** What a problem may carry besides its code. */
export type ProblemDetails = Pick<Problem, "expected" | "retryAfterSeconds">;

/** Thrown by routes to refuse. Never holds anything from the request. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

const OF_PROTOCOL: Readonly<Record<ProtocolErrorCode, ProblemCode>> = {
  malformed: "bad-request",
  "too-long": "too-large",
  "unknown-version": "unknown-version",
  "wrong-kind": "wrong-kind",
  "bad-signature": "bad-signature",
  "unknown-author": "not-allowed",
  "out-of-order": "out-of-order",
  "no-recipient": "missing-recipient",
  "roster-older": "roster-outdated",
  "roster-wrong-organisation": "roster-invalid",
  "roster-forked": "roster-invalid",
  "roster-invalid": "roster-invalid",
  "questionnaire-changed": "roster-outdated",
  // A blind server opens nothing, so these would be its own fault.
  "cannot-open": "internal",
  "not-as-erased": "internal",
  "wrong-case-key": "internal",
  "wrong-mailbox": "internal",
  "wrong-passphrase": "internal",
};

/** Fastify's refusals that are not simply a bad request. */
const OF_FASTIFY: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_MAX_PARAM_LENGTH: "not-found",
  FST_ERR_BAD_URL: "not-found",
};

/** PostgreSQL's and the system's codes for a disk without room. */
const NO_ROOM: ReadonlySet<string> = new Set(["53100", "ENOSPC", "EDQUOT"]);
const MAX_CAUSES = 5;

/** Turns whatever was thrown into a refusal. An unknown error says nothing but `internal`. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ProtocolError) {
    return new ProblemError(OF_PROTOCOL[error.code], {}, { cause: error });
  }
  return new ProblemError(codeOf(error), {}, { cause: error });
}

function codeOf(error: unknown): ProblemCode {
  if (!(error instanceof Error)) return "internal";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = OF_FASTIFY[code];
  if (known) return known;
  if (isOutOfRoom(error)) return "storage-full";
  const status = "statusCode" in error ? error.statusCode : undefined;
  const isBadRequest = typeof status === "number" && status >= 400 && status < 500;
  return isBadRequest || "validation" in error ? "bad-request" : "internal";
}

/** Whether an error of the database, wrapped by its client, says that the disk is full. */
function isOutOfRoom(error: Error): boolean {
  let cause: unknown = error;
  for (let depth = 0; cause instanceof Error && depth < MAX_CAUSES; depth++) {
    for (const name of ["code", "originalCode"] as const) {
      const code = (cause as { code?: unknown; originalCode?: unknown })[name];
      if (typeof code === "string" && NO_ROOM.has(code)) return true;
    }
    cause = cause.cause;
  }
  return false;
}

/** Answers with a refusal. An error of the server's own is logged, without any word of it. */
export function sendProblem(error: unknown, reply: FastifyReply, log: Log): void {
  const { code, details } = toProblem(error);
  if (code === "internal") log("internal-error");
  const { retryAfterSeconds } = details;
  if (retryAfterSeconds !== undefined) void reply.header("retry-after", retryAfterSeconds);
  const body: Problem = { type: problemTypeOf(code), status: PROBLEM_STATUS[code], ...details };
  void reply.code(body.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(body);
}

/** Makes every error and every unknown path an `application/problem+json` answer. */
export function registerProblems(app: App, log: Log): void {
  app.setErrorHandler((error, _request, reply) => sendProblem(error, reply, log));
  app.setNotFoundHandler(() => {
    throw new ProblemError("not-found");
  });
}
