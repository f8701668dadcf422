/**
 * File names from outside, made safe to show and to save.
 *
 * A name can turn its own letters around so that a program looks like a picture, hold a path, or
 * end in what the operating system runs when it is opened.
 */

const MOST_LETTERS = 120;
/** Endings that run something, or let a page of somebody else's open on the device. */
const RUNNING =
  /\.(?:apk|app|bat|cmd|com|cpl|desktop|dll|exe|hta|html?|jar|jse?|lnk|mht|mhtml|msi|msp|pif|ps1|reg|scf|scr|sh|svg|url|vbe?|vbs|wsf|wsh|xht|xhtml|xml)$/i;

/** The name without letters that nobody sees, path signs, and dots or spaces at its ends. */
export function shownFileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  if (plain === "") return "file";
  return plain.length <= MOST_LETTERS ? plain : shortened(plain);
}

/** The same for the disk: what would run there gets a harmless ending behind its own. */
export function savedFileName(name: string): string {
  const shown = shownFileName(name);
  return RUNNING.test(shown) ? `${shown}.bin` : shown;
}

/** Keeps the ending, which tells what a file is. */
function shortened(name: string): string {
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return `${Array.from(name)
    .slice(0, MOST_LETTERS - ending.length - 1)
    .join("")}…${ending}`;
}
