/** The record of acts, of a right server and of one that lies. */
import { expect, test } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import type { AuditPage } from "../../src/api/audit.ts";
import { ROUTES } from "../../src/api/routes.ts";
import { caseName } from "../../src/domain/case-name.ts";
import { keysRecipients, signAuditEntry, toBase64url } from "../../src/protocol/index.ts";
import type { PersonKeys } from "../../src/protocol/index.ts";
import { signAct } from "../support/audit.ts";
import { eraseReport, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { askOver, at, succeed } from "../support/http.ts";
import { makeKeys } from "../support/keys-change.ts";
import { fetchRoster, inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../support/protocol.ts";
import { newPerson } from "../support/protocol/cast.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openDesk, setupLinkOf, unlock } from "./desk-steps.ts";

const PASSPHRASE = "panther enforce endorse cram orbit foster";

let server: RunningServer;
let lan: Person;
let hoa: Person;
let kept: SealedCase;

test.beforeAll(async () => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
  const ask = askOver(server.origin);
  const organisation = await setUpOrganisation(ask, secret, {
    loginName: "mai",
    passphrase: PASSPHRASE,
  });
  const join = (loginName: string, displayName: string) =>
    inviteAndJoin(organisation, {
      loginName,
      displayName,
      role: "caseworker",
      passphrase: PASSPHRASE,
    });
  lan = await join("lan", "Chị Lan");
  hoa = await join("hoa", "Anh Hoà");
  kept = await sendReport(ask);
  const gone = await sendReport(ask);
  const roster = await fetchRoster(ask);
  const recipients = keysRecipients(roster, [lan.keys.keyId, hoa.keys.keyId]);
  const { body } = await makeKeys(ask, lan, kept, roster, { recipients });
  const audit = await signAct(ask, lan, "keys-changed", bytesOfUuid(kept.caseId));
  const path = at(ROUTES.keys, { caseId: kept.caseId });
  await succeed(ask, { method: "POST", path, token: lan.token, json: { ...body, audit } });
  await eraseReport(ask, gone.mailbox);
});

test.afterAll(() => server.remove());

/** Changes what the server says of the trail. */
async function lie(
  page: Page,
  change: (entries: string[], answer: AuditPage) => readonly string[],
): Promise<void> {
  await page.route("**/api/desk/audit?*", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as AuditPage;
    await route.fulfill({
      response,
      json: { ...answer, entries: change([...answer.entries], answer) },
    });
  });
}

async function enter(page: Page, loginName: string): Promise<void> {
  await page.goto(`${server.origin}/desk`);
  await unlock(page, loginName, PASSPHRASE);
}

/** What the banner says, on the first page after unlocking. */
async function expectBanner(page: Page, text: string): Promise<void> {
  const banner = page.getByRole("alert").filter({ hasText: "The record of acts is not right" });
  await expect(banner).toContainText(text);
  await expect(banner).toContainText("call your colleagues");
}

async function expectLieNoticed(
  browser: Browser,
  change: Parameters<typeof lie>[1],
  text: string,
): Promise<void> {
  const { page, context } = await openDesk(browser);
  await lie(page, change);
  await enter(page, "hoa");
  await expectBanner(page, text);
  await context.close();
}

test("a right record is listed, filtered and compared by words", async ({ browser }) => {
  const { page, context, complaints } = await openDesk(browser);
  await enter(page, "lan");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByText("All entries are right, up to number 5.")).toBeVisible();
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(0)).toContainText("The server");
  await expect(rows.nth(0)).toContainText("Erased it, at the wish of the person");
  await expect(rows.nth(0)).toContainText("A case you cannot read");
  await expect(rows.nth(1)).toContainText("Chị Lan");
  await expect(rows.nth(1)).toContainText(caseName(bytesOfUuid(kept.caseId), "en"));
  await expect(rows.nth(2)).toContainText("joined: Anh Hoà");
  await expect(page.locator(".record .fingerprint li")).toHaveCount(8);
  await page.getByLabel("Who", { exact: true }).selectOption({ label: "Chị Lan" });
  await expect(rows).toHaveCount(1);
  await page.getByLabel("What was done").selectOption({ label: "Set the organisation up" });
  await expect(page.getByText("No entry fits")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  // The words are the same at a colleague's desk.
  const words = await page.locator(".record .fingerprint").innerText();
  const other = await openDesk(browser);
  await enter(other.page, "mai");
  await other.page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(other.page.locator(".record .fingerprint li")).toHaveCount(8);
  expect(await other.page.locator(".record .fingerprint").innerText()).toBe(words);
  expect(complaints).toEqual([]);
  await other.context.close();
  await context.close();
});

test("what was seen and is gone, or is another now, is missed", async ({ browser }) => {
  const first = await openDesk(browser);
  await enter(first.page, "mai");
  await first.page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(first.page.getByText("All entries are right")).toBeVisible();
  await first.context.close();
  // Another browser: what was seen is in the member's preferences.
  const { page, context } = await openDesk(browser);
  await lie(page, (entries) => entries.slice(0, -1));
  await enter(page, "mai");
  await expectBanner(page, "are gone. This desk has seen them before.");
  await page.getByRole("button", { name: "Look at the record" }).click();
  await expectBanner(page, "Entry 5 and all after it are gone.");
  await expect(page.getByRole("button", { name: "Go on from this record" })).toBeVisible();
  await context.close();
});

test("a dropped middle, another order and a forged entry are named", async ({ browser }) => {
  await expectLieNoticed(
    browser,
    (entries) => entries.filter((_, index) => index !== 3),
    "Entry 4 is missing, or another stands in its place.",
  );
  await expectLieNoticed(
    browser,
    ([one = "", two = "", three = "", four = "", five = ""]) => [one, two, four, three, five],
    "Entry 3 is missing, or another stands in its place.",
  );
  await expectLieNoticed(
    browser,
    (entries) => entries.slice(0, 2),
    "Entry 3 is missing: the list of members was changed, and no entry says so.",
  );
  const forged =
    (actor: PersonKeys) =>
    (entries: string[], { newest, day }: AuditPage): readonly string[] => {
      const fields = {
        sequence: newest.sequence + 1,
        previous: bytesOfText(newest.hash),
        day,
        action: "keys-changed" as const,
        target: bytesOfUuid(kept.caseId),
      };
      return [...entries, toBase64url(signAuditEntry(fields, actor))];
    };
  const inLansName = { ...newPerson(), keyId: lan.keys.keyId };
  await expectLieNoticed(browser, forged(inLansName), "Entry 6 has a false signature.");
  await expectLieNoticed(browser, forged(newPerson()), "Entry 6 was signed by somebody who is in");
});
