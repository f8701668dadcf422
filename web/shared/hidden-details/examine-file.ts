/** Tells what is hidden in a file, before anything is done with it. */
import type { Examination } from "./details.ts";
import { siftFile } from "./sift-file.ts";

/**
 * Examines a file by its bytes.
 *
 * It takes the file apart just as cleaning does, so the answer is what cleaning would remove. For
 * pictures, sound and films that is quick; PDF and office files are unpacked for it.
 *
 * @param _name - Not believed, and so not looked at.
 * @returns Never rejects: what went wrong is in the result.
 */
export async function examineFile(
  file: Blob,
  _name: string,
  signal?: AbortSignal,
): Promise<Examination> {
  const sifting = await siftFile(file, signal);
  const { kind } = sifting;
  switch (sifting.outcome) {
    case "sifted": {
      const found = [...sifting.sifted.found].sort();
      return { kind, found, outlook: found.length > 0 ? "can-clean" : "nothing-hidden" };
    }
    case "nothing-hidden":
      return { kind, found: [], outlook: "nothing-hidden" };
    case "unsupported":
      return { kind, found: [], outlook: "cannot-clean" };
    case "failed":
      return { kind, found: [], outlook: "cannot-clean", problem: sifting.code };
  }
}
