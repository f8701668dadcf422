/** Asking for the whole list of cases. */
import { ROUTES } from "../../../src/api/routes.ts";
import type { Session } from "./session.ts";

/** Ten thousand cases on a slow link. */
const LIST_TIMEOUT_MS = 300_000;

/** The list as it arrives. Throws `ApiError` where it is taken. */
export type ListPieces = AsyncGenerator<Uint8Array, void, undefined>;

/** Asks for the list once its first piece is taken. */
export function requestList(session: Session): ListPieces {
  return session.pieces({ method: "GET", route: ROUTES.cases, timeoutMs: LIST_TIMEOUT_MS });
}

/** Asks for the list now: it is on its way while the page draws the desk. */
export function requestListNow(session: Session): ListPieces {
  const pieces = requestList(session);
  const first = pieces.next();
  // Whoever takes the pieces is told.
  first.catch(() => undefined);
  return beginningWith(first, pieces);
}

async function* beginningWith(
  first: Promise<IteratorResult<Uint8Array, void>>,
  others: ListPieces,
): ListPieces {
  const { done, value } = await first;
  if (done !== true) yield value;
  yield* others;
}
