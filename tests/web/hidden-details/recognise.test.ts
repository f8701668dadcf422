import { describe, expect, it } from "vitest";
import { concat, fromAscii } from "../../../web/shared/hidden-details/bytes.ts";
import { cleanFile } from "../../../web/shared/hidden-details/clean-file.ts";
import { examineFile } from "../../../web/shared/hidden-details/examine-file.ts";
import { docx, odt, pptx, xlsx } from "./document-files.ts";
import { flac, heic, movie, mp3, ogg, wav, webm } from "./media-files.ts";
import { gif, jpeg, png, webp } from "./picture-files.ts";

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);

describe("what a file is", () => {
  it.each([
    ["jpeg", jpeg([])],
    ["png", png([])],
    ["webp", webp("a")],
    ["gif", gif("a")],
    ["heic", heic("a")],
    ["docx", docx("a")],
    ["xlsx", xlsx("a")],
    ["pptx", pptx("a")],
    ["odt", odt("a")],
    ["video", movie("a")],
    ["audio", mp3("a")],
    ["audio", wav("a")],
    ["audio", flac("a")],
    ["audio", ogg("a", "opus")],
    ["audio", webm("a", true)],
    ["text", text("Họ đến lúc sáng sớm.\n")],
  ] as const)("is told by its bytes: %s", async (kind, bytes) => {
    const named = await examineFile(new Blob([bytes]), "report.pdf");
    expect(named.kind).toBe(kind);
  });

  it.each([
    ["UTF-8", text("Họ đến lúc sáng sớm.")],
    ["UTF-16", concat(fromAscii("\xff\xfe"), Buffer.from("Họ đến", "utf16le"))],
    ["an old encoding", fromAscii("H\xf4n \xd0\xea\xcc")],
  ])("plain text has nothing hidden: %s", async (_, bytes) => {
    const result = await cleanFile(new Blob([bytes]), "a.txt");
    expect(result).toEqual({ kind: "unchanged", reason: "nothing-hidden", mayRemain: [] });
  });

  it.each([
    ["a web page", text("<html><meta name=author></html>")],
    ["rich text", text("{\\rtf1{\\info{\\author A}}}")],
    ["a message", text("From: a@example.org\r\n\r\nText")],
    [
      "an old Word file",
      concat(fromAscii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), new Uint8Array(2000)),
    ],
  ])("is told that it cannot be cleaned: %s", async (_, bytes) => {
    expect(await cleanFile(new Blob([bytes]), "a")).toEqual({
      kind: "unchanged",
      reason: "cannot-clean",
      mayRemain: ["all-hidden-details"],
    });
  });

  it("a new Word file with a password is told to be encrypted", async () => {
    const list = Buffer.from("EncryptedPackage", "utf16le");
    const head = concat(fromAscii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), new Uint8Array(504), list);
    expect(await cleanFile(new Blob([head]), "a.docx")).toEqual({
      kind: "failed",
      code: "encrypted",
    });
  });

  it("an empty file is text", async () => {
    expect(await examineFile(new Blob([]), "a")).toMatchObject({ kind: "text", found: [] });
  });
});

describe("what the device does", () => {
  it("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    const result = await cleanFile(new Blob([jpeg([])]), "a.jpg", stop.signal);
    expect(result).toEqual({ kind: "failed", code: "stopped" });
  });

  it("tells when the bytes cannot be read", async () => {
    const file = new Blob([jpeg([])]);
    file.slice = () => {
      const gone = new Blob(["gone"]);
      gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
      return gone;
    };
    expect(await cleanFile(file, "a.jpg")).toEqual({ kind: "failed", code: "unreadable" });
  });

  it("a file that is too large to be rewritten is told", async () => {
    const large = new Blob([fromAscii("%PDF-1.7\n"), new Uint8Array(64 * 1024 * 1024)]);
    expect(await cleanFile(large, "a.pdf")).toEqual({ kind: "failed", code: "too-large" });
  });
});
