/** Drives a recording: the state, the recorder and the clock. */
import { useEffect, useReducer, useRef } from "preact/hooks";
import { VOICE_START, changeVoice } from "./voice-state.ts";
import type { VoiceAction, VoiceProblem, VoiceState } from "./voice-state.ts";
import { VoiceError, VoiceRecorder } from "./voice-recorder.ts";

/** So often the time and the loudness are shown anew, in milliseconds. */
const TICK = 250;

/** What the control can do. */
export interface Voice {
  readonly state: VoiceState;
  readonly begin: () => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly finish: () => void;
  /** Ends a recording and forgets it, or says that one was deleted. */
  readonly discard: () => void;
}

/**
 * A recording that ends with the part of the page that shows it.
 *
 * @param limit - Where it ends by itself, in milliseconds.
 * @param onRecorded - Gets the sound and its length in seconds.
 */
export function useVoice(
  limit: number,
  onRecorded: (sound: File, seconds: number) => Promise<void>,
): Voice {
  const [state, dispatch] = useReducer(
    (before: VoiceState, action: VoiceAction) => changeVoice(before, action, limit),
    VOICE_START,
  );
  const recorder = useRef<VoiceRecorder | undefined>(undefined);
  const isGone = useRef(false);

  useEffect(
    () => () => {
      isGone.current = true;
      recorder.current?.discard();
    },
    [],
  );

  useEffect(() => {
    if (state.kind !== "recording") return undefined;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const level = recorder.current?.level() ?? 0;
      dispatch({ type: "ticked", passed: now - last, level });
      last = now;
    }, TICK);
    return () => clearInterval(timer);
  }, [state.kind]);

  useEffect(() => {
    const ending = recorder.current;
    if (state.kind !== "saving" || !ending) return;
    const save = async (): Promise<void> => {
      try {
        const sound = await ending.finish();
        recorder.current = undefined;
        if (!isGone.current) await onRecorded(sound, Math.round(state.time / 1000));
        dispatch({ type: "saved" });
      } catch (error) {
        dispatch({ type: "refused", problem: problemOf(error) });
      }
    };
    void save();
  }, [state.kind]);

  const begin = async (): Promise<void> => {
    dispatch({ type: "asked" });
    try {
      const begun = await VoiceRecorder.begin();
      // The person has gone on while the browser asked.
      if (isGone.current) {
        begun.discard();
        return;
      }
      recorder.current = begun;
      dispatch({ type: "begun" });
      void begun.ended.then(() => {
        if (recorder.current === begun) dispatch({ type: "finished" });
      });
    } catch (error) {
      dispatch({ type: "refused", problem: problemOf(error) });
    }
  };
  return {
    state,
    begin: () => void begin(),
    pause: () => {
      recorder.current?.pause();
      dispatch({ type: "paused" });
    },
    goOn: () => {
      recorder.current?.goOn();
      dispatch({ type: "went-on" });
    },
    finish: () => dispatch({ type: "finished" }),
    discard: () => {
      const discarded = recorder.current;
      recorder.current = undefined;
      discarded?.discard();
      dispatch({ type: "deleted" });
    },
  };
}

function problemOf(error: unknown): VoiceProblem {
  return error instanceof VoiceError ? error.code : "failed";
}
