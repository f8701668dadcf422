/** A server that lies: the desk notices, says so, and believes nothing. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { People, WholeCase } from "../../src/api/desk.ts";
import { makeMessage, putMessage, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { askOver } from "../support/http.ts";
import {
  changeRoster,
  fetchRoster,
  inviteAndAccept,
  inviteAndJoin,
  setUpOrganisation,
} from "../support/people.ts";
import type { Organisation } from "../support/people.ts";
import { randomBytes } from "../support/protocol.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openDesk, openPart, setupLinkOf, unlock } from "./desk-steps.ts";

const PASSPHRASE = "panther enforce endorse cram orbit foster";

let server: RunningServer;
let organisation: Organisation;
let report: SealedCase;
let firstRoster: Buffer;

test.beforeAll(async () => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
  const ask = askOver(server.origin);
  const options = { loginName: "mai", passphrase: PASSPHRASE };
  organisation = await setUpOrganisation(ask, secret, options);
  firstRoster = (await ask({ path: "/api/roster" })).bytes;
  const lan = { loginName: "lan", role: "caseworker", passphrase: PASSPHRASE } as const;
  await inviteAndJoin(organisation, lan);
  report = await sendReport(ask);
  const roster = await fetchRoster(ask);
  for (const [index, text] of ["First message", "Second message"].entries()) {
    await putMessage(ask, report.mailbox, makeMessage(roster, report, index + 1, text));
  }
});

test.afterAll(async () => {
  await server.remove();
});

/** Changes what the server answers. */
async function alter(
  page: Page,
  path: string,
  change: (answer: WholeCase & People) => void,
): Promise<void> {
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as WholeCase & People;
    change(answer);
    await route.fulfill({ response, json: answer });
  });
}

async function openCase(page: Page): Promise<void> {
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "lan", PASSPHRASE);
  await page.getByRole("option").click();
  await openPart(page, "Conversation");
}

test("an altered roster is refused before anything can be typed", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await page.route("**/api/roster", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[200] = (body[200] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  await page.goto(`${server.origin}/desk`);
  await expect(page.getByRole("alert")).toContainText("signature is wrong");
  await expect(page.getByLabel("Passphrase")).toHaveCount(0);
  await context.close();
});

test("an older roster is refused after a newer one", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "mai", PASSPHRASE);
  await expect(page.getByRole("heading", { name: "People", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Lock" }).click();
  await page.route("**/api/roster", (route) => route.fulfill({ body: firstRoster }));
  await unlock(page, "mai", PASSPHRASE);
  await expect(page.getByRole("alert")).toContainText("older list of members");
  await context.close();
});

test("swapped keys of somebody who joins cannot be added", async ({ browser }) => {
  const person = { loginName: "minh", role: "caseworker", displayName: "Minh" } as const;
  await inviteAndAccept(organisation, person);
  const { page, context } = await openDesk(browser);
  await alter(page, "**/api/desk/members", ({ members }) => {
    const pending = members.find(({ status }) => status === "pending");
    if (pending) pending.signingKey = Buffer.from(randomBytes(32)).toString("base64url");
  });
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "mai", PASSPHRASE);
  await expect(page.getByText("Do not add this person")).toBeVisible();
  await expect(page.getByRole("button", { name: /Compare and add/ })).toHaveCount(0);
  await context.close();
});

test("a message that is withheld is missed", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await alter(page, `**/api/desk/cases/${report.caseId}`, ({ messages }) => {
    messages.shift();
  });
  await openCase(page);
  await expect(page.getByText("Second message")).toBeVisible();
  await expect(page.getByText("Something is missing")).toBeVisible();
  await context.close();
});

test("a message in another's place is not shown", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await alter(page, `**/api/desk/cases/${report.caseId}`, ({ messages }) => {
    const [first, second] = messages;
    if (first && second) [first.bytes, second.bytes] = [second.bytes, first.bytes];
  });
  await openCase(page);
  await expect(page.getByText("Message 1 is not shown")).toBeVisible();
  await expect(page.getByText("Message 2 is not shown")).toBeVisible();
  await expect(page.getByText("First message")).toHaveCount(0);
  await context.close();
});

test("an ended session is renewed, and a reply out of order is sent again", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await openCase(page);
  await expect(page.getByText("First message")).toBeVisible();
  const refuseOnce = async (path: string, status: number, code: string): Promise<void> => {
    const refusal = { type: `urn:kin:problem:${code}`, status };
    const body = JSON.stringify(refusal);
    await page.route(
      path,
      (route) => route.fulfill({ status, contentType: "application/problem+json", body }),
      { times: 1 },
    );
  };
  await refuseOnce("**/replies", 409, "out-of-order");
  await refuseOnce(`**/api/desk/cases/${report.caseId}`, 401, "session-ended");
  await page.getByLabel("Answer to the person who reported").fill("Sent twice, arrived once");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.locator(".item-reply")).toHaveCount(1);
  await expect(page.locator(".item-reply")).toContainText("Sent twice, arrived once");
  await context.close();
});

test("a reply whose answer was lost is not sent a second time", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await openCase(page);
  const text = "Arrived, though nobody was told";
  await page.route(
    "**/replies",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByLabel("Answer to the person who reported").fill(text);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByRole("alert")).toContainText("What you wrote is still here");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("The answer was sent.")).toBeVisible();
  await expect(page.locator(".item-reply", { hasText: text })).toHaveCount(1);
  await context.close();
});

test("a colleague who changes the roster first is noticed", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "mai", PASSPHRASE);
  await page.getByRole("button", { name: "Suspend: lan" }).click();
  // The page must not hear of the new roster before it signs its own.
  await page.route("**/api/roster", (route) => route.abort());
  await changeRoster(organisation, (members) => members);
  await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByRole("dialog")).toContainText("Somebody has changed the list");
  await context.close();
});
