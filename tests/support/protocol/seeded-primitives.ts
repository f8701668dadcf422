/** Primitives whose random bytes follow from a seed, so that what they make can be written down. */
import { sealStreamWith } from "../../../src/protocol/primitives/noble-stream.ts";
import type { Primitives } from "../../../src/protocol/primitives/primitives.ts";

/** What was drawn since it was last forgotten, in order. */
export interface Draws {
  forget(): void;
  list(): readonly Uint8Array[];
}

/**
 * Replaces the random source of an implementation.
 *
 * @param seed - Names the sequence: the same seed gives the same bytes again.
 */
export function seededPrimitives(
  base: Primitives,
  seed: string,
): { readonly seeded: Primitives; readonly draws: Draws } {
  const text = new TextEncoder();
  let drawn = 0;
  let kept: Uint8Array[] = [];
  const randomBytes: Primitives["randomBytes"] = (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 64) {
      const block = base.hash(text.encode(`${seed} ${drawn++}`), 64);
      bytes.set(block.subarray(0, Math.min(64, length - at)), at);
    }
    kept.push(new Uint8Array(bytes));
    return bytes;
  };
  const draws = {
    forget: () => {
      kept = [];
    },
    list: () => [...kept],
  };
  const seeded = {
    ...base,
    randomBytes,
    // libsodium draws a stream's header by itself, where no seed reaches.
    sealStream: (key: Uint8Array) => sealStreamWith(key, randomBytes(24)),
  };
  return { seeded, draws };
}
