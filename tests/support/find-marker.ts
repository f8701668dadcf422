/** Looks for marker strings in bytes and folders, in every spelling in which they could hide. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Spellings of a marker: plain, UTF-16, hex, and base64 at each of its three alignments. */
function spellingsOf(marker: string): Buffer[] {
  const bytes = Buffer.from(marker, "utf8");
  const spellings = [
    bytes,
    Buffer.from(marker, "utf16le"),
    Buffer.from(bytes.toString("hex")),
    Buffer.from(bytes.toString("hex").toUpperCase()),
    Buffer.from(encodeURIComponent(marker)),
  ];
  for (const skipped of [0, 1, 2]) {
    const whole = bytes.length - skipped - ((bytes.length - skipped) % 3);
    const part = bytes.subarray(skipped, skipped + whole);
    spellings.push(Buffer.from(part.toString("base64")), Buffer.from(part.toString("base64url")));
  }
  return spellings;
}

/** Which of the markers stand in the bytes, in any spelling. */
export function markersIn(bytes: Uint8Array, markers: readonly string[]): string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return markers.filter((marker) =>
    spellingsOf(marker).some((spelling) => haystack.includes(spelling)),
  );
}

/** Which of the markers stand in any file of a folder, or in a file's name. */
export async function markersInFolder(
  folder: string,
  markers: readonly string[],
): Promise<{ readonly found: string[]; readonly files: number }> {
  const found = new Set<string>();
  let files = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    for (const marker of markersIn(Buffer.from(entry.name), markers)) found.add(marker);
    if (!entry.isFile()) continue;
    files += 1;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const marker of markersIn(bytes, markers)) found.add(marker);
  }
  return { found: [...found], files };
}
