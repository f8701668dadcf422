/** Writes sizes the way people read them. */
import { LANGUAGE_FACTS } from "../../src/domain/language.ts";
import { currentLanguage } from "./language.ts";

const KILO = 1024;
const UNITS = ["B", "KB", "MB", "GB"] as const;

/** "940 B", "2.1 MB". */
export function formatBytes(bytes: number): string {
  const power = bytes < KILO ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  const digits = power === 0 ? 0 : 1;
  const number = new Intl.NumberFormat(LANGUAGE_FACTS[currentLanguage()].locale, {
    maximumFractionDigits: digits,
  }).format(bytes / KILO ** power);
  return `${number} ${UNITS[power] ?? "B"}`;
}
