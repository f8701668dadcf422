/**
 * Property 3 in the browser: what passes on the wire is the same in number, kind, order and size,
 * whatever is written, and whatever lies in a mailbox or does not.
 */
import { expect, test } from "@playwright/test";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import type { RecordedRequest, RecordingProxy } from "../support/recording-proxy.ts";
import {
  Complainant,
  SHORTEST,
  answer,
  openIntake,
  readReports,
  startWorld,
} from "./intake-world.ts";
import type { World } from "./intake-world.ts";

const LONG = "Chúng tôi ở đây đã lâu. ".repeat(400);
/** After so long without a request a visit has loaded all it wants. */
const QUIET_MS = 2500;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What a visit made pass: files in no order, since they load side by side; the rest in its own. */
interface Passed {
  readonly files: readonly string[];
  readonly calls: readonly string[];
}

let world: World;
let proxy: RecordingProxy;
test.beforeAll(async () => {
  world = await startWorld();
  proxy = await startRecordingProxy(world.server.origin);
});
test.afterAll(async () => {
  await proxy.close();
  await world.server.remove();
});

test.describe.configure({ mode: "serial", timeout: 300_000 });

test("a report: one word or many, few answers or more, named or not", async ({ browser }) => {
  const short = await visit(browser, sendReport({ story: Complainant.type("story", "Có.") }));
  const long = await visit(
    browser,
    sendReport({
      story: Complainant.type("story", LONG),
      danger_now: Complainant.choose("danger_now", "yes"),
      must_not: Complainant.type("must_not", "Đừng cho xã biết."),
      contact: Complainant.type("contact", "0900 000 000"),
    }),
  );
  expect(long).toEqual(short);
  expect(short.calls.filter((call) => call.startsWith("PUT /api/reports/"))).toHaveLength(1);
  const lengths = (await readReports(world)).map(({ report }) => {
    const { story } = report.answers;
    return typeof story === "string" ? story.length : 0;
  });
  expect(lengths.sort((a, b) => a - b)).toEqual([3, LONG.length]);
});

test("a mailbox: empty, full, or not there; and messages short and long", async ({ browser }) => {
  let empty: readonly string[] = [];
  let full: readonly string[] = [];
  let unsent: readonly string[] = [];
  await visit(browser, async (me) => void (full = await sendReport()(me)));
  for (const { caseId, report } of await readReports(world)) {
    await answer(world, caseId, report, undefined);
    await answer(world, caseId, report, "Một câu.");
    await answer(world, caseId, report, LONG.slice(0, 3000));
  }
  const reported = await visit(browser, async (me) => void (empty = await sendReport()(me)));
  const left = await visit(browser, async (me) => void (unsent = await drawReceipt(me)));
  const nothing = await visit(browser, () => Promise.resolve());

  const whenEmpty = await visit(browser, open(empty, true));
  const whenFull = await visit(browser, open(full, true));
  const notThere = await visit(browser, open(unsent, false));
  expect(whenFull).toEqual(whenEmpty);
  expect(notThere).toEqual(whenEmpty);
  expect(whenEmpty.calls.filter((call) => call.endsWith("> 200 65536"))).toHaveLength(1);

  const short = await visit(browser, write(empty, "Có."));
  const long = await visit(browser, write(full, LONG));
  expect(long).toEqual(short);
  // Who writes has read before: there is no visit that only writes.
  expect(short.calls.slice(0, whenEmpty.calls.length)).toEqual(whenEmpty.calls);

  // Reading and reporting load the same files; who fills in and does not send, calls nothing more
  // than who only looked at the first page.
  expect(whenEmpty.files).toEqual(reported.files);
  expect(left.files).toEqual(reported.files);
  expect(left.calls).toEqual(nothing.calls);
  expect(nothing.files.filter((file) => !reported.files.includes(file))).toEqual([]);
});

/** Everything that passes from the first request of a visit until it is quiet. */
async function visit(
  browser: Parameters<typeof openIntake>[0],
  act: (me: Complainant) => Promise<unknown>,
): Promise<Passed> {
  const before = proxy.requests.length;
  const seen = { ...world, server: { ...world.server, origin: proxy.url } };
  const page = await openIntake(browser, seen, "vi");
  await act(new Complainant(page, "vi"));
  let count = -1;
  while (proxy.requests.length > count) {
    count = proxy.requests.length;
    await page.waitForTimeout(QUIET_MS);
  }
  await page.context().close();
  const passed = proxy.requests.slice(before);
  const isFile = ({ url }: RecordedRequest): boolean => !url.startsWith("/api/");
  return {
    files: passed.filter(isFile).map(lineOf).sort(),
    calls: passed.filter((request) => !isFile(request)).map(lineOf),
  };
}

/** Kind and sizes of a request and its answer. A proof of work names a number of chance digits. */
function lineOf({
  method,
  url,
  headers,
  body,
  answerStatus,
  answerBytes,
}: RecordedRequest): string {
  const entries = Object.entries(headers).filter(([name]) => name !== "kin-proof");
  const path = url.replaceAll(UUID, "…");
  const isProof = path === "/api/proofs";
  const sent = `${JSON.stringify(entries).length} + ${body.length}`;
  return `${method} ${path} ${sent} > ${answerStatus} ${isProof ? "…" : answerBytes}`;
}

type Answers = Parameters<Complainant["fillIn"]>[0];

async function drawReceipt(me: Complainant, answers: Answers = {}): Promise<readonly string[]> {
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, ...answers });
  return me.takeReceipt();
}

function sendReport(answers: Answers = {}) {
  return async (me: Complainant): Promise<readonly string[]> => {
    const receipt = await drawReceipt(me, answers);
    await me.proveAndSend(receipt);
    const sent = me.page.getByRole("heading", { name: me.say("sent_title"), exact: true });
    await expect(sent).toBeVisible({ timeout: 60_000 });
    return receipt;
  };
}

/** Types the receipt in, and sees a mailbox or that there is none. */
function open(receipt: readonly string[], isThere: boolean) {
  return async (me: Complainant): Promise<void> => {
    await me.begin("return");
    await me.page.locator("#receipt").fill(receipt.join(" "));
    await me.press("return_open");
    const found = me.page.getByRole("heading", { name: me.say("mailbox_title") });
    const notFound = me.page.locator("#receipt-problem", { hasText: me.say("return_not_found") });
    await expect(isThere ? found : notFound).toBeVisible({ timeout: 60_000 });
  };
}

function write(receipt: readonly string[], text: string) {
  return async (me: Complainant): Promise<void> => {
    await open(receipt, true)(me);
    await me.page.locator("#message").fill(text);
    await me.press("message_send");
    await expect(me.page.getByText(me.say("message_sent"))).toBeVisible({ timeout: 60_000 });
  };
}
