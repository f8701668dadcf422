/** A desk with three cases and three caseworkers, for tests of the list. */
import { expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { caseName } from "../../src/domain/case-name.ts";
import type { SealedAnswers } from "../../src/protocol/index.ts";
import { sendReport } from "../support/complainants.ts";
import { bytesOfUuid } from "../support/protocol.ts";
import type { RunningServer } from "../support/running-server.ts";
import type { DeskPage } from "./desk-steps.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";

/** The desk of Lan, unlocked, and where it runs. */
export interface ListDesk {
  readonly server: RunningServer;
  readonly desk: DeskPage;
  /** Names of the cases: one in danger in Đà Nẵng, one in Thailand, one at home. */
  readonly names: { readonly danger: string; readonly abroad: string; readonly calm: string };
}

/** Starts the server, sends the reports and opens the list. */
export async function openList(browser: Browser): Promise<ListDesk> {
  const world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "tuan", displayName: "Tuấn" },
  ]);
  const send = async (summary: SealedAnswers): Promise<string> => {
    const { caseId } = await sendReport(world.ask, {
      answers: { ...summary, story: "…" },
      summary,
    });
    return caseName(bytesOfUuid(caseId), "en");
  };
  const names = {
    danger: await send({
      tiles: ["tile.detained"],
      country: "VNM",
      admin1: { listed: "vn.48" },
      danger_now: "yes",
      held_now: "yes",
    }),
    abroad: await send({ tiles: ["tile.work"], country: "THA", admin1: { typed: "Chiang Mai" } }),
    calm: await send({ tiles: ["tile.religion"], country: "VNM" }),
  };
  const desk = await openDeskAs(browser, world, "lan");
  await expect(desk.page.locator(".row")).toHaveCount(3);
  return { server: world.server, desk, names };
}

/** Chooses a view under "Cases". */
export async function chooseView(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${name}( \\d+)?$`) })
    .click();
}
