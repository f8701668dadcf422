/** A server that lies: the page refuses, says so plainly, and sends nothing. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { toBase64url } from "../../src/protocol/index.ts";
import { fetchCase, readersOf } from "../support/desk.ts";
import { inviteAndJoin, setStatus } from "../support/people.ts";
import {
  Complainant,
  SHORTEST,
  altering,
  answer,
  openIntake,
  readReports,
  startWorld,
} from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

/** Collects what is sent to the server besides asking for the roster. */
function watchSending(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  return sent;
}

interface ShownReply {
  readonly sequence: number;
  readonly bytes: string;
}

/** Changes the replies in a mailbox's page, which keeps its size. */
function alteringReplies(change: (replies: readonly ShownReply[]) => readonly ShownReply[]) {
  return altering((bytes) => {
    const length = bytes.readUInt32BE();
    const page = JSON.parse(bytes.subarray(4, 4 + length).toString()) as { replies: ShownReply[] };
    const json = Buffer.from(JSON.stringify({ ...page, replies: change(page.replies) }));
    const altered = Buffer.alloc(bytes.length);
    altered.writeUInt32BE(json.length);
    json.copy(altered, 4);
    return altered;
  });
}

test("a changed roster ends the visit before anything is sent", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await page.route(
    "**/api/roster",
    altering((bytes) => {
      // A letter in somebody's name.
      bytes[bytes.indexOf("Lan")] = 77;
      return bytes;
    }),
  );
  const sent = watchSending(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: me.say("refused_title") })).toBeVisible();
  await expect(page.getByText(me.say("error_bad_signature"))).toBeVisible();
  await expect(page.getByText(me.say("refused_sent_nothing"))).toBeVisible();
  expect(sent).toEqual([]);
  await page.context().close();
});

test("another organisation's roster is refused", async ({ browser }) => {
  const other = await startWorld();
  try {
    const theirs = (await other.ask({ path: "/api/roster" })).bytes;
    const page = await openIntake(browser, world, "en");
    const me = new Complainant(page, "en");
    await page.route(
      "**/api/roster",
      altering(() => theirs),
    );
    const sent = watchSending(page);
    await page.reload();
    await expect(page.getByText(me.say("error_other_organisation"))).toBeVisible();
    expect(sent).toEqual([]);
    await page.context().close();
  } finally {
    await other.server.remove();
  }
});

test("a roster that goes backwards while somebody writes is refused", async ({ browser }) => {
  const old = (await world.ask({ path: "/api/roster" })).bytes;
  await inviteAndJoin(world.organisation, { loginName: "hoa", role: "caseworker" });
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await expect(page.locator(".organisation")).toBeVisible();
  await me.begin("report");
  await me.fillIn(SHORTEST);
  const receipt = await me.takeReceipt();
  const sent = watchSending(page);
  await page.route(
    "**/api/roster",
    altering(() => old),
  );
  await me.proveAndSend(receipt);
  await expect(page.getByText(me.say("error_roster_older"))).toBeVisible();
  expect(sent).toEqual([]);
  await page.context().close();
});

test("somebody suspended meanwhile gets nothing: it is sealed again, without asking", async ({
  browser,
}) => {
  const tam = await inviteAndJoin(world.organisation, { loginName: "tam", role: "caseworker" });
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  const story = "Sealed to those who still read.";
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", story) });
  const receipt = await me.takeReceipt();
  let attempts = 0;
  await page.route("**/api/reports/*", async (route) => {
    // Between sealing and arriving, the organisation signs the next roster.
    attempts += 1;
    if (attempts === 1) await setStatus(world.organisation, tam, "suspended");
    await route.continue();
  });
  await me.proveAndSend(receipt);
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  expect(attempts).toBe(2);
  const arrived = (await readReports(world)).find(
    ({ report }) => report.answers["story"] === story,
  );
  const recipients = readersOf(await fetchCase(world.ask, world.caseworker, arrived?.caseId ?? ""));
  expect(recipients).toContain(toBase64url(world.caseworker.keys.keyId));
  expect(recipients).not.toContain(toBase64url(tam.keys.keyId));
  await page.context().close();
});

