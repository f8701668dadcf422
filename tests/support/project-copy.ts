/** A copy of the project in which language files can be added, changed and built. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LanguageTree } from "./pseudo-language.ts";

const PROJECT = join(import.meta.dirname, "../..");
const SOURCES = ["web", "src", "package.json", "tsconfig.base.json"] as const;

/** A copy, and how its language files are read and written. */
export interface ProjectCopy {
  readonly folder: string;
  read(language: string): Promise<LanguageTree>;
  write(language: string, content: LanguageTree): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the language files, or all that the pages are built from. */
export async function copyProject(part: "languages" | "all"): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), "kin-languages-"));
  const sources = part === "all" ? SOURCES : ["web/messages"];
  for (const source of sources) {
    await cp(join(PROJECT, source), join(folder, source), { recursive: true });
  }
  if (part === "all") {
    for (const linked of ["node_modules", "prisma"]) {
      await symlink(join(PROJECT, linked), join(folder, linked));
    }
    await mkdir(join(folder, "build"));
    await cp(join(PROJECT, "build/server"), join(folder, "build/server"), { recursive: true });
  }
  const path = (language: string): string => join(folder, `web/messages/${language}.json`);
  return {
    folder,
    read: async (language) => JSON.parse(await readFile(path(language), "utf8")) as LanguageTree,
    write: (language, content) => writeFile(path(language), JSON.stringify(content)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
