/** The primitives where large files are sealed: libsodium, which lacks SHA-256, and a fast one of that. */
import type { Primitives } from "./primitives.ts";
import { loadSodium } from "./sodium.ts";
import { loadWasmSha256 } from "./wasm-sha256.ts";

/** Loads them. Rejects where WebAssembly is missing. */
export async function loadFilePrimitives(): Promise<Primitives> {
  const [sodium, sha256] = await Promise.all([loadSodium(), loadWasmSha256()]);
  return { ...sodium, sha256 };
}
