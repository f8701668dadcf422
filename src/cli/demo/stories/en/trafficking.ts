/** Stories in English: sold, forced to work, forced to marry. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const trafficking: readonly Story[] = [
  {
    text: `I am an interpreter at a reception centre in {Poland|the Czech Republic}. I met a young
      woman who came by lorry with fourteen others. She owes eighteen thousand euros to the people
      who brought her, and was to work in a nail studio until it was paid. She slept in the
      studio's store. When she was found there she was treated as an offender, not as a victim.

      Her return flight is being prepared. At home the lender has already taken her parents' field
      and has been seen outside her little brother's school. She agreed that I write to you; she
      chose the words "I am not a criminal, I am tired". We have a lawyer here but need somebody
      who can document what would wait for her on return.`,
    answers: {
      tiles: ["tile.trafficking"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.abroad",
      actor_types: ["actor.recruiter", "actor.foreign_state"],
      relation: "witness",
      victim_knows: "yes",
      people_band: "10_99",
      age_band: "18_29",
      groups: ["grp.women", "grp.migrant_workers"],
      health_now: ["illness"],
      language_help: "English for me, Vietnamese for her",
      interpreter: "no",
      reported_to: ["other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "The authority does not see her as a victim.",
      other_bodies: ["ngo"],
      lawyer: "yes",
      wishes: ["lawyer", "safety"],
    },
    where: { country: "POL", towns: ["Warszawa", "Łódź", "Wrocław"] },
    began: ["since", 4],
    upcoming: ["deportation", 9],
  },
  {
    text: `My friend answered an advertisement for a {waitress|singer} in a border town. The owner
      holds her identity card and says she owes for clothes, food and the room. The girls may go
      out in pairs only if one stays behind. She is not allowed to refuse guests. She calls me
      from the bathroom, never longer than a minute.

      Once she did get to the police post across the street; an officer walked her back. Since
      then she does not believe in anybody. I know the street and I know that there are
      {six|eight} girls, two of them look very young. If men go in shouting, the owner will move
      them the same night, as happened in the summer. Is there somebody who has done this before
      and knows how?`,
    answers: {
      tiles: ["tile.trafficking", "tile.women_lgbt", "tile.child"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.employer", "actor.police_local"],
      relation: "witness",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.women"],
      health_now: ["unknown"],
      reported_to: ["police"],
      not_tried_reason: ["refused"],
      result_so_far: "An officer took her back to the owner.",
      other_bodies: ["none"],
      wishes: ["safety", "find_person"],
      must_not: "The police in that town.",
      own_exposure: ["no"],
    },
    where: ["vn.22", "vn.20", "vn.80", "vn.91"],
    began: ["since", 2],
  },
];
