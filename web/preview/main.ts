/**
 * The frame in which the desk shows an image. It has no origin: no keys, no session, no storage,
 * and its policy lets it ask nothing of any server.
 *
 * It takes bytes from the page around it and from nobody else, and gives them to an image element.
 */
import { PREVIEW_IMAGE_TYPES, isPreviewMessage } from "../shared/preview-messages.ts";
import type { FrameMessage } from "../shared/preview-messages.ts";

/** The desk has the origin of this frame's address; the frame itself has none. */
const deskOrigin = new URL(location.href).origin;
const image = document.querySelector("img");

function tell(kind: FrameMessage["kind"]): void {
  parent.postMessage({ kind } satisfies FrameMessage, deskOrigin);
}

function show(type: string, bytes: ArrayBuffer): void {
  if (!image || !PREVIEW_IMAGE_TYPES.includes(type)) {
    tell("failed");
    return;
  }
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  image.addEventListener("load", () => URL.revokeObjectURL(url), { once: true });
  image.addEventListener("error", () => tell("failed"), { once: true });
  image.src = url;
}

addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== parent || origin !== deskOrigin || !isPreviewMessage(data)) return;
  if (data.kind === "image") show(data.type, data.bytes);
  else document.body.classList.remove("veiled");
});
tell("ready");
