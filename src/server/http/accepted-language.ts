/** Which language a browser asks for. Read to send the right words along, and not kept. */
import { chooseLanguage } from "../../domain/language.ts";
import type { Language } from "../../domain/language.ts";

/** Nobody reads more; a longer header is not gone through. */
const MOST_TAGS = 20;

/**
 * Reads a header like `vi-VN, vi;q=0.9, en;q=0.5`. Scripts get the same list from the browser, so
 * that server and page come to the same language; where they do not, the page asks once more.
 */
export function acceptedLanguage(header: string | undefined): Language {
  const offers = (header ?? "").split(",", MOST_TAGS).map((offer) => {
    const [tag = "", ...parameters] = offer.split(";").map((part) => part.trim());
    const weight = parameters.find((text) => text.startsWith("q="))?.slice("q=".length);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  const wanted = offers.filter(({ weight }) => weight > 0);
  // Sorting keeps the order of those that weigh the same.
  return chooseLanguage(wanted.sort((a, b) => b.weight - a.weight).map(({ tag }) => tag));
}
