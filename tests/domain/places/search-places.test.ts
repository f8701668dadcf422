import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fold, searchPlaces } from "../../../src/domain/places/search-places.ts";
import {
  VIETNAM_PROVINCES,
  provinceName,
  provincesOf,
} from "../../../src/domain/places/vietnam.ts";

const find = (typed: string) => searchPlaces(VIETNAM_PROVINCES, typed);
const names = (typed: string) => find(typed).map(({ place }) => place.name);

/** The 63 provinces and cities of before July 2025. */
const BEFORE_2025 = `An Giang, Bà Rịa – Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre,
  Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk,
  Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương,
  Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu,
  Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên,
  Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình,
  Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc,
  Yên Bái`.split(/,\s*/);

describe("provinces of Viet Nam", () => {
  it("are 34, each with an id of its own", () => {
    expect(VIETNAM_PROVINCES).toHaveLength(34);
    expect(new Set(VIETNAM_PROVINCES.map(({ id }) => id)).size).toBe(34);
    expect(provincesOf("VNM")).toHaveLength(34);
    expect(provincesOf("LAO")).toEqual([]);
    expect(provinceName("vn.15")).toBe("Lào Cai");
    expect(provinceName("vn.00")).toBe("vn.00");
  });

  it("hold each of the 63 of before exactly once", () => {
    expect(BEFORE_2025).toHaveLength(63);
    const held = VIETNAM_PROVINCES.flatMap(({ name, former }) => [name, ...former]);
    // Huế was the city in Thừa Thiên Huế, so it is the only name that is new.
    expect(held.filter((name) => name !== "Huế").sort()).toEqual([...BEFORE_2025].sort());
  });

  it("are found by each name of before, with and without diacritics, and without spaces", () => {
    for (const name of BEFORE_2025) {
      for (const typed of [name, fold(name), fold(name).replaceAll(" ", ""), name.toUpperCase()]) {
        const [first] = find(typed);
        expect(first && [first.place.name, ...first.place.former], typed).toContain(name);
      }
    }
  });

  it("say which former name was meant", () => {
    expect(names("yen bai")).toEqual(["Lào Cai"]);
    expect(find("yen bai")[0]?.former).toBe("Yên Bái");
    expect(find("Lào Cai")[0]).not.toHaveProperty("former");
  });

  it("are found by other spellings", () => {
    expect(names("Sài Gòn")).toEqual(["Hồ Chí Minh"]);
    expect(names("tphcm")).toEqual(["Hồ Chí Minh"]);
    expect(names("vung tau")).toEqual(["Hồ Chí Minh"]);
    expect(names("daklak")).toEqual(["Đắk Lắk"]);
    expect(names("Đắc Lắc")).toEqual(["Đắk Lắk"]);
    expect(names("Hoà Bình")).toEqual(["Phú Thọ"]);
    expect(names("Thanh Hoá")).toEqual(["Thanh Hóa"]);
  });

  it("are told apart by accents where accents were typed", () => {
    expect(names("hà")).not.toContain("Hải Phòng");
    expect(names("ha")).toEqual(expect.arrayContaining(["Hà Nội", "Hà Tĩnh", "Hải Phòng"]));
  });

  it("are all listed for blank text, and none for nonsense", () => {
    expect(find("  ")).toHaveLength(34);
    expect(find("xyzzy")).toEqual([]);
  });

  it("never break the search, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const ids = find(typed).map(({ place }) => place.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
