/** Folders for what is measured, apart from anybody's data, removed afterwards. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Runs work on an empty folder.
 *
 * @param keep - A folder that may hold something from an earlier run, and stays.
 */
export async function withDataFolder<T>(
  work: (folder: string) => Promise<T>,
  keep?: string,
): Promise<T> {
  if (keep !== undefined) {
    const kept = resolve(keep);
    await mkdir(kept, { recursive: true });
    return work(kept);
  }
  const folder = await mkdtemp(join(tmpdir(), "kin-bench-"));
  try {
    return await work(folder);
  } finally {
    // A browser that is just ending may still write into its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
