/**
 * Draws a picture anew through a canvas: only pixels come out. For pictures whose parts nobody here
 * can take apart, if the browser can show them.
 *
 * Tor Browser, and others that hide what device they run on, give noise instead of the pixels. A
 * known picture tells: it must come back exactly.
 */
import type { HiddenDetail } from "./details.ts";
import { siftJpeg } from "./jpeg.ts";
import type { Sifted } from "./sifted.ts";

/** Little loss; twice the size of a phone's own pictures at most. */
const QUALITY = 0.92;
/** What the most limited browser, Safari on an iPhone, can draw: 4096 × 4096. */
const SAFE_PIXELS = 16_777_216;
const PROBE_SIDE = 64;

/** A picture that was drawn anew, as JPEG. */
export interface Redrawn {
  readonly sifted: Sifted;
  /** It had more pixels than this browser can draw, and was made smaller. */
  readonly isSmaller: boolean;
}

/**
 * Draws a picture anew, the right way up.
 *
 * @returns Undefined if the browser cannot show it, has no canvas in workers, or gives noise; or if
 *   it was stopped.
 */
export async function redrawPicture(
  file: Blob,
  signal?: AbortSignal,
): Promise<Redrawn | undefined> {
  if (typeof OffscreenCanvas === "undefined" || typeof createImageBitmap === "undefined") {
    return undefined;
  }
  if (!(await isCanvasTrue())) return undefined;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const whole = { width: bitmap.width, height: bitmap.height };
    const drawn = (await draw(bitmap, whole)) ?? (await draw(bitmap, shrunk(whole)));
    const isSmaller = drawn !== undefined && drawn.width < whole.width;
    bitmap.close();
    if (!drawn) return undefined;
    const found = new Set<HiddenDetail>(["other"]);
    // Some browsers describe what they write.
    const { kept, mayRemain } = await siftJpeg(drawn.file, signal);
    return { sifted: { kept, found, mayRemain, kind: "jpeg" }, isSmaller };
  } catch {
    // The browser cannot show it, or it was stopped.
    return undefined;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function shrunk({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(SAFE_PIXELS / (width * height)));
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

async function draw(bitmap: ImageBitmap, size: Size): Promise<(Size & { file: Blob }) | undefined> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const pencil = canvas.getContext("2d");
  if (!pencil) return undefined;
  // JPEG has no transparency; paper is white.
  pencil.fillStyle = "white";
  pencil.fillRect(0, 0, size.width, size.height);
  pencil.drawImage(bitmap, 0, 0, size.width, size.height);
  // A canvas that is too large stays empty without a word, not even white.
  const [, , , opacity] = pencil.getImageData(size.width - 1, size.height - 1, 1, 1).data;
  if (opacity !== 255) return undefined;
  return { ...size, file: await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY }) };
}

/** Whether pixels come back as they were drawn. */
async function isCanvasTrue(): Promise<boolean> {
  try {
    const known = new ImageData(PROBE_SIDE, PROBE_SIDE);
    // Every pixel another colour, so that no program takes it for an empty picture.
    for (let at = 0; at < known.data.length; at++) {
      known.data[at] = at % 4 === 3 ? 255 : (at * 2654435761) >>> 24;
    }
    const canvas = new OffscreenCanvas(PROBE_SIDE, PROBE_SIDE);
    canvas.getContext("2d")?.putImageData(known, 0, 0);
    const bitmap = await createImageBitmap(await canvas.convertToBlob({ type: "image/png" }));
    const again = new OffscreenCanvas(PROBE_SIDE, PROBE_SIDE).getContext("2d");
    again?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const back = again?.getImageData(0, 0, PROBE_SIDE, PROBE_SIDE).data;
    return back?.every((value, at) => value === known.data[at]) ?? false;
  } catch {
    // Canvases are switched off, one way or another.
    return false;
  }
}
