/** A running server with an organisation, and a complainant's page on it, for the intake's tests. */
import { expect } from "@playwright/test";
import type { Browser, BrowserContextOptions, Page, Route } from "@playwright/test";
import { casePairFrom, keyIdOf, sealReply } from "../../src/protocol/index.ts";
import type { Identity, Report, ReplyContent } from "../../src/protocol/index.ts";
import { fetchCase, listCases, putReply, readCase } from "../support/desk.ts";
import { askOver } from "../support/http.ts";
import { fetchState, openAtOnce } from "../support/identities.ts";
import type { Ask } from "../support/http.ts";
import { fetchRoster, inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import type { Organisation, Person } from "../support/people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "../support/protocol.ts";
import { readMessages } from "../support/texts.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";

const SETUP_LINK = /#setup=(\S+)/;

/** The languages of the page. */
export type Language = "vi" | "en";

/** Server, organisation and people. */
export interface World {
  readonly server: RunningServer;
  readonly ask: Ask;
  readonly organisation: Organisation;
  readonly caseworker: Person;
  readonly custodian: Person | undefined;
}

/**
 * Starts a server and sets an organisation up on it.
 *
 * @param proofCost - Rounds for one try of a proof of work; `0` asks for none.
 */
export async function startWorld({
  hasCustodian = true,
  proofCost = 1,
  project,
}: {
  readonly hasCustodian?: boolean;
  readonly proofCost?: number;
  /** A copy of the project with other pages. */
  readonly project?: string;
} = {}): Promise<World> {
  const server = await startServer({
    environment: { KIN_PROOF_COST: String(proofCost) },
    ...(project !== undefined && { project }),
  });
  const ask = askOver(server.origin);
  // The link may be written a moment after the address of the page.
  await expect.poll(() => server.output()).toMatch(SETUP_LINK);
  const [, secret = ""] = SETUP_LINK.exec(server.output()) ?? [];
  const organisation = await setUpOrganisation(ask, secret, { name: "Nhóm Bạn Đồng Hành" });
  const caseworker = await inviteAndJoin(organisation, {
    loginName: "lan",
    displayName: "Chị Lan",
    role: "caseworker",
  });
  const custodian = hasCustodian
    ? await inviteAndJoin(organisation, {
        loginName: "minh",
        displayName: "Anh Minh",
        role: "custodian",
      })
    : undefined;
  return { server, ask, organisation, caseworker, custodian };
}

/** The reports that have arrived, as the caseworker reads them. */
export async function readReports({
  ask,
  caseworker,
}: World): Promise<readonly { readonly caseId: string; readonly report: Report }[]> {
  const { cases } = await listCases(ask, caseworker);
  const read: { caseId: string; report: Report }[] = [];
  for (const { id } of cases) {
    const { report } = await readCase(ask, caseworker, id);
    read.push({ caseId: id, report });
  }
  return read;
}

/** What the custodian reads in a case: who the person is, if they said it. */
export async function readIdentity(
  { ask, custodian }: World,
  caseId: string,
): Promise<Identity["answers"] | undefined> {
  if (!custodian) return undefined;
  const state = await fetchState(ask, custodian, caseId);
  const encryptionKey = bytesOfText(state.mailboxEncryptionKey);
  const keyId = keyIdOf(encryptionKey, bytesOfText(state.mailboxSigningKey));
  return (await openAtOnce(ask, custodian, caseId, { keyId, encryptionKey })).answers;
}

/** Seals and sends a reply as the caseworker. */
export async function answer(
  { ask, caseworker }: World,
  caseId: string,
  report: Report,
  text: string | undefined,
): Promise<void> {
  const { replies } = await fetchCase(ask, caseworker, caseId);
  const { signingKey, encryptionKey } = report.mailbox;
  const caseKeyId = casePairFrom((await readCase(ask, caseworker, caseId)).caseKey).keyId;
  const common = { format: 1, day: TEST_DAY, messagesSeen: 0, caseKeyId } as const;
  const content: ReplyContent =
    text === undefined ? { ...common, type: "opened" } : { ...common, type: "answer", text };
  const reply = sealReply(
    content,
    { keyId: keyIdOf(encryptionKey, signingKey), encryptionKey },
    await fetchRoster(ask),
    bytesOfUuid(caseId),
    replies.length + 1,
    caseworker.keys,
  );
  await putReply(ask, caseworker, caseId, reply);
}

/** The page's sentences in one language, by key without its prefix. */
export function sentences(language: Language): (key: string, values?: object) => string {
  const all = readMessages(language, "intake");
  return (key, values = {}) => {
    const text = all[`intake_${key}`];
    if (text === undefined) throw new Error(`There is no sentence ${key}`);
    return Object.entries(values).reduce(
      (filled, [name, value]) => filled.replace(`{${name}}`, String(value)),
      text,
    );
  };
}

/** A phone of 360 by 640 pixels. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 } };

/** Opens the page as somebody whose browser speaks a language. */
export async function openIntake(
  browser: Browser,
  { server }: Pick<World, "server">,
  language: Language,
  options: BrowserContextOptions = PHONE,
): Promise<Page> {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const context = await browser.newContext({ ...options, locale });
  const page = await context.newPage();
  await page.goto(server.origin);
  await expect(page.locator("h1")).toBeVisible();
  return page;
}

/** A person at the page, in one language. */
export class Complainant {
  readonly page: Page;
  readonly say: ReturnType<typeof sentences>;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.say = sentences(language);
  }

  /** Presses a button by its sentence. */
  async press(key: string): Promise<void> {
    await this.page.getByRole("button", { name: this.say(key), exact: true }).click();
  }

  /** From the first page to the first question, or to the box for the receipt. */
  async begin(way: "report" | "return"): Promise<void> {
    await this.page.getByRole("button", { name: this.say(`start_${way}`) }).click();
    const understood = this.page.getByRole("button", { name: this.say("exit_understood") });
    if (await understood.isVisible()) await understood.click();
  }

  /** The id of the first field of the screen that is shown. */
  async fieldShown(): Promise<string | undefined> {
    const control = this.page.locator("form [id^='field-']").first();
    // A control may still be on its way when its question stands there already.
    if (await this.page.locator("form .question").first().isVisible()) await control.waitFor();
    if (!(await control.isVisible())) return undefined;
    const id = (await control.getAttribute("id")) ?? "";
    return id.replace(/^field-/, "").replace(/-.*$/, "");
  }

  /**
   * Goes through the whole form, skipping what is not answered.
   *
   * @param answers - By field: what to do on its screen.
   * @param onScreen - Called on every screen before it is left.
   */
  async fillIn(
    answers: Readonly<Record<string, (page: Page) => Promise<void>>>,
    onScreen: (name: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const { page } = this;
    const review = page.getByRole("heading", { name: this.say("review_title") });
    for (let screens = 0; screens < 60 && !(await review.isVisible()); screens++) {
      const goOn = page.getByRole("button", { name: this.say("warning_go_on"), exact: true });
      if (await goOn.isVisible()) {
        await onScreen("warning");
        await goOn.click();
      }
      const field = (await this.fieldShown()) ?? "";
      const act = answers[field];
      if (act) await act(page);
      await onScreen(field);
      // An action may go further than its own screen.
      if (await review.isVisible()) break;
      const skip = page.getByRole("button", { name: this.say("skip"), exact: true });
      if (!act && (await skip.isVisible())) await skip.click();
      else await this.press("next");
      await expect(page.locator("h1").first()).toBeVisible();
    }
    await expect(review).toBeVisible();
  }

  /** Chooses a line by the option's id. */
  static choose(field: string, option: string) {
    return async (page: Page): Promise<void> => {
      const first = page.locator(`#field-${field}`);
      const line = page.locator(`[id="field-${field}-${option}"]`);
      await ((await line.count()) > 0 ? line : first).check();
    };
  }

  /** Types into a field. */
  static type(field: string, text: string) {
    return async (page: Page): Promise<void> => {
      await page.locator(`#field-${field}`).fill(text);
    };
  }

  /** From the review to the receipt, and gives it in the spelling that is shown. */
  async takeReceipt(): Promise<readonly string[]> {
    await this.page.locator("#field-safe_to_send").check();
    await this.press("review_go_on");
    await expect(this.page.locator("[data-receipt] li").first()).toBeVisible();
    return this.page.locator("[data-receipt] li").allTextContents();
  }

  /** From the receipt to the end: types back what is asked, and sends. */
  async proveAndSend(receipt: readonly string[]): Promise<void> {
    await this.press("receipt_noted");
    for (const box of await this.page.locator("[id^='place-']:is(input)").all()) {
      const place = Number((await box.getAttribute("id"))?.replace("place-", ""));
      await box.fill(receipt[place] ?? "");
    }
    await this.press("keep_send");
  }
}

/** The least that can be sent. */
export const SHORTEST = {
  tiles: Complainant.choose("tiles", "tile.detained"),
  relation: Complainant.choose("relation", "relative"),
  c_work: async (page: Page): Promise<void> => page.locator("#field-c_work").check(),
};

/** Passes answers through a change of their bytes. */
export function altering(change: (bytes: Buffer) => Buffer) {
  return async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };
}
