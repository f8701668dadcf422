/** What the tests of hidden details ask of every file. */
import { expect } from "vitest";
import { cleanFile } from "../../../web/shared/hidden-details/clean-file.ts";
import type { CleanResult } from "../../../web/shared/hidden-details/details.ts";
import { examineFile } from "../../../web/shared/hidden-details/examine-file.ts";

/** A text that no cleaned file may hold, in any encoding that formats use. */
export const MARKER = "Nguyen-Van-A-21.0278N";

/** The bytes of a file. */
export async function bytesOf(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

/** Whether bytes hold a text, as ASCII or UTF-16 of either order. */
export function holds(bytes: Buffer, text: string): boolean {
  const utf16 = Buffer.from(text, "utf16le");
  return (
    bytes.includes(text) || bytes.includes(utf16) || bytes.includes(Buffer.from(utf16).swap16())
  );
}

/** The result, which must be a cleaned file. */
export function asCleaned(result: CleanResult): CleanResult & { kind: "cleaned" } {
  if (result.kind !== "cleaned") throw new Error(`Not cleaned: ${JSON.stringify(result)}`);
  return result;
}

/**
 * Cleans a file and checks what must hold for every kind: what was examined is what was removed;
 * nothing is found in the copy any more; the marker is gone; the original is as it was.
 */
export async function cleanAndCheck(
  bytes: Uint8Array<ArrayBuffer>,
  name = "file",
): Promise<CleanResult & { kind: "cleaned" }> {
  const before = Buffer.from(bytes);
  const file = new Blob([bytes]);
  const examination = await examineFile(file, name);
  const result = asCleaned(await cleanFile(file, name));
  expect(examination.outlook).toBe("can-clean");
  expect(result.removed).toEqual(examination.found);
  const again = await examineFile(result.file, name);
  expect(again).toMatchObject({ kind: examination.kind, found: [], outlook: "nothing-hidden" });
  expect(holds(await bytesOf(result.file), MARKER)).toBe(false);
  expect(await bytesOf(file)).toEqual(before);
  return result;
}
