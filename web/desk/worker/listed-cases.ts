/** Reads the list of cases while it arrives, part by part (src/api/case-list.ts). */
import { PART_HEAD_BYTES, joinRows, partBytes, readPart } from "../../../src/api/case-list.ts";
import type { ListHead, ListedCase, ListedRow } from "../../../src/api/case-list.ts";
import { concat } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";
import { ApiError, readAnswer } from "../../shared/api-client.ts";

/** What has arrived. */
export type ListArrival =
  | { readonly kind: "head"; readonly head: ListHead }
  | { readonly kind: "cases"; readonly cases: readonly ListedCase[] };

/** Of no part so much is expected; more would only fill the memory. */
const MOST_PART_BYTES = 64 * 1024 * 1024;

/**
 * Reads a list: its head, then its cases.
 *
 * @throws {@link ApiError} `unexpected-answer` where it is no list or was cut; what the pieces throw.
 */
export async function* readList(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<ListArrival, void, undefined> {
  let state: "head" | "cases" | "ended" = "head";
  for await (const part of readParts(pieces)) {
    const { json, sealed } = readPart(part);
    if (state === "ended") throw new ApiError("unexpected-answer");
    if (json === "") state = "ended";
    else if (state === "cases") {
      yield { kind: "cases", cases: joinRows(readAnswer(json) as ListedRow[], sealed) };
    } else {
      yield { kind: "head", head: readAnswer(json) as ListHead };
      state = "cases";
    }
  }
  if (state !== "ended") throw new ApiError("unexpected-answer");
}

async function* readParts(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    // Put together only once a part is whole: copying at each piece would take longer than opening.
    while (bytes >= PART_HEAD_BYTES) {
      if ((held[0]?.length ?? 0) < PART_HEAD_BYTES) held = [concat(...held)];
      const [first = new Uint8Array(0)] = held;
      const wanted = partBytes(first);
      if (wanted > MOST_PART_BYTES) throw new ApiError("unexpected-answer");
      if (bytes < wanted) break;
      const all = concat(...held);
      yield all.slice(0, wanted);
      held = [all.subarray(wanted)];
      bytes -= wanted;
    }
  }
}
