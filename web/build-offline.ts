/**
 * Builds the form that works from a file: one page with its style and script in it, which may run
 * exactly those two and ask for nothing else. Its roster is put in when it is given out
 * (src/server/offline-form.ts).
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build as bundle, type BuildOptions, type Plugin } from "esbuild";
import { fillNoScript } from "./build-no-script.ts";
import { splitWords } from "./build-split-words.ts";

const ENTRIES = { script: "web/offline/main.tsx", style: "web/offline/offline.css" } as const;
const ICON = "web/intake/icon.svg";

/** What the page is made of and nothing else; `connect-src` is none, so nothing can be sent. */
const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src '${hashSource(script)}'`,
    `style-src '${hashSource(style)}'`,
    "img-src blob: data:",
    "media-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/**
 * Builds the page.
 *
 * @param project - Absolute path of the project's folder.
 * @param common - Options that are the same for all pages.
 * @returns Its bytes, the same ones for the same sources.
 */
export async function buildOffline(
  project: string,
  common: Pick<BuildOptions, "target" | "define" | "jsx" | "jsxImportSource">,
): Promise<Uint8Array> {
  const options = {
    ...common,
    absWorkingDir: project,
    entryPoints: [...Object.values(ENTRIES)],
    outdir: "build/web",
    bundle: true,
    minify: true,
    // No module: some browsers load none from a file.
    format: "iife",
    plugins: [ownModules(project)],
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "error",
  } as const satisfies BuildOptions;
  const { metafile } = await bundle({ ...options, metafile: true });
  const plugins = [...options.plugins, await splitWords(project, metafile)];
  const { outputFiles } = await bundle({ ...options, plugins });
  const textOf = (ending: string): string => {
    const found = outputFiles.find(({ path }) => path.endsWith(ending));
    if (!found) throw new Error(`The build of the offline form has made no ${ending}`);
    return found.text.trim();
  };
  const [script, style] = [textOf(".js"), textOf(".css")];
  // Either would end its element at another place, and the hash would be that of something else.
  if (/<\/?script/i.test(script) || /<\/style/i.test(style)) {
    throw new Error("The offline form's script or style cannot stand in a page as it is.");
  }
  const icon = (await readFile(join(project, ICON))).toString("base64");
  const written = await readFile(join(project, "web/offline/index.html"), "utf8");
  const html = await fillNoScript(project, "offline", written);
  const page = [
    [
      /<!-- The policy[^>]*-->/,
      `<meta http-equiv="content-security-policy" content="${policy(script, style)}" />`,
    ],
    [
      "<!-- The style. -->",
      `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />\n    <style>${style}</style>`,
    ],
    ["<!-- The script. -->", `<script>${script}</script>`],
  ] as const;
  const filled = page.reduce((text, [mark, element]) => text.replace(mark, () => element), html);
  return Buffer.from(filled);
}

/** Where the intake's parts import these, this form's own modules come instead. */
const OWN_MODULES = [
  { filter: /\/build\/messages\/messages\.js$/, path: "web/offline/words.ts" },
  { filter: /^\.\/pdf\.ts$/, path: "web/offline/no-pdf.ts" },
] as const;

function ownModules(project: string): Plugin {
  return {
    name: "offline-modules",
    setup(build) {
      for (const { filter, path } of OWN_MODULES) {
        const own = join(project, path);
        build.onResolve({ filter }, ({ importer }) =>
          importer === own ? undefined : { path: own },
        );
      }
    },
  };
}

function hashSource(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
