/** Which browser a page runs in, as far as that matters to somebody who may be watched. */

/** Browsers that are told what to do. `other-app`: a page inside some app that is not named. */
export type WatchedBrowser =
  "facebook" | "messenger" | "instagram" | "zalo" | "tiktok" | "line" | "coc-coc" | "other-app";

/** In order: apps of one company carry each other's marks. */
const MARKS: readonly (readonly [RegExp, WatchedBrowser])[] = [
  [/\bZalo\b/i, "zalo"],
  [/Messenger|Orca-Android/i, "messenger"],
  [/\bInstagram\b/, "instagram"],
  [/musical_ly|BytedanceWebview|TikTok|\btrill_/i, "tiktok"],
  [/\bLine\//, "line"],
  [/FBA[NV]\/|FB_IAB\//, "facebook"],
  [/coc_coc_browser/i, "coc-coc"],
  // Android's mark for a page inside an app.
  [/Android[^)]*; wv\)/, "other-app"],
];

/** The names under which people know them. */
export const BROWSER_NAMES: Readonly<Record<Exclude<WatchedBrowser, "other-app">, string>> = {
  facebook: "Facebook",
  messenger: "Messenger",
  instagram: "Instagram",
  zalo: "Zalo",
  tiktok: "TikTok",
  line: "LINE",
  "coc-coc": "Cốc Cốc",
};

/**
 * Reads the name by which a browser calls itself. That is a hint only: browsers may hide it, and
 * nothing is kept or sent.
 *
 * @param userAgent - `navigator.userAgent`.
 */
export function watchedBrowser(userAgent: string): WatchedBrowser | undefined {
  return MARKS.find(([mark]) => mark.test(userAgent))?.[1];
}
