/** Why something did not work, as a value that a page can keep and show. */
import { ProtocolError } from "../../src/protocol/errors.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import { ApiError } from "./api-client.ts";
import type { ApiErrorCode } from "./api-client.ts";

/** A failure. `bug`: something that should not be possible. */
export type Failure =
  | { readonly kind: "api"; readonly code: ApiErrorCode }
  | { readonly kind: "protocol"; readonly code: ProtocolErrorCode }
  | { readonly kind: "bug" };

/** Names what was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return { kind: "api", code: error.code };
  if (error instanceof ProtocolError) return { kind: "protocol", code: error.code };
  return { kind: "bug" };
}

/** Whether a failure is the server's refusal with this code. */
export function isRefusal(failure: Failure, code: ApiErrorCode): boolean {
  return failure.kind === "api" && failure.code === code;
}
