/** Stories in English: religion or belief. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const religion: readonly Story[] = [
  {
    text: `Our house church has met on Sunday mornings for {eleven|fourteen} years. In {month}
      officers stood at the gate, wrote down every number plate and told the landlord that he
      would be fined if he let us in again. We moved to the garden of an old lady. The next week
      her electricity was cut.

      Two of our young people were asked to sign a paper that they would return to "the religion
      of their ancestors". One signed and came to me in tears. We applied to register in
      {2019|2021} and have a stamped receipt; no answer has ever come. We do not hide. We sing, we
      pray, we collect rice for the sick. I would like to know what we should write down each week
      so that it can be useful later.`,
    answers: {
      tiles: ["tile.religion"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.worship",
      actor_types: ["actor.police_local", "actor.department"],
      relation: "self",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.religious"],
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "The application from years ago was never answered.",
      other_bodies: ["ngo"],
      wishes: ["advice", "record"],
      own_exposure: ["watched"],
    },
    where: ["vn.66", "vn.51", "vn.15", "vn.11"],
    began: ["month", 2],
  },
  {
    text: `I am a nun. Our community keeps a school kitchen and a small dispensary on land that
      the founder bought before 1975. The papers are with us. A hotel company has now fenced half
      of the garden at night under the protection of young men who smelled of alcohol. They pulled
      down the grotto.

      When we rang the bell, neighbours came, and {two|three} of them were taken to the ward
      office for disturbing order. One sister was pushed and broke her wrist. We were told that
      the land is "managed by the State in common". We are eleven women, the oldest is ninety. The
      company says it will come for the other half {next month|after the festival}. We will be
      standing there and praying; that is all that we can do.`,
    answers: {
      tiles: ["tile.religion", "tile.land_home_environment"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "may_happen",
      place_type: "place.worship",
      actor_types: ["actor.land_developer", "actor.local_government", "actor.plainclothes"],
      relation: "self",
      people_band: "10_99",
      age_band: "60_plus",
      groups: ["grp.religious", "grp.women", "grp.older"],
      health_now: ["injury"],
      reported_to: ["commune", "inspectorate"],
      not_tried_reason: ["no_answer"],
      result_so_far: "The ward said both sides should keep calm.",
      other_bodies: ["media"],
      lawyer: "yes",
      originals_elsewhere: "yes",
      wishes: ["lawyer", "media", "safety"],
    },
    where: ["vn.46", "vn.79", "vn.01", "vn.40"],
    began: ["month", 1],
    upcoming: ["eviction", 28],
  },
];
