/** Reports that a caseworker takes down, where the way to the server fails, on a real server. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { inviteAndJoin } from "../../support/people.ts";
import { createOrganisation } from "../../support/test-server.ts";
import { ApiError } from "../../../web/shared/api-client.ts";
import type { ReportTakenDown, TakenDown } from "../../../web/desk/take-down-api.ts";

let desk: OpenDesk;

beforeAll(async () => {
  const { server, organisation } = await createOrganisation();
  connectDesks(server.app);
  const lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  desk = await openDesk(lan);
});

afterEach(() => meddle(undefined));

function telling(round: number, story: string): ReportTakenDown {
  const answers: Answers = { story, country: "VNM", consent_store: true };
  return { round, answers, language: "vi", how: "phone", fileIds: [], leftOut: [] };
}

async function take(report: ReportTakenDown): Promise<Extract<TakenDown, { kind: "stored" }>> {
  const taken = await desk.takingDown.take(report);
  if (taken.kind !== "stored") throw new Error(taken.kind);
  return taken;
}

/** Loses the answers of a path, though the server does what was asked. */
function lose(part: string): void {
  meddle(({ path, body }) => {
    if (path.includes(part)) throw new TypeError("the line broke");
    return body;
  });
}

async function storyOf(id: string): Promise<unknown> {
  return (await desk.casework.open(id)).answers["story"];
}

describe("a report that is taken down", () => {
  it("is one case, however often it is tried", async () => {
    lose("/api/reports/");
    await expect(take(telling(1, "Họ đến lúc sáng sớm."))).rejects.toThrow(ApiError);
    meddle(undefined);
    const taken = await take(telling(1, "Họ đến lúc sáng sớm."));
    expect(taken.isEarlierVersion).toBe(false);
    expect(await storyOf(taken.caseId)).toBe("Họ đến lúc sáng sớm.");
  });

  it("says that an earlier try had arrived where something was changed since", async () => {
    lose("/api/reports/");
    await expect(take(telling(2, "Sáng sớm."))).rejects.toThrow(ApiError);
    meddle(undefined);
    const taken = await take(telling(2, "Sáng sớm thứ hai."));
    expect(taken.isEarlierVersion).toBe(true);
    expect(await storyOf(taken.caseId)).toBe("Sáng sớm.");
  });

  it("says so too where only what came after storing had failed", async () => {
    lose("/entries");
    await expect(take(telling(3, "Một người lạ."))).rejects.toThrow(ApiError);
    meddle(undefined);
    const taken = await take(telling(3, "Hai người lạ."));
    expect(taken.isEarlierVersion).toBe(true);
    expect(await storyOf(taken.caseId)).toBe("Một người lạ.");
  });

  it("never gives somebody the receipt of a report that was cleared after a failed try", async () => {
    lose("/api/reports/");
    await expect(take(telling(4, "Chuyện của bà Sáu."))).rejects.toThrow(ApiError);
    meddle(undefined);
    const other = await take(telling(5, "Chuyện của ông Tám."));
    expect(other.isEarlierVersion).toBe(false);
    expect(await storyOf(other.caseId)).toBe("Chuyện của ông Tám.");
  });
});
