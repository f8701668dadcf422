/** The people of the demo's organisation. All names are pseudonyms that nobody has. */
import type { MemberRole } from "../../protocol/index.ts";

/** A member before there are keys. */
export interface Part {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: MemberRole;
  /** Suspended in the course of the year. */
  readonly leaves?: true;
}

/** The organisation. */
export const ORGANISATION = { name: "Nhà Tre (demo)", languages: ["vi", "en"] } as const;

/** Who sets the organisation up. */
export const FOUNDER: Part = {
  loginName: "den-bien",
  displayName: "Đèn Biển",
  role: "administrator",
};

/** Who is invited, in this order. */
export const INVITED: readonly Part[] = [
  { loginName: "cau-may", displayName: "Cầu Mây", role: "administrator" },
  { loginName: "chim-sau", displayName: "Chim Sâu", role: "caseworker" },
  { loginName: "hoa-gao", displayName: "Hoa Gạo", role: "caseworker" },
  { loginName: "mua-ngau", displayName: "Mưa Ngâu", role: "caseworker" },
  { loginName: "soi-trang", displayName: "Sỏi Trắng", role: "caseworker" },
  { loginName: "gio-bac", displayName: "Gió Bấc", role: "caseworker", leaves: true },
  { loginName: "hom-go", displayName: "Hòm Gỗ", role: "custodian" },
  { loginName: "o-khoa", displayName: "Ổ Khoá", role: "custodian" },
];
