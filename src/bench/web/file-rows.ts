/** Rows about sending files: the goal's 100 MB, and a film of 2 GB where that was asked for. */
import type { Measured, Reporter } from "../row.ts";
import { uploadBothWays, type UploadSpeeds } from "./file-upload.ts";
import type { Sentences } from "./intake-steps.ts";

const TRIES = 3;
const FILE_BYTES = 100e6;
const BIG_FILE_BYTES = 2e9;

const speed = (value: number): Measured => ({ value, unit: "MB/s" });
const megabytes = (value: number): Measured => ({ value, unit: "MB" });

/**
 * Measures.
 *
 * @param isBigToo - Whether 2 GB are sent as well, both ways. The disk needs room for twice that.
 */
export async function measureFiles(
  reporter: Reporter,
  origin: string,
  say: Sentences,
  isBigToo: boolean,
): Promise<void> {
  reporter.progress("Sealing and uploading 100 MB.");
  const tries: UploadSpeeds[] = [];
  for (let time = 0; time < TRIES; time++) {
    tries.push(await uploadBothWays(origin, FILE_BYTES, say));
  }
  fileRows(reporter, "100 MB", tries);
  if (!isBigToo) return;
  reporter.progress("Sealing and uploading 2 GB.");
  fileRows(reporter, "2 GB", [await uploadBothWays(origin, BIG_FILE_BYTES, say)]);
}

function fileRows({ row }: Reporter, size: string, tries: readonly UploadSpeeds[]): void {
  row({
    what: `seal and upload ${size}`,
    measured: speed(Math.max(...tries.map(({ sealed }) => sealed))),
    baseline: {
      what: "the same requests with plain bytes, in the same page",
      ...speed(Math.max(...tries.map(({ plain }) => plain))),
    },
    goal: { of: "ratio", atLeast: 0.7 },
  });
  const sealed = tries.flatMap(({ sealedMegabytes }) => sealedMegabytes ?? []);
  const plain = tries.flatMap(({ plainMegabytes }) => plainMegabytes ?? []);
  if (sealed.length === 0 || plain.length === 0) return;
  row({
    what: `browser's memory for ${size}, over rest`,
    measured: megabytes(Math.min(...sealed)),
    baseline: { what: "for the plain bytes, after it", ...megabytes(Math.min(...plain)) },
    goal: { of: "value", atMost: 64 },
    note: "all of the browser's processes, at the most",
  });
}
