/**
 * Carries typed errors across the border of a worker. Comlink alone would keep only their texts;
 * both sides call {@link carryErrorCodes} before anything else.
 */
import { transferHandlers } from "comlink";
import type { TransferHandler } from "comlink";
import { PROTOCOL_ERROR_CODES, ProtocolError } from "../../src/protocol/errors.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import { ApiError } from "./api-client.ts";
import type { ApiErrorCode } from "./api-client.ts";

/** A thrown value on its way: only kind and code, never a text. */
type Carried =
  | {
      readonly kind: "api";
      readonly code: ApiErrorCode;
      readonly expected?: number | undefined;
      readonly retryAfterSeconds?: number | undefined;
    }
  | { readonly kind: "protocol"; readonly code: ProtocolErrorCode }
  | { readonly kind: "bug" };

interface Thrown {
  readonly value: unknown;
}

/** Replaces Comlink's way of carrying thrown values. */
export function carryErrorCodes(): void {
  const original = transferHandlers.get("throw");
  if (!original) return;
  const handler: TransferHandler<Thrown, Carried> = {
    canHandle: (value): value is Thrown => original.canHandle(value),
    serialize: ({ value }) => [carriedFrom(value), []],
    deserialize: (carried) => {
      throw thrownFrom(carried);
    },
  };
  transferHandlers.set("throw", handler);
}

function carriedFrom(value: unknown): Carried {
  if (value instanceof ApiError) {
    const { code, expected, retryAfterSeconds } = value;
    return { kind: "api", code, expected, retryAfterSeconds };
  }
  if (value instanceof ProtocolError) return { kind: "protocol", code: value.code };
  return { kind: "bug" };
}

function thrownFrom(carried: Carried): Error {
  if (carried.kind === "api") return new ApiError(carried.code, carried);
  if (carried.kind === "protocol" && PROTOCOL_ERROR_CODES.includes(carried.code)) {
    return new ProtocolError(carried.code);
  }
  return new Error("the worker failed");
}
