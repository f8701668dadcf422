import { beforeAll, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { dayOf } from "../../../src/domain/day.ts";
import { installBlind } from "../../../src/protocol/blind.ts";
import { loadBlindSodium } from "../../../src/protocol/primitives/sodium-blind.ts";
import { writeReminder } from "../../../src/server/mail/reminder.ts";

const day = dayOf(new Date("2026-11-24T00:00:00Z"));
const base = { from: "reminders@kin.example", hour: { day, hour: 6 } } as const;
const longest = `${"a".repeat(64)}@${`${"b".repeat(62)}.`.repeat(2)}${"c".repeat(59)}.org`;

beforeAll(async () => {
  installBlind(await loadBlindSodium());
});

it("says nothing but that something needs the member", () => {
  const text = writeReminder({ ...base, to: "lan@mail.example", language: "en" });
  const [head = "", body = ""] = text.split("\r\n\r\n");
  const headers = head.split("\r\n").map((line) => line.trimEnd());
  expect(headers).toEqual([
    "Date: Tue, 24 Nov 2026 06:00:00 +0000",
    "From: <reminders@kin.example>",
    "To: <lan@mail.example>",
    expect.stringMatching(/^Message-ID: <[0-9a-f]{32}@kin\.example>$/),
    expect.stringMatching(/^Subject: =\?utf-8\?B\?[A-Za-z0-9+/]{60}\?=$/),
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ]);
  const words = Buffer.from(body, "base64").toString("utf8").trimEnd();
  expect(words).toBe("Something needs you.");
  const subject = /\?B\?(.+)\?=/.exec(head)?.[1] ?? "";
  expect(Buffer.from(subject, "base64").toString("utf8").trimEnd()).toBe(words);
});

it("has one size in every language and for every address", () => {
  const sizes = LANGUAGES.flatMap((language) =>
    ["a@b.co", "lan@mail.example", longest].map(
      (to) => writeReminder({ ...base, to, language }).length,
    ),
  );
  expect(new Set(sizes).size).toBe(1);
});

it("keeps to the lengths that mail allows", () => {
  const lines = writeReminder({ ...base, to: longest, language: "vi" }).split("\r\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(300);
  expect(lines.find((line) => line.startsWith("Subject"))?.length).toBeLessThanOrEqual(76 + 9);
});
