/**
 * The browser's recorder and the microphone. The sound stays in memory; the microphone is let go
 * as soon as the recording ends, however it ends.
 */
import type { VoiceProblem } from "./voice-state.ts";

/** In the order of preference: small, and played everywhere. The first that the browser knows. */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"] as const;
const ENDINGS: Readonly<Record<string, string>> = {
  "audio/webm": "webm",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
};
/** Speech is well understood, and five minutes take little more than a megabyte. */
const BITS_PER_SECOND = 32_000;
/** So often the recorder gives what it has, in milliseconds, so that little is lost if it breaks. */
const PART_TIME = 1000;
/** The middle of the range in which the browser gives samples. */
const SILENCE = 128;
/** Speech seldom fills the range; so much of it already shows as loud. */
const LOUD = 0.5;

/** There is no recording. */
export class VoiceError extends Error {
  readonly code: VoiceProblem;

  constructor(code: VoiceProblem, options?: ErrorOptions) {
    super(`There is no recording: ${code}`, options);
    this.name = "VoiceError";
    this.code = code;
  }
}

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return typeof MediaRecorder === "function" && "mediaDevices" in navigator;
}

/** A recording under way. */
export class VoiceRecorder {
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #parts: Blob[] = [];
  readonly #ended: Promise<void>;
  #audio: AudioContext | undefined;
  #meter: AnalyserNode | undefined;

  private constructor(stream: MediaStream, recorder: MediaRecorder) {
    this.#stream = stream;
    this.#recorder = recorder;
    recorder.addEventListener("dataavailable", ({ data }) => {
      if (data.size > 0) this.#parts.push(data);
    });
    this.#ended = new Promise((resolve) => {
      recorder.addEventListener("stop", () => resolve(), { once: true });
    });
    void this.#ended.then(() => this.#release());
    this.#measure();
  }

  /**
   * Asks for the microphone and begins.
   *
   * @throws {@link VoiceError}.
   */
  static async begin(): Promise<VoiceRecorder> {
    const stream = await openMicrophone();
    try {
      const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
      const options = { audioBitsPerSecond: BITS_PER_SECOND };
      const recorder = new MediaRecorder(stream, mimeType ? { ...options, mimeType } : options);
      const voice = new VoiceRecorder(stream, recorder);
      recorder.start(PART_TIME);
      return voice;
    } catch (cause) {
      letGo(stream);
      throw new VoiceError("failed", { cause });
    }
  }

  /** Ends when the recording does, also by itself: the microphone was unplugged or taken away. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** How loud it is, from 0 to 1; 0 where the browser does not tell. */
  level(): number {
    if (!this.#meter) return 0;
    const samples = new Uint8Array(this.#meter.fftSize);
    this.#meter.getByteTimeDomainData(samples);
    const loudest = samples.reduce((max, sample) => Math.max(max, Math.abs(sample - SILENCE)), 0);
    return Math.min(1, loudest / SILENCE / LOUD);
  }

  /** Pauses; the microphone stays open. */
  pause(): void {
    if (this.#recorder.state === "recording") this.#recorder.pause();
  }

  /** Goes on. */
  goOn(): void {
    if (this.#recorder.state === "paused") this.#recorder.resume();
  }

  /**
   * Ends the recording.
   *
   * @returns It, under a name that says nothing.
   * @throws {@link VoiceError} `failed` if there is no sound.
   */
  async finish(): Promise<File> {
    if (this.#recorder.state !== "inactive") this.#recorder.stop();
    await this.#ended;
    const [type = ""] = (this.#parts[0]?.type ?? this.#recorder.mimeType).split(";");
    const file = new File(this.#parts, `voice-message.${ENDINGS[type] ?? "audio"}`, { type });
    this.#parts.length = 0;
    if (file.size === 0) throw new VoiceError("failed");
    return file;
  }

  /** Ends it and forgets the sound. */
  discard(): void {
    this.#parts.length = 0;
    if (this.#recorder.state !== "inactive") this.#recorder.stop();
    this.#release();
  }

  #measure(): void {
    // Only for show: where it fails, the recording goes on without.
    try {
      this.#audio = new AudioContext();
      this.#meter = this.#audio.createAnalyser();
      this.#audio.createMediaStreamSource(this.#stream).connect(this.#meter);
    } catch {
      this.#meter = undefined;
    }
  }

  #release(): void {
    letGo(this.#stream);
    this.#meter = undefined;
    this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
  }
}

async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (cause) {
    throw new VoiceError(problemOf(cause), { cause });
  }
}

/** Names are what the standard gives to tell these errors apart. */
function problemOf(cause: unknown): VoiceProblem {
  const name = cause instanceof DOMException ? cause.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  const isMissing = ["NotFoundError", "NotReadableError", "OverconstrainedError"].includes(name);
  return isMissing ? "no-microphone" : "failed";
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
