/**
 * Handing on how to reach somebody, in real browsers: refused in words until a second person has
 * approved it and a custodian has handed it over to whoever makes the file; refused again afterwards.
 */
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { sendReport } from "../support/complainants.ts";
import { openPart } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import { look } from "./identity-steps.ts";

test.describe.configure({ mode: "serial" });

const RECEIVER = "Mạng lưới Luật sư Mekong";
const STORY = "Họ lấy đất của gia đình tôi.";
const CONTACT = "Nguyễn Văn A, 0900 000 000";
const HOURS = "buổi tối";

let world: DeskWorld;
let lan: DeskPage;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "hoa", displayName: "Hoa" },
    { loginName: "minh", displayName: "Minh", role: "custodian" },
  ]);
  await sendReport(world.ask, {
    answers: { story: STORY },
    identity: { contact: CONTACT, safe_hours: HOURS },
  });
  lan = await openDeskAs(browser, world, "lan");
  await lan.page.getByRole("option").click();
});

test.afterAll(async () => {
  await lan.context.close();
  await world.server.remove();
});

async function prepare(page: Page) {
  await openPart(page, "Consent");
  await page.getByRole("button", { name: "Prepare for a receiver" }).click();
  return page.getByRole("dialog", { name: `Prepare for ${RECEIVER}` });
}

test("it is refused, and a second person is asked", async () => {
  const { page } = lan;
  await openPart(page, "Consent");
  await page.getByRole("button", { name: "Write down a consent" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Who gets it?").fill(RECEIVER);
  await form.getByRole("radio", { name: "Help by a lawyer" }).check();
  await form.getByLabel("What for, in words").fill("Để luật sư gọi cho bạn.");
  await form.getByRole("checkbox", { name: new RegExp(STORY) }).check();
  await form.getByRole("checkbox", { name: /another way to reach you/ }).check();
  // What the person has not left is not offered.
  await expect(form.getByText("kept by the custodians")).toHaveCount(2);
  await form.getByRole("radio", { name: "face to face" }).check();
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(form).toBeHidden();

  const dialog = await prepare(page);
  const alert = dialog.getByRole("alert");
  await expect(alert).toContainText("A second person has to approve what tells who somebody is");
  await expect(alert).toContainText(
    /no custodian has handed over to you, .*another way to reach you/,
  );
  await expect(dialog.getByRole("button", { name: "Make the file" })).toHaveCount(0);
  await look(page, "export-refused-1280-en-light");
  await dialog.getByRole("button", { name: "Ask a second person" }).click();
  await expect(dialog).toBeHidden();
});

test("the second person's approval alone is not enough", async ({ browser }) => {
  const hoa = await openDeskAs(browser, world, "hoa");
  await hoa.page.getByRole("option").click();
  const proposal = hoa.page.getByRole("region", { name: "Lan proposes to hand on" });
  await proposal.getByRole("button", { name: "Approve" }).click();
  await expect(proposal).toBeHidden();
  await hoa.context.close();

  const dialog = await prepare(lan.page);
  await expect(dialog.getByRole("alert")).toContainText("no custodian has handed over to you");
  await expect(dialog.getByRole("alert")).not.toContainText("second person");
  await expect(dialog.getByRole("button", { name: "Make the file" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Close" }).click();
});

test("what a custodian has handed over goes into the file, and nothing else of it", async ({
  browser,
}) => {
  const { page } = lan;
  await openPart(page, "Overview");
  await page.getByRole("button", { name: "Ask for contact details" }).click();
  const asking = page.getByRole("dialog", { name: "Ask for contact details" });
  await asking.getByRole("checkbox", { name: "another way to reach you" }).check();
  await asking.getByLabel("What it is needed for").fill("Luật sư sẽ gọi.");
  await asking.getByLabel("What the person is told").fill("Để luật sư gọi cho bạn.");
  await asking.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(asking).toBeHidden();

  const minh = await openDeskAs(browser, world, "minh");
  await minh.page.getByRole("button", { name: "Hand over" }).click();
  const giving = minh.page.getByRole("dialog", { name: "Hand over" });
  await giving.getByRole("button", { name: "Hand over" }).click();
  await expect(giving).toBeHidden();
  await minh.context.close();

  await expect(page.getByRole("region", { name: "Contact details" })).toContainText("Minh");
  const dialog = await prepare(page);
  await expect(dialog.getByText(/handed over to you until/)).toBeVisible();
  await expect(page.getByText(CONTACT)).toHaveCount(0);
  await look(page, "export-granted-1280-en-light");
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Make the file" }).click();
  const html = await readFile(await (await saving).path(), "utf8");
  const [, json = "{}"] =
    /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html) ?? [];
  expect((JSON.parse(json) as { readonly answers: unknown }).answers).toEqual({
    story: STORY,
    contact: CONTACT,
  });
  // Beside its question too, for whoever prints it.
  expect(html.split(CONTACT)).toHaveLength(3);
  expect(html).not.toContain(HOURS);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("region", { name: "Handed on" })).toContainText("2 answers");
  await expect(page.getByText("There is no entry in the record of acts")).toHaveCount(0);
});

test("once it was given back it is refused again", async () => {
  const { page } = lan;
  await openPart(page, "Overview");
  const part = page.getByRole("region", { name: "Contact details" });
  await part.getByRole("button", { name: "Give them back now" }).click();
  await expect(part).toContainText("ended on");
  const dialog = await prepare(page);
  await expect(dialog.getByRole("alert")).toContainText("no custodian has handed over to you");
  await expect(dialog.getByRole("button", { name: "Make the file" })).toHaveCount(0);
  expect(lan.complaints).toEqual([]);
});
