// @ts-check
/**
 * Makes a fresh clone runnable: installs, generates and builds whatever is missing or older than
 * its sources. When nothing has changed it only compares hashes.
 */
import { readdir, rm } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { project, within } from "./folders.mjs";
import { checkNode, install } from "./install.mjs";
import { runProgram } from "./run-program.mjs";
import { SetupError, step } from "./step.mjs";

/** @param {string} name */
const stamp = (name) => within("build", "stamps", name);
const lock = within("package-lock.json");

/** Installs and generates: what the type checker and the tests need. */
export async function generate() {
  checkNode();
  await install();
  await step({
    stamp: stamp("store-client"),
    inputs: [within("prisma", "schema.prisma"), lock],
    outputs: [within("src/server/store/generated/client.ts")],
    title: "Writing the database client.",
    run: generateStoreClient,
  });
  await step({
    stamp: stamp("messages"),
    inputs: await messageInputs(),
    outputs: [
      within("build/messages/messages.js"),
      ...["languages", "reminders"].map((name) => within("src/domain/generated", `${name}.ts`)),
    ],
    title: "Compiling the texts.",
    run: () => runTool("build-messages", "buildMessages"),
  });
}

/** Builds the server, the commands and the pages. */
export async function build() {
  await step({
    stamp: stamp("server"),
    inputs: [within("src"), lock],
    outputs: [within("build/server/main.js")],
    title: "Building the server.",
    run: buildServer,
  });
  await step({
    stamp: stamp("web"),
    inputs: [within("web"), ...["protocol", "domain", "api"].map((n) => within("src", n)), lock],
    outputs: [within("build/web/manifest.json")],
    title: "Building the pages.",
    run: () => runTool("build", "buildWeb"),
  });
}

/** Does all of it. */
export async function prepare() {
  await generate();
  await build();
}

/** The language files, what compiles them, and the questionnaire that they are held against. */
async function messageInputs() {
  const tools = (await readdir(within("web"))).filter((name) => name.startsWith("build-"));
  return [
    within("web", "messages"),
    ...tools.map((name) => within("web", name)),
    ...["questionnaire", "taxonomy"].map((name) => within("src", "domain", name)),
    lock,
  ];
}

async function generateStoreClient() {
  await rm(within("src/server/store/generated"), { recursive: true, force: true });
  const prisma = within("node_modules", "prisma", "build", "index.js");
  await runProgram(process.execPath, [prisma, "generate", "--no-hints"], {
    env: {
      ...process.env,
      // Prisma would download an engine here, which the generated client does not use. It is
      // content with any program that exists.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
    failure: "The database client could not be written.",
  });
}

async function buildServer() {
  const { build: bundle } = await import("esbuild");
  const commands = await commandEntries();
  await rm(within("build", "cli"), { recursive: true, force: true });
  await bundle({
    absWorkingDir: project,
    entryPoints: { "server/main": "src/server/main.ts", ...commands },
    outdir: "build",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    sourcemap: "linked",
    logLevel: "error",
  }).catch(reportBuild("The server could not be built."));
}

/** Each file directly in src/cli is a command. */
async function commandEntries() {
  const files = (await readdir(within("src", "cli"))).filter((name) => name.endsWith(".ts"));
  return Object.fromEntries(
    files.map((name) => [`cli/${name.slice(0, -".ts".length)}`, `src/cli/${name}`]),
  );
}

/**
 * Runs one of the build scripts in web/, which are TypeScript and so are bundled first.
 *
 * @param {string} name
 * @param {string} main - The function in it, which takes the project's folder.
 */
async function runTool(name, main) {
  const { build: bundle } = await import("esbuild");
  const outfile = within("build", "tools", `${name}.js`);
  await bundle({
    entryPoints: [within("web", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "error",
  }).catch(reportBuild("The build scripts could not be built."));
  const tool = /** @type {Record<string, (project: string) => Promise<void>>} */ (
    await import(pathToFileURL(outfile).href)
  );
  await tool[main]?.(project);
}

/**
 * @param {string} sentence
 * @returns {(cause: unknown) => never}
 */
function reportBuild(sentence) {
  return (cause) => {
    // esbuild has already shown what is wrong, with the file and the line.
    throw new SetupError(sentence, { cause });
  };
}
