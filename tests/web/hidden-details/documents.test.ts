import { PDFDocument } from "@cantoo/pdf-lib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { concat, fromAscii, latin1 } from "../../../web/shared/hidden-details/bytes.ts";
import { cleanFile } from "../../../web/shared/hidden-details/clean-file.ts";
import { examineFile } from "../../../web/shared/hidden-details/examine-file.ts";
import { docx, lockedPdf, odt, pdf, plainPdf, pptx, xlsx, zip } from "./document-files.ts";
import { jpegPixels } from "./picture-files.ts";
import { MARKER, asCleaned, bytesOf, cleanAndCheck, holds } from "./sifting.ts";

/** The parts of a cleaned office file as text. Fails if any still holds the marker. */
async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  for (const [name, bytes] of Object.entries(parts)) {
    expect(holds(Buffer.from(bytes), MARKER), name).toBe(false);
  }
  return Object.fromEntries(Object.entries(parts).map(([name, b]) => [name, strFromU8(b, true)]));
}

describe("a Word file", () => {
  it("loses names, times, sessions and paths", async () => {
    const result = await cleanAndCheck(docx(MARKER), "story.docx");
    expect(result.mayRemain).toEqual(["comments", "tracked-changes"]);
    expect(result.removed).toEqual(
      expect.arrayContaining(["author", "times", "edit-history", "thumbnail", "location"]),
    );
    const parts = await partsOf(result.file);
    expect(Object.keys(parts)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/document.xml",
      "word/comments.xml",
      "word/settings.xml",
      "word/_rels/settings.xml.rels",
      "word/_rels/document.xml.rels",
      "word/media/image1.jpeg",
    ]);
    const text = Buffer.from(parts["word/document.xml"] ?? "", "latin1").toString();
    expect(text).toContain(
      `<w:p><w:ins w:id="1" w:author="Author"><w:r><w:t xml:space="preserve">Tôi kể &lt;lại&gt; w:author="x" </w:t>`,
    );
    expect(parts["word/settings.xml"]).toMatch(/<w:settings><w:zoom w:percent="100"\/><\/w:set/);
    expect(parts["word/media/image1.jpeg"]).toContain(latin1(jpegPixels));
  });

  it("points to nothing that is gone", async () => {
    const parts = await partsOf((await cleanAndCheck(docx(MARKER))).file);
    expect(parts["[Content_Types].xml"]?.match(/PartName="[^"]*"/g)).toEqual([
      'PartName="/word/document.xml"',
      'PartName="/word/comments.xml"',
    ]);
    expect(parts["_rels/.rels"]?.match(/Target="[^"]*"/g)).toEqual(['Target="word/document.xml"']);
    expect(parts["word/_rels/document.xml.rels"]?.match(/Target="[^"]*"/g)).toEqual([
      'Target="comments.xml"',
      'Target="media/image1.jpeg"',
    ]);
  });

  it("bears no time of packing", async () => {
    const bytes = await bytesOf((await cleanAndCheck(docx(MARKER))).file);
    // Time and day of the first part: 1980-01-01, midnight.
    expect(bytes.readUInt32LE(10)).toBe(0x0021_0000);
  });
});

describe("other office files", () => {
  it("Excel: loses names, the printer and the folder", async () => {
    const result = await cleanAndCheck(xlsx(MARKER));
    expect(result.mayRemain).toEqual(["comments"]);
    const parts = await partsOf(result.file);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<pageSetup paperSize="9"/>');
    expect(parts["xl/comments1.xml"]).toContain("<authors><author></author></authors>");
    expect(parts["xl/workbook.xml"]).toContain('<sheet name="author" sheetId="1" r:id="rId1"/>');
  });

  it("PowerPoint: loses names and times", async () => {
    const result = await cleanAndCheck(pptx(MARKER));
    expect(result.mayRemain).toEqual(["comments", "hidden-content"]);
    await partsOf(result.file);
  });

  it("LibreOffice: loses names, times and the printer", async () => {
    const result = await cleanAndCheck(odt(MARKER));
    expect(result.mayRemain).toEqual(["comments", "tracked-changes"]);
    const parts = await partsOf(result.file);
    expect(Object.keys(parts)[0]).toBe("mimetype");
    expect(parts["settings.xml"]).toContain('config:name="Zoom"');
    expect(parts["META-INF/manifest.xml"]).not.toContain("meta.xml");
  });

  it("tells of a password", async () => {
    const list = '<manifest:encryption-data manifest:checksum=""/>';
    const file = zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "META-INF/manifest.xml": list,
    });
    expect(await cleanFile(new Blob([file]), "a.odt")).toEqual({
      kind: "failed",
      code: "encrypted",
    });
  });

  it("refuses a small file that would fill the memory", async () => {
    const bomb = zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "a" });
    const view = new DataView(bomb.buffer);
    view.setUint32(latin1(bomb).lastIndexOf("PK\x01\x02") + 24, 0x7fffffff, true);
    expect(await cleanFile(new Blob([bomb]), "a.odt")).toEqual({
      kind: "failed",
      code: "too-large",
    });
  });

  it("does not open other archives", async () => {
    expect(await cleanFile(new Blob([zip({ "a.txt": "a" })]), "a.zip")).toEqual({
      kind: "unchanged",
      reason: "cannot-clean",
      mayRemain: ["all-hidden-details"],
    });
  });
});

describe("a PDF", () => {
  it("loses what describes it, its earlier states, and details within its pictures", async () => {
    const result = await cleanAndCheck(await pdf(MARKER), "letter.pdf");
    expect(result.removed).toEqual(
      expect.arrayContaining([
        "author",
        "camera",
        "edit-history",
        "identifiers",
        "location",
        "software",
        "thumbnail",
        "times",
      ]),
    );
    expect(result.mayRemain).toEqual(["comments"]);
    const bytes = new Uint8Array(await result.file.arrayBuffer());
    expect(latin1(bytes)).toContain(latin1(jpegPixels));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    expect(document.getAuthor()).toBeUndefined();
    const objects = document.context.enumerateIndirectObjects().map(String);
    expect(objects.filter((object) => object.includes(MARKER))).toEqual([]);
  });

  it("keeps its drawing, wherever its parts are described", async () => {
    const { file, removed } = await cleanAndCheck(plainPdf());
    expect(removed).toEqual(["identifiers", "software", "thumbnail"]);
    expect((await bytesOf(file)).includes("10 10 100 50 re f")).toBe(true);
  });

  it("that is only locked against printing is cleaned", async () => {
    const result = asCleaned(await cleanFile(new Blob([await lockedPdf("")]), "a.pdf"));
    const document = await PDFDocument.load(await result.file.arrayBuffer());
    expect(document.isEncrypted).toBe(false);
    expect(document.getPageCount()).toBe(1);
  });

  it("tells of a password", async () => {
    const file = new Blob([await lockedPdf("secret")]);
    expect(await cleanFile(file, "a.pdf")).toEqual({ kind: "failed", code: "encrypted" });
    expect(await examineFile(file, "a.pdf")).toMatchObject({ problem: "encrypted" });
  });

  it("that is none is damaged", async () => {
    const file = new Blob([concat(fromAscii("%PDF-1.7\n"), fromAscii("nothing"))]);
    expect(await cleanFile(file, "a.pdf")).toEqual({ kind: "failed", code: "damaged" });
  });
});
