/**
 * WebAssembly in the place of plain JavaScript: some hundred kilobytes that only files are worth.
 * Both give the same bytes, so that the one takes the other's place at any time
 * (docs/decisions/0010-who-seals-in-the-browser.md).
 */
import { installPrimitives } from "../../../src/protocol/index.ts";

let loading: Promise<void> | undefined;

/**
 * Loads and installs it once, where there is WebAssembly. Never rejects: what cannot be loaded now
 * is done without, and asked for again by the next file.
 */
export function loadFastPrimitives(): Promise<void> {
  if (typeof WebAssembly !== "object") return Promise.resolve();
  loading ??= load().catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<void> {
  const { loadFilePrimitives } = await import("../../../src/protocol/primitives/for-files.ts");
  installPrimitives(await loadFilePrimitives());
}
