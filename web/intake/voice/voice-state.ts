/**
 * What a recording can be in the middle of: a pure function from state and action to state. What
 * was recorded to the end is a file like any other, and stands in the list of files.
 */

/** Why there is no recording. */
export const VOICE_PROBLEMS = ["denied", "no-microphone", "failed"] as const;

/** See {@link VOICE_PROBLEMS}. */
export type VoiceProblem = (typeof VOICE_PROBLEMS)[number];

/** Where a recording is. Times in milliseconds of recorded sound. */
export type VoiceState =
  | { readonly kind: "ready"; readonly problem?: VoiceProblem; readonly isDeleted?: true }
  /** The browser asks the person whether the page may use the microphone. */
  | { readonly kind: "asking" }
  | { readonly kind: "recording"; readonly time: number; readonly level: number }
  | { readonly kind: "paused"; readonly time: number }
  /** The recorder gives out what it has. */
  | { readonly kind: "saving"; readonly time: number; readonly isFull: boolean };

/** What can happen to it. */
export type VoiceAction =
  | { readonly type: "asked" }
  | { readonly type: "begun" }
  | { readonly type: "refused"; readonly problem: VoiceProblem }
  /** `passed`: since the last tick. `level`: how loud it is, from 0 to 1. */
  | { readonly type: "ticked"; readonly passed: number; readonly level: number }
  | { readonly type: "paused" }
  | { readonly type: "went-on" }
  | { readonly type: "finished" }
  | { readonly type: "saved" }
  | { readonly type: "deleted" };

/** The state at the beginning. */
export const VOICE_START: VoiceState = { kind: "ready" };

/**
 * Gives the state after an action; one that makes no sense now changes nothing.
 *
 * @param limit - Where a recording ends by itself, in milliseconds.
 */
export function changeVoice(state: VoiceState, action: VoiceAction, limit: number): VoiceState {
  switch (action.type) {
    case "asked":
      return state.kind === "ready" ? { kind: "asking" } : state;
    case "begun":
      return state.kind === "asking" ? { kind: "recording", time: 0, level: 0 } : state;
    case "refused":
      return { kind: "ready", problem: action.problem };
    case "ticked": {
      if (state.kind !== "recording") return state;
      const time = state.time + action.passed;
      if (time >= limit) return { kind: "saving", time: limit, isFull: true };
      return { kind: "recording", time, level: action.level };
    }
    case "paused":
      return state.kind === "recording" ? { kind: "paused", time: state.time } : state;
    case "went-on":
      return state.kind === "paused" ? { kind: "recording", time: state.time, level: 0 } : state;
    case "finished":
      return state.kind === "recording" || state.kind === "paused"
        ? { kind: "saving", time: state.time, isFull: false }
        : state;
    case "saved":
      return VOICE_START;
    case "deleted":
      return { kind: "ready", isDeleted: true };
  }
}

/** Whether there is sound that is lost if the person goes on. */
export function isUnsaved({ kind }: VoiceState): boolean {
  return kind === "recording" || kind === "paused" || kind === "saving";
}

/**
 * Minutes and seconds, such as `1:05`.
 *
 * @param milliseconds - Of recorded sound; what is not a whole second is left out.
 */
export function timeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
