/**
 * The thematic mandates of the Human Rights Council's special procedures. A mandate that ends
 * stays in the list with `validTo`, because old cases name it.
 */

/** A mandate, and the years for which we know it to exist. */
export interface Mandate {
  readonly id: string;
  /** `working_group`: five members who decide together; otherwise one person. */
  readonly kind: "rapporteur" | "independent_expert" | "working_group" | "contact";
  readonly validTo?: number;
}

/** The mandates. */
export const MANDATES = [
  { id: "SR-SUM", kind: "rapporteur" },
  { id: "SR-TORT", kind: "rapporteur" },
  { id: "WGAD", kind: "working_group" },
  { id: "WGEID", kind: "working_group" },
  { id: "SR-IJL", kind: "rapporteur" },
  { id: "SR-FOE", kind: "rapporteur" },
  { id: "SR-FPAA", kind: "rapporteur" },
  { id: "SR-FORB", kind: "rapporteur" },
  { id: "SR-HRD", kind: "rapporteur" },
  { id: "SR-PRIV", kind: "rapporteur" },
  { id: "SR-CT", kind: "rapporteur" },
  { id: "SR-MIN", kind: "rapporteur" },
  { id: "SR-IND", kind: "rapporteur" },
  { id: "SR-RAC", kind: "rapporteur" },
  { id: "SR-CULT", kind: "rapporteur" },
  { id: "SR-VAWG", kind: "rapporteur" },
  { id: "WGDAWG", kind: "working_group" },
  { id: "SR-SALE", kind: "rapporteur" },
  { id: "SR-TRAF", kind: "rapporteur" },
  { id: "SR-SLAV", kind: "rapporteur" },
  { id: "SR-MIGR", kind: "rapporteur" },
  { id: "SR-IDP", kind: "rapporteur" },
  { id: "SR-DIS", kind: "rapporteur" },
  { id: "IE-OLD", kind: "independent_expert" },
  { id: "IE-SOGI", kind: "independent_expert" },
  { id: "SR-HLTH", kind: "rapporteur" },
  { id: "SR-FOOD", kind: "rapporteur" },
  { id: "SR-WASH", kind: "rapporteur" },
  { id: "SR-HOUS", kind: "rapporteur" },
  { id: "SR-EDU", kind: "rapporteur" },
  { id: "SR-POV", kind: "rapporteur" },
  { id: "SR-DEV", kind: "rapporteur" },
  { id: "SR-ENV", kind: "rapporteur" },
  { id: "SR-CLIM", kind: "rapporteur" },
  { id: "SR-TOX", kind: "rapporteur" },
  { id: "WGBHR", kind: "working_group" },
  { id: "WG-PEAS", kind: "working_group" },
  { id: "SR-TJR", kind: "rapporteur" },
  { id: "IE-ALB", kind: "independent_expert" },
  { id: "SR-LEP", kind: "rapporteur" },
  { id: "IE-DEBT", kind: "independent_expert" },
  { id: "IE-INTORD", kind: "independent_expert" },
  { id: "IE-SOLI", kind: "independent_expert" },
  { id: "SR-UCM", kind: "rapporteur" },
  { id: "WGEPAD", kind: "working_group" },
  { id: "WG-MERC", kind: "working_group" },
  // No mandate but an office: it takes up reprisals against people who worked with the United Nations.
  { id: "UN-REPRISALS", kind: "contact" },
] as const satisfies readonly Mandate[];

/** The id of a mandate. */
export type MandateId = (typeof MANDATES)[number]["id"];
