/** Where each line of the list lies, since heads of groups are lower than cases. */
import type { ListLine } from "./group-rows.ts";

/** Heights in pixels. */
export interface LineHeights {
  readonly case: number;
  readonly group: number;
}

/** The upper edges of all lines, and one more: the lower edge of the last. */
export function edgesOf(lines: readonly ListLine[], heights: LineHeights): Float64Array {
  const edges = new Float64Array(lines.length + 1);
  let edge = 0;
  for (const [index, line] of lines.entries()) {
    edges[index] = edge;
    edge += heights[line.kind];
  }
  edges[lines.length] = edge;
  return edges;
}

/** The line at a height, by halving; the last one below all of them. */
export function lineAt(edges: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, edges.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
