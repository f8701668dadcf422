/** Stories in English: ethnic group, language, culture, discrimination. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const ethnic: readonly Story[] = [
  {
    text: `I am writing for my aunt, who is Ede and does not use a phone. In her village the new
      signs have other names than the ones the elders use, and in the kindergarten the children
      must not speak Ede, not even to each other. My nephew, who is {five|four}, had to stand in
      the corner for asking for water in the only language he has.

      My aunt went to talk to the teacher, who is a kind girl from the lowlands and said that it
      is an order. When the parents asked for one hour a week in Ede they were told to write to
      the department, which answered that there is no teacher. My aunt has taught it all her life,
      but has no certificate. She asks for nothing else than that hour.`,
    answers: {
      tiles: ["tile.ethnic", "tile.child"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.school",
      actor_types: ["actor.school", "actor.department"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "10_99",
      age_band: "0_11",
      groups: ["grp.indigenous", "grp.ethnic_minority", "grp.children"],
      language_help: "Ede for my aunt, English for me",
      interpreter: "yes",
      reported_to: ["commune", "other"],
      not_tried_reason: ["refused"],
      result_so_far: "The department says that there is no teacher.",
      other_bodies: ["none"],
      wishes: ["record", "advice"],
      own_exposure: ["no"],
    },
    where: ["vn.66"],
    began: ["since", 6],
  },
  {
    text: `We are Hmong families who came down from the north {twenty|fifteen} years ago. At the
      district hospital our people are put in the last room and told to wait until the others have
      been seen. My sister, in labour, was asked first whether she could pay and then whether she
      had "finished having children". She gave birth in the corridor.

      She lives, and the baby lives. The paper that she had to sign before leaving says that she
      refused help. She cannot read it. When I read it to her she was silent for a long time. I
      asked for the paper to be corrected and the clerk said that people like us always complain.
      This is not about one nurse. It is every time.`,
    answers: {
      tiles: ["tile.ethnic", "tile.health_care_poverty", "tile.women_lgbt"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "over",
      place_type: "place.hospital",
      actor_types: ["actor.hospital"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.ethnic_minority", "grp.women", "grp.remote"],
      health_now: ["none"],
      language_help: "Hmong or Vietnamese for her; English for me",
      interpreter: "yes",
      reported_to: ["other"],
      not_tried_reason: ["refused"],
      result_so_far: "The clerk would not correct the paper.",
      other_bodies: ["none"],
      wishes: ["record", "advice"],
    },
    where: ["vn.66", "vn.68", "vn.11"],
    began: ["month", 2],
  },
];
