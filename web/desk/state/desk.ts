/** Which screen there is, who has unlocked, and the worker behind it all. */
import { proxy } from "comlink";
import { batch, signal } from "@preact/signals";
import type { MemberRole } from "../../../src/protocol/roster.ts";
import { endWorker } from "../../shared/connect-worker.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import type { DeskLink } from "../link.ts";
import type { DeskEvent, MeShown, OrganisationShown } from "../worker-api.ts";
import { begin, begunWorker, isRunning, letGo, remember, worker } from "./remote.ts";

export { worker } from "./remote.ts";

/** Why the desk is locked. */
export type LockReason = "start" | "asked" | "idle" | "ended";

/** What the whole page shows. */
export type Screen =
  | { readonly kind: "starting" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "not-set-up" }
  | { readonly kind: "set-up"; readonly secret: string }
  | { readonly kind: "join"; readonly id: string; readonly secret: string }
  | { readonly kind: "wrong-link" }
  | {
      readonly kind: "locked";
      readonly organisation: OrganisationShown;
      readonly reason: LockReason;
      readonly failure?: Failure;
    }
  | { readonly kind: "open" };

/** The parts of an unlocked desk. */
export type Section =
  | "cases"
  | "identities"
  | "search"
  | "calendar"
  | "overview"
  | "retention"
  | "take-down"
  | "people"
  | "record"
  | "settings";

/** Where each role begins. */
const FIRST_SECTIONS = {
  administrator: "people",
  caseworker: "cases",
  custodian: "identities",
} as const satisfies Record<MemberRole, Section>;

export const screen = signal<Screen>({ kind: "starting" });
export const me = signal<MeShown | undefined>(undefined);
export const section = signal<Section>("cases");
/** How many unread cases the page's title tells of. */
export const unreadInTitle = signal(0);
/** False while the server cannot be reached. */
export const isConnected = signal(true);

const listeners = new Set<(event: DeskEvent) => void>();
const forgetters = new Set<() => void>();

/** Hears of everything that the worker tells. */
export function onDeskEvent(listener: (event: DeskEvent) => void): void {
  listeners.add(listener);
}

/** Registers what empties a part of the page's memory when the desk is locked. */
export function onForget(forget: () => void): void {
  forgetters.add(forget);
}

/** Fetches the roster and shows the screen that the link asks for. */
export async function start(link: DeskLink): Promise<void> {
  screen.value = { kind: "starting" };
  if (link.kind === "wrong") {
    screen.value = { kind: "wrong-link" };
    return;
  }
  try {
    const beginning = await begin();
    if (link.kind === "set-up") screen.value = link;
    else if (beginning.kind === "not-set-up") screen.value = { kind: "not-set-up" };
    else if (link.kind === "join") screen.value = link;
    else {
      const { organisation } = beginning;
      screen.value = { kind: "locked", organisation, reason: "start" };
    }
  } catch (error) {
    screen.value = { kind: "failed", failure: failureOf(error) };
  }
}

/** Shows the unlocked desk, which follows what happens as soon as it stands. */
export function enter(shown: MeShown): void {
  remember(shown.organisation.id, shown.rosterVersion);
  batch(() => {
    me.value = shown;
    section.value = FIRST_SECTIONS[shown.role];
    screen.value = { kind: "open" };
    isConnected.value = true;
  });
}

/** Follows what happens, once those who hear of it are there. */
export function follow(): void {
  const calls = worker();
  void calls.watch(proxy(hear)).catch((error: unknown) => {
    if (isRunning(calls)) lock("ended", failureOf(error));
  });
}

/** Locks: ends the worker with everything in its memory, and empties the page's. */
export function lock(reason: LockReason, failure?: Failure): void {
  const shown = me.peek();
  if (!shown) return;
  const ending = letGo();
  // The server is told so that the token is worth nothing any more, but nobody waits for it.
  const told = ending?.endSession().catch(() => undefined) ?? Promise.resolve(undefined);
  const patience = new Promise((resolve) => setTimeout(resolve, 1500));
  batch(() => {
    me.value = undefined;
    unreadInTitle.value = 0;
    for (const forget of forgetters) forget();
    screen.value = {
      kind: "locked",
      organisation: shown.organisation,
      reason,
      ...(failure && { failure }),
    };
  });
  if (ending) void Promise.race([told, patience]).then(() => endWorker(ending));
}

/**
 * Unlocks the desk.
 *
 * @throws {@link ApiError}, {@link ProtocolError}.
 */
export async function unlock(loginName: string, passphrase: string): Promise<void> {
  const calls = await begunWorker();
  enter(await calls.unlock(loginName, passphrase));
}

function hear(event: DeskEvent): void {
  if (event.kind === "roster") {
    remember(event.me.organisation.id, event.me.rosterVersion);
    me.value = event.me;
  }
  if (event.kind === "connection") isConnected.value = event.isThere;
  for (const listener of listeners) listener(event);
}
