/**
 * The list of cases as text, for tests that look into it or lie about it: parts put together,
 * what is sealed as base64url.
 */
import { LAST_PART, partBytes, readPart, joinRows, writePart } from "../../src/api/case-list.ts";
import type { ListedFacts, ListedRow, ListHead, SealedFields } from "../../src/api/case-list.ts";
import { concat, toBase64url } from "../../src/protocol/index.ts";
import type { Bytes } from "../../src/protocol/index.ts";
import { bytesOfText } from "./protocol.ts";

const FIELDS = [
  "prefix",
  "wrap",
  "keyring",
  "summary",
  "card",
] as const satisfies readonly (keyof SealedFields)[];

/** A case in the list. */
export type ListedCase = ListedFacts & Readonly<Record<keyof SealedFields, string | null>>;

/** A list. */
export interface CaseList extends ListHead {
  readonly cases: readonly ListedCase[];
}

/** Reads a list, which must be whole. */
export function readListText(bytes: Uint8Array): CaseList {
  let head: ListHead | undefined;
  const cases: ListedCase[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + partBytes(bytes.subarray(at));
    const { json, sealed } = readPart(new Uint8Array(bytes.subarray(at, end)));
    at = end;
    if (json === "") {
      if (!head || at < bytes.length) break;
      return { ...head, cases };
    }
    if (head) {
      for (const one of joinRows(JSON.parse(json) as ListedRow[], sealed)) {
        const texts = FIELDS.map((field) => [field, one[field] && toBase64url(one[field])]);
        cases.push({
          ...one,
          ...(Object.fromEntries(texts) as Record<keyof SealedFields, string>),
        });
      }
    }
    head ??= JSON.parse(json) as ListHead;
  }
  throw new Error("the list is not whole");
}

/** Writes a list. */
export function writeListText({ cases, ...head }: CaseList): Bytes {
  const sealedOf = (one: ListedCase) =>
    FIELDS.map((field) => (one[field] === null ? null : bytesOfText(one[field])));
  const rows = cases.map((one) => ({
    ...one,
    sizes: sealedOf(one).map((part) => part?.length ?? null),
  }));
  const sealed = cases.flatMap((one) => sealedOf(one).filter((part) => part !== null));
  const nothing = new Uint8Array(0);
  return concat(
    writePart(JSON.stringify(head), nothing),
    writePart(JSON.stringify(rows), concat(...sealed)),
    LAST_PART,
  );
}
