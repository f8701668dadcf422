import { describe, expect, it } from "vitest";
import { concat, fromAscii } from "../../../web/shared/hidden-details/bytes.ts";
import { cleanFile } from "../../../web/shared/hidden-details/clean-file.ts";
import { examineExif } from "../../../web/shared/hidden-details/exif.ts";
import {
  gif,
  gifPicture,
  gifRepeats,
  jpeg,
  jpegPixels,
  jpegSegments,
  png,
  pngChunks,
  pngPixels,
  webp,
  webpPixels,
} from "./picture-files.ts";
import { MARKER, bytesOf, cleanAndCheck } from "./sifting.ts";

describe("a JPEG", () => {
  it("loses everything but its pixels", async () => {
    const file = jpeg(jpegSegments(MARKER), fromAscii(`film of a moving photo ${MARKER}`));
    const result = await cleanAndCheck(file);
    expect(result.removed).toEqual([
      "added-data",
      "author",
      "camera",
      "color-profile",
      "description",
      "location",
      "other",
      "software",
      "thumbnail",
      "times",
    ]);
    expect(result.file.type).toBe("image/jpeg");
    expect((await bytesOf(result.file)).includes(Buffer.from(jpegPixels))).toBe(true);
    expect(result.file.size).toBeLessThan(jpegPixels.length + 64);
  });

  it.each([2, 3, 4, 5, 6, 7, 8])("stays the right way up (%i)", async (orientation) => {
    const { file } = await cleanAndCheck(jpeg(jpegSegments(MARKER, orientation)));
    const bytes = await bytesOf(file);
    const tiff = bytes.subarray(bytes.indexOf("Exif\0\0") + 6);
    expect(examineExif(tiff)).toEqual({ found: new Set(), orientation });
  });

  it("keeps what decides how its colours are decoded", async () => {
    const { file } = await cleanAndCheck(jpeg(jpegSegments(MARKER)));
    const bytes = await bytesOf(file);
    expect(bytes.includes("JFIF\0")).toBe(true);
    expect(bytes[bytes.indexOf("Adobe") + 11]).toBe(1);
  });

  it("is told to be clean when it is, and not touched", async () => {
    const file = new Blob([jpeg([])]);
    expect(await cleanFile(file, "IMG_20240512_101112.jpg")).toEqual({
      kind: "unchanged",
      reason: "nothing-hidden",
      mayRemain: ["camera-traces", "file-name"],
    });
  });

  it("is cleaned when it was cut off while it was copied", async () => {
    const cut = jpeg(jpegSegments(MARKER)).slice(0, -20);
    const { file } = await cleanAndCheck(cut);
    expect([...(await bytesOf(file)).subarray(-2)]).toEqual([0xff, 0xd9]);
  });
});

describe("a PNG", () => {
  it("loses everything but its pixels, also what a screenshot left behind its end", async () => {
    const file = png(pngChunks(MARKER), fromAscii(`uncut picture ${MARKER}`));
    const result = await cleanAndCheck(file);
    expect(result.removed).toEqual(
      expect.arrayContaining(["author", "software", "location", "times", "added-data"]),
    );
    expect(await bytesOf(result.file)).toEqual(Buffer.from(png([])));
  });

  it("stays the right way up", async () => {
    const { file } = await cleanAndCheck(png(pngChunks(MARKER, 6)));
    const bytes = await bytesOf(file);
    const tiff = bytes.subarray(bytes.indexOf("eXIf") + 4);
    expect(examineExif(tiff)).toEqual({ found: new Set(), orientation: 6 });
    expect(bytes.includes(Buffer.from(pngPixels))).toBe(true);
  });
});

describe("a WebP", () => {
  it("loses everything but its pixels", async () => {
    const result = await cleanAndCheck(concat(webp(MARKER), fromAscii(MARKER)));
    expect(result.removed).toEqual(
      expect.arrayContaining(["location", "author", "color-profile", "added-data", "other"]),
    );
    const bytes = await bytesOf(result.file);
    expect(bytes.includes(Buffer.from(webpPixels))).toBe(true);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes[20]).toBe(0);
  });

  it("stays the right way up", async () => {
    const { file } = await cleanAndCheck(webp(MARKER, 8));
    const bytes = await bytesOf(file);
    const tiff = bytes.subarray(bytes.indexOf("EXIF") + 8);
    expect(examineExif(tiff)).toEqual({ found: new Set(), orientation: 8 });
    expect(bytes[20]).toBe(0x08);
  });
});

describe("a GIF", () => {
  it("loses remarks and what programs put in, and still repeats", async () => {
    const result = await cleanAndCheck(gif(MARKER));
    expect(result.removed).toEqual(["added-data", "author", "description", "location", "other"]);
    const bytes = await bytesOf(result.file);
    expect(bytes.includes(Buffer.from(gifRepeats))).toBe(true);
    expect(bytes.includes(Buffer.from(gifPicture))).toBe(true);
  });
});
