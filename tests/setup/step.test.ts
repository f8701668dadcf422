import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { step } from "../../src/setup/step.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kin-step-"));
  await writeFile(join(folder, "input"), "one");
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const run = vi.fn<() => Promise<void>>();
const doStep = (): Promise<void> =>
  step({
    stamp: join(folder, "stamp"),
    inputs: [join(folder, "input")],
    outputs: [join(folder, "output")],
    title: "Working.",
    run,
  });
const writeOutput = (): Promise<void> => writeFile(join(folder, "output"), "");

beforeEach(() => {
  run.mockReset().mockImplementation(writeOutput);
});

it("is done once", async () => {
  await doStep();
  await doStep();
  expect(run).toHaveBeenCalledTimes(1);
});

it("is done again when an input has changed", async () => {
  await doStep();
  await writeFile(join(folder, "input"), "two");
  await doStep();
  expect(run).toHaveBeenCalledTimes(2);
});

it("is done again when its output is gone", async () => {
  await doStep();
  await rm(join(folder, "output"));
  await doStep();
  expect(run).toHaveBeenCalledTimes(2);
});

it("is done again after it has failed, even if its output is there", async () => {
  run.mockImplementationOnce(async () => {
    await writeOutput();
    throw new Error("interrupted");
  });
  await expect(doStep()).rejects.toThrow("interrupted");
  await doStep();
  expect(run).toHaveBeenCalledTimes(2);
});
