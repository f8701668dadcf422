/** docs/roles.md says of every route who may ask for it, as the gate has it. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { MEMBER_ROLES } from "../../src/protocol/index.ts";
import { PERMISSIONS } from "../../src/server/http/permissions.ts";

const page = await readFile(new URL("../../docs/roles.md", import.meta.url), "utf8");

/** Lines such as "GET /api/desk/cases: caseworker, custodian". */
const inCode = Object.entries(PERMISSIONS).map(([route, permission]) =>
  permission === "public" ? `${route}: everybody` : `${route}: ${permission.join(", ")}`,
);

const onPage = Array.from(
  page.matchAll(/^(?:\| `([^`]+)` +\|(.+)\||- `([^`]+)`)$/gm),
  ([, guarded, cells = "", open]) => {
    if (open !== undefined) return `${open}: everybody`;
    const marks = cells.split("|").map((cell) => cell.trim());
    const roles = MEMBER_ROLES.filter((_, index) => marks[index] === "yes");
    return `${guarded ?? ""}: ${roles.join(", ")}`;
  },
);

it("names exactly the routes there are, each for the roles that may ask", () => {
  expect(onPage.filter((line) => !inCode.includes(line))).toEqual([]);
  expect(inCode.filter((line) => !onPage.includes(line))).toEqual([]);
});
