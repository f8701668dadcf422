import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  hashInvitationAccess,
  organisationKeyPair,
  rosterIdOf,
  signNextRoster,
  toBase64url,
} from "../../../src/protocol/index.ts";
import { signAct } from "../../support/audit.ts";
import { refusalOf, succeed, succeedJson } from "../../support/http.ts";
import type { Question } from "../../support/http.ts";
import {
  changeRoster,
  fetchPeople,
  fetchRoster,
  inviteAndAccept,
  inviteAndJoin,
  listed,
  setStatus,
  unlock,
} from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { randomBytes, TEST_DAY } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const hashed = (access: Uint8Array): string => toBase64url(hashInvitationAccess(access));
const random = (length: number): string => toBase64url(randomBytes(length));

describe("an organisation", () => {
  let server: TestServer;
  let organisation: Organisation;
  let administrator: Person;

  beforeAll(async () => {
    ({ server, organisation } = await createOrganisation());
    ({ administrator } = organisation);
  });

  const invitation = (loginName: string, id: string = crypto.randomUUID()): Question => ({
    method: "POST",
    path: ROUTES.invitations,
    token: administrator.token,
    json: {
      id,
      role: "caseworker",
      displayName: "Somebody",
      loginName,
      accessHash: random(32),
      sealedSecret: random(72),
    },
  });
  const open = (id: string, access: string): Question => ({
    method: "POST",
    path: ROUTES.invitationOpen,
    json: { id, access },
  });

  it("lets a caseworker, a custodian and a second administrator in", async () => {
    await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
    await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
    await inviteAndJoin(organisation, { loginName: "second", role: "administrator" });
    const people = await fetchPeople(organisation);
    expect(people.members.map(({ loginName, status }) => [loginName, status])).toEqual([
      ["admin", "active"],
      ["lan", "active"],
      ["minh", "active"],
      ["second", "active"],
    ]);
    expect(people.members.map(({ lastSeenDay }) => lastSeenDay)).toEqual(
      Array(4).fill("2026-11-24"),
    );
    expect(people.invitations.every(({ status }) => status === "accepted")).toBe(true);
  });

  it("refuses login names that are taken or invited", async () => {
    const { ask } = server;
    expect(await refusalOf(succeed(ask, invitation("admin")))).toBe("login-name-taken");
    const question = invitation("twice");
    await succeed(ask, question);
    expect(await refusalOf(succeed(ask, question))).toBeUndefined();
    expect(await refusalOf(succeed(ask, invitation("twice")))).toBe("login-name-taken");
    const { id } = question.json as { id: string };
    expect(await refusalOf(succeed(ask, invitation("other", id)))).toBe("already-exists");
  });

  it("refuses links that are wrong, withdrawn, used or too old", async () => {
    const { ask } = server;
    const id = crypto.randomUUID();
    expect(await refusalOf(succeed(ask, open(id, random(32))))).toBe("invitation-invalid");
    await succeed(ask, invitation("wrong", id));
    expect(await refusalOf(succeed(ask, open(id, random(32))))).toBe("invitation-invalid");

    const person = await inviteAndAccept(organisation, { loginName: "used", role: "caseworker" });
    const { members } = await fetchPeople(organisation);
    const joined = members.find(({ loginName }) => loginName === person.loginName);
    expect(joined?.status).toBe("pending");
    const withdraw = (invitationId: string): Question => ({
      method: "DELETE",
      path: `/api/desk/invitations/${invitationId}`,
      token: administrator.token,
    });
    await succeed(ask, withdraw(joined?.invitationId ?? ""));
    const after = await fetchPeople(organisation);
    expect(after.members.map(({ loginName }) => loginName)).not.toContain("used");
    expect(await refusalOf(succeed(ask, withdraw(crypto.randomUUID())))).toBe("not-found");
    const listedOne = after.members.find(({ loginName }) => loginName === "lan");
    const of = withdraw(listedOne?.invitationId ?? "");
    expect(await refusalOf(succeed(ask, of))).toBe("invitation-used");
  });

  it("takes a link for seven days, and once", async () => {
    const { ask } = server;
    const access = randomBytes(32);
    const question = invitation("seven");
    const json = { ...(question.json as { id: string }), accessHash: hashed(access) };
    await succeed(ask, { ...question, json });
    const shown = open(json.id, toBase64url(access));
    server.setDay("2026-12-01");
    expect(await succeedJson(ask, shown)).toEqual({
      role: "caseworker",
      displayName: "Somebody",
      loginName: "seven",
      expiresDay: "2026-12-01",
    });
    server.setDay("2026-12-02");
    expect(await refusalOf(succeed(ask, shown))).toBe("invitation-expired");
    server.setDay(TEST_DAY);
    await server.store.invitation.update({ where: { id: json.id }, data: { status: "accepted" } });
    expect(await refusalOf(succeed(ask, shown))).toBe("invitation-used");
  });

  it("tells a member who waits, and one who is suspended, why the desk stays closed", async () => {
    const pending = await inviteAndAccept(organisation, { loginName: "hoa", role: "caseworker" });
    expect(await refusalOf(unlock(server.ask, pending))).toBe("member-pending");
    const member = listed(pending.keys, "Hoa", "caseworker");
    await changeRoster(organisation, (members) => [...members, member]);
    const hoa = await unlock(server.ask, pending);
    await setStatus(organisation, hoa, "suspended");
    const cases = { path: ROUTES.changes + "?epoch=x&revision=0", token: hoa.token };
    expect(await refusalOf(succeed(server.ask, cases))).toBe("member-suspended");
    expect(await refusalOf(unlock(server.ask, hoa))).toBe("member-suspended");
    await setStatus(organisation, hoa, "active");
    await succeedJson(server.ask, cases);
  });

  it("keeps to the rules of rosters", async () => {
    const stranger = await inviteAndAccept(organisation, { loginName: "xa", role: "caseworker" });
    const unknown = listed(stranger.keys, "Unknown", "caseworker");
    await succeed(server.ask, {
      method: "DELETE",
      path: `/api/desk/invitations/${(await invitationOf("xa")) ?? ""}`,
      token: administrator.token,
    });
    const adding = changeRoster(organisation, (members) => [...members, unknown]);
    expect(await refusalOf(adding)).toBe("roster-invalid");
    // Somebody who was listed cannot vanish, whatever an administrator's browser signs.
    const current = await fetchRoster(server.ask);
    const alone = { ...current, members: current.members.slice(0, 1) };
    const { bytes } = signNextRoster(
      alone,
      alone,
      organisationKeyPair(organisation.seeds.organisationSeed),
    );
    const write = succeed(server.ask, {
      method: "PUT",
      path: ROUTES.deskRoster,
      token: administrator.token,
      json: { roster: toBase64url(bytes), organisationKeys: [] },
    });
    expect(await refusalOf(write)).toBe("roster-invalid");
  });

  it("stores one of two rosters that were signed at once", async () => {
    const write = async (name: string) => {
      const current = await fetchRoster(server.ask);
      const key = organisationKeyPair(organisation.seeds.organisationSeed);
      const change = { ...current, organisation: { ...current.organisation, name } };
      const { bytes, roster } = signNextRoster(current, change, key);
      const target = rosterIdOf(roster.hash);
      const audit = await signAct(server.ask, administrator, "roster-changed", target);
      return {
        method: "PUT",
        path: ROUTES.deskRoster,
        token: administrator.token,
        json: { roster: toBase64url(bytes), organisationKeys: [], audit },
      } as const;
    };
    const questions = await Promise.all([write("Một"), write("Hai")]);
    const codes = await Promise.all(questions.map((one) => refusalOf(succeed(server.ask, one))));
    expect(codes).toContain(undefined);
    expect(codes).toContain("roster-outdated");
    // Sent once more because the answer was lost, the stored one is no news.
    const stored = questions[codes.indexOf(undefined)];
    if (stored) expect(await refusalOf(succeed(server.ask, stored))).toBeUndefined();
  });

  it("slows guessing down without locking anybody out", async () => {
    const guess = (loginName: string): Promise<unknown> =>
      succeed(server.ask, {
        method: "POST",
        path: ROUTES.unlock,
        json: { loginName, authKey: random(32) },
      });
    for (const name of ["admin", "nobody-at-all"]) {
      const codes = [];
      for (let i = 0; i < 7; i++) codes.push(await refusalOf(guess(name)));
      expect(codes).toEqual([...Array<string>(6).fill("wrong-login"), "busy"]);
    }
    server.pass(2);
    await unlock(server.ask, administrator);
  });

  it("ends sessions when asked, when idle, and after half a day", async () => {
    const { ask } = server;
    const ended = async (token: string): Promise<unknown> =>
      refusalOf(succeed(ask, { path: ROUTES.members, token }));
    const first = await unlock(ask, administrator);
    await succeed(ask, { method: "DELETE", path: ROUTES.session, token: first.token });
    expect(await ended(first.token)).toBe("session-ended");
    const second = await unlock(ask, administrator);
    server.pass(31 * 60);
    expect(await ended(second.token)).toBe("session-ended");
    const third = await unlock(ask, administrator);
    for (let used = 0; used < 24; used++) {
      server.pass(29 * 60);
      expect(await ended(third.token)).toBeUndefined();
    }
    server.pass(29 * 60);
    expect(await ended(third.token)).toBe("session-ended");
    expect(await ended("")).toBe("session-ended");
  });

  it("opens no session for a challenge that is used, old, or another's", async () => {
    const session = (challenge: string): Promise<unknown> =>
      succeed(server.ask, {
        method: "POST",
        path: ROUTES.session,
        json: {
          keyId: toBase64url(administrator.keys.keyId),
          challenge,
          signature: random(64),
        },
      });
    expect(await refusalOf(session(random(32)))).toBe("challenge-invalid");
    const { challenge } = await succeedJson<{ challenge: string }>(server.ask, {
      method: "POST",
      path: ROUTES.unlock,
      json: { loginName: "admin", authKey: toBase64url(administrator.passphrase.authKey) },
    });
    expect(await refusalOf(session(challenge))).toBe("wrong-login");
    expect(await refusalOf(session(challenge))).toBe("challenge-invalid");
  });

  async function invitationOf(loginName: string): Promise<string | null | undefined> {
    const { members } = await fetchPeople({
      ...organisation,
      administrator: await unlock(server.ask, administrator),
    });
    return members.find((member) => member.loginName === loginName)?.invitationId;
  }
});
