/**
 * The frame in which the desk shows a file. It has no origin: no keys, no session, no storage,
 * and its policy lets it ask nothing of any server.
 *
 * It takes bytes from the page around it and from nobody else, and gives them to an element of the
 * browser's own, or draws the pages of a PDF. Nothing plays by itself.
 */
import { isPreviewMessage, previewKindOf } from "../shared/preview-messages.ts";
import type { FrameMessage } from "../shared/preview-messages.ts";

/** Longer texts are cut: the frame is for looking, the file can be saved. */
const MOST_TEXT_BYTES = 1_000_000;

/** The desk has the origin of this frame's address; the frame itself has none. */
const deskOrigin = new URL(location.href).origin;
const main = document.querySelector("main");

function tell(kind: FrameMessage["kind"]): void {
  parent.postMessage({ kind } satisfies FrameMessage, deskOrigin);
}

function show(type: string, file: Blob, name: string): void {
  switch (previewKindOf(type)) {
    case "image":
      showImage(new Blob([file], { type }), name);
      break;
    case "audio":
    case "video":
      showMedia(new Blob([file], { type }), type, name);
      break;
    case "text":
      void showText(file);
      break;
    case "pdf":
      void showPages(file);
      break;
    case undefined:
      tell("failed");
  }
}

function showImage(file: Blob, name: string): void {
  const image = document.createElement("img");
  const url = URL.createObjectURL(file);
  image.alt = name;
  image.addEventListener("load", () => URL.revokeObjectURL(url), { once: true });
  image.addEventListener("error", () => tell("failed"), { once: true });
  image.src = url;
  main?.replaceChildren(image);
}

function showMedia(file: Blob, type: string, name: string): void {
  const media = document.createElement(previewKindOf(type) === "video" ? "video" : "audio");
  media.controls = true;
  media.autoplay = false;
  media.preload = "metadata";
  media.setAttribute("aria-label", name);
  media.addEventListener("error", () => tell("failed"), { once: true });
  media.src = URL.createObjectURL(file);
  // A film is seen with its veil; a sound has nothing to hide before it is played.
  if (media instanceof HTMLAudioElement) document.body.classList.remove("veiled");
  main?.replaceChildren(media);
}

async function showPages(file: Blob): Promise<void> {
  try {
    // Far larger than everything else here, so that only who looks at a PDF loads it.
    const { showPdf } = await import("./show-pdf.ts");
    const pages = document.createElement("div");
    pages.className = "pdf";
    pages.tabIndex = 0;
    main?.replaceChildren(pages);
    await showPdf(file, pages);
  } catch {
    tell("failed");
  }
}

async function showText(file: Blob): Promise<void> {
  try {
    const isCut = file.size > MOST_TEXT_BYTES;
    const text = await file.slice(0, MOST_TEXT_BYTES).text();
    const box = document.createElement("pre");
    box.textContent = isCut ? `${text}\n…` : text;
    box.tabIndex = 0;
    document.body.classList.remove("veiled");
    main?.replaceChildren(box);
  } catch {
    tell("failed");
  }
}

addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== parent || origin !== deskOrigin || !isPreviewMessage(data)) return;
  if (data.kind === "show") show(data.type, data.file, data.name);
  else document.body.classList.remove("veiled");
});
tell("ready");
