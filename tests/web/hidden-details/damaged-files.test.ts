/** Whatever is in a file, it is answered in words, and the original stays as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFile } from "../../../web/shared/hidden-details/clean-file.ts";
import { examineFile } from "../../../web/shared/hidden-details/examine-file.ts";
import { docx, odt, pdf, zip } from "./document-files.ts";
import { flac, heic, movie, mp3, ogg, wav, webm } from "./media-files.ts";
import { gif, jpeg, jpegSegments, png, pngChunks, webp } from "./picture-files.ts";
import { MARKER, bytesOf } from "./sifting.ts";

const files: readonly (readonly [string, () => Promise<Uint8Array<ArrayBuffer>>, number])[] = [
  ["jpeg", () => Promise.resolve(jpeg(jpegSegments(MARKER, 6))), 150],
  ["png", () => Promise.resolve(png(pngChunks(MARKER, 6))), 150],
  ["webp", () => Promise.resolve(webp(MARKER, 6)), 150],
  ["gif", () => Promise.resolve(gif(MARKER)), 150],
  ["heic", () => Promise.resolve(heic(MARKER)), 150],
  ["movie", () => Promise.resolve(movie(MARKER)), 150],
  ["mp3", () => Promise.resolve(mp3(MARKER)), 100],
  ["wav", () => Promise.resolve(wav(MARKER)), 100],
  ["flac", () => Promise.resolve(flac(MARKER)), 100],
  ["ogg", () => Promise.resolve(ogg(MARKER, "opus")), 100],
  ["webm", () => Promise.resolve(webm(MARKER, true)), 150],
  ["webm of a program", () => Promise.resolve(webm(MARKER, false)), 150],
  ["docx", () => Promise.resolve(docx(MARKER)), 60],
  ["odt", () => Promise.resolve(odt(MARKER)), 60],
  ["pdf", () => pdf(MARKER), 40],
];

/** Some bytes become others, and the end may be missing. */
const damage = fc.record({
  changes: fc.array(fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) }), {
    maxLength: 12,
  }),
  cut: fc.option(fc.nat(), { nil: undefined }),
});

describe("a damaged file", () => {
  it.each(files)(
    "is answered in words: %s",
    async (_, make, numRuns) => {
      const whole = await make();
      await fc.assert(
        fc.asyncProperty(damage, async ({ changes, cut }) => {
          const bytes = whole.slice(0, cut === undefined ? undefined : cut % (whole.length + 1));
          for (const { at, value } of changes) {
            // The head of a file decides what it is; most damage shall be behind it.
            if (bytes.length > 12) bytes[12 + (at % (bytes.length - 12))] = value;
          }
          const before = Buffer.from(bytes);
          const file = new Blob([bytes]);
          const result = await cleanFile(file, "a");
          const examination = await examineFile(file, "a");
          if (result.kind === "cleaned") {
            expect(result.removed).toEqual(examination.found);
            // A copy that was written is one that can be written again.
            const again = await cleanFile(result.file, "a");
            expect(again).toMatchObject({ kind: "unchanged", reason: "nothing-hidden" });
          }
          expect(await bytesOf(file)).toEqual(before);
        }),
        { numRuns },
      );
    },
    120_000,
  );

  it("of any bytes at all is answered in words", async () => {
    const starts = fc.constantFrom(
      "",
      "\xff\xd8\xff",
      "RIFF....WEBP",
      "....ftypisom",
      "OggS",
      "ID3",
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const file = new Blob([Buffer.from(start, "latin1"), new Uint8Array(rest)]);
        await cleanFile(file, "a");
        await examineFile(file, "a");
      }),
      { numRuns: 300 },
    );
  });
});

describe("text in XML", () => {
  it("comes out as it went in, whatever it is", async () => {
    const escaped = fc.string({ unit: "grapheme", maxLength: 60 }).map((text) =>
      text
        .replaceAll(/[\0-\x1f]/g, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;"),
    );
    await fc.assert(
      fc.asyncProperty(escaped, escaped, async (text, attribute) => {
        const value = attribute.replaceAll('"', "&quot;");
        const paragraph = `<w:p w:id="${value}"><w:t>${text}</w:t></w:p>`;
        const file = zip({
          "[Content_Types].xml": "<Types/>",
          "word/document.xml": `<w:document><w:p w:rsidR="00AB12CD"/>${paragraph}</w:document>`,
        });
        const result = await cleanFile(new Blob([file]), "a.docx");
        if (result.kind !== "cleaned") throw new Error(result.kind);
        const { unzipSync } = await import("fflate");
        const parts = unzipSync(new Uint8Array(await result.file.arrayBuffer()));
        const document = new TextDecoder().decode(parts["word/document.xml"]);
        expect(document).toBe(`<w:document><w:p/>${paragraph}</w:document>`);
      }),
      { numRuns: 200 },
    );
  });
});
