/**
 * The page in languages that are added by one file each: one with long words, one from right to
 * left. Every step fits, nothing is cut off, and the page is mirrored.
 */
import { expect, test } from "@playwright/test";
import { buildMessages } from "../../web/build-messages.ts";
import { buildWeb } from "../../web/build.ts";
import { copyProject } from "../support/project-copy.ts";
import type { ProjectCopy } from "../support/project-copy.ts";
import { pseudoLanguage } from "../support/pseudo-language.ts";
import { expectFits } from "./layout-checks.ts";
import {
  seeDraft,
  seeHandIn,
  seeHandover,
  seeKeeping,
  seeMailbox,
  seeNotSent,
} from "./side-pages.ts";
import { Complainant, SHORTEST, openIntake, startWorld } from "./intake-world.ts";
import { NOTE, fetchForm, insteadOf, openForm } from "./offline-world.ts";
import type { World } from "./intake-world.ts";

const LANGUAGES = { de: "ltr", he: "rtl" } as const;
const WIDTHS = [320, 360] as const;

let copy: ProjectCopy;
let world: World;
test.beforeAll(async () => {
  // The pages are built a second time.
  test.setTimeout(300_000);
  copy = await copyProject("all");
  const english = await copy.read("en");
  for (const [id, direction] of Object.entries(LANGUAGES)) {
    await copy.write(id, pseudoLanguage(english, direction));
  }
  await buildMessages(copy.folder);
  await buildWeb(copy.folder);
  world = await startWorld({ project: copy.folder });
});
test.afterAll(async () => {
  await world.server.remove();
  await copy.remove();
});

type Texts = Readonly<Record<string, string>>;

/** What is needed of a language file. */
interface Added {
  readonly language: { readonly name: string };
  readonly intake: Texts;
  readonly offline: Texts;
}

const readAdded = async (id: string): Promise<Added> => (await copy.read(id)) as unknown as Added;

/** A person at the page, who reads one of the added languages. */
class Reader extends Complainant {
  override readonly say: Complainant["say"];

  constructor(page: Complainant["page"], intake: Texts) {
    super(page, "en");
    this.say = (key) => intake[`intake_${key}`] ?? key;
  }
}

/** The same at the offline form. */
class Writer extends Complainant {
  override readonly say: Complainant["say"];
  readonly own: Complainant["say"];

  constructor(page: Complainant["page"], { intake, offline }: Added) {
    super(page, "en");
    this.own = (key) => offline[`offline_${key}`] ?? key;
    this.say = (key) => {
      const instead = insteadOf(key);
      return instead === undefined ? (intake[`intake_${key}`] ?? key) : this.own(instead);
    };
  }
}

for (const [id, direction] of Object.entries(LANGUAGES)) {
  test(`every step, ${direction}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const page = await openIntake(browser, world, "en");
    const { language, intake, offline } = await readAdded(id);
    await page.locator("#language select").selectOption({ label: language.name });
    const me = new Reader(page, intake);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await expect(page.locator("html")).toHaveAttribute("lang", id);
    const here = async (name: string): Promise<void> => {
      for (const width of WIDTHS) await expectFits(page, name, width);
    };
    await expect(page.locator(".organisation")).toBeVisible();
    await here("start");
    const exit = await page.locator("#exit").boundingBox();
    const middle = 180;
    if (exit === null) throw new Error("there is no exit");
    expect(exit.x + exit.width / 2 < middle).toBe(direction === "rtl");
    await page.locator("details summary").first().click();
    await expect(page.locator(".words")).toHaveAttribute("dir", "ltr");
    await here("start, opened");
    const handIn = page.getByRole("button", { name: offline["offline_more_hand_in"] ?? "" });
    await handIn.click();
    await here("about exit");
    await me.press("exit_understood");
    await seeHandIn(me, here);
    await me.press("back");
    await me.begin("report");
    await me.fillIn(
      {
        ...SHORTEST,
        story: async () => {
          await page.locator("#field-story").fill("Một chuyện.");
          await seeDraft(me, here);
        },
        call_me: () => seeHandover(me, here),
      },
      here,
    );
    await here("review");
    const receipt = await me.takeReceipt();
    const list = page.locator("[data-receipt]");
    await expect(list).toHaveCSS("direction", "ltr");
    await expect(list).toHaveClass(direction === "rtl" ? /receipt-digits/ : /receipt-en/);
    await here("receipt");
    await seeKeeping(me, here);
    await seeNotSent(me, receipt, here);
    await here("sent");
    await seeMailbox(me, world, receipt, here);
    await page.context().close();
  });

  test(`the offline form, ${direction}`, async ({ browser }) => {
    test.setTimeout(100_000);
    const added = await readAdded(id);
    const { page, requests } = await openForm(browser, await fetchForm(world), "en");
    await page.locator("#language select").selectOption({ label: added.language.name });
    const me = new Writer(page, added);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await expect(page.locator("html")).toHaveAttribute("lang", id);
    const here = async (name: string): Promise<void> => {
      for (const width of WIDTHS) await expectFits(page, name, width);
    };
    await here("start");
    await expect(page.locator(".words")).toHaveAttribute("dir", "ltr");
    await page.getByRole("button", { name: me.own("start_begin") }).click();
    await here("about exit");
    await me.press("exit_understood");
    await me.fillIn(
      {
        ...SHORTEST,
        files: async () => {
          await page.locator("#field-files").setInputFiles([NOTE]);
          await expect(page.getByText(me.own("file_stored"))).toBeVisible();
        },
      },
      here,
    );
    await here("review");
    const receipt = await me.takeReceipt();
    await here("receipt");
    await me.proveAndSend(receipt);
    await expect(page.getByRole("heading", { name: me.own("sealed_title") })).toBeVisible({
      timeout: 60_000,
    });
    await here("sealed");
    const waiting = page.waitForEvent("download");
    await page.locator("a[download]").click();
    await waiting;
    await here("saved");
    expect(requests).toEqual([]);
    await page.context().close();
  });
}
