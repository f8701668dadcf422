/** Waits for changes and tells the page of them, until the session is over. */
import type { Changes } from "../../../src/api/desk.ts";
import type { PresentCase } from "../../../src/api/presence.ts";
import { CHANGES_WAIT_SECONDS, ROUTES } from "../../../src/api/routes.ts";
import { fromBase64url, toHex } from "../../../src/protocol/index.ts";
import { ApiError, isAway, isPassing } from "../../shared/api-client.ts";
import { pause } from "../../shared/pauses.ts";
import type { DeskEvent, MeShown, PresentShown } from "../worker-api.ts";
import type { CaseList, Position } from "./case-list.ts";
import type { Session } from "./session.ts";

const WAIT_TIMEOUT_MS = (CHANGES_WAIT_SECONDS + 20) * 1000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A desk that has seen nothing yet: the server answers with where it stands. */
const NOWHERE: Position = { epoch: "", revision: 0 };

/** What watching needs. */
export interface Watched {
  readonly session: Session;
  /** None for administrators and custodians, who read no cases. */
  readonly list: CaseList | undefined;
  readonly showMe: () => MeShown;
  readonly emit: (event: DeskEvent) => void;
}

/**
 * Loads everything and follows the changes.
 *
 * @throws {@link ApiError} or {@link ProtocolError}: what ended it. It never returns otherwise.
 */
export async function watchChanges(watched: Watched): Promise<never> {
  const { session, list, emit } = watched;
  const load = (): Promise<Position> => list?.loadAll() ?? Promise.resolve(NOWHERE);
  let position = await patiently(load, emit);
  for (;;) {
    const from = position;
    const changes = await patiently(() => ask(session, from), emit);
    emit({ kind: "present", cases: changes.present.map(showPresent) });
    if (changes.reload && list) {
      position = await patiently(load, emit);
    } else {
      await patiently(() => follow(watched, changes), emit);
      position = { epoch: changes.epoch, revision: changes.revision };
    }
    if (changes.reload) await patiently(() => lookAtRoster(watched), emit);
  }
}

function ask(session: Session, { epoch, revision }: Position): Promise<Changes> {
  return session.json<Changes>({
    method: "GET",
    route: ROUTES.changes,
    query: { epoch, revision: String(revision) },
    timeoutMs: WAIT_TIMEOUT_MS,
  });
}

function showPresent({ caseId, keyIds }: PresentCase): PresentShown {
  return { id: caseId, keyIds: keyIds.map((keyId) => toHex(fromBase64url(keyId))) };
}

async function follow(watched: Watched, changes: Changes): Promise<void> {
  if (changes.rosterChanged) await lookAtRoster(watched);
  if (changes.caseIds.length === 0) return;
  await watched.list?.load(changes.caseIds);
  watched.emit({ kind: "touched", ids: changes.caseIds });
}

async function lookAtRoster({ session, list, showMe, emit }: Watched): Promise<void> {
  await session.rosters.refresh();
  // Who signed a card may be somebody whom the roster lists only now.
  void list?.verifyCards();
  emit({ kind: "roster", me: showMe() });
}

/** Tries again while the network or the server is away, and says so meanwhile. */
async function patiently<T>(attempt: () => Promise<T>, emit: Watched["emit"]): Promise<T> {
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    try {
      const result = await attempt();
      if (pauseMs > FIRST_PAUSE_MS) emit({ kind: "connection", isThere: true });
      return result;
    } catch (error) {
      if (!(error instanceof ApiError) || !isPassing(error.code)) throw error;
      emit({ kind: "connection", isThere: false });
      const waitMs = Math.max(pauseMs, (error.retryAfterSeconds ?? 0) * 1000);
      await pause(waitMs, isAway(error.code));
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }
}
