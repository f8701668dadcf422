/** Stories in English: a child is harmed or at risk. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const child: readonly Story[] = [
  {
    text: `I volunteer as a football coach. One of the boys, {ten|eleven} years old, sleeps at the
      children's home on the hill. He came to training with marks on his back and told me that the
      big room has a "quiet corner" where they kneel on salt. He begged me not to say that it was
      him.

      I spoke with the deputy, who thanked me warmly and then told the club that they no longer
      need a coach. Donors visit every month and see clean beds. There are about {forty|thirty}
      children. I kept a diary of what three boys told me, without names. I do not want the home
      closed and the children put on the street; I want somebody to come without calling first.`,
    answers: {
      tiles: ["tile.child"],
      danger_now: "yes",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.religious_body", "actor.other"],
      relation: "witness",
      victim_knows: "no",
      people_band: "10_99",
      age_band: "0_11",
      groups: ["grp.children"],
      health_now: ["injury"],
      reported_to: ["other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "The club was told that I am not needed any more.",
      other_bodies: ["none"],
      originals_elsewhere: "yes",
      wishes: ["safety", "advice"],
      must_not: "The home and the club.",
      own_exposure: ["no"],
    },
    where: ["vn.68", "vn.46", "vn.75"],
    began: ["since", 3],
  },
  {
    text: `My daughter is {thirteen|fourteen}. A teacher sent her messages at night, first about
      homework, then other things. She showed me only when he threatened to fail her. We went to
      the headmistress with the phone. She asked us to leave it with her, and when we got it back
      the messages were gone.

      We have screenshots on my sister's phone. The school says that it would be bad for my
      daughter if people knew, and they have moved him to another class, not away. She will not go
      to school now and eats very little. At the police they asked her questions in an open room
      with people walking through. I stopped it and took her home. How is this done properly, with
      somebody who knows how to speak with a child?`,
    answers: {
      tiles: ["tile.child", "tile.women_lgbt"],
      danger_now: "not_sure",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.school",
      actor_types: ["actor.school"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "12_17",
      groups: ["grp.children"],
      health_now: ["illness"],
      reported_to: ["police", "other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "The school moved the teacher to another class.",
      other_bodies: ["none"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["care", "lawyer", "advice"],
      own_exposure: ["no"],
    },
    where: ["vn.31", "vn.24", "vn.22", "vn.56"],
    began: ["month", 1],
  },
];
