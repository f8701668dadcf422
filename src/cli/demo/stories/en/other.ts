/** Stories in English: something else, or not sure. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const other: readonly Story[] = [
  {
    text: `I moderate a page for people who lost money in a bond that banks sold to pensioners. It
      is not political. When the page passed {twenty|thirty} thousand members, accounts with flags
      began to post my photograph, my street and the words "she works for foreign powers". A
      drawing of a coffin came by courier.

      I reported the posts and was told that they do not break the rules. I reported the coffin
      and the officer kept it. My sister asks me to stop. I am sixty-two and was never afraid of
      anything, but now I check the door twice. I put "something else", because nobody has
      arrested me and I do not know what this is called.`,
    answers: {
      tiles: ["tile.other", "tile.punished_for_speaking"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.online",
      actor_types: ["actor.online_unknown"],
      relation: "self",
      people_band: "1",
      age_band: "60_plus",
      groups: ["grp.petitioners", "grp.older"],
      reported_to: ["police", "other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "They kept the thing that was sent to me. Nothing else happened.",
      other_bodies: ["media"],
      wishes: ["safety", "advice"],
      own_exposure: ["threatened", "watched"],
    },
    where: ["vn.79", "vn.01", "vn.31"],
    began: ["month", 1],
  },
  {
    text: `I was a conscript until {last summer|the spring}. I do not want to say where. A boy in
      our unit was made to stand in the sun as a punishment, every day for a week, because he
      wrote poems. He is in a hospital now and does not know his mother. We were lined up and told
      what we had seen: that he had a weakness of the heart.

      I signed that, like the others. I have the date of every day in my head. His family is poor
      and believes the paper. I cannot sleep. I do not know whether I am a witness or guilty or
      both. If I speak, can you make sure that it cannot come back to the others who still serve?
      If not, then please just keep this somewhere safe.`,
    answers: {
      tiles: ["tile.other", "tile.killed_tortured_missing"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "over",
      place_type: "place.unknown",
      actor_types: ["actor.military"],
      relation: "witness",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      age_band: "18_29",
      health_now: ["illness"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      wishes: ["record", "not_sure", "care"],
      own_exposure: ["prefer_not_to_say"],
    },
    where: ["vn.40", "vn.52", "vn.91", "vn.37"],
    began: ["year", 12],
  },
  {
    text: `I live in {Canada|Australia}. After I organised an evening with songs and a collection
      for flood victims, a consular officer telephoned and advised me to give the list of donors
      "so that they can be thanked". I declined. Within a month my mother's application for a
      visitor visa to see her first grandchild was stopped at home: the ward would not stamp a
      form that it stamps for everybody.

      A clerk told her that her daughter keeps bad company. She is {sixty-nine|seventy-one} and
      has packed and unpacked the same suitcase three times. It is a small thing beside what
      others write to you. But many families in our community have small things like this, and
      together they keep people silent.`,
    answers: {
      tiles: ["tile.other", "tile.court_papers"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.government_office",
      actor_types: ["actor.local_government", "actor.police_local"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "60_plus",
      groups: ["grp.relatives", "grp.older"],
      reported_to: ["commune"],
      not_tried_reason: ["refused"],
      result_so_far: "The ward will not stamp the form and gives no reason.",
      other_bodies: ["none"],
      wishes: ["record", "advice"],
      must_not: "The consulate.",
      own_exposure: ["no"],
    },
    where: ["vn.37", "vn.46", "vn.86", "vn.33"],
    began: ["since", 3],
  },
];
