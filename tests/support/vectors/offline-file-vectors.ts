/** Vectors of offline files. */
import {
  concat,
  offlineFilePieces,
  readOfflineFile,
  sealFile,
  sealReport,
} from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry, OfflineFile, SealedFile } from "../../../src/protocol/index.ts";
import { aReport, drawCast } from "../protocol/cast.ts";
import { refusalOfAsync } from "../protocol/refusal.ts";
import { changed } from "./vector-file.ts";
import type { Change, Refused, VectorFile } from "./vector-file.ts";

const HEAD_BYTES = 9;
const CONTENT = Uint8Array.from({ length: 100 }, (_, i) => i % 251);

/** A submission with one file, in one offline file. */
export async function offlineFileVectors(): Promise<VectorFile> {
  const cast = await drawCast();
  const uploadId = new Uint8Array(16).fill(0xa1);
  const { file, pieces } = await sealed(CONTENT);
  const entry: FileEntry = { ...file, uploadId, name: "1.txt", type: "text/plain" };
  const draft = { ...aReport(cast), files: [entry] };
  const { bytes: submission } = sealReport(draft, cast.mailbox, cast.roster.roster, cast.caseId);
  const output = concat(...offlineFilePieces(submission, [{ uploadId, pieces }]));
  const { submission: parsed, files } = await read(output);
  return {
    comment: "An offline file, and where its parts lie. Byte i of the carried file is i mod 251.",
    spec: "Offline file",
    vectors: [
      {
        comment: "offline file",
        inputs: { submissionBytes: submission.length, uploadId, encrypted: concat(...pieces) },
        output,
        opened: {
          submissionHash: parsed.hash,
          files: files.map(({ uploadId: id, start, length }) => ({ uploadId: id, start, length })),
          file: { key: file.key, bytes: file.bytes, sha256: file.sha256 },
        },
        refused: await refusalsOf(output, HEAD_BYTES + submission.length),
      },
    ],
  };
}

async function refusalsOf(output: Bytes, countAt: number): Promise<Refused[]> {
  const cases: readonly (readonly [Refused["code"], string, Change])[] = [
    ["malformed", "wrong magic", { at: 0, xor: 1 }],
    ["unknown-version", "version 2", { at: 4, bytes: Uint8Array.of(2) }],
    ["malformed", "submission too long", { at: 5, bytes: Uint8Array.of(0xff) }],
    ["bad-signature", "submission changed", { at: 10_000, xor: 1 }],
    ["malformed", "fewer files than the submission names", { at: countAt, xor: 1 }],
    ["malformed", "another file than the submission names", { at: countAt + 1, xor: 1 }],
    ["malformed", "file longer than all", { at: countAt + 17, xor: 1 }],
    ["malformed", "padding that is not zero", { at: output.length - 1, xor: 1 }],
    ["malformed", "cut", { cutTo: output.length - 1 }],
    ["malformed", "a byte added", { append: Uint8Array.of(0) }],
  ];
  const refusals: Refused[] = [];
  for (const [code, comment, change] of cases) {
    const found = await refusalOfAsync(() => read(changed(output, change)));
    if (found === code) refusals.push({ comment, change, code });
    else throw new Error(`${comment}: expected ${code}, found ${found}`);
  }
  return refusals;
}

function read(bytes: Uint8Array): Promise<OfflineFile> {
  return readOfflineFile(bytes.length, (start, end) => Promise.resolve(bytes.slice(start, end)));
}

async function sealed(content: Uint8Array): Promise<{ file: SealedFile; pieces: Bytes[] }> {
  const stream = sealFile(content.length, (from, to) => Promise.resolve(content.slice(from, to)));
  const pieces: Bytes[] = [];
  let step = await stream.next();
  while (!step.done) {
    pieces.push(step.value);
    step = await stream.next();
  }
  return { file: step.value, pieces };
}
