/**
 * The worker behind the page: started when it is first needed, and replaced where it did not begin.
 * One whose first files were lost with the network answers nothing.
 */
import type { Remote } from "comlink";
import { ApiError } from "../../shared/api-client.ts";
import { connectWorker, endWorker } from "../../shared/connect-worker.ts";
import type { Beginning, DeskWorker } from "../worker-api.ts";

interface Running {
  readonly calls: Remote<DeskWorker>;
  /** Rejects when the worker's first script did not come: nothing is answered then. */
  readonly broken: Promise<never>;
  hasBegun: boolean;
}

/** What this page has seen of the organisation. */
interface Seen {
  readonly organisationId: string;
  readonly rosterVersion: number;
}

let running: Running | undefined;
let seen: Seen | undefined;

/** The worker. */
export function worker(): Remote<DeskWorker> {
  return current().calls;
}

/** Whether calls are still answered by this worker. */
export function isRunning(calls: Remote<DeskWorker>): boolean {
  return running?.calls === calls;
}

/** Keeps what the next worker must not believe less than; also when the desk is locked. */
export function remember(organisationId: string, rosterVersion: number): void {
  seen = { organisationId, rosterVersion };
}

/** Lets go of the worker without ending it. */
export function letGo(): Remote<DeskWorker> | undefined {
  const calls = running?.calls;
  running = undefined;
  return calls;
}

/**
 * Has the worker fetch and verify the roster.
 *
 * @throws {@link ApiError}; {@link ProtocolError} as `verifyRoster`.
 */
export async function begin(): Promise<Beginning> {
  const { organisationId, rosterVersion } = seen ?? {
    organisationId: organisationOfPage(),
    rosterVersion: 0,
  };
  const started = current();
  const beginning = await orReplace<Beginning>(
    started,
    started.calls.begin(organisationId, rosterVersion),
  );
  if (beginning.kind === "ready") remember(beginning.organisation.id, beginning.rosterVersion);
  started.hasBegun = true;
  return beginning;
}

/**
 * The worker, once it knows the roster: after the desk was locked, there is a new one.
 *
 * @throws as {@link begin}.
 */
export async function begunWorker(): Promise<Remote<DeskWorker>> {
  const started = current();
  if (!started.hasBegun) await begin();
  return started.calls;
}

function current(): Running {
  running ??= connect();
  return running;
}

function connect(): Running {
  let onBroken = (): void => undefined;
  const broken = new Promise<never>((_, reject) => {
    onBroken = () => reject(new ApiError("offline"));
  });
  // Nobody may be waiting when it breaks.
  broken.catch(() => undefined);
  const calls = connectWorker<DeskWorker>(__DESK_WORKER__, () => onBroken());
  return { calls, broken, hasBegun: false };
}

async function orReplace<T>(started: Running, answer: Promise<T>): Promise<T> {
  try {
    return await Promise.race([answer, started.broken]);
  } catch (error) {
    if (running === started) running = undefined;
    endWorker(started.calls);
    throw error;
  }
}

/** The organisation's id in hex, as the server wrote it into the page. */
function organisationOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="kin-organisation"]')?.content ?? "";
}
