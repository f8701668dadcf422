/** Vectors of encrypted files. */
import { createHash } from "node:crypto";
import { concat, encryptedFileBytes, openFile, sealFile } from "../../../src/protocol/index.ts";
import type { SealedFile } from "../../../src/protocol/index.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { refusalOfAsync } from "../protocol/refusal.ts";
import { changed } from "./vector-file.ts";
import type { Change, Refused, Vector, VectorFile } from "./vector-file.ts";

/** Outputs up to this length are written out; of longer ones the SHA-256. */
const MOST_BYTES = 10_000;

/** Files around the borders of chunks. */
export async function fileVectors(draws: Draws): Promise<VectorFile> {
  const vectors: Vector[] = [];
  for (const length of [0, 1, 5000, 65_535, 65_536, 65_537, 200_000]) {
    vectors.push(await fileVector(length, draws));
  }
  return {
    comment:
      "Encrypted files. Byte i of a file is i mod 251. Long outputs are given by their SHA-256.",
    spec: "Files",
    vectors,
  };
}

async function fileVector(length: number, draws: Draws): Promise<Vector> {
  const content = Uint8Array.from({ length }, (_, i) => i % 251);
  draws.forget();
  const stream = sealFile(length, (start, end) => Promise.resolve(content.subarray(start, end)));
  const pieces: Uint8Array[] = [];
  let step = await stream.next();
  while (!step.done) {
    pieces.push(step.value);
    step = await stream.next();
  }
  const file = step.value;
  const output = concat(...pieces);
  if (output.length !== encryptedFileBytes(length)) throw new Error("length differs");
  const isShort = output.length <= MOST_BYTES;
  return {
    comment: `a file of ${length} bytes`,
    inputs: { bytes: length, key: file.key, random: draws.list() },
    output: {
      encryptedBytes: output.length,
      sha256: file.sha256,
      ...(isShort
        ? { encrypted: output }
        : { encryptedSha256: new Uint8Array(createHash("sha256").update(output).digest()) }),
    },
    ...(isShort && { refused: await refusalsOf(file, output) }),
  };
}

async function refusalsOf(file: SealedFile, output: Uint8Array): Promise<Refused[]> {
  const cases: readonly (readonly [string, Change])[] = [
    ["header changed", { at: 3, xor: 1 }],
    ["inner nonce changed", { at: 20, xor: 1 }],
    ["mark of the last chunk changed", { at: 24, xor: 1 }],
    ["ciphertext changed", { at: 30, xor: 1 }],
    ["cut to the header", { cutTo: 24 }],
    ["cut in the header", { cutTo: 20 }],
    ["cut to less than a chunk", { cutTo: 30 }],
    ["a byte cut off", { cutTo: output.length - 1 }],
    ["a byte added", { append: Uint8Array.of(0) }],
  ];
  const refusals: Refused[] = [];
  for (const [comment, change] of cases) {
    const code = await refusalOfAsync(() => drain(file, changed(output, change)));
    if (code !== "cannot-open") throw new Error(`${comment}: found ${code}`);
    refusals.push({ comment, change, code });
  }
  return refusals;
}

async function drain(file: SealedFile, bytes: Uint8Array): Promise<void> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const reading = openFile(file, source);
  while (!(await reading.next()).done);
}
