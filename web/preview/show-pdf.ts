/**
 * Draws a PDF as pictures of its pages, in the frame and on its own thread: a frame without an
 * origin has none to load a worker from. What a PDF may hold besides (scripts, forms, links) does
 * nothing here.
 */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// Registers what would run in the worker, so that none is started.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** More are not drawn: the frame is for looking, the file can be saved. */
const MOST_PAGES = 300;
/** Sharper than this only costs memory. */
const MOST_DENSITY = 2;

/**
 * Shows a PDF. Pages are drawn when they come near, and given up when they are far again.
 *
 * @param box - Where the pages go, from top to bottom.
 * @throws Whatever the file's reader says: the file is damaged or locked by a password.
 */
export async function showPdf(file: Blob, box: HTMLElement): Promise<void> {
  const { promise } = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const pdf = await promise;
  const first = await pdf.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  const drawn = new Map<Element, () => void>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) drawn.get(target)?.();
        else target.replaceChildren();
      }
    },
    { rootMargin: "100%" },
  );
  const count = Math.min(pdf.numPages, MOST_PAGES);
  box.replaceChildren(
    ...Array.from({ length: count }, (_, index) => {
      const place = document.createElement("div");
      place.className = "pdf-page";
      place.setAttribute("role", "img");
      place.setAttribute("aria-label", `${String(index + 1)} / ${String(pdf.numPages)}`);
      // Until it is drawn, a page takes the room of the first one.
      place.style.aspectRatio = `${String(width)} / ${String(height)}`;
      drawn.set(place, () => void drawInto(place, pdf, index + 1));
      return place;
    }),
  );
  for (const place of box.children) watcher.observe(place);
}

async function drawInto(place: HTMLElement, pdf: PDFDocumentProxy, number: number): Promise<void> {
  if (place.firstChild) return;
  const canvas = document.createElement("canvas");
  place.replaceChildren(canvas);
  try {
    await draw(await pdf.getPage(number), canvas, place);
  } catch {
    // One page that cannot be drawn stays empty; the others are shown.
  }
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, place: HTMLElement) {
  const size = page.getViewport({ scale: 1 });
  const density = Math.min(devicePixelRatio, MOST_DENSITY);
  const viewport = page.getViewport({ scale: (place.clientWidth / size.width) * density });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  place.style.aspectRatio = `${String(size.width)} / ${String(size.height)}`;
  await page.render({ canvas, viewport }).promise;
}