test("another form than the signed one is refused, and answers can still be read", async ({
  browser,
}) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await page.route(
    // The worker's questions stand in one of its parts; which, the build decides.
    "**/assets/*.js",
    altering((bytes) => Buffer.from(bytes.toString().replace('"danger_now"', '"name_of_member"'))),
  );
  await page.reload();
  await expect(page.getByText(me.say("form_changed_title"))).toBeVisible();
  await expect(page.getByRole("button", { name: me.say("start_report") })).toHaveCount(0);
  await expect(page.getByRole("button", { name: me.say("start_return") })).toBeVisible();
  await page.context().close();
});

test("replies that are forged, moved or missing are named and not shown", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "Thư giả.") });
  const receipt = await me.takeReceipt();
  await me.proveAndSend(receipt);
  await me.press("finish");
  const arrived = (await readReports(world)).find(
    ({ report }) => report.answers["story"] === "Thư giả.",
  );
  if (!arrived) throw new Error("no report has arrived");
  for (const text of ["Thư thứ nhất.", "Thư thứ hai.", "Thư thứ ba."]) {
    await answer(world, arrived.caseId, arrived.report, text);
  }
  const openWith = async (change: (replies: readonly ShownReply[]) => readonly ShownReply[]) => {
    await page.route("**/api/mailbox/open", alteringReplies(change));
    await me.begin("return");
    await page.locator("#receipt").fill(receipt.join(" "));
    await me.press("return_open");
    await expect(page.getByRole("heading", { name: me.say("mailbox_title") })).toBeVisible();
    await page.unroute("**/api/mailbox/open");
  };

  // One letter of the sealed text.
  await openWith((replies) =>
    replies.map((reply) => {
      if (reply.sequence !== 2) return reply;
      const at = reply.bytes.length - 200;
      const letter = reply.bytes[at] === "A" ? "B" : "A";
      return { ...reply, bytes: reply.bytes.slice(0, at) + letter + reply.bytes.slice(at + 1) };
    }),
  );
  await expect(page.getByText("Thư thứ ba.")).toBeVisible();
  await expect(page.getByText("Thư thứ hai.")).toHaveCount(0);
  await expect(page.getByText(me.say("error_bad_signature"))).toBeVisible();
  await expect(page.getByText(me.say("reply_refused"))).toBeVisible();
  await me.press("finish");

  // Two in each other's place.
  await openWith(([first, second, ...rest]) =>
    first && second
      ? [{ ...first, bytes: second.bytes }, { ...second, bytes: first.bytes }, ...rest]
      : [],
  );
  await expect(page.getByText(me.say("error_order"))).toHaveCount(2);
  await expect(page.getByText("Thư thứ nhất.")).toHaveCount(0);
  await me.press("finish");

  // One left out in the middle, then the newest.
  await openWith((replies) => replies.filter(({ sequence }) => sequence !== 2));
  await expect(page.getByText(me.say("replies_missing", { count: 1 }))).toBeVisible();
  await expect(page.locator("#message")).toBeVisible();
  await me.press("finish");
  await openWith((replies) => replies.filter(({ sequence }) => sequence !== 3));
  await expect(page.getByText(me.say("replies_missing", { count: 1 }))).toBeVisible();
  // The newest says to whom a message is sealed: without it nothing can be written.
  await expect(page.getByText(me.say("message_no_key"))).toBeVisible();
  await expect(page.locator("#message")).toHaveCount(0);
  await page.context().close();
});

test("a mailbox whose organisation changed is refused", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  await me.fillIn(SHORTEST);
  const receipt = await me.takeReceipt();
  await me.proveAndSend(receipt);
  await me.press("finish");
  await me.begin("return");
  await page.locator("#receipt").fill(receipt.join(" "));
  await page.route(
    "**/api/mailbox/open",
    altering((bytes) => {
      const length = bytes.readUInt32BE();
      const text = bytes.subarray(4, 4 + length).toString();
      // The note that only the receipt can write.
      const note = /"note":"(.)/.exec(text)?.[1] ?? "";
      const changed = text.replace(`"note":"${note}`, `"note":"${note === "A" ? "B" : "A"}`);
      bytes.write(changed, 4);
      return bytes;
    }),
  );
  await me.press("return_open");
  await expect(page.getByRole("heading", { name: me.say("refused_title") })).toBeVisible();
  await page.context().close();
});
