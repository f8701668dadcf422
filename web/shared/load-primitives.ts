/**
 * Loads the cryptographic library before the desk's worker does anything else: libsodium in WebAssembly,
 * or plain JavaScript where that is switched off (Tor Browser's Safer level). Only one of the two
 * travels.
 */
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import type { Primitives } from "../../src/protocol/primitives/primitives.ts";

let loading: Promise<void> | undefined;

/** Installs the primitives once; later calls wait for the first. */
export function loadPrimitives(): Promise<void> {
  loading ??= load().then(installPrimitives);
  // What could not be fetched is asked for again.
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<Primitives> {
  if (typeof WebAssembly === "object") {
    const { loadSodium } = await import("../../src/protocol/primitives/sodium.ts");
    return loadSodium();
  }
  return (await import("../../src/protocol/primitives/noble.ts")).noble;
}
