import { describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { toBase64url } from "../../../src/protocol/index.ts";
import { refusalOf, succeed } from "../../support/http.ts";
import type { Question } from "../../support/http.ts";
import { fetchRoster, setUpOrganisation, unlock } from "../../support/people.ts";
import { randomBytes } from "../../support/protocol.ts";
import { createOrganisation, createTestServer } from "../../support/test-server.ts";

const random = (length: number): string => toBase64url(randomBytes(length));

describe("set-up", () => {
  it("is possible once, for whoever has the link", async () => {
    const { ask, setupSecret } = await createTestServer();
    const secret = setupSecret() ?? "";
    const check = (text: string): Question => ({
      method: "POST",
      path: ROUTES.setupCheck,
      json: { secret: text },
    });
    expect(await refusalOf(fetchRoster(ask))).toBe("not-set-up");
    expect(await refusalOf(succeed(ask, check(random(32))))).toBe("setup-link-wrong");
    expect((await succeed(ask, check(secret))).status).toBe(200);
    expect(await refusalOf(setUpOrganisation(ask, random(32)))).toBe("setup-link-wrong");
    await setUpOrganisation(ask, secret);
    expect(setupSecret()).toBeUndefined();
    expect(await refusalOf(succeed(ask, check(secret)))).toBe("already-set-up");
    expect(await refusalOf(setUpOrganisation(ask, secret))).toBe("already-set-up");
  });

  it("refuses a roster that nobody signed", async () => {
    const { ask, setupSecret } = await createTestServer();
    const json = {
      secret: setupSecret(),
      roster: random(300),
      loginName: "admin",
      authKey: random(32),
      vault: random(1081),
      organisationKey: random(100),
    };
    const question = { method: "POST", path: ROUTES.setup, json } as const;
    expect(await refusalOf(succeed(ask, question))).toBe("bad-request");
  });

  it("outlives a restart", async () => {
    const { server, organisation } = await createOrganisation();
    const before = await fetchRoster(server.ask);
    const { ask, setupSecret } = await server.restart();
    expect(setupSecret()).toBeUndefined();
    expect((await fetchRoster(ask)).hash).toEqual(before.hash);
    const asked = succeed(ask, { path: ROUTES.members, token: organisation.administrator.token });
    expect(await refusalOf(asked)).toBe("session-ended");
    await unlock(ask, organisation.administrator);
  });
});
