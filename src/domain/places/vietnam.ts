/**
 * The 34 provinces and cities of Viet Nam since July 2025, with the names of before.
 *
 * Ids are `vn.` and the official code of the unit; they stay if a name changes. Former names are
 * those of National Assembly Resolution 202/2025/QH15; with them stand spellings that people
 * type. Nobody has to know which province theirs became.
 */
import type { CountryId } from "./countries.ts";

/** A province: its name of today, and the names under which people may look for it. */
export interface Province {
  readonly id: string;
  readonly name: string;
  /** Provinces of before 2025 that are now part of it. */
  readonly former: readonly string[];
  /** Other names and spellings of the province or of its former parts. Searched, not shown. */
  readonly spellings?: readonly string[];
}

/** Viet Nam's provinces and centrally run cities, in the order of the Vietnamese alphabet. */
export const VIETNAM_PROVINCES = [
  { id: "vn.91", name: "An Giang", former: ["Kiên Giang"] },
  { id: "vn.24", name: "Bắc Ninh", former: ["Bắc Giang"] },
  { id: "vn.96", name: "Cà Mau", former: ["Bạc Liêu"] },
  { id: "vn.04", name: "Cao Bằng", former: [] },
  { id: "vn.92", name: "Cần Thơ", former: ["Sóc Trăng", "Hậu Giang"] },
  { id: "vn.48", name: "Đà Nẵng", former: ["Quảng Nam"] },
  { id: "vn.66", name: "Đắk Lắk", former: ["Phú Yên"], spellings: ["Đắc Lắc"] },
  { id: "vn.11", name: "Điện Biên", former: [] },
  { id: "vn.75", name: "Đồng Nai", former: ["Bình Phước"] },
  { id: "vn.82", name: "Đồng Tháp", former: ["Tiền Giang"] },
  { id: "vn.52", name: "Gia Lai", former: ["Bình Định"] },
  { id: "vn.01", name: "Hà Nội", former: [], spellings: ["Hà Tây"] },
  { id: "vn.42", name: "Hà Tĩnh", former: [] },
  { id: "vn.31", name: "Hải Phòng", former: ["Hải Dương"] },
  {
    id: "vn.79",
    name: "Hồ Chí Minh",
    former: ["Bình Dương", "Bà Rịa – Vũng Tàu"],
    spellings: ["Sài Gòn", "TP.HCM", "Ho Chi Minh City"],
  },
  { id: "vn.46", name: "Huế", former: ["Thừa Thiên Huế"] },
  { id: "vn.33", name: "Hưng Yên", former: ["Thái Bình"] },
  { id: "vn.56", name: "Khánh Hòa", former: ["Ninh Thuận"] },
  { id: "vn.12", name: "Lai Châu", former: [] },
  { id: "vn.20", name: "Lạng Sơn", former: [] },
  { id: "vn.15", name: "Lào Cai", former: ["Yên Bái"], spellings: ["Lao Kai"] },
  {
    id: "vn.68",
    name: "Lâm Đồng",
    former: ["Đắk Nông", "Bình Thuận"],
    spellings: ["Đắc Nông"],
  },
  { id: "vn.40", name: "Nghệ An", former: [] },
  { id: "vn.37", name: "Ninh Bình", former: ["Hà Nam", "Nam Định"] },
  { id: "vn.25", name: "Phú Thọ", former: ["Vĩnh Phúc", "Hòa Bình"] },
  { id: "vn.51", name: "Quảng Ngãi", former: ["Kon Tum"], spellings: ["Công Tum"] },
  { id: "vn.22", name: "Quảng Ninh", former: [] },
  { id: "vn.44", name: "Quảng Trị", former: ["Quảng Bình"] },
  { id: "vn.14", name: "Sơn La", former: [] },
  { id: "vn.80", name: "Tây Ninh", former: ["Long An"] },
  { id: "vn.19", name: "Thái Nguyên", former: ["Bắc Kạn"], spellings: ["Bắc Cạn"] },
  { id: "vn.38", name: "Thanh Hóa", former: [] },
  { id: "vn.08", name: "Tuyên Quang", former: ["Hà Giang"] },
  { id: "vn.86", name: "Vĩnh Long", former: ["Bến Tre", "Trà Vinh"] },
] as const satisfies readonly Province[];

/** The id of a province that has a list. */
export type ProvinceId = (typeof VIETNAM_PROVINCES)[number]["id"];

/** Gives the provinces of a country; empty where there is no list and the name is typed. */
export function provincesOf(country: CountryId): readonly (Province & { id: ProvinceId })[] {
  return country === "VNM" ? VIETNAM_PROVINCES : [];
}

/** Gives a province's name. An unknown id, as from a later version, is given back as it is. */
export function provinceName(id: string): string {
  return VIETNAM_PROVINCES.find((province) => province.id === id)?.name ?? id;
}
