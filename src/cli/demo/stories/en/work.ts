/** Stories in English: work, wages, union, labour abroad. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const work: readonly Story[] = [
  {
    text: `I am a trainee in Japan, in a {food factory|scaffolding company}. The contract says
      eight hours and dormitory free. We work twelve, the dormitory takes a third of the pay, and
      our passports are "kept safe" by the company. When I asked for mine the manager laughed and
      said I may have it with my ticket home.

      One of us ran away and they showed us a photo of her with the word "illegal". I paid the
      sending company at home the equivalent of {six|seven} thousand dollars, borrowed against my
      parents' house. Last month my hand was burned, and I was told to say that I fell at home. I
      found this page in a group of trainees. There are nine of us. We want our passports and a
      doctor.`,
    answers: {
      tiles: ["tile.work", "tile.trafficking"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.employer", "actor.recruiter"],
      relation: "self",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.migrant_workers", "grp.workers"],
      health_now: ["injury"],
      language_help: "Vietnamese is easier, English is fine",
      interpreter: "no",
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "did_not_know"],
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer", "care"],
      must_not: "The sending company.",
      own_exposure: ["threatened"],
    },
    where: { country: "JPN", towns: ["Saitama", "Gifu", "Hiroshima"] },
    began: ["since", 8],
  },
  {
    text: `We tried to elect our own spokeswoman in the shoe factory. The {forty|fifty} of us who
      signed the list were called one by one into an office where a man who was not from the
      factory asked who had printed it. Four did not get their contract renewed. The spokeswoman
      was moved to the glue line, where there is no ventilation, though she has a medical note.

      The official union put up a poster saying that "bad elements" mislead workers. Two weeks ago
      she fainted, and the supervisor told her to rest outside the gate. The brand whose shoes we
      make has a code on the wall saying that we may associate freely. I photographed the wall and
      the line. I still work there, so be careful please.`,
    answers: {
      tiles: ["tile.work"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.company_foreign", "actor.mass_org"],
      relation: "colleague",
      victim_knows: "yes",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.workers", "grp.women"],
      health_now: ["illness"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["ngo"],
      originals_elsewhere: "no",
      wishes: ["advice", "media"],
      own_exposure: ["summoned"],
    },
    where: ["vn.75", "vn.80", "vn.31", "vn.38"],
    began: ["quarter", 3],
  },
  {
    text: `I am from the Philippines and teach in a private kindergarten here. The owner has not
      paid the foreign staff for {three|two} months and says that our visas depend on her. When a
      colleague asked in front of parents, her room was searched by two men with the owner
      present, and she had to leave the country within five days.

      I have a receipt for my salary that I was made to sign in advance. I also know that local
      assistants, who earn a quarter of what we do, have not been paid either and are told that it
      is the foreigners' fault. We would rather stand together with them. I do not know which
      office to go to, or whether going there makes them cancel my papers.`,
    answers: {
      tiles: ["tile.work", "tile.court_papers"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.school",
      actor_types: ["actor.employer", "actor.police"],
      relation: "self",
      people_band: "10_99",
      age_band: "18_29",
      groups: ["grp.migrant_workers", "grp.women"],
      language_help: "English or Tagalog",
      interpreter: "no",
      reported_to: ["none"],
      not_tried_reason: ["did_not_know", "fear_of_reprisal"],
      other_bodies: ["embassy"],
      lawyer: "no",
      wishes: ["advice", "lawyer"],
      own_exposure: ["no"],
    },
    where: ["vn.79", "vn.01", "vn.22"],
    began: ["month", 1],
  },
];
