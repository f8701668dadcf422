import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { savedFileName, shownFileName } from "../../src/domain/file-name.ts";

describe("a file's name from outside", () => {
  it("keeps ordinary names, Vietnamese ones too", () => {
    expect(shownFileName("giấy mời số 3.pdf")).toBe("giấy mời số 3.pdf");
    expect(savedFileName("ảnh chụp.jpg")).toBe("ảnh chụp.jpg");
  });

  it("cannot turn its letters around, hold a path, or hide", () => {
    expect(shownFileName("photo\u202Egpj.exe")).toBe("photogpj.exe");
    expect(shownFileName("../../etc/passwd")).toBe("_.._etc_passwd");
    expect(shownFileName(".bashrc")).toBe("bashrc");
    expect(shownFileName(" \u200B. ")).toBe("file");
  });

  it("is saved with a harmless ending where it would run", () => {
    for (const name of ["a.exe", "b.HTML", "c.svg", "d.lnk", "e.tar.sh"]) {
      expect(savedFileName(name)).toBe(`${name}.bin`);
    }
  });

  it("stays short, keeps its ending, and never holds a control or path sign", () => {
    expect(shownFileName(`${"x".repeat(300)}.pdf`)).toMatch(/^x+…\.pdf$/);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const shown = shownFileName(name);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(260);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
      }),
    );
  });
});
