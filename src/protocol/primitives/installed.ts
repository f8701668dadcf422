/**
 * The implementation in use. Each program installs one at its start: a browser all of it, the
 * server only the blind part, so that code which seals or opens cannot run there.
 */
import type { BlindPrimitives, Primitives } from "./primitives.ts";

let installedBlind: BlindPrimitives | undefined;
let installedFull: Primitives | undefined;

/** Installs hashing and verifying only. */
export function installBlind(implementation: BlindPrimitives): void {
  installedBlind = implementation;
}

/** Installs everything. */
export function installPrimitives(implementation: Primitives): void {
  installedBlind = implementation;
  installedFull = implementation;
}

/** Hashing and verifying. */
export function blind(): BlindPrimitives {
  if (!installedBlind) throw new Error("no primitives were installed");
  return installedBlind;
}

/** Everything; fails in a program that installed the blind part only. */
export function primitives(): Primitives {
  if (!installedFull) throw new Error("no full primitives were installed");
  return installedFull;
}
