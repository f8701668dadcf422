/** Office files and PDFs with hidden details. The marker stands in each place that must be cleaned. */
import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import type { Zippable } from "fflate";
import { concat, fromAscii } from "../../../web/shared/hidden-details/bytes.ts";
import { jpeg, jpegSegments } from "./picture-files.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org";

/** Packs parts as a program would, with the time of packing. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Bytes {
  const input: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    const bytes = typeof part === "string" ? strToU8(part) : part;
    input[name] = [bytes, { level: name === "mimetype" ? 0 : 6, mtime: new Date(2024, 4, 12) }];
  }
  return new Uint8Array(zipSync(input));
}

function relations(...targets: readonly (readonly [string, string, string?])[]): string {
  const lines = targets.map(
    ([type, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines.join("")}</Relationships>`;
}

function types(...parts: readonly string[]): string {
  const lines = parts.map(
    (part) => `<Override PartName="/${part}" ContentType="application/xml"/>`,
  );
  return `${XML}<Types xmlns="${OFFICE}/package/2006/content-types">${lines.join("")}</Types>`;
}

const properties = (marker: string): string =>
  `${XML}<cp:coreProperties><dc:creator>${marker}</dc:creator></cp:coreProperties>`;

/** A Word file with a tracked change, a comment and a photo. */
export function docx(marker: string): Bytes {
  const by = `w:author="${marker}" w:date="2024-05-12T10:11:12Z"`;
  return zip({
    "[Content_Types].xml": types(
      "word/document.xml",
      "word/comments.xml",
      "word/people.xml",
      "docProps/core.xml",
      "docProps/app.xml",
    ),
    "_rels/.rels": relations(
      ["officeDocument", "word/document.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
      ["extended-properties", "docProps/app.xml"],
    ),
    "docProps/core.xml": properties(marker),
    "docProps/app.xml": `${XML}<Properties><Company>${marker}</Company></Properties>`,
    "docProps/custom.xml": `${XML}<Properties>${marker}</Properties>`,
    "docProps/thumbnail.jpeg": fromAscii(marker),
    "word/document.xml": `${XML}<w:document xmlns:w="w"><w:body><w:p w:rsidR="00AB12CD" w:rsidRDefault='00AB12CD'><w:ins w:id="1" ${by}><w:r><w:t xml:space="preserve">Tôi kể &lt;lại&gt; w:author="x" </w:t></w:r></w:ins></w:p><!-- remark --></w:body></w:document>`,
    "word/comments.xml": `${XML}<w:comments><w:comment w:id="0" ${by} w:initials="${marker}"><w:p/></w:comment></w:comments>`,
    "word/people.xml": `${XML}<w15:people><w15:person w15:author="${marker}"/></w15:people>`,
    "word/settings.xml": `${XML}<w:settings><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids><w15:docId w15:val="{${marker}}"/><w:zoom w:percent="100"/></w:settings>`,
    "word/_rels/settings.xml.rels": relations([
      "attachedTemplate",
      `file:///C:\\Users\\${marker}\\Normal.dotm`,
      "External",
    ]),
    "word/_rels/document.xml.rels": relations(
      ["comments", "comments.xml"],
      ["people", "people.xml"],
      ["customXml", "../customXml/item1.xml"],
      ["image", "media/image1.jpeg"],
    ),
    "customXml/item1.xml": `<p>${marker}</p>`,
    "word/media/image1.jpeg": jpeg(jpegSegments(marker)),
  });
}

/** An Excel file with a printer, a comment and the folder it was saved in. */
export function xlsx(marker: string): Bytes {
  return zip({
    "[Content_Types].xml": types("xl/workbook.xml", "xl/printerSettings/printerSettings1.bin"),
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "docProps/core.xml": properties(marker),
    "xl/workbook.xml": `${XML}<workbook><fileVersion appName="xl" lastEdited="7"/><fileSharing userName="${marker}"/><mc:AlternateContent><mc:Choice><x15ac:absPath url="C:\\Users\\${marker}\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="author" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `${XML}<worksheet><sheetData/><pageSetup paperSize="9" r:id="rId1"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([
      "printerSettings",
      "../printerSettings/printerSettings1.bin",
    ]),
    "xl/printerSettings/printerSettings1.bin": Buffer.from(marker, "utf16le"),
    "xl/comments1.xml": `${XML}<comments><authors><author>${marker}</author></authors><commentList><comment ref="A1" authorId="0"/></commentList></comments>`,
    "xl/comments/comment2.xml": `${XML}<comments><authors><author>${marker}</author></authors></comments>`,
    "xl/persons/person.xml": `${XML}<personList><person displayName="${marker}" id="{1}" userId="${marker}" providerId="AD"/></personList>`,
    "xl/threadedComments/threadedComment1.xml": `${XML}<ThreadedComments><threadedComment ref="A1" dT="2024-05-12T10:11:12.13" personId="{1}" id="{2}"><text>a</text></threadedComment></ThreadedComments>`,
  });
}

/** A PowerPoint file with comments and notes. */
export function pptx(marker: string): Bytes {
  return zip({
    "[Content_Types].xml": types("ppt/presentation.xml", "ppt/revisionInfo.xml"),
    "_rels/.rels": relations(["officeDocument", "ppt/presentation.xml"]),
    "docProps/app.xml": properties(marker),
    "ppt/presentation.xml": `${XML}<p:presentation/>`,
    "ppt/_rels/presentation.xml.rels": relations(["revisionInfo", "revisionInfo.xml"]),
    "ppt/revisionInfo.xml": `<p1510:revInfo>${marker}</p1510:revInfo>`,
    "ppt/commentAuthors.xml": `${XML}<p:cmAuthorLst><p:cmAuthor id="1" name="${marker}" initials="${marker}"/></p:cmAuthorLst>`,
    "ppt/authors.xml": `${XML}<p188:authorLst><p188:author id="{1}" name="${marker}" initials="${marker}" userId="${marker}" providerId="AD"/></p188:authorLst>`,
    "ppt/comments/comment1.xml": `${XML}<p:cmLst><p:cm authorId="1" dt="2024-05-12T10:11:12"><p:text>a</p:text></p:cm></p:cmLst>`,
    "ppt/notesSlides/notesSlide1.xml": `${XML}<p:notes/>`,
  });
}

/** A LibreOffice text with a tracked change and a comment. */
export function odt(marker: string): Bytes {
  const by = `<dc:creator>${marker}</dc:creator><dc:date>2024-05-12T10:11:12</dc:date>`;
  const manifest = ["/", "content.xml", "meta.xml", "Thumbnails/thumbnail.png"].map(
    (path) => `<manifest:file-entry manifest:full-path="${path}"/>`,
  );
  return zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `${XML}<office:document-content><style:style officeooo:rsid="00ab12cd"/><text:tracked-changes><text:changed-region><text:deletion><office:change-info>${by}</office:change-info></text:deletion></text:changed-region></text:tracked-changes><office:annotation>${by}<meta:creator-initials>${marker}</meta:creator-initials><text:p>Lời</text:p></office:annotation></office:document-content>`,
    "meta.xml": `${XML}<office:document-meta>${marker}</office:document-meta>`,
    "settings.xml": `${XML}<config:config-item config:name="PrinterName" config:type="string">${marker}</config:config-item><config:config-item config:name="Zoom">100</config:config-item>`,
    "Thumbnails/thumbnail.png": fromAscii(marker),
    "META-INF/manifest.xml": `${XML}<manifest:manifest>${manifest.join("")}</manifest:manifest>`,
  });
}

