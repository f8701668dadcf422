/** Hands decrypted bytes to the browser's own download. */
import { savedFileName } from "../../../../src/domain/file-name.ts";

/** Long enough for any browser to have begun. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Saves a file. It is never opened by the desk: as plain bytes no browser shows it in the page.
 *
 * @param name - As the complainant's device called it; it is made safe for the disk here.
 */
export function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(new Blob([blob], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = savedFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
