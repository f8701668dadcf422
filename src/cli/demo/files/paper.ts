/** Writes one-page PDF files that look like an official paper with everything covered. */
import type { Chance } from "../chance.ts";

const LINES_LEAST = 9;
const LINES_MOST = 16;
const LINE_POINTS = 26;
const LEFT_POINTS = 72;
const TEXT_WIDTH_POINTS = 440;
const FIRST_LINE_POINTS = 650;

/**
 * Draws a paper: a title, covered lines and a stamp without words.
 *
 * @param title - Latin letters without marks, which the built-in fonts have.
 */
export function drawPaper(title: string, chance: Chance): Uint8Array<ArrayBuffer> {
  const lines = Array.from({ length: chance.between(LINES_LEAST, LINES_MOST) }, (_, line) => {
    const width = Math.round(TEXT_WIDTH_POINTS * (0.45 + chance.next() * 0.55));
    return `${LEFT_POINTS} ${FIRST_LINE_POINTS - line * LINE_POINTS} ${width} 11 re f`;
  });
  const stamp = `${chance.between(360, 440)} ${chance.between(130, 190)}`;
  const page = [
    "BT /F1 18 Tf 72 730 Td",
    `(${title.toUpperCase()}) Tj ET`,
    "BT /F1 9 Tf 72 708 Td (DEMO - noi dung da che / content covered) Tj ET",
    "0.35 g",
    ...lines,
    "0.75 0.2 0.2 RG 3 w",
    `q 1 0 0 1 ${stamp} cm 0 0 90 90 re S 12 12 66 66 re S Q`,
  ].join("\n");
  return writePdf(page);
}

/** The few objects that a page needs, and the table of where each begins. */
function writePdf(page: string): Uint8Array<ArrayBuffer> {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R" +
      " /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.lastIndexOf("xref\n0")}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
