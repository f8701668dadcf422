/** Stories in English: land, house, eviction, pollution. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const landHomeEnvironment: readonly Story[] = [
  {
    text: `I have a scholarship overseas, and I write in English because my professor helped me.
      My parents grow {longan|dragon fruit}. A road is being built for an industrial park, and the
      line on the map moved last year: it now goes through our orchard and around the house of
      somebody important.

      They were offered an amount that does not pay for the trees, never mind the land. My father
      refused. He was summoned, then fined for an extension built in 1998, then told that I would
      "have difficulties when I return". Bulldozers came on a Sunday and stopped only because my
      grandmother sat down in front of them. They said they will be back with enough people. I
      cannot be there. I can send the maps.`,
    answers: {
      tiles: ["tile.land_home_environment"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.farm_land",
      actor_types: ["actor.local_government", "actor.company_private"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "60_plus",
      groups: ["grp.farmers"],
      reported_to: ["commune", "inspectorate"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "The inspectorate sent the file back to the commune.",
      other_bodies: ["none"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["lawyer", "advice"],
      own_exposure: ["threatened"],
    },
    where: ["vn.68", "vn.80", "vn.33", "vn.82"],
    began: ["since", 11],
    upcoming: ["eviction", 10],
  },
  {
    text: `I work as an engineer at a plant and I sign the water reports. For {two|three} years
      the numbers that I measure have not been the numbers that are sent. Sludge goes at night
      into a pit behind the rubber trees, which has no lining. The village below draws its water
      from wells.

      I raised it inside, once in writing. I was asked whether I like my job, and the letter
      disappeared from the system. I have copies of the real tables for {fourteen|nine} months and
      some photographs of the pit. If it becomes known that I gave them I will be ruined, and
      there are only three people who could have. I have children myself. I would like advice
      before I send the files themselves.`,
    answers: {
      tiles: ["tile.land_home_environment", "tile.work"],
      danger_now: "not_sure",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.company_foreign", "actor.department"],
      relation: "witness",
      victim_knows: "no",
      people_band: "100_plus",
      groups: ["grp.farmers"],
      health_now: ["unknown"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      originals_elsewhere: "yes",
      wishes: ["advice", "safety"],
      must_not: "The company and anyone at the department.",
      own_exposure: ["no"],
    },
    where: ["vn.75", "vn.42", "vn.80", "vn.25"],
    began: ["since", 26],
  },
  {
    text: `Our street of {sixty|eighty} boats and houses on stilts was told to move for a park
      along the river. We were shown flats on a drawing. The flats do not exist; there is a field
      with a fence. Meanwhile the poles are being pulled out one house at a time, beginning with
      the families who have no papers.

      I sell vegetables from the boat, so where there is no river I have no work. My neighbour,
      who is blind, was carried out in his chair. The officer was polite and said sorry, which
      made it worse somehow. They gave us {five|three} million and asked us to sign for ten. I did
      not sign.`,
    answers: {
      tiles: ["tile.land_home_environment", "tile.health_care_poverty"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.local_government", "actor.local_security"],
      relation: "self",
      people_band: "100_plus",
      age_band: "30_59",
      groups: ["grp.poor", "grp.disability"],
      health_now: ["none"],
      reported_to: ["commune"],
      not_tried_reason: ["no_answer", "did_not_know"],
      result_so_far: "They told us to wait for the flats.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer"],
      own_exposure: ["no"],
    },
    where: ["vn.92", "vn.91", "vn.46", "vn.79"],
    began: ["month", 1],
    upcoming: ["eviction", 5],
  },
];
