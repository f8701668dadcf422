import { describe, expect, it } from "vitest";
import { innerBoxes } from "../../../web/shared/hidden-details/iso-boxes.ts";
import { siftIsoMedia } from "../../../web/shared/hidden-details/iso-media.ts";
import { MEDIA, flac, heic, movie, mp3, mp3Sound, ogg, wav, webm } from "./media-files.ts";
import { MARKER, bytesOf, cleanAndCheck } from "./sifting.ts";

describe("a film", () => {
  it("loses place, maker, times and the track of places; nothing moves", async () => {
    const file = movie(MARKER);
    const result = await cleanAndCheck(file);
    expect(result.removed).toEqual([
      "added-data",
      "camera",
      "description",
      "location",
      "other",
      "sensor-track",
      "software",
      "times",
    ]);
    expect(result.mayRemain).toEqual(["camera-traces", "voice"]);
    const bytes = await bytesOf(result.file);
    const media = Buffer.from(MEDIA);
    const first = bytes.indexOf(media);
    expect(first).toBe(Buffer.from(file).indexOf(media));
    expect(bytes.lastIndexOf(media)).toBe(Buffer.from(file).lastIndexOf(media));
    const types = [...innerBoxes(bytes, 0, bytes.length)].map(({ type }) => type);
    expect(types).toEqual(["ftyp", "mdat", "moov", "free", "free"]);
  });

  it("is not read into memory", async () => {
    const large = new Uint8Array(8 * 1024 * 1024).fill(1);
    const read: number[] = [];
    const file = new WatchedFile([movie(MARKER, large)], read);
    const { found } = await siftIsoMedia(file);
    expect(found).toContain("location");
    expect(Math.max(...read)).toBeLessThanOrEqual(256 * 1024);
    expect(read.reduce((sum, bytes) => sum + bytes)).toBeLessThan(2 * 1024 * 1024);
  });
});

/** A file that notes how many bytes are read at a time, also from its slices. */
class WatchedFile extends Blob {
  readonly #read: number[];

  constructor(parts: BlobPart[], read: number[]) {
    super(parts);
    this.#read = read;
  }

  override slice(start?: number, end?: number): Blob {
    return new WatchedFile([super.slice(start, end)], this.#read);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.#read.push(this.size);
    return super.arrayBuffer();
  }
}

describe("a HEIC", () => {
  it("loses EXIF and XMP in place", async () => {
    const file = heic(MARKER);
    const result = await cleanAndCheck(file);
    expect(result.removed).toEqual(
      expect.arrayContaining(["location", "camera", "author", "times", "description"]),
    );
    const bytes = await bytesOf(result.file);
    expect(bytes.length).toBe(file.length);
    expect(bytes.indexOf(Buffer.from(MEDIA))).toBe(Buffer.from(file).indexOf(Buffer.from(MEDIA)));
  });
});

describe("sound", () => {
  it("in MP3 loses its tags", async () => {
    const result = await cleanAndCheck(mp3(MARKER));
    expect(result.removed).toEqual(["author", "description"]);
    expect(await bytesOf(result.file)).toEqual(Buffer.from(mp3Sound));
  });

  it("in WAV loses what recorders write", async () => {
    const result = await cleanAndCheck(wav(MARKER));
    const bytes = await bytesOf(result.file);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.includes(Buffer.from(MEDIA))).toBe(true);
    expect(bytes.includes("LIST")).toBe(false);
  });

  it("in FLAC loses remarks and pictures", async () => {
    const result = await cleanAndCheck(flac(MARKER));
    const bytes = await bytesOf(result.file);
    expect(bytes[4]).toBe(0x80);
    expect(bytes.subarray(4 + 4 + 34)).toEqual(Buffer.from(MEDIA));
  });

  it.each(["opus", "vorbis"] as const)("in Ogg %s loses remarks over two pages", async (codec) => {
    const file = ogg(MARKER, codec);
    const result = await cleanAndCheck(file);
    expect(result.removed).toEqual(expect.arrayContaining(["author", "software"]));
    const bytes = await bytesOf(result.file);
    expect(bytes.length).toBe(file.length);
    expect(bytes.includes(Buffer.from(MEDIA))).toBe(true);
  });

  it.each([true, false])("in WebM loses what programs write (recorded: %s)", async (isRecorded) => {
    const file = webm(MARKER, isRecorded);
    const result = await cleanAndCheck(file);
    expect(result.removed).toEqual(["description", "identifiers", "other", "software", "times"]);
    const bytes = await bytesOf(result.file);
    expect(bytes.length).toBe(file.length);
    expect(bytes.lastIndexOf(Buffer.from(MEDIA))).toBe(
      Buffer.from(file).lastIndexOf(Buffer.from(MEDIA)),
    );
  });
});
