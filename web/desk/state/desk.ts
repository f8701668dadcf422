/** Which screen there is, who has unlocked, and the worker behind it all. */
import { proxy } from "comlink";
import type { Remote } from "comlink";
import { batch, signal } from "@preact/signals";
import type { MemberRole } from "../../../src/protocol/roster.ts";
import { connectWorker, endWorker } from "../../shared/connect-worker.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import type { DeskLink } from "../link.ts";
import type { DeskEvent, DeskWorker, MeShown, OrganisationShown } from "../worker-api.ts";

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
/** False while the server cannot be reached. */
export const isConnected = signal(true);

let remote: Remote<DeskWorker> | undefined;
/** What this page has seen of the organisation; kept when the desk is locked. */
let seen: { readonly organisationId: string; readonly rosterVersion: number } | undefined;
const listeners = new Set<(event: DeskEvent) => void>();
const forgetters = new Set<() => void>();

/** The worker, started when it is first needed. */
export function worker(): Remote<DeskWorker> {
  remote ??= connectWorker<DeskWorker>(__DESK_WORKER__, failStart);
  return remote;
}

/** A worker that was not loaded answers nothing; the next try starts another. */
function failStart(): void {
  if (screen.peek().kind !== "starting") return;
  if (remote) endWorker(remote);
  remote = undefined;
  screen.value = { kind: "failed", failure: { kind: "api", code: "offline" } };
}

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
    const beginning = await worker().begin(organisationOfPage(), 0);
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

/** Shows the unlocked desk and follows what happens. */
export function enter(shown: MeShown): void {
  remember(shown);
  batch(() => {
    me.value = shown;
    section.value = FIRST_SECTIONS[shown.role];
    screen.value = { kind: "open" };
    isConnected.value = true;
  });
  const current = remote;
  void worker()
    .watch(proxy(hear))
    .catch((error: unknown) => {
      if (remote === current) lock("ended", failureOf(error));
    });
}

/** Locks: ends the worker with everything in its memory, and empties the page's. */
export function lock(reason: LockReason, failure?: Failure): void {
  const shown = me.peek();
  if (!shown) return;
  const ending = remote;
  remote = undefined;
  // The server is told so that the token is worth nothing any more, but nobody waits for it.
  const told = ending?.endSession().catch(() => undefined) ?? Promise.resolve(undefined);
  const patience = new Promise((resolve) => setTimeout(resolve, 1500));
  batch(() => {
    me.value = undefined;
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
  // After locking, another worker begins; it must not believe less than the one before.
  if (seen) await worker().begin(seen.organisationId, seen.rosterVersion);
  enter(await worker().unlock(loginName, passphrase));
}

function hear(event: DeskEvent): void {
  if (event.kind === "roster") {
    remember(event.me);
    me.value = event.me;
  }
  if (event.kind === "connection") isConnected.value = event.isThere;
  for (const listener of listeners) listener(event);
}

function remember({ organisation, rosterVersion }: MeShown): void {
  seen = { organisationId: organisation.id, rosterVersion };
}

/** The organisation's id in hex, as the server wrote it into the page. */
function organisationOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="kin-organisation"]')?.content ?? "";
}
