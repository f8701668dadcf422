/** Typing mistakes in a receipt are found on the device: nothing is asked of the server. */
import { expect, test } from "@playwright/test";
import { foldWord } from "../../src/protocol/receipt-words/fold.ts";
import { Complainant, SHORTEST, openIntake, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

test("every spelling opens, every mistake is named", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await me.fillIn(SHORTEST);
  const vietnamese = await me.takeReceipt();
  await page.getByRole("button", { name: me.say("receipt_words_en"), exact: true }).click();
  const english = await page.locator("[data-receipt] li").allTextContents();
  await page.getByRole("button", { name: me.say("receipt_digits"), exact: true }).click();
  const digits = await page.locator("[data-receipt] li").allTextContents();
  expect([vietnamese.length, english.length, digits.length]).toEqual([8, 8, 9]);

  // Typed back wrongly, nothing is sent; rightly, in groups of digits, it is.
  await me.press("receipt_noted");
  await me.press("keep_send");
  await expect(page.locator(".error-summary")).toBeFocused();
  await me.press("keep_show_again");
  await me.proveAndSend(digits);
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  await me.press("finish");

  await me.begin("return");
  const enter = async (typed: string): Promise<void> => {
    await page.locator("#receipt").fill(typed);
    await me.press("return_open");
  };
  const problem = page.locator("#receipt-problem");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await enter("");
  await expect(problem).toHaveText(me.say("return_empty"));
  await enter(`${vietnamese.slice(0, 3).join(" ")} zzzz`);
  await expect(problem).toHaveText(me.say("return_unknown_word", { position: 4, word: "zzzz" }));
  await enter(english.slice(0, 7).join(" "));
  await expect(problem).toHaveText(me.say("return_few_words", { found: 7 }));
  await enter(`${digits.join("")}1`);
  await expect(problem).toHaveText(me.say("return_many_digits", { found: 28 }));
  expect(asked).toEqual([]);
  const [first = "", second = "", ...rest] = vietnamese;
  await enter([second, first, ...rest].join(" "));
  // Two words in the wrong order keep the checksum in one of 256 receipts.
  await expect(problem).toHaveText(
    new RegExp(`${me.say("return_mistyped")}|${me.say("return_not_found")}`),
  );

  const spellings = [
    vietnamese.map(foldWord).join(" "),
    vietnamese.join("-").toUpperCase(),
    english.join("  "),
    digits.join(""),
  ];
  for (const spelling of spellings) {
    await enter(spelling);
    await expect(page.getByRole("heading", { name: me.say("mailbox_title") })).toBeVisible();
    await expect(page.getByText(me.say("replies_none"))).toBeVisible();
    await me.press("finish");
    await me.begin("return");
  }
  await page.context().close();
});
