/** The people of the demo's organisation. All names are pseudonyms that nobody has. */
import type { MemberRole } from "../../protocol/index.ts";

/** A member before there are keys. */
export interface Part {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: MemberRole;
  /** Suspended in the course of the year. */
  readonly leaves?: true;
  /** Number of the group they sit in, see {@link GROUPS}; absent for administrators. */
  readonly group?: number;
}

/** The organisation. */
export const ORGANISATION = { name: "Nhà Tre (demo)", languages: ["vi", "en"] } as const;

/** Roles and places by which complainants can leave people out. */
export const GROUPS = [
  {
    id: 1,
    names: { vi: "Người phụ trách, văn phòng trong nước", en: "Caseworkers, office at home" },
  },
  {
    id: 2,
    names: { vi: "Người phụ trách, văn phòng ở nước ngoài", en: "Caseworkers, office abroad" },
  },
] as const;

/** Who sets the organisation up. */
export const FOUNDER: Part = {
  loginName: "den-bien",
  displayName: "Đèn Biển",
  role: "administrator",
};

/** Who is invited, in this order. */
export const INVITED: readonly Part[] = [
  { loginName: "cau-may", displayName: "Cầu Mây", role: "administrator" },
  { loginName: "chim-sau", displayName: "Chim Sâu", role: "caseworker", group: 1 },
  { loginName: "hoa-gao", displayName: "Hoa Gạo", role: "caseworker", group: 1 },
  { loginName: "mua-ngau", displayName: "Mưa Ngâu", role: "caseworker", group: 2 },
  { loginName: "soi-trang", displayName: "Sỏi Trắng", role: "caseworker", group: 2 },
  { loginName: "gio-bac", displayName: "Gió Bấc", role: "caseworker", group: 1, leaves: true },
  { loginName: "hom-go", displayName: "Hòm Gỗ", role: "custodian", group: 1 },
  { loginName: "o-khoa", displayName: "Ổ Khoá", role: "custodian", group: 2 },
];
