/**
 * Shows an image in a frame without an origin. Whatever a hostile file does to the browser's
 * decoder, the frame has no keys, no session, no storage and no network.
 *
 * The image is blurred until it is asked for: people who work here choose what they look at.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { EyeOff } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import type { FileShown } from "../../worker-api.ts";
import { isFrameMessage } from "../../../shared/preview-messages.ts";
import type { PreviewMessage } from "../../../shared/preview-messages.ts";
import { PREVIEW_IMAGE_TYPES } from "../../../shared/preview-messages.ts";

/** Larger images are downloaded instead: the frame holds them whole. */
const MOST_BYTES = 60_000_000;

/** Whether a file can be shown. Drawings that may hold script (SVG) cannot. */
export function isPreviewable(file: Pick<FileShown, "type" | "bytes">): boolean {
  return PREVIEW_IMAGE_TYPES.includes(file.type) && file.bytes <= MOST_BYTES;
}

interface ImagePreviewProps {
  readonly name: string;
  readonly type: string;
  readonly blob: Blob;
}

/** The frame. */
export function ImagePreview({ name, type, blob }: ImagePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<"veiled" | "shown" | "failed">("veiled");
  const tell = (message: PreviewMessage): void => {
    // A frame without an origin cannot be named; it is this element's own window all the same.
    frame.current?.contentWindow?.postMessage(message, "*");
  };
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.current?.contentWindow || event.origin !== "null") return;
      if (!isFrameMessage(event.data)) return;
      if (event.data.kind === "failed") setState("failed");
      if (event.data.kind !== "ready") return;
      void blob.arrayBuffer().then((bytes) => tell({ kind: "image", type, bytes }));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [blob]);
  if (state === "failed") {
    return (
      <Notice tone="warning">
        <p>{m.desk_preview_failed()}</p>
      </Notice>
    );
  }
  return (
    <div class="preview">
      <iframe
        ref={frame}
        class="preview-frame"
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
    </div>
  );
}
