/**
 * Shows a file in a frame without an origin. Whatever a hostile file does to the browser's
 * decoder, the frame has no keys, no session, no storage and no network.
 *
 * Pictures, films and pages are blurred until they are asked for, and no sound starts by itself: people
 * who work here choose what they look at.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { EyeOff } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import type { FileShown } from "../../worker-api.ts";
import { isFrameMessage, previewKindOf } from "../../../shared/preview-messages.ts";
import type { PreviewKind, PreviewMessage } from "../../../shared/preview-messages.ts";

/** Larger files are saved instead: the frame holds them whole. */
const MOST_BYTES: Readonly<Record<PreviewKind, number>> = {
  image: 60_000_000,
  audio: 300_000_000,
  video: 300_000_000,
  text: 60_000_000,
  pdf: 60_000_000,
};

/** Whether a file can be shown, and if not, why. */
export function previewOf(file: Pick<FileShown, "type" | "bytes">): PreviewKind | "none" | "large" {
  const kind = previewKindOf(file.type);
  if (kind === undefined) return "none";
  return file.bytes <= MOST_BYTES[kind] ? kind : "large";
}

interface FilePreviewProps {
  readonly name: string;
  readonly type: string;
  readonly blob: Blob;
}

/** The frame. */
export function FilePreview({ name, type, blob }: FilePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const kind = previewKindOf(type);
  const isVisual = kind === "image" || kind === "video" || kind === "pdf";
  const [state, setState] = useState<"veiled" | "shown" | "failed">(isVisual ? "veiled" : "shown");
  const tell = (message: PreviewMessage): void => {
    // A frame without an origin cannot be named; it is this element's own window all the same.
    frame.current?.contentWindow?.postMessage(message, "*");
  };
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.current?.contentWindow || event.origin !== "null") return;
      if (!isFrameMessage(event.data)) return;
      if (event.data.kind === "failed") setState("failed");
      else tell({ kind: "show", type, file: blob, name });
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [blob]);
  if (state === "failed") {
    return (
      <Notice tone="warning">
        <p>{m.desk_file_preview_failed()}</p>
      </Notice>
    );
  }
  return (
    <div class="preview">
      <iframe
        ref={frame}
        class={`preview-frame preview-${kind ?? "none"}`}
        src="/preview"
        sandbox="allow-scripts"
        referrerpolicy="no-referrer"
        title={m.desk_preview_of({ name })}
      />
      {state === "veiled" && (
        <button
          type="button"
          class="button button-primary preview-unveil"
          onClick={() => {
            tell({ kind: "unveil" });
            setState("shown");
          }}
        >
          <EyeOff class="icon" aria-hidden="true" />
          <span>{m.desk_preview_unveil()}</span>
        </button>
      )}
      {(kind === "audio" || kind === "video") && <p class="hint">{m.desk_file_sound()}</p>}
    </div>
  );
}
