/** A file of a report, as the caseworker gets it: fetched, decrypted and checked. */
import { ROUTES } from "../../src/api/routes.ts";
import { openFile } from "../../src/protocol/index.ts";
import type { FileEntry } from "../../src/protocol/index.ts";
import { at, succeed } from "../support/http.ts";
import { uuidText } from "../../web/shared/uuid.ts";
import type { World } from "./intake-world.ts";

/** Fetches it. */
export async function receivedFile(
  { ask, caseworker }: World,
  caseId: string,
  file: FileEntry,
): Promise<Buffer> {
  const uploadId = uuidText(file.uploadId);
  const path = at(ROUTES.file, { caseId, uploadId });
  const { bytes } = await succeed(ask, { path, token: caseworker.token });
  const parts: Uint8Array[] = [];
  const source = new Blob([new Uint8Array(bytes)]).stream();
  for await (const part of openFile(file, source)) parts.push(part);
  return Buffer.concat(parts);
}
