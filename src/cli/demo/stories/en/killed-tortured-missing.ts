/** Stories in English: someone died, is missing, or was beaten or tortured. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const killedTorturedMissing: readonly Story[] = [
  {
    text: `My cousin went to answer questions about a {stolen motorbike|fight at a wedding} and
      did not come home. The next evening we were called to a hospital and told that he had harmed
      himself in the room. He was twenty-four and was to be married in spring.

      We were allowed to see only his face. His mother asked to wash him, as is our custom, and
      was told the body must be sealed. The funeral is planned by the officials, who also offer to
      pay for it. An uncle who asked for an independent doctor was summoned the same day. We have
      not signed anything. If there is any way to have him examined before the burial, please tell
      us, because there is very little time.`,
    answers: {
      tiles: ["tile.killed_tortured_missing"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.police_station",
      actor_types: ["actor.police_local"],
      relation: "relative",
      victim_knows: "does_not_apply",
      people_band: "1",
      age_band: "18_29",
      reported_to: ["police"],
      not_tried_reason: ["fear_of_reprisal"],
      result_so_far: "They say an internal review is enough.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer", "un"],
      own_exposure: ["summoned"],
    },
    where: ["vn.66", "vn.52", "vn.96", "vn.38"],
    began: ["month", 0],
    upcoming: ["burial", 2],
  },
  {
    text: `I was held for {nine|eleven} days at the end of {month}. I will not describe everything
      here. They did not let me sleep for three nights, they hit the soles of my feet, and they
      made me sit on a low plastic stool until I fell. They wanted me to say on camera that I had
      been paid by foreigners.

      On the last day I read the text they gave me. I am ashamed of it. I can walk, but I cannot
      feel two of my toes and I have not been able to work since. A nurse who is a friend wrote
      down what she saw. I would like to speak with a doctor who understands these things. I do
      not want revenge; I want it written somewhere that this is what happened in that building.`,
    answers: {
      tiles: ["tile.killed_tortured_missing", "tile.detained"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "over",
      place_type: "place.police_station",
      actor_types: ["actor.police_national"],
      relation: "self",
      people_band: "1",
      age_band: "30_59",
      health_now: ["injury"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "no_effective_remedy"],
      other_bodies: ["none"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["care", "record", "un"],
      must_not: "Please nobody in my home town.",
      own_exposure: ["threatened"],
    },
    where: ["vn.79", "vn.01", "vn.48"],
    began: ["month", 3],
  },
  {
    text: `I am an officer of a church that helps refugees. A man whom we have known for
      {two|three} years, recognised as a refugee, has not been seen since he left for the market
      on {a Tuesday|a Friday}. His phone was switched off within an hour. A shopkeeper saw him
      speaking with three men beside a van and thought they were friends.

      He told us twice that he was being followed and that a voice on the phone knew the name of
      his daughter's school. The local police took a report but say grown men may travel. His wife
      has since received one message from his number, in words he would not use. She and two
      children are in a shelter. We have her permission to write to you and to share a photograph.`,
    answers: {
      tiles: ["tile.killed_tortured_missing"],
      danger_now: "yes",
      held_now: "unknown",
      whereabouts_known: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.abroad",
      actor_types: ["actor.unknown"],
      relation: "organisation",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.refugees"],
      health_now: ["unknown"],
      reported_to: ["police"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "A missing-person report was registered.",
      other_bodies: ["un", "embassy"],
      lawyer: "yes",
      wishes: ["find_person", "safety", "un"],
    },
    where: { country: "THA", towns: ["Bangkok", "Chiang Mai", "Nonthaburi"] },
    began: ["month", 0],
  },
];
