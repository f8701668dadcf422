/** Terms to which somebody could agree. */
import type { ConsentTerms } from "../../src/domain/consent/terms.ts";
import { parseDay } from "../../src/domain/day.ts";

const UNTIL = parseDay("2027-02-22");
if (!UNTIL) throw new RangeError("That is a day");

/** To a lawyers' association, until February 2027. */
export const TERMS: ConsentTerms = {
  id: "6b1f0c8e-2d3a-4f5b-8c9d-0e1f2a3b4c5d",
  receiver: "Mạng lưới Luật sư Mekong",
  purpose: "legal_help",
  words: "Để luật sư xem có thể làm đơn khiếu nại hay không.",
  fields: ["story", "country", "admin1"],
  uses: ["receiver_use"],
  seenBy: ["receiver"],
  until: UNTIL,
  about: "adult",
  giver: "self",
  language: "vi",
};
