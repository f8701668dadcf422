/**
 * The human-rights treaties, and what each country that we know has accepted. Rows
 * are to be held against the United Nations Treaty Collection before anybody relies on them;
 * each says how sure it is.
 */
import type { CountryId } from "../places/countries.ts";

/** The nine core treaties. */
export const TREATY_IDS = [
  "ICCPR",
  "ICESCR",
  "CERD",
  "CEDAW",
  "CAT",
  "CRC",
  "CRPD",
  "CMW",
  "CED",
] as const;

/** The id of a core treaty. */
export type TreatyId = (typeof TREATY_IDS)[number];

/** An instrument that areas refer to: a treaty, or the Declaration on Human Rights Defenders. */
export type InstrumentId = TreatyId | "DEFENDERS";

/**
 * What else a treaty body can do: `early_warning` needs no declaration by the State;
 * `if_abroad` is open only where the person disappeared in, or is a national of, a State party.
 */
export type OtherProcedure = "early_warning" | "if_abroad";

/** Where a country stands with a treaty. */
export interface TreatyStatus {
  /** The day, or only the year, from which it is bound. Absent: it is no party. */
  readonly partySince?: string;
  /** Whether a person can complain to the treaty's committee. */
  readonly takesComplaints: boolean;
  /** Whether the committee can inquire of its own accord. */
  readonly takesInquiries: boolean;
  readonly otherProcedure?: OtherProcedure;
  /** How sure the row is: read in a United Nations document, or from general knowledge. */
  readonly certainty: "document" | "date-in-document" | "unchecked";
}

/**
 * Viet Nam. No committee takes a complaint of a person against it. One list of the Committee
 * against Torture (CAT/C/VNM/CO/1, 3(g)) names the first Optional Protocol to the ICCPR as
 * accepted; the Human Rights Committee's own later documents say that it is not.
 */
const VIET_NAM: Readonly<Record<TreatyId, TreatyStatus>> = {
  ICCPR: closed("1982-09-24", "document"),
  ICESCR: closed("1982-09-24", "date-in-document"),
  CERD: { ...closed("1982-06-09", "date-in-document"), otherProcedure: "early_warning" },
  CEDAW: closed("1982-02-17", "date-in-document"),
  CAT: closed("2015-03-07", "date-in-document"),
  CRC: closed("1990-02-28", "date-in-document"),
  CRPD: closed("2015", "date-in-document"),
  CMW: { takesComplaints: false, takesInquiries: false, certainty: "unchecked" },
  CED: {
    takesComplaints: false,
    takesInquiries: false,
    otherProcedure: "if_abroad",
    certainty: "unchecked",
  },
};

function closed(partySince: string, certainty: TreatyStatus["certainty"]): TreatyStatus {
  return { partySince, takesComplaints: false, takesInquiries: false, certainty };
}

/** Gives where a country stands with each treaty; `undefined` where we do not know it. */
export function treatyStatusOf(
  country: CountryId,
): Readonly<Record<TreatyId, TreatyStatus>> | undefined {
  return country === "VNM" ? VIET_NAM : undefined;
}

/** Tells whether a country is bound by a treaty; `undefined` where we do not know. */
export function isPartyTo(country: CountryId, treaty: TreatyId): boolean | undefined {
  const status = treatyStatusOf(country);
  return status === undefined ? undefined : status[treaty].partySince !== undefined;
}
