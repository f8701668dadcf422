import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTimeline } from "../../../web/desk/worker/timeline.ts";
import type {
  TimelineEntry,
  TimelineMessage,
  TimelineParts,
} from "../../../web/desk/worker/timeline.ts";

function message(sequence: number, day: string, repliesSeen = 0): TimelineMessage {
  const shown = { text: `m${String(sequence)}`, files: [], isUnderOldKey: false };
  return { kind: "message", sequence, day, ...shown, repliesSeen };
}

function entry(sequence: number, day: string, reply?: number): TimelineEntry {
  const text = `e${String(sequence)}`;
  const base = { sequence, day, author: "Lan", authorKeyId: "", isMine: false, text };
  return reply === undefined
    ? { kind: "note", ...base, mentions: [] }
    : { kind: "reply", ...base, reply };
}

const merge = (parts: Omit<TimelineParts, "otherReplies">) =>
  mergeTimeline({ ...parts, otherReplies: [] });

const texts = (items: ReturnType<typeof mergeTimeline>): string[] =>
  items.map((item) => ("text" in item ? (item.text ?? "") : item.kind));

describe("mergeTimeline", () => {
  it("orders by day", () => {
    const items = merge({
      receivedDay: "2026-11-01",
      messages: [message(1, "2026-11-03"), message(2, "2026-11-09")],
      entries: [entry(1, "2026-11-02"), entry(2, "2026-11-05", 2)],
      replies: [
        { sequence: 1, sentDay: "2026-11-01" },
        { sequence: 2, sentDay: "2026-11-05" },
      ],
    });
    expect(texts(items)).toEqual(["received", "opened", "e1", "m1", "e2", "m2"]);
  });

  it("puts a message after the reply that its author had seen on that day", () => {
    const day = "2026-11-24";
    const parts = {
      receivedDay: day,
      entries: [entry(1, day), entry(2, day, 1)],
      replies: [{ sequence: 1, sentDay: day }],
    };
    const before = merge({ ...parts, messages: [message(1, day, 0)] });
    const after = merge({ ...parts, messages: [message(1, day, 1)] });
    expect(texts(before)).toEqual(["received", "m1", "e1", "e2"]);
    expect(texts(after)).toEqual(["received", "e1", "e2", "m1"]);
  });

  it("says what is missing in the middle, and which reply has no copy", () => {
    const items = merge({
      receivedDay: "2026-11-01",
      messages: [message(1, "2026-11-02"), message(4, "2026-11-03")],
      entries: [entry(2, "2026-11-02")],
      replies: [
        { sequence: 1, sentDay: "2026-11-01" },
        { sequence: 2, sentDay: "2026-11-01" },
      ],
    });
    expect(items.filter(({ kind }) => kind === "missing")).toEqual([
      { kind: "missing", what: "message", sequences: [2, 3] },
      { kind: "missing", what: "entry", sequences: [1] },
      { kind: "missing", what: "reply", sequences: [2] },
    ]);
  });

  it("passes over replies that only name another key, also the first", () => {
    const day = "2026-11-01";
    const replies = [1, 2].map((sequence) => ({ sequence, sentDay: day }));
    const parts = { receivedDay: day, messages: [], entries: [], replies };
    expect(texts(mergeTimeline({ ...parts, otherReplies: [2] }))).toEqual(["received", "opened"]);
    expect(texts(mergeTimeline({ ...parts, otherReplies: [1, 2] }))).toEqual(["received"]);
  });

  it("keeps everything, and each list in its own order", () => {
    const day = fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-03");
    const days = fc.array(day, { maxLength: 8 }).map((list) => [...list].sort());
    fc.assert(
      fc.property(days, days, fc.array(fc.boolean()), fc.nat(4), (m, e, isReply, seen) => {
        let reply = 0;
        const messages = m.map((day, i) => message(i + 1, day, Math.min(i, seen)));
        const entries = e.map((day, i) =>
          entry(i + 1, day, (isReply[i] ?? false) ? ++reply : undefined),
        );
        const items = merge({ receivedDay: "2026-11-01", messages, entries, replies: [] });
        const shown = texts(items);
        expect(shown.filter((text) => /^m\d/.test(text))).toEqual(texts(mergeOnly(messages)));
        expect(shown.filter((text) => /^e\d/.test(text))).toEqual(entries.map(textOf));
      }),
    );
  });
});

const textOf = (item: TimelineEntry | TimelineMessage): string =>
  "text" in item ? (item.text ?? "") : "";

function mergeOnly(messages: readonly TimelineMessage[]): ReturnType<typeof mergeTimeline> {
  return merge({ receivedDay: "", messages, entries: [], replies: [] }).slice(1);
}
