/** Stories in English: court, lawyer, trial, identity papers, passport. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const courtPapers: readonly Story[] = [
  {
    text: `I am counsel for the applicants in an administrative case about {a cement works|a
      reservoir}. The hearing has been postponed five times, each time on the morning itself,
      after my clients had travelled through the night. At the last date the judge told me in the
      corridor that the outcome "has been discussed".

      My request to have the site plans produced was refused without reasons. Two of the
      applicants withdrew after visits at home; I have their statements, given to me on condition
      that they are not used in this country. I have been warned by my bar association that I
      speak too much. I ask whether an observer from an embassy could attend, and for guidance on
      when domestic remedies may be regarded as ineffective.`,
    answers: {
      tiles: ["tile.court_papers", "tile.land_home_environment"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.court",
      actor_types: ["actor.court", "actor.province_government"],
      relation: "lawyer",
      victim_knows: "yes",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.farmers", "grp.petitioners"],
      reported_to: ["court", "inspectorate"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Five adjournments, no reasons in writing.",
      other_bodies: ["ngo"],
      lawyer: "yes",
      originals_elsewhere: "yes",
      wishes: ["un", "advice"],
      own_exposure: ["threatened"],
    },
    where: ["vn.37", "vn.25", "vn.42", "vn.56"],
    began: ["since", 13],
    upcoming: ["trial", 21],
  },
  {
    text: `I came back from {six|four} years of study with a doctorate. At the airport my passport
      was taken "for checking" and I was given a slip of paper without a stamp. I have been asked
      to collect it at an office which, when I go there, has never heard of it.

      While I was abroad I once gave an interview about academic freedom. My post at the
      university was offered to me in {March|May} and withdrawn in the same week. Without a
      passport I cannot take up the other post that I was offered overseas, and that offer ends
      with the year. I was not questioned or harmed. It is just that every door is closed very
      gently. I would like to know whether there is any rule that I can point to.`,
    answers: {
      tiles: ["tile.court_papers", "tile.punished_for_speaking"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.border_airport",
      actor_types: ["actor.police_national"],
      relation: "self",
      people_band: "1",
      age_band: "30_59",
      reported_to: ["police"],
      not_tried_reason: ["no_answer"],
      result_so_far: "The office says that it has no such file.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer"],
      own_exposure: ["no"],
    },
    where: ["vn.01", "vn.79"],
    began: ["month", 2],
    upcoming: ["other", 45],
  },
];
