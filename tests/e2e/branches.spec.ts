/** Every branch of the form, in Vietnamese, on a phone of 360 by 640 pixels. */
import { test } from "@playwright/test";
import { openIntake, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { BRANCHES } from "./walk/branches.ts";
import { reportAs } from "./walk/check-branch.ts";
import { handsInChromium } from "./walk/hands.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

for (const branch of BRANCHES) {
  test(`${branch.name}: asks what belongs to it, and each answer arrives under its key`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const page = await openIntake(browser, world, "vi");
    await reportAs(branch, handsInChromium(page), world);
    await page.context().close();
  });
}
