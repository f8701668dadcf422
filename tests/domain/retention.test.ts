import { describe, expect, it } from "vitest";

import {
  DEFAULT_RETENTION_TERMS as terms,
  acknowledgementDueDay,
  CASE_MONTHS,
  caseEraseDay,
  earliestEraseDay,
  EXTENSION_MONTHS,
  feedbackDueDay,
  IDENTITY_DAYS,
  isAnnounced,
  isDue,
  latestExtension,
  mailboxEraseDay,
  MAX_BACKUP_DAYS,
  NOT_OURS_DAYS,
  UNOPENED_DAYS,
  uploadEraseDay,
} from "../../src/domain/retention.ts";
import { RETENTION_SCHEDULE } from "../../src/domain/retention-schedule.ts";
import { day } from "./arbitrary-answers.ts";

describe("terms", () => {
  const received = day("2026-11-24");

  it("give the days on which something falls due", () => {
    expect(acknowledgementDueDay(received, terms)).toBe("2026-12-01");
    expect(feedbackDueDay(received, terms)).toBe("2027-02-22");
    // The last of the month: it does not tell on which day somebody was there.
    expect(mailboxEraseDay(received, terms)).toBe("2027-11-30");
    expect(mailboxEraseDay(day("2027-02-01"), terms)).toBe("2028-02-29");
    expect(caseEraseDay(received, terms)).toBe("2031-11-24");
    expect(uploadEraseDay(received, terms)).toBe("2026-11-26");
  });

  it("are due on the day itself and after it", () => {
    expect(isDue(received, day("2026-11-23"))).toBe(false);
    expect(isDue(received, received)).toBe(true);
    expect(isDue(received, day("2026-11-25"))).toBe(true);
  });
});

describe("extending and announcing", () => {
  const today = day("2026-11-24");

  it("adds a year at most, and nothing beyond the limit", () => {
    expect(latestExtension(day("2027-11-24"), day("2031-11-24"))).toBe("2028-11-24");
    expect(latestExtension(day("2031-06-01"), day("2031-11-24"))).toBe("2031-11-24");
  });

  it("announces from two weeks before, and lets nobody alone set a nearer day than thirty", () => {
    expect(isAnnounced(day("2026-12-08"), today)).toBe(true);
    expect(isAnnounced(day("2026-12-09"), today)).toBe(false);
    expect(earliestEraseDay(today)).toBe("2026-12-24");
  });
});

describe("the schedule", () => {
  it("says what the rules do", () => {
    const termOf = (item: string) => RETENTION_SCHEDULE.find((line) => line.item === item)?.term;
    expect(termOf("case")).toEqual({ months: CASE_MONTHS });
    expect(termOf("identity")).toEqual({ days: IDENTITY_DAYS });
    expect(termOf("not-ours")).toEqual({ days: NOT_OURS_DAYS });
    expect(termOf("extension")).toEqual({ months: EXTENSION_MONTHS });
    expect(termOf("mailbox")).toEqual({ months: terms.mailboxMonths });
    expect(termOf("unopened")).toEqual({ days: UNOPENED_DAYS });
    expect(termOf("lone-upload")).toEqual({ days: terms.unreferencedUploadDays });
    expect(termOf("backup")).toEqual({ days: MAX_BACKUP_DAYS });
    // Five years, one leap day included.
    expect(caseEraseDay(day("2026-11-24"), terms)).toBe("2031-11-24");
    expect(termOf("hard-limit")).toEqual({ years: 5 });
    expect(new Set(RETENTION_SCHEDULE.map(({ item }) => item)).size).toBe(
      RETENTION_SCHEDULE.length,
    );
  });
});
