/** Recording a voice message: record, pause, go on, listen, delete, record again. */
import { useEffect, useRef, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { FileLine } from "../fields/file-line.tsx";
import { sendFile } from "../../shared/files/upload-file.ts";
import type { FileAction, FileList } from "../../shared/files/file-list.ts";
import { useVisit } from "../visit.ts";
import { Listen } from "./listen.tsx";
import { useFormHeld } from "./use-form-held.ts";
import { useVoice } from "./use-voice.ts";
import { canRecord } from "./voice-recorder.ts";
import { isUnsaved, timeText } from "./voice-state.ts";
import type { VoiceProblem, VoiceState } from "./voice-state.ts";

const PROBLEMS: Readonly<Record<VoiceProblem, () => string>> = {
  denied: () => m.intake_voice_problem_denied(),
  "no-microphone": () => m.intake_voice_problem_no_microphone(),
  failed: () => m.intake_voice_problem_failed(),
};

interface VoiceControlProps {
  readonly id: string;
  readonly recording: { readonly maxSeconds: number };
  /** The recording that there is, or none. */
  readonly files: FileList;
  readonly describedBy: string | undefined;
  readonly onFile: (action: FileAction) => void;
}

/** Draws it; one line where the browser cannot record. */
export function VoiceControl(props: VoiceControlProps) {
  return canRecord() ? (
    <Recorder {...props} />
  ) : (
    <p class="hint" id={props.id} tabIndex={-1}>
      {m.intake_voice_not_possible()}
    </p>
  );
}

function Recorder({ id, recording, files, describedBy, onFile }: VoiceControlProps) {
  const { worker } = useVisit();
  const limit = recording.maxSeconds * 1000;
  const [file] = files;
  const [wasFull, setFull] = useState(false);
  const voice = useVoice(limit, async (sound, seconds) => {
    setFull(seconds >= recording.maxSeconds);
    const taken = await worker().takeFile(sound);
    const { name, size } = sound;
    onFile({ type: "file-taken", id: taken, name, bytes: size, recording: { sound, seconds } });
    void sendFile(worker(), taken, onFile, true);
  });
  const { state } = voice;
  const box = useRef<HTMLDivElement>(null);
  const isHeld = useFormHeld(box, isUnsaved(state));

  // The button that was pressed is gone, and the focus shall not fall to the top of the page.
  const shown = `${state.kind} ${file ? "file" : ""}`;
  useEffect(() => {
    if (shown.startsWith("ready") && !file && !("isDeleted" in state)) return;
    if (document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>("button, audio")?.focus();
  }, [shown]);

  const again = (): void => {
    if (file) remove();
    voice.begin();
  };
  const remove = (): void => {
    if (!file) return;
    onFile({ type: "file-removed", id: file.id });
    // Where erasing fails, the server erases by itself what no report names.
    worker()
      .removeFile(file.id)
      .catch(() => undefined);
  };
  const hasSound = state.kind === "recording" || state.kind === "paused";
  return (
    <div class="voice" ref={box}>
      {state.kind === "ready" && !file && (
        <>
          <p class="hint">{m.intake_voice_explained()}</p>
          <button
            type="button"
            id={id}
            class="button voice-start"
            aria-describedby={describedBy}
            onClick={voice.begin}
          >
            {m.intake_voice_start()}
          </button>
        </>
      )}
      {hasSound && <Running state={state} limit={limit} />}
      <p class="voice-state" role="status">
        {file && state.kind === "ready"
          ? wasFull
            ? m.intake_voice_full()
            : m.intake_voice_recorded()
          : stateText(state)}
      </p>
      {state.kind === "ready" && state.problem && (
        <p class="problem" role="alert">
          {PROBLEMS[state.problem]()}
        </p>
      )}
      {isHeld && (
        <p class="problem" role="alert">
          {m.intake_voice_busy()}
        </p>
      )}
      {hasSound && (
        <div class="buttons buttons-small">
          {state.kind === "recording" ? (
            <button type="button" class="button" onClick={voice.pause}>
              {m.intake_voice_pause()}
            </button>
          ) : (
            <button type="button" class="button" onClick={voice.goOn}>
              {m.intake_voice_go_on()}
            </button>
          )}
          <button type="button" class="button button-main" onClick={voice.finish}>
            {m.intake_voice_finish()}
          </button>
          <button type="button" class="button" onClick={voice.discard}>
            {m.intake_voice_delete()}
          </button>
        </div>
      )}
      {state.kind === "ready" && file && (
        <>
          {file.recording && <Listen sound={file.recording.sound} />}
          <ul class="file-list">
            <FileLine key={file.id} file={file} onFile={onFile} />
          </ul>
          <button type="button" class="button" id={id} onClick={again}>
            {m.intake_voice_again()}
          </button>
        </>
      )}
    </div>
  );
}

function Running({
  state,
  limit,
}: {
  readonly state: Extract<VoiceState, { kind: "recording" | "paused" }>;
  readonly limit: number;
}) {
  return (
    <div class="voice-running">
      <p class="voice-time" role="timer">
        {m.intake_voice_time({ time: timeText(state.time), limit: timeText(limit) })}
      </p>
      <meter
        min={0}
        max={1}
        value={state.kind === "recording" ? state.level : 0}
        aria-label={m.intake_voice_level()}
      />
    </div>
  );
}

function stateText(state: VoiceState): string {
  switch (state.kind) {
    case "ready":
      return state.isDeleted ? m.intake_voice_deleted() : "";
    case "asking":
      return m.intake_voice_asking();
    case "recording":
      return m.intake_voice_recording();
    case "paused":
      return m.intake_voice_paused();
    case "saving":
      return m.intake_voice_saving();
  }
}
