import { describe, expect, it } from "vitest";
import type { ReplyShown } from "../../../web/intake/worker-api.ts";
import { keptDays } from "../../../web/intake/worker/promised-days.ts";

const answer = (
  day: string,
  purpose?: "received" | "need" | "feedback" | "closing",
): ReplyShown => ({
  kind: "answer",
  sequence: 1,
  author: "Lan",
  day,
  text: "x",
  ...(purpose && { purpose }),
});

describe("kept promises", () => {
  it("are none while nothing was answered, or nothing that verifies", () => {
    expect(keptDays([])).toEqual({});
    expect(keptDays([{ kind: "refused", sequence: 1, code: "bad-signature" }])).toEqual({});
  });

  it("are those of the earliest reply, and of the earliest that tells what is done", () => {
    const opened: ReplyShown = { kind: "opened", sequence: 1, author: "Lan", day: "2026-11-03" };
    expect(keptDays([answer("2026-11-09"), opened])).toEqual({ acknowledged: "2026-11-03" });
    const all = [answer("2026-12-30", "closing"), answer("2026-12-09", "feedback"), opened];
    expect(keptDays([...all, answer("2026-11-05", "need")])).toEqual({
      acknowledged: "2026-11-03",
      feedback: "2026-12-09",
    });
  });
});
