import { expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { toBase64url } from "../../../src/protocol/index.ts";
import { refusalOf, succeed } from "../../support/http.ts";
import { unlock } from "../../support/people.ts";
import { randomBytes } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";

it("counts guesses that come at the same time", async () => {
  const { server, organisation } = await createOrganisation();
  const { loginName } = organisation.administrator;
  const guess = (): Promise<unknown> =>
    refusalOf(
      succeed(server.ask, {
        method: "POST",
        path: ROUTES.unlock,
        json: { loginName, authKey: toBase64url(randomBytes(32)) },
      }),
    );
  const codes = await Promise.all(Array.from({ length: 60 }, guess));
  expect(codes.filter((code) => code === "wrong-login")).toHaveLength(6);
  expect(codes.filter((code) => code === "busy")).toHaveLength(54);
  // The pause counts from the last try that was judged, and a right try ends it all.
  server.pass(2);
  await unlock(server.ask, organisation.administrator);
  await unlock(server.ask, organisation.administrator);
});
