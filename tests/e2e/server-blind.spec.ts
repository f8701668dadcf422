/** Property 1 in the browser: whatever is typed or chosen on the page leaves it sealed. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { markersIn, markersInFolder } from "../support/find-marker.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import { Complainant, SHORTEST, openIntake, readReports, startWorld } from "./intake-world.ts";

test("no word, file name, file or receipt reaches the server", async ({ browser }) => {
  const world = await startWorld();
  const proxy = await startRecordingProxy(world.server.origin);
  try {
    const seen = { ...world, server: { ...world.server, origin: proxy.url } };
    const page = await openIntake(browser, seen, "vi");
    const me = new Complainant(page, "vi");
    const markers = new Set(["MARKER-tập-tin.txt", "MARKER-trong-tập-tin"]);
    await me.begin("report");
    await me.fillIn({
      ...SHORTEST,
      files: async () => {
        await page.locator("#field-files").setInputFiles([
          {
            name: "MARKER-tập-tin.txt",
            mimeType: "text/plain",
            buffer: Buffer.from("MARKER-trong-tập-tin ".repeat(50)),
          },
        ]);
        await expect(page.getByText(me.say("file_stored"))).toBeVisible();
      },
      ...(await textFields(markers)),
    });
    const receipt = await me.takeReceipt();
    await me.proveAndSend(receipt);
    await expect(page.getByRole("heading", { name: me.say("sent_title") })).toBeVisible();
    for (const word of [receipt.join(" "), receipt.join(""), receipt.join(",")]) markers.add(word);
    await page.context().close();

    const [arrived] = await readReports(world);
    expect(JSON.stringify(arrived?.report.answers)).toContain("MARKER-story");
    expect(markers.size).toBeGreaterThan(6);
    const received = Buffer.concat(
      proxy.requests.flatMap(({ url, headers, body }) => [
        Buffer.from(url + JSON.stringify(headers)),
        body,
      ]),
    );
    expect(received.length).toBeGreaterThan(40_000);
    expect(markersIn(received, [...markers])).toEqual([]);
    await world.server.end();
    expect((await markersInFolder(world.server.dataFolder, [...markers])).found).toEqual([]);
    expect(markersIn(Buffer.from(world.server.output()), [...markers])).toEqual([]);
  } finally {
    await proxy.close();
    await world.server.remove();
  }
});

/** For each question that is answered in words, a marker of its own. */
async function textFields(
  markers: Set<string>,
): Promise<Record<string, (page: Page) => Promise<void>>> {
  const { PUBLIC_FORM } = await import("../../src/domain/questionnaire/public-form.ts");
  const fields = PUBLIC_FORM.steps.flatMap((step) =>
    step.screens.flatMap((screen) => screen.fields as readonly { id: string; kind: string }[]),
  );
  const texts = fields.filter(({ kind }) => kind === "text" || kind === "long-text");
  return Object.fromEntries(
    texts.map(({ id }) => {
      const marker = `MARKER-${id}-Đồng bào`;
      return [
        id,
        async (page: Page) => {
          markers.add(marker);
          await page.locator(`#field-${id}`).fill(marker);
        },
      ];
    }),
  );
}
