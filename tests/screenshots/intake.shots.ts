/** Every page of the intake. */
import { test } from "@playwright/test";
import {
  answer,
  Complainant,
  openIntake,
  readReports,
  SHORTEST,
  startWorld,
} from "../e2e/intake-world.ts";
import type { World } from "../e2e/intake-world.ts";
import { contextFor, LOOKS, take } from "./picture.ts";

const STORY = {
  vi: "Sáng hôm đó có người đến nhà, đưa ba tôi đi. Họ không cho xem giấy. Đến nay chưa về, mẹ tôi hỏi nhiều nơi mà không ai trả lời.",
  en: "In the morning people came to our house and took my father away. They showed no paper. He has not come back, and nobody answers my mother's questions.",
} as const;
const ANSWER = {
  vi: "Cảm ơn bạn đã tin chúng tôi. Bạn có biết ba bạn đang ở đâu không? Bạn không bắt buộc phải trả lời.",
  en: "Thank you for trusting us. Do you know where your father is now? You need not answer.",
} as const;

const HAND_IN = { vi: "Nộp tập tin đã khoá", en: "Hand in a locked file" } as const;

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

for (const look of LOOKS) {
  const { language } = look;
  test(`intake ${Object.values(look).join(" ")}`, async ({ browser }) => {
    const page = await openIntake(browser, world, language, contextFor(look));
    const me = new Complainant(page, language);
    await page.locator(".organisation").waitFor();
    await take(page, "intake-start", look);
    await take(page, "intake-start-whole", look, true);
    await page.getByRole("button", { name: HAND_IN[language] }).click();
    await take(page, "intake-about-exit", look, true);
    await me.press("exit_understood");
    await take(page, "intake-hand-in", look, true);
    await me.press("back");
    await page.getByRole("button", { name: me.say("start_report") }).click();
    await me.fillIn(
      { ...SHORTEST, story: Complainant.type("story", STORY[language]) },
      async (field) => {
        await take(page, `intake-${field}`, look, true);
      },
    );
    await take(page, "intake-review", look, true);
    const receipt = await me.takeReceipt();
    await take(page, "intake-receipt", look);
    await me.press("receipt_noted");
    await take(page, "intake-keep", look, true);
    for (const box of await page.locator("[id^='place-']:is(input)").all()) {
      const place = Number((await box.getAttribute("id"))?.replace("place-", ""));
      await box.fill(receipt[place] ?? "");
    }
    await me.press("keep_send");
    await page.getByRole("heading", { name: me.say("sent_title"), exact: true }).waitFor();
    await take(page, "intake-sent", look, true);

    const reports = await readReports(world);
    for (const { caseId, report } of reports) {
      await answer(world, caseId, report, undefined);
      await answer(world, caseId, report, ANSWER[language]);
    }
    await me.press("finish");
    await me.begin("return");
    await take(page, "intake-return", look, true);
    await page.locator("#receipt").fill(receipt.join(" "));
    await me.press("return_open");
    await page.getByText(ANSWER[language]).first().waitFor();
    await take(page, "intake-mailbox", look);
    await take(page, "intake-mailbox-whole", look, true);
    await me.press("erase_ask");
    await take(page, "intake-erase", look, true);
    await me.press("erase_confirm");
    await page.getByRole("heading", { name: me.say("erased_title") }).waitFor();
    await take(page, "intake-erased", look);
    await page.context().close();
  });
}
