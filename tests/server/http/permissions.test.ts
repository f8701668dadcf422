import { beforeAll, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { PERMISSIONS } from "../../../src/server/http/permissions.ts";
import { MEMBER_ROLES, toBase64url } from "../../../src/protocol/index.ts";
import { refusalOf, succeed } from "../../support/http.ts";
import type { Question } from "../../support/http.ts";
import { inviteAndAccept, inviteAndJoin, setStatus } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { randomBytes } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

/** What the gate says. Any other refusal comes from behind it. */
const AT_THE_GATE = ["session-ended", "member-suspended", "not-allowed"];

let server: TestServer;
let organisation: Organisation;
const people = new Map<string, Person>();

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  for (const role of MEMBER_ROLES) {
    people.set(role, await inviteAndJoin(organisation, { loginName: role, role }));
  }
  const suspended = await inviteAndJoin(organisation, { loginName: "gone", role: "caseworker" });
  await setStatus(organisation, suspended, "suspended");
  people.set("suspended", suspended);
  const pending = await inviteAndAccept(organisation, { loginName: "new", role: "caseworker" });
  people.set("pending", pending);
});

const routes = Object.entries(PERMISSIONS).filter(([route]) => route.includes("/api/"));
const guarded = routes.filter(([, permission]) => permission !== "public");

function question(route: string, token: string | undefined): Question {
  const [method, pattern = ""] = route.split(" ");
  const path = pattern.replaceAll(/:\w+/g, () => crypto.randomUUID());
  const query = pattern === ROUTES.changes ? "?epoch=another&revision=0" : "";
  const hasBody = method !== "GET" && method !== "DELETE";
  return {
    method: method as NonNullable<Question["method"]>,
    path: path + query,
    token,
    ...(hasBody && { json: {} }),
  };
}

const ask = (route: string, token?: string) =>
  refusalOf(succeed(server.ask, question(route, token)));

it("lists every path of the contract", () => {
  const listed = new Set(Object.keys(PERMISSIONS).map((route) => route.split(" ")[1]));
  expect(Object.values(ROUTES).filter((path) => !listed.has(path))).toEqual([]);
});

it.each(guarded)("%s is for signed-in members only", async (route) => {
  expect(await ask(route)).toBe("session-ended");
  expect(await ask(route, toBase64url(randomBytes(32)))).toBe("session-ended");
  expect(await ask(route, "short")).toBe("session-ended");
  expect(await ask(route, people.get("pending")?.token)).toBe("session-ended");
  expect(await ask(route, people.get("suspended")?.token)).toBe("member-suspended");
});

it.each(guarded)("%s is for the roles in the table", async (route, permission) => {
  for (const role of MEMBER_ROLES) {
    // Ending a session would end the role for all routes that come after.
    if (route === `DELETE ${ROUTES.session}`) continue;
    const code = await ask(route, people.get(role)?.token);
    if (permission.includes(role)) expect(AT_THE_GATE).not.toContain(code);
    else expect(code).toBe("not-allowed");
  }
});

it.each(routes.filter(([, permission]) => permission === "public"))(
  "%s asks for no session",
  async (route) => {
    expect(["session-ended", "not-allowed"]).not.toContain(await ask(route));
  },
);

it("refuses to register a route that is not in the table", () => {
  expect(() => server.app.get("/api/forgotten", () => "")).toThrow();
});
