/** Counts what a page and its worker fetch. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page, Request } from "@playwright/test";
import { PROJECT_FOLDER } from "../../server/config.ts";

/** Requests begun, and what has come back, as it came over the wire. */
export interface Traffic {
  readonly requests: number;
  readonly bodyBytes: number;
  readonly headerBytes: number;
  /** Bytes by path, headers included, largest first. */
  readonly byPath: readonly (readonly [path: string, bytes: number])[];
}

/** Counts. */
export interface Watch {
  /** What has passed so far; with paths, only what they name. */
  soFar(paths?: ReadonlySet<string>): Promise<Traffic>;
}

/** Counts from now on. */
export function watchTraffic(page: Page): Watch {
  const begun = new Set<Request>();
  const ended = new Set<Request>();
  page.on("request", (request) => void begun.add(request));
  page.on("requestfinished", (request) => void ended.add(request));
  return {
    soFar: async (paths) => {
      const isCounted = (request: Request): boolean => paths?.has(pathOf(request)) ?? true;
      const requests = onWire([...begun].filter(isCounted)).length;
      const built = await readBuiltSizes();
      let [bodyBytes, headerBytes] = [0, 0];
      const byPath: [string, number][] = [];
      for (const request of onWire([...ended].filter(isCounted))) {
        const path = pathOf(request);
        const sizes = await request.sizes();
        // The browser does not tell the size of a worker's own script; the build does.
        const body = sizes.responseBodySize || (built.get(path) ?? 0);
        bodyBytes += body;
        headerBytes += sizes.responseHeadersSize;
        byPath.push([path, body + sizes.responseHeadersSize]);
      }
      byPath.sort(([, a], [, b]) => b - a);
      return { requests, bodyBytes, headerBytes, byPath };
    },
  };
}

/**
 * A part of several files is fetched and then imported from the browser's cache
 * (web/shared/import-part.ts). The second use is told like a request and is none.
 */
function onWire(requests: readonly Request[]): Request[] {
  const parts = new Set<string>();
  return requests.filter((request) => {
    const path = pathOf(request);
    if (!path.startsWith("/assets/")) return true;
    const isFirst = !parts.has(path);
    parts.add(path);
    return isFirst;
  });
}

function pathOf(request: Request): string {
  return new URL(request.url()).pathname;
}

async function readBuiltSizes(): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(join(PROJECT_FOLDER, "build/web/manifest.json"), "utf8");
  const { files } = JSON.parse(text) as {
    files: readonly { readonly path: string; readonly brotliBytes?: number }[];
  };
  return new Map(files.map(({ path, brotliBytes = 0 }) => [`/${path}`, brotliBytes]));
}
