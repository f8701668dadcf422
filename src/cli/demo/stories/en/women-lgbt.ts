/** Stories in English: women and LGBT people. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const womenLgbt: readonly Story[] = [
  {
    text: `My partner and I are both women. We rented a shop together and lived above it. Her
      family found out in {month} and came with a relative in uniform. They took her home "to be
      cured". She managed to send me one message saying that she is being given pills by a man who
      is not a doctor and that a wedding is being arranged.

      I went to the house and was told that I had kidnapped her. The ward police said it is a
      family matter and laughed about which of us is the husband. She is {twenty-six|thirty}, she
      can decide for herself. I do not know the date of the wedding, but people say before the new
      year. I am afraid that any step I take will make them hide her somewhere else.`,
    answers: {
      tiles: ["tile.women_lgbt", "tile.trafficking"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.family", "actor.police_local"],
      relation: "relative",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      age_band: "18_29",
      groups: ["grp.lgbt", "grp.women"],
      health_now: ["unknown"],
      reported_to: ["police"],
      not_tried_reason: ["refused"],
      result_so_far: "They said that it is a family matter.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["safety", "advice"],
      must_not: "Her family.",
      own_exposure: ["threatened"],
    },
    where: ["vn.40", "vn.37", "vn.86", "vn.96"],
    began: ["month", 1],
    upcoming: ["other", 40],
  },
  {
    text: `I run a small shelter that is not registered, because when we asked to register we were
      told there is no need for such a thing. We have had {nineteen|twenty-three} women this year.
      In the spring somebody gave our address to a husband, and we believe it came from an office
      to which we had reported him.

      He came with friends. Nobody was hurt because the neighbours came out with their pans. Since
      then an officer visits each week and wants to see the list of women and children, "for fire
      safety". We have refused so far. We would like to know what we must show by law and what we
      need not, and whether there is somewhere else we could bring two families who are in
      particular danger.`,
    answers: {
      tiles: ["tile.women_lgbt"],
      danger_now: "yes",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.police_local", "actor.family"],
      relation: "organisation",
      victim_knows: "yes",
      people_band: "10_99",
      groups: ["grp.women", "grp.children"],
      health_now: ["none"],
      reported_to: ["police"],
      not_tried_reason: ["fear_of_reprisal"],
      result_so_far: "We believe that the report itself gave us away.",
      other_bodies: ["ngo"],
      wishes: ["safety", "advice", "lawyer"],
      must_not: "Any office in our province.",
      own_exposure: ["watched"],
    },
    where: ["vn.01", "vn.48", "vn.79"],
    began: ["since", 7],
  },
];
