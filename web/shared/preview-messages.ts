/** What the desk and the frame in which it shows a file say to each other. */

/** Types of image that browsers draw as dots only. */
export const PREVIEW_IMAGE_TYPES: readonly string[] = [
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
];

/** What the desk tells the frame. */
export type PreviewMessage =
  | { readonly kind: "image"; readonly type: string; readonly bytes: ArrayBuffer }
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
    value.kind === "image" &&
    "type" in value &&
    typeof value.type === "string" &&
    "bytes" in value &&
    value.bytes instanceof ArrayBuffer
  );
}

/** Whether something is a message of the frame. */
export function isFrameMessage(value: unknown): value is FrameMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return value.kind === "ready" || value.kind === "failed";
}
