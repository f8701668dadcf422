/** What the desk and the frame in which it shows a file say to each other. */

/** How a file is shown. */
export type PreviewKind = "image" | "audio" | "video" | "text" | "pdf";

/**
 * Types that are shown, and how. Images only as dots: a drawing that may hold script (SVG) is not
 * among them. Text of every kind is shown as letters and never as a page.
 */
const KINDS: Readonly<Record<string, PreviewKind>> = {
  "image/jpeg": "image",
  "image/png": "image",
  "image/gif": "image",
  "image/webp": "image",
  "image/avif": "image",
  "audio/mpeg": "audio",
  "audio/mp4": "audio",
  "audio/aac": "audio",
  "audio/ogg": "audio",
  "audio/opus": "audio",
  "audio/wav": "audio",
  "audio/x-wav": "audio",
  "audio/flac": "audio",
  "audio/webm": "audio",
  "audio/x-m4a": "audio",
  "video/mp4": "video",
  "video/webm": "video",
  "video/ogg": "video",
  "video/quicktime": "video",
  "application/pdf": "pdf",
  "text/plain": "text",
  "text/csv": "text",
  "text/markdown": "text",
  "application/json": "text",
};

/** How a type is shown; `undefined` where it is not. Parameters of a type are no matter. */
export function previewKindOf(type: string): PreviewKind | undefined {
  const [name = ""] = type.toLowerCase().split(";");
  const plain = name.trim();
  return Object.hasOwn(KINDS, plain) ? KINDS[plain] : undefined;
}

/** What the desk tells the frame. */
export type PreviewMessage =
  | {
      readonly kind: "show";
      readonly type: string;
      readonly file: Blob;
      /** What the file is called, for whoever hears the page. */
      readonly name: string;
    }
  | { readonly kind: "unveil" };

/** What the frame tells the desk. */
export interface FrameMessage {
  readonly kind: "ready" | "failed";
}

/** Whether something is a message of the desk. */
export function isPreviewMessage(value: unknown): value is PreviewMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "unveil") return true;
  return (
    value.kind === "show" &&
    "type" in value &&
    typeof value.type === "string" &&
    "name" in value &&
    typeof value.name === "string" &&
    "file" in value &&
    value.file instanceof Blob
  );
}

/** Whether something is a message of the frame. */
export function isFrameMessage(value: unknown): value is FrameMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return value.kind === "ready" || value.kind === "failed";
}
