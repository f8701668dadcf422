import { describe, expect, it } from "vitest";

import {
  DEFAULT_RETENTION_TERMS as terms,
  acknowledgementDueDay,
  caseEraseDay,
  feedbackDueDay,
  isDue,
  mailboxEraseDay,
  uploadEraseDay,
} from "../../src/domain/retention.ts";
import { day } from "./arbitrary-answers.ts";

describe("terms", () => {
  const received = day("2026-11-24");

  it("give the days on which something falls due", () => {
    expect(acknowledgementDueDay(received, terms)).toBe("2026-12-01");
    expect(feedbackDueDay(received, terms)).toBe("2027-02-22");
    expect(mailboxEraseDay(received, terms)).toBe("2027-11-24");
    expect(caseEraseDay(received, terms)).toBe("2031-11-24");
    expect(uploadEraseDay(received, terms)).toBe("2026-11-26");
  });

  it("are due on the day itself and after it", () => {
    expect(isDue(received, day("2026-11-23"))).toBe(false);
    expect(isDue(received, received)).toBe(true);
    expect(isDue(received, day("2026-11-25"))).toBe(true);
  });
});
