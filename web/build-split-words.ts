/**
 * Gives each page the words it uses and no others, and those of its first parts apart from those
 * of the parts that it loads later.
 *
 * The first bundle of a page tells which texts are in which part.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile, Plugin } from "esbuild";
import { firstParts } from "./build-first-parts.ts";
import { wordsModule } from "./build-message-modules.ts";

const MESSAGE = /(?:^|\/)build\/messages\/messages\/(\w+)\.js$/;
const WORDS = /\/build\/messages\/words\/(start|later)\/([\w-]+)\.js$/;

/** Keys of texts by when a page needs them. */
interface Needed {
  readonly start: readonly string[];
  readonly later: readonly string[];
}

/**
 * Makes the plugin for one page.
 *
 * @param project - Absolute path of the project's folder.
 * @param metafile - Of the page as it is bundled without the plugin.
 */
export async function splitWords(project: string, metafile: Metafile): Promise<Plugin> {
  const needed = neededBy(metafile);
  const text = await readFile(join(project, "build/messages/names.json"), "utf8");
  const names = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  return {
    name: "split-words",
    setup(page) {
      // Taken twice: as one module it would be one file with all words in it.
      page.onResolve({ filter: /\/compiled\/messages\// }, ({ importer, path, resolveDir }) => {
        const part = WORDS.exec(importer)?.[1];
        if (part === undefined) return undefined;
        return { path: join(resolveDir, path), suffix: `?${part}`, sideEffects: false };
      });
      page.onLoad({ filter: WORDS }, ({ path }) => {
        const [, part, id] = WORDS.exec(path) ?? [];
        if (part === undefined || id === undefined) return undefined;
        const isStart = part === "start";
        const keys = isStart ? needed.start : needed.later;
        return { contents: wordsModule(id, keys, names, isStart) };
      });
    },
  };
}

function neededBy({ outputs }: Metafile): Needed {
  const start = new Set([...firstParts(outputs)].flatMap((path) => textsIn(outputs, path)));
  const all = new Set(Object.keys(outputs).flatMap((path) => textsIn(outputs, path)));
  return { start: [...start].sort(), later: [...all].filter((key) => !start.has(key)).sort() };
}

function textsIn(outputs: Metafile["outputs"], path: string): string[] {
  return Object.entries(outputs[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) => {
    const key = MESSAGE.exec(input)?.[1];
    return key === undefined || bytesInOutput === 0 ? [] : [key];
  });
}
