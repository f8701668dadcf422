/**
 * Step 7: files. The hashes of the files are made by the page, not asked. Whether hidden details
 * are kept as evidence is chosen for each file, and seen in the manifest: a file that was cleaned
 * carries the hash of its original too.
 */
import type { Step } from "../types.ts";
import { YES_NO } from "./options.ts";

/** Evidence. */
export const evidenceStep = {
  id: "evidence",
  screens: [
    {
      id: "files",
      fields: [
        {
          id: "files",
          kind: "files",
          maxFiles: 10,
          maxFileBytes: 2_147_483_648,
          need: "optional",
          purpose: "evidence",
          identity: "yes",
          envelope: "originals",
          dropRule: "with-file",
        },
      ],
    },
    {
      id: "file_note",
      fields: [
        {
          id: "file_note",
          kind: "long-text",
          maxBytes: 1_500,
          need: "optional",
          purpose: "evidence",
          identity: "indirect",
          envelope: "case",
          dropRule: "with-file",
          showIf: { field: "files", answered: true },
        },
      ],
    },
    {
      id: "originals_elsewhere",
      fields: [
        {
          id: "originals_elsewhere",
          kind: "choice",
          options: YES_NO,
          need: "optional",
          purpose: "evidence",
          identity: "no",
          envelope: "case",
          dropRule: "close",
        },
      ],
    },
  ],
} as const satisfies Step;
