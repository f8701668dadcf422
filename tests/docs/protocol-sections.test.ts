/** Wherever code or a vector names a section of docs/protocol.md, there is one. */
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { PROTOCOL_ERROR_CODES } from "../../src/protocol/errors.ts";
import { CONTEXT, DOMAIN } from "../../src/protocol/domains.ts";

const root = new URL("../../", import.meta.url);
const specification = await readFile(new URL("docs/protocol.md", root), "utf8");
const headings = new Set(
  Array.from(specification.matchAll(/^#+ (.+)$/gm), ([, heading]) => heading ?? ""),
);

async function textsUnder(folder: string, ending: RegExp): Promise<string[]> {
  const entries = await readdir(new URL(folder, root), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && ending.test(entry.name));
  return Promise.all(files.map((file) => readFile(`${file.parentPath}/${file.name}`, "utf8")));
}

describe("docs/protocol.md", () => {
  it("has every section that code names", async () => {
    const sources = await Promise.all(
      ["src/protocol/", "src/server/", "src/cli/", "web/"].map((f) => textsUnder(f, /\.tsx?$/)),
    );
    const named = sources
      .flat()
      .flatMap(
        (source) => source.match(/docs\/protocol\.md,\s(?:\* )?"[^"]+"(?:,\s"[^"]+")*/g) ?? [],
      )
      .flatMap((reference) => reference.match(/"[^"]+"/g) ?? [])
      .map((quoted) => quoted.slice(1, -1));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((section) => !headings.has(section))).toEqual([]);
  });

  it("has every section that vectors name", async () => {
    for (const text of await textsUnder("tests/vectors/", /\.json$/)) {
      const { spec } = JSON.parse(text) as { readonly spec: string };
      expect([...headings]).toContain(spec);
    }
  });

  it("lists every domain, context and error code", () => {
    for (const name of [
      ...Object.values(DOMAIN),
      ...Object.values(CONTEXT),
      ...PROTOCOL_ERROR_CODES,
    ]) {
      expect(specification).toContain(`\`${name}\``);
    }
  });
});
