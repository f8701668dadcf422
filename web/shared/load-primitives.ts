/** Loads the cryptographic library before a worker does anything else. */
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";

let loading: Promise<void> | undefined;

/** Installs the primitives once; later calls wait for the first. */
export function loadPrimitives(): Promise<void> {
  loading ??= loadSodium().then(installPrimitives);
  return loading;
}
