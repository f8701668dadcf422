/** Stories in English: punished for speaking up or complaining. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const punishedForSpeaking: readonly Story[] = [
  {
    text: `I translate for visitors, mostly journalists and researchers. After I took a foreign
      team to meet fishermen I was called in {twice|three times} in one week. They knew the
      questions we had asked. They wanted the unpublished recordings and the names of everyone who
      had spoken.

      I said that I had deleted everything. They kept my phone for two days and gave it back with
      the battery warm. My licence as a guide was "suspended for review". Since then every agency
      says there is no work for me. I worry less about myself than about the fishermen, because I
      do not know what was on the phone that could point to them. How can I warn them without
      making things worse?`,
    answers: {
      tiles: ["tile.punished_for_speaking", "tile.work"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.police_station",
      actor_types: ["actor.police_province"],
      relation: "self",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.journalists"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "safety"],
      own_exposure: ["summoned", "watched"],
    },
    where: ["vn.42", "vn.44", "vn.48", "vn.56"],
    began: ["month", 1],
  },
  {
    text: `We sent a report to the United Nations about conditions in our community. {Five|Six}
      weeks later two of the people who had given interviews were asked by officers about exact
      sentences in it. The report had not been published. Somebody must have passed it on.

      One of them lost her job at the clinic; the other had his passport taken at the border when
      he went to visit his sister. Officers told both that what they did was "supplying
      information against the State". We are asking three things: how to find out where it leaked,
      whether this counts as a reprisal for working with the UN, and how to help these two people
      quietly. Please do not contact them directly; contact us here.`,
    answers: {
      tiles: ["tile.punished_for_speaking"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.government_office",
      actor_types: ["actor.police_national", "actor.police_local"],
      relation: "organisation",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "30_59",
      groups: ["grp.defenders", "grp.ethnic_minority"],
      reported_to: ["none"],
      not_tried_reason: ["no_effective_remedy"],
      other_bodies: ["un"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["un", "safety", "advice"],
      own_exposure: ["watched"],
    },
    where: ["vn.66", "vn.52", "vn.86", "vn.11"],
    began: ["since", 2],
  },
  {
    text: `I am in my third year of nursing. I commented under a video about the {flood
      relief|hospital fees} in my province, only that the money had not arrived in our village.
      The next morning the student office rang. I had to write a self-criticism, then a second one
      because the first was not sincere enough.

      My mother, who sells noodles, was visited at her stall by two men who bought nothing. They
      told her that daughters who study should study. I have been taken off the list for the
      hospital practice, without which I cannot finish. A lecturer told me privately to apologise
      on video. I do not want to, but I also cannot throw away three years of my mother's work.`,
    answers: {
      tiles: ["tile.punished_for_speaking"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.online",
      actor_types: ["actor.school", "actor.plainclothes"],
      relation: "self",
      people_band: "1",
      age_band: "18_29",
      groups: ["grp.women"],
      reported_to: ["none"],
      not_tried_reason: ["no_effective_remedy"],
      other_bodies: ["none"],
      wishes: ["advice"],
      must_not: "My university.",
      own_exposure: ["threatened"],
    },
    where: ["vn.46", "vn.44", "vn.19", "vn.92"],
    began: ["month", 0],
  },
];
