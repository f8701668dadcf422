import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { EVENT_TEXT_LIMITS, tidyEventText } from "../../../src/domain/casework/event-texts.ts";
import { parseCaseEvent } from "../../../src/domain/casework/parse-event.ts";
import { AN, arbitraryEvent, EVENTS, uuid } from "./arbitrary-events.ts";

const state = (changes: object) => ({ kind: "state", to: "accepted", ...changes });
const tags = (add: unknown, remove: unknown = []) => ({ kind: "tags", add, remove });
const deadline = (changes: object) => ({
  kind: "deadline",
  id: uuid(1),
  text: "court",
  day: "2026-12-01",
  ...changes,
});

describe("an event", () => {
  it.each(Object.entries(EVENTS))("of kind %s comes back from JSON as it was", (_kind, event) => {
    fc.assert(
      fc.property(event, (made) => {
        expect(parseCaseEvent(JSON.parse(JSON.stringify(made)))).toEqual(made);
      }),
      { numRuns: 40 },
    );
  });

  it("is refused with anything left out or added, and never throws", () => {
    fc.assert(
      fc.property(arbitraryEvent, fc.nat(), fc.anything(), (event, at, anything) => {
        expect(parseCaseEvent({ ...event, also: anything })).toBeUndefined();
        const keys = Object.keys(event);
        const key = keys[at % keys.length] ?? "kind";
        expect(() => parseCaseEvent({ ...event, [key]: anything })).not.toThrow();
        expect(parseCaseEvent({ ...event, [key]: undefined })).toBeUndefined();
      }),
    );
  });

  it("is not found in garbage, which is refused without throwing", () => {
    fc.assert(
      fc.property(fc.anything({ withSparseArray: true, withNullPrototype: true }), (value) => {
        expect(parseCaseEvent(value)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
    for (const kind of ["constructor", "__proto__", "toString", "conflict-declared", "", 1, null]) {
      expect(parseCaseEvent({ kind })).toBeUndefined();
    }
    expect(parseCaseEvent(JSON.parse('{"kind":"close","proposal":1,"__proto__":{}}'))).toBe(
      undefined,
    );
  });

  it.each([
    ["a state without an id of ours", state({ to: "purged" })],
    ["a state that takes two people", state({ to: "closed" })],
    ["a day that does not exist", state({ until: "2026-02-30" })],
    ["an hour", state({ until: "2026-02-03T10:00" })],
    ["an empty reason", state({ reason: "" })],
    ["a reason of space", state({ reason: "  " })],
    ["a reason with space around it", state({ reason: " so" })],
    ["a reason too long", state({ reason: "x".repeat(EVENT_TEXT_LIMITS.reason + 1) })],
    ["letters turned around", state({ reason: "a\u202Eb" })],
    ["half a letter", state({ reason: "a\uD800" })],
    ["letters in pieces", state({ reason: "a\u0302" })],
    ["a receiver of two lines", state({ receiver: "one\ntwo" })],
    ["a case of another form", state({ otherCase: "F".repeat(32) })],
    ["a way to withdraw that is none", state({ asked: "caseworker" })],
    ["a closing without words", { kind: "propose-closing", reason: "resolved", text: "" }],
    ["a sequence of 0", { kind: "close", proposal: 0 }],
    ["half a sequence", { kind: "close", proposal: 1.5 }],
    ["a sequence in letters", { kind: "close", proposal: "1" }],
    ["a band that is none", { kind: "band", to: "blue", reason: "x" }],
    [
      "points above the limit",
      { kind: "factors", factors: { A: 6 }, gates: { add: [], remove: [] }, reason: "x" },
    ],
    [
      "points below nothing",
      { kind: "factors", factors: { A: -1 }, gates: { add: [], remove: [] }, reason: "x" },
    ],
    [
      "an unknown factor",
      { kind: "factors", factors: { I: 1 }, gates: { add: [], remove: [] }, reason: "x" },
    ],
    [
      "a correction of nothing",
      { kind: "factors", factors: {}, gates: { add: [], remove: [] }, reason: "x" },
    ],
    ["no codes", { kind: "codes" }],
    ["codes that change nothing", { kind: "codes", acts: { add: [], remove: [] } }],
    ["an unknown code", { kind: "codes", acts: { add: ["act.new"], remove: [] } }],
    ["a code in and out", { kind: "codes", acts: { add: ["act.rape"], remove: ["act.rape"] } }],
    [
      "a province of another country",
      { kind: "place", country: "LAO", province: { listed: "vn.04" } },
    ],
    ["two provinces", { kind: "place", country: "VNM", province: { listed: "vn.04", typed: "x" } }],
    ["a country that is none", { kind: "place", country: "VN" }],
    ["a key id in capitals", { kind: "assign", to: AN.toUpperCase() }],
    ["nobody said wrongly", { kind: "assign", to: "" }],
    ["no tags", tags([])],
    ["a tag twice", tags(["x", "x"])],
    ["a tag in and out", tags(["x"], ["x"])],
    ["a tag too long", tags(["x".repeat(25)])],
    ["too many tags", tags(Array.from({ length: 13 }, (_, index) => `t${index}`))],
    ["tags with a hole", tags(new Array<string>(1))],
    ["tags that are a text", tags("x")],
    ["a deadline without a name", { kind: "deadline", id: uuid(1), day: "2026-12-01" }],
    ["a deadline without an id of its own", deadline({ id: "x" })],
    ["a deadline too long", deadline({ text: "x".repeat(EVENT_TEXT_LIMITS.deadline + 1) })],
    ["a list", [state({})]],
  ])("is not %s", (_what, value) => {
    expect(parseCaseEvent(value)).toBeUndefined();
  });

  it("takes texts up to their limits", () => {
    expect(parseCaseEvent(state({ reason: "x".repeat(EVENT_TEXT_LIMITS.reason) }))).toBeDefined();
    expect(parseCaseEvent(tags(["x".repeat(24)]))).toBeDefined();
    expect(parseCaseEvent(deadline({ id: "form", what: "trial" }))).toBeDefined();
  });
});

describe("a text of an event", () => {
  it("is tidy once it was tidied", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        // Any code units, also halves of letters.
        const text = String.fromCharCode(...units);
        const tidy = tidyEventText("reason", text);
        expect(tidyEventText("reason", tidy)).toBe(tidy);
        const line = tidyEventText("tag", text);
        expect(tidyEventText("tag", line)).toBe(line);
        expect(line).not.toContain("\n");
      }),
    );
  });

  it("keeps what people wrote", () => {
    expect(tidyEventText("reason", " Gọi lại\r\nngày mai. ")).toBe("Gọi lại\nngày mai.");
    expect(tidyEventText("tag", "Gia \n Lai")).toBe("Gia Lai");
    expect(tidyEventText("tag", "Gia\u202E Lai\uD800\u0000")).toBe("Gia Lai");
  });
});
