import { describe, expect, it } from "vitest";
import { promiseState } from "../../../web/intake/promise-state.ts";
import type { MailboxShown } from "../../../web/intake/worker-api.ts";

const mailbox: MailboxShown = {
  organisation: "Kín",
  receivedDay: "2026-11-01",
  acknowledgeByDay: "2026-11-08",
  feedbackByDay: "2027-01-30",
  eraseDay: "2027-11-01",
  mailboxEraseDay: "2027-11-30",
  isHeld: false,
  replies: [],
  consents: [],
  keptDays: {},
  missing: [],
  hasOlder: false,
  canWrite: true,
  messageCount: 0,
};

describe("a promise", () => {
  it("waits until its day is over, then is late", () => {
    expect(promiseState(mailbox, "acknowledged", "2026-11-08")).toEqual({ kind: "waiting" });
    expect(promiseState(mailbox, "acknowledged", "2026-11-09")).toEqual({ kind: "late" });
    expect(promiseState(mailbox, "feedback", "2026-11-09")).toEqual({ kind: "waiting" });
  });

  it("is kept on its day, and kept late after it", () => {
    const on = (acknowledged: string) => ({ ...mailbox, keptDays: { acknowledged } });
    expect(promiseState(on("2026-11-08"), "acknowledged", "2026-12-01")).toEqual({
      kind: "kept",
      day: "2026-11-08",
    });
    expect(promiseState(on("2026-11-09"), "acknowledged", "2026-12-01")).toEqual({
      kind: "kept-late",
      day: "2026-11-09",
    });
  });

  it("is not called late while older answers are not loaded", () => {
    const paged = { ...mailbox, hasOlder: true };
    expect(promiseState(paged, "acknowledged", "2026-12-01")).toEqual({ kind: "unknown" });
    const late = { ...paged, keptDays: { acknowledged: "2026-11-20" } };
    expect(promiseState(late, "acknowledged", "2026-12-01")).toEqual({ kind: "unknown" });
    const inTime = { ...paged, keptDays: { acknowledged: "2026-11-02" } };
    expect(promiseState(inTime, "acknowledged", "2026-12-01").kind).toBe("kept");
  });
});
