/** How fast a file is sealed, against the same pieces only copied. */
import { FILE_CHUNK_BYTES, sealFile } from "../../protocol/index.ts";
import { primitives } from "../../protocol/primitives/installed.ts";
import { bestComputing } from "../timing.ts";

const MEGABYTE = 1e6;

/** Speeds in MB/s. */
export interface FileSpeeds {
  readonly seal: number;
  readonly copy: number;
  readonly sha256: number;
}

/** Measures with a file of so many bytes in memory. */
export async function fileSpeeds(bytes: number, times: number): Promise<FileSpeeds> {
  const file = new Uint8Array(bytes).fill(7);
  const read = (start: number, end: number) => Promise.resolve(file.subarray(start, end));
  const speed = (ms: number): number => bytes / MEGABYTE / (ms / 1000);
  return {
    seal: speed(await bestComputing(times, () => drain(sealFile(bytes, read)))),
    copy: speed(await bestComputing(times, () => drain(copyFile(bytes, read)))),
    sha256: speed(await bestComputing(times, () => hashAll(file))),
  };
}

async function* copyFile(
  bytes: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes; start += FILE_CHUNK_BYTES) {
    yield new Uint8Array(await read(start, Math.min(start + FILE_CHUNK_BYTES, bytes)));
  }
}

async function drain(pieces: AsyncGenerator<Uint8Array, unknown, undefined>): Promise<void> {
  while ((await pieces.next()).done !== true);
}

function hashAll(file: Uint8Array): void {
  const hash = primitives().sha256();
  for (let start = 0; start < file.length; start += FILE_CHUNK_BYTES) {
    hash.update(file.subarray(start, start + FILE_CHUNK_BYTES));
  }
  hash.digest();
}
