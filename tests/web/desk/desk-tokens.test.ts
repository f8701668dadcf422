/** The contrast of every pair that the desk puts together, in both schemes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const WEB = join(import.meta.dirname, "../../../web");
const SHEETS = ["shared/styles/tokens.css", "desk/styles/desk-tokens.css"].map((path) =>
  readFileSync(join(WEB, path), "utf8"),
);

type Scheme = "light" | "dark";

/** The colours of a scheme: dark ones lie over light ones. */
function colours(scheme: Scheme): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = (css: string): void => {
    for (const [, name = "", hex = ""] of css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) {
      found.set(name, hex);
    }
  };
  for (const css of SHEETS) {
    const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
    take(light);
    if (scheme === "dark") take(dark);
  }
  return found;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["bar-ground", "ground", "surface", "sunken", "raised", "hover", "selected"];
const TEXT = [
  ...["ink", "ink-soft"].flatMap((ink) =>
    [...GROUNDS, "hover-bar", "note-ground", "accent-soft"].map((ground) => [ink, ground]),
  ),
  ...["accent", "alarm"].flatMap((ink) =>
    ["ground", "surface", "raised", "hover"].map((ground) => [ink, ground]),
  ),
  ["accent", "bar-ground"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["danger-ink", "danger"],
  ["toast-ink", "toast-ground"],
  ["toast-link", "toast-ground"],
  ...["red", "orange", "yellow", "green"].map((band) => [`${band}-ink`, `${band}-ground`]),
];
const MARKS = [
  ...["red", "orange", "yellow", "green"].flatMap((band) => [
    [band, `${band}-ground`],
    [band, "surface"],
    [band, "hover"],
    [band, "selected"],
  ]),
  ...["new", "active", "draft", "waiting", "answered", "aside", "done"].flatMap((state) =>
    ["surface", "hover", "selected"].map((ground) => [`state-${state}`, ground]),
  ),
  ["edge", "surface"],
  ["edge", "ground"],
  ["focus", "surface"],
  ["focus", "ground"],
  ["focus", "bar-ground"],
  ["unread", "surface"],
  ["unread", "selected"],
  ["note-edge", "note-ground"],
];

describe.each(["light", "dark"] as const)("the %s scheme", (scheme) => {
  const known = colours(scheme);
  const ratio = ([first = "", second = ""]: readonly string[]): number => {
    const [a, b] = [known.get(first), known.get(second)];
    if (a === undefined || b === undefined) throw new Error(`${first} or ${second} is no colour`);
    return contrast(a, b);
  };

  it("has 4.5 to 1 between text and each ground it stands on", () => {
    expect(TEXT.filter((pair) => ratio(pair) < 4.5).map((p) => [...p, ratio(p)])).toEqual([]);
  });

  it("has 3 to 1 between marks or edges and their ground", () => {
    expect(MARKS.filter((pair) => ratio(pair) < 3).map((p) => [...p, ratio(p)])).toEqual([]);
  });
});
