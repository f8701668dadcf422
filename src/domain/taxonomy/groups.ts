/**
 * Groups at risk. A sensitive one is a special category of personal data: it is asked only where
 * a case turns on it, and never needed in order to send a report.
 */

/** A group, and whether belonging to it is specially protected data. */
export interface Group {
  readonly id: string;
  readonly isSensitive: boolean;
}

/** The groups that caseworkers can code. */
export const GROUPS = [
  { id: "grp.women", isSensitive: false },
  { id: "grp.children", isSensitive: false },
  { id: "grp.youth", isSensitive: false },
  { id: "grp.older", isSensitive: false },
  { id: "grp.disability", isSensitive: true },
  { id: "grp.poor", isSensitive: false },
  { id: "grp.ethnic_minority", isSensitive: true },
  { id: "grp.indigenous", isSensitive: true },
  { id: "grp.remote", isSensitive: false },
  { id: "grp.religious", isSensitive: true },
  { id: "grp.hiv", isSensitive: true },
  { id: "grp.drug_users", isSensitive: true },
  { id: "grp.climate", isSensitive: false },
  { id: "grp.violence_survivors", isSensitive: true },
  { id: "grp.trafficked", isSensitive: true },
  { id: "grp.workers", isSensitive: false },
  { id: "grp.public_servants", isSensitive: false },
  { id: "grp.prisoners", isSensitive: true },
  { id: "grp.foreigners", isSensitive: false },
  { id: "grp.petitioners", isSensitive: false },
  { id: "grp.critics", isSensitive: true },
  { id: "grp.defenders", isSensitive: true },
  { id: "grp.journalists", isSensitive: true },
  { id: "grp.lawyers", isSensitive: false },
  { id: "grp.diaspora", isSensitive: false },
  { id: "grp.pandemic", isSensitive: false },
  { id: "grp.lgbt", isSensitive: true },
  { id: "grp.refugees", isSensitive: true },
  { id: "grp.stateless", isSensitive: false },
  { id: "grp.migrant_workers", isSensitive: false },
  { id: "grp.farmers", isSensitive: false },
  { id: "grp.relatives", isSensitive: false },
  { id: "grp.pregnant", isSensitive: true },
  { id: "grp.mental_health", isSensitive: true },
] as const satisfies readonly Group[];

/** The id of a group. */
export type GroupId = (typeof GROUPS)[number]["id"];

/** Tells whether a text is the id of a group. */
export function isGroupId(text: string): text is GroupId {
  return GROUPS.some((group) => group.id === text);
}

/**
 * The groups that the public form offers. The others are left to caseworkers: health conditions
 * such as HIV and political views are asked late, by a trained person, or not at all.
 */
export const PUBLIC_GROUP_IDS = [
  "grp.women",
  "grp.children",
  "grp.older",
  "grp.disability",
  "grp.poor",
  "grp.ethnic_minority",
  "grp.indigenous",
  "grp.remote",
  "grp.religious",
  "grp.lgbt",
  "grp.workers",
  "grp.migrant_workers",
  "grp.farmers",
  "grp.petitioners",
  "grp.prisoners",
  "grp.journalists",
  "grp.defenders",
  "grp.relatives",
  "grp.refugees",
  "grp.pregnant",
] as const satisfies readonly GroupId[];