/** A PDF with everything that programs put into one, and an earlier state at its beginning. */
export async function pdf(marker: string): Promise<Bytes> {
  const document = await PDFDocument.create();
  document.setAuthor(marker);
  document.setTitle(marker);
  document.setProducer(marker);
  const page = document.addPage([200, 100]);
  const picture = await document.embedJpg(jpeg(jpegSegments(marker)));
  page.drawImage(picture, { x: 10, y: 10, width: 100, height: 50 });
  const { context } = document;
  const text = (): PDFString => PDFString.of(marker);
  const metadata = context.stream(`<dc:creator>${marker}</dc:creator>`, { Type: "Metadata" });
  document.catalog.set(PDFName.of("Metadata"), context.register(metadata));
  page.node.set(PDFName.of("PieceInfo"), context.obj({ Word: { Private: text() } }));
  page.node.set(PDFName.of("Thumb"), context.register(context.stream(marker)));
  const remark = context.obj({
    Type: "Annot",
    Subtype: "Text",
    Rect: [0, 0, 10, 10],
    T: text(),
    M: text(),
    Contents: PDFHexString.fromText("Lời"),
  });
  page.node.set(PDFName.of("Annots"), context.obj([context.register(remark)]));
  context.register(context.obj({ Deleted: text() }));
  context.trailerInfo.ID = context.obj([text(), text()]);
  const first = await document.save({ useObjectStreams: false });
  // A later state that only repeats the ends, as a program that saves at the end of a file does.
  const tail = Buffer.from(first).lastIndexOf("trailer");
  return concat(first, fromAscii(`% ${marker}\n`), first.subarray(tail));
}

/** A PDF written by hand, with the length of its page in an object of its own. */
export function plainPdf(): Bytes {
  return fromAscii(`%PDF-1.3
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Thumb 9 0 R>> endobj
4 0 obj <</Length 5 0 R>> stream
10 10 100 50 re f
endstream endobj
5 0 obj 18 endobj
6 0 obj <</Producer (A program)>> endobj
7 0 obj [<00> <01>] endobj
trailer <</Size 8 /Root 1 0 R /Info 6 0 R /ID 7 0 R>>
startxref
0
%%EOF
`);
}

/** A PDF that asks for a password, or is locked against printing only. */
export async function lockedPdf(userPassword: string): Promise<Bytes> {
  const document = await PDFDocument.create();
  document.addPage([200, 100]);
  document.setAuthor("somebody");
  document.encrypt({ userPassword, ownerPassword: "owner", permissions: {} });
  return new Uint8Array(await document.save());
}
