/** A file as the encrypted pieces that the server takes, one of them made ahead. */
import { UPLOAD_PIECE_BYTES } from "../../../src/api/routes.ts";
import { sealFile } from "../../../src/protocol/index.ts";
import type { Bytes, SealedFile } from "../../../src/protocol/index.ts";
import { inOrder } from "./read-part.ts";

type Pieces = AsyncGenerator<Bytes, SealedFile, undefined>;
type Next = IteratorResult<Bytes, SealedFile>;

const silent = (): void => undefined;

/**
 * Seals a file under a key of its own. While a piece is on its way the next is made, and no more
 * than that: so long is the network waited for, and so much is in memory.
 */
export class SealedPieces {
  readonly #pieces: Pieces;
  #ahead: Promise<Next> | undefined;

  constructor(content: Blob) {
    this.#pieces = inPieces(sealFile(content.size, inOrder(content)));
  }

  /**
   * The next piece, or at the end the manifest's part. The piece before it must not be needed any
   * more: its bytes are overwritten.
   *
   * @throws {@link ProtocolError} `malformed` if the file cannot be read any more. Then there is
   *   nothing more to come.
   */
  async next(): Promise<Next> {
    const next = await (this.#ahead ?? this.#pieces.next());
    if (next.done === true) return next;
    this.#ahead = this.#pieces.next();
    // Whoever asks for it is told.
    this.#ahead.catch(silent);
    return next;
  }
}

/**
 * Regroups the stream's chunks into pieces of exactly the size that the server takes. Two buffers
 * take turns, so that a film of two gigabytes leaves no two thousand of them to be collected: a
 * piece is overwritten when the one after the next is asked for.
 */
async function* inPieces(chunks: Pieces): Pieces {
  let [piece, other] = [new Uint8Array(UPLOAD_PIECE_BYTES), new Uint8Array(UPLOAD_PIECE_BYTES)];
  let filled = 0;
  for (;;) {
    const next = await chunks.next();
    if (next.done) {
      if (filled > 0) yield piece.subarray(0, filled);
      return next.value;
    }
    for (let rest = next.value; rest.length > 0;) {
      const part = rest.subarray(0, piece.length - filled);
      piece.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
      if (filled < piece.length) continue;
      yield piece;
      [piece, other] = [other, piece];
      filled = 0;
    }
  }
}
