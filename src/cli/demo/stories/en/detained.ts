/** Stories in English: someone was arrested, is held or is in prison. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const detained: readonly Story[] = [
  {
    text: `I am writing for my brother. Four weeks ago men came to his {flat|rented room} before
      it was light, showed a piece of paper too quickly to read, and took him away together with
      his laptop and a box of books. His wife was told he would be home for dinner. He was not.

      She goes to the station every {second day|Monday}. Once they said he had been moved to the
      city, once that no such person was there. He runs a small reading group, nothing more. He
      has asthma and left without his inhaler. I live abroad and can only telephone, and the
      family is afraid to speak on the phone. We need to know where he is and whether a lawyer can
      see him.`,
    answers: {
      tiles: ["tile.detained"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "no",
      child_involved: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.plainclothes", "actor.police_national"],
      actor_description: "Six men, two cars without markings. One man filmed everything.",
      relation: "relative",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      age_band: "30_59",
      health_now: ["illness"],
      reported_to: ["police"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Different offices gave different answers, none in writing.",
      other_bodies: ["embassy"],
      lawyer: "no",
      wishes: ["find_person", "lawyer", "un"],
    },
    where: ["vn.79", "vn.01", "vn.75"],
    began: ["month", 1],
  },
  {
    text: `My husband has {three|four} years left of his sentence. He was moved without notice to
      a camp more than a thousand kilometres from our home. It takes me two days by bus with our
      daughter, and the last time we were turned away because "visiting rules had changed".

      In his last call, which lasted five minutes with an officer beside him, he said he was alone
      in a cell since {the holiday|the change of season} because he refused to write that he was
      guilty. He said his eyesight is going. When I asked about a doctor the line was cut. I have
      asked in writing for a medical check three times. I do not want his name in the newspapers
      without asking him.`,
    answers: {
      tiles: ["tile.detained"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.prison",
      actor_types: ["actor.prison"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.prisoners"],
      health_now: ["illness"],
      reported_to: ["other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Three letters to the camp, no answer.",
      other_bodies: ["un", "ngo"],
      lawyer: "yes",
      wishes: ["care", "un"],
      own_exposure: ["watched"],
    },
    where: ["vn.40", "vn.38", "vn.52", "vn.75"],
    began: ["since", 5],
  },
  {
    text: `We are a small association of former detainees. {Seven|Nine} people from one commune
      are being held after a land protest, among them a woman of sixty-eight. Families were told
      of the charges by loudspeaker. Only two of them have a lawyer, and both lawyers say they are
      given excuses when they ask for a visit.

      Two of the people held were seen in the district hospital with a drip, chained to the bed.
      One family was promised a shorter sentence if they gave up the other families' chat group.
      We have collected short statements from five households, with their agreement to share them
      with you and with nobody else for now. We can send them when you tell us how.`,
    answers: {
      tiles: ["tile.detained", "tile.land_home_environment"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.prison",
      actor_types: ["actor.police_province", "actor.prosecutor"],
      relation: "organisation",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "60_plus",
      groups: ["grp.farmers", "grp.petitioners", "grp.older"],
      health_now: ["injury", "illness"],
      reported_to: ["police", "other"],
      not_tried_reason: ["no_effective_remedy"],
      other_bodies: ["ngo"],
      lawyer: "refused",
      originals_elsewhere: "yes",
      wishes: ["lawyer", "un", "care"],
    },
    where: ["vn.01", "vn.33", "vn.24"],
    began: ["month", 2],
    upcoming: ["trial", 25],
  },
];
