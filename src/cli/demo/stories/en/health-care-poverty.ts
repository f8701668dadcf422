/** Stories in English: health, disability, old age, poverty, school, benefits. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const healthCarePoverty: readonly Story[] = [
  {
    text: `I am deaf. I write well because my grandfather taught me. There is a club of us,
      {thirty|about twenty-five} people. None of us has ever had an interpreter at a hospital, in
      a court or at a ward office. My friend signed a paper for an operation and woke up
      sterilised. She had understood that it was for her stomach.

      When we asked for sign-language interpreters, the department praised our spirit and gave us
      a certificate. We do not want certificates. In {month} a member of the club died in an
      emergency ward because nobody could ask him what hurt. We have written our eleven stories in
      one document, each of us agreed to it. We would like to know whether a committee of the
      United Nations can read it.`,
    answers: {
      tiles: ["tile.health_care_poverty", "tile.women_lgbt"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.hospital",
      actor_types: ["actor.hospital", "actor.department"],
      relation: "organisation",
      victim_knows: "yes",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.disability", "grp.women"],
      health_now: ["unknown"],
      language_help: "Written Vietnamese or English. No calls.",
      interpreter: "yes",
      reported_to: ["other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "A certificate of merit.",
      other_bodies: ["none"],
      originals_elsewhere: "yes",
      wishes: ["un", "record"],
      own_exposure: ["no"],
    },
    where: ["vn.01", "vn.79", "vn.48"],
    began: ["month", 4],
  },
  {
    text: `My father is {eighty-one|seventy-nine} and was a teacher. His pension stopped when the
      offices were merged, because two files with his name were found and the computer kept the
      wrong one: the other man has died. So my father is dead on paper. He cannot get his heart
      medicine at the insured price, and he is ashamed to ask us for money.

      We have been to five counters. At the last one a young man told him, in a friendly voice, to
      bring a witness that he is alive. He answered "I am the witness". They did not laugh. I know
      that it is not torture or prison. But an old man is being made very small, and he says that
      in his street there are three others.`,
    answers: {
      tiles: ["tile.health_care_poverty", "tile.court_papers"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.government_office",
      actor_types: ["actor.local_government", "actor.department"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "60_plus",
      groups: ["grp.older"],
      health_now: ["illness"],
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Five counters, each sends us to the next.",
      other_bodies: ["none"],
      wishes: ["advice"],
      own_exposure: ["no"],
    },
    where: ["vn.37", "vn.24", "vn.08", "vn.25"],
    began: ["since", 8],
  },
];
