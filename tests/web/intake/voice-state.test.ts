import { describe, expect, it } from "vitest";
import {
  VOICE_START,
  changeVoice,
  isUnsaved,
  timeText,
} from "../../../web/intake/voice/voice-state.ts";
import type { VoiceAction, VoiceState } from "../../../web/intake/voice/voice-state.ts";

const LIMIT = 300_000;
const run = (...actions: readonly VoiceAction[]): VoiceState =>
  actions.reduce((state, action) => changeVoice(state, action, LIMIT), VOICE_START);
const tick = (passed: number): VoiceAction => ({ type: "ticked", passed, level: 0.5 });
const BEGIN: readonly VoiceAction[] = [{ type: "asked" }, { type: "begun" }];

describe("changeVoice", () => {
  it("records, pauses without counting, and goes on", () => {
    const state = run(
      ...BEGIN,
      tick(1000),
      { type: "paused" },
      tick(5000),
      { type: "went-on" },
      tick(500),
    );
    expect(state).toEqual({ kind: "recording", time: 1500, level: 0.5 });
    expect(isUnsaved(state)).toBe(true);
  });

  it("ends by itself at the limit, not after it", () => {
    expect(run(...BEGIN, tick(LIMIT - 1)).kind).toBe("recording");
    expect(run(...BEGIN, tick(LIMIT + 700))).toEqual({
      kind: "saving",
      time: LIMIT,
      isFull: true,
    });
  });

  it("can be finished while it is paused", () => {
    const state = run(...BEGIN, tick(1000), { type: "paused" }, { type: "finished" });
    expect(state).toEqual({ kind: "saving", time: 1000, isFull: false });
    expect(changeVoice(state, { type: "saved" }, LIMIT)).toEqual(VOICE_START);
  });

  it("says why there is no recording, and can be tried again", () => {
    const denied = run({ type: "asked" }, { type: "refused", problem: "denied" });
    expect(denied).toEqual({ kind: "ready", problem: "denied" });
    expect(isUnsaved(denied)).toBe(false);
    expect(changeVoice(denied, { type: "asked" }, LIMIT)).toEqual({ kind: "asking" });
  });

  it("does not begin for somebody who was not asked", () => {
    expect(run({ type: "begun" })).toEqual(VOICE_START);
    expect(run({ type: "asked" }, { type: "deleted" }, { type: "begun" })).toEqual({
      kind: "ready",
      isDeleted: true,
    });
  });
});

describe("timeText", () => {
  it("gives minutes and seconds", () => {
    expect([0, 999, 1000, 65_000, LIMIT].map(timeText)).toEqual([
      "0:00",
      "0:00",
      "0:01",
      "1:05",
      "5:00",
    ]);
  });
});
