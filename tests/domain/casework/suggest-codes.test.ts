import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  suggestActors,
  suggestActs,
  suggestAreas,
  suggestGroups,
} from "../../../src/domain/casework/suggest-codes.ts";
import { suggestExposure } from "../../../src/domain/casework/exposure.ts";
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { TILE_IDS } from "../../../src/domain/taxonomy/tiles.ts";
import { arbitraryAnswers, hostileAnswers } from "../arbitrary-answers.ts";

const areas = (answers: Answers) => suggestAreas(answers).map(({ id }) => id);
const acts = (answers: Answers) => suggestActs(answers).map(({ id }) => id);

describe("suggested areas", () => {
  it.each(TILE_IDS)("%s alone leads to at least one", (tile) => {
    expect(areas({ tiles: [tile] })).not.toEqual([]);
  });

  it.each<[Answers, readonly string[]]>([
    [{ tiles: ["tile.killed_tortured_missing"] }, ["area.life", "area.torture"]],
    [{ tiles: ["tile.killed_tortured_missing"], held_now: "yes" }, ["area.torture"]],
    [
      { tiles: ["tile.killed_tortured_missing"], held_now: "unknown", whereabouts_known: "no" },
      ["area.disappearance"],
    ],
    [{ tiles: ["tile.killed_tortured_missing"], upcoming_date_kind: "burial" }, ["area.life"]],
    [{ tiles: ["tile.women_lgbt"], groups: ["grp.lgbt"] }, ["area.sogi"]],
    [{ tiles: ["tile.health_care_poverty"], groups: ["grp.disability"] }, ["area.disability"]],
    [{ tiles: ["tile.court_papers"], place_type: "place.border_airport" }, ["area.movement"]],
    [
      { tiles: ["tile.land_home_environment"], upcoming_date_kind: "eviction" },
      ["area.land", "area.housing_eviction"],
    ],
  ])("of %j are %j", (answers, expected) => {
    expect(areas(answers)).toEqual(expected);
  });

  it("are none without an answer", () => {
    expect(areas({ story: "Chuyện dài" })).toEqual([]);
  });
});

describe("suggested acts", () => {
  it.each<[Answers, readonly string[]]>([
    [{ held_now: "yes" }, ["act.detention"]],
    [{ held_now: "yes", whereabouts_known: "no" }, ["act.detention", "act.incommunicado"]],
    [{ held_now: "unknown", whereabouts_known: "no" }, ["act.disappearance"]],
    [{ tiles: ["tile.detained"], held_now: "no" }, ["act.arrest"]],
    [{ lawyer: "refused" }, ["act.denial_lawyer"]],
    [
      {
        tiles: ["tile.killed_tortured_missing"],
        upcoming_date_kind: "burial",
        place_type: "place.police_station",
      },
      ["act.death_in_custody"],
    ],
    [{ reported_to: ["police"], not_tried_reason: ["no_answer"] }, ["act.failure_to_act"]],
    [{ reported_to: ["none"], not_tried_reason: ["no_answer"] }, []],
  ])("of %j are %j", (answers, expected) => {
    expect(acts(answers)).toEqual(expected);
  });
});

describe("suggested groups and actors", () => {
  it("are those that were chosen, and those that other answers tell of", () => {
    const answers: Answers = {
      groups: ["grp.older", "grp.farmers"],
      age_band: "60_plus",
      child_involved: "yes",
      actor_types: ["actor.police_local", "actor.unknown"],
    };
    expect(suggestGroups(answers).map(({ id }) => id)).toEqual([
      "grp.older",
      "grp.farmers",
      "grp.children",
    ]);
    expect(suggestActors(answers).map(({ id }) => id)).toEqual([
      "actor.police_local",
      "actor.unknown",
    ]);
  });

  it("leave out that somebody would rather not say", () => {
    expect(suggestGroups({ groups: ["prefer_not_to_say"] })).toEqual([]);
  });
});

describe("suggested exposure", () => {
  it.each<[Answers, string]>([
    [{ own_exposure: ["threatened"] }, "high"],
    [{ relation: "self", held_now: "yes" }, "high"],
    [{ own_exposure: ["watched"], ongoing: "ongoing" }, "high"],
    [{ own_exposure: ["watched"] }, "medium"],
    [{ relation: "relative", actor_types: ["actor.police"] }, "medium"],
    [{ relation: "heard", actor_types: ["actor.police"] }, "low"],
    [{ relation: "self", actor_types: ["actor.employer"] }, "medium"],
    [{ own_exposure: ["no"] }, "low"],
    [{}, "low"],
  ])("of %j is %s", (answers, expected) => {
    expect(suggestExposure(answers).exposure).toBe(expected);
  });
});

describe("any suggestion", () => {
  const all = (answers: Answers) => [
    ...suggestAreas(answers),
    ...suggestActs(answers),
    ...suggestGroups(answers),
    ...suggestActors(answers),
  ];

  it("is made once, and for a reason that was answered", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const found = all(answers);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { because } of found) {
          expect(because.length).toBeGreaterThan(0);
          for (const { field } of because) expect(answers).toHaveProperty(field);
        }
      }),
    );
  });

  it("does not break on what another program sends", () => {
    fc.assert(
      fc.property(hostileAnswers(PUBLIC_FORM), (answers) => {
        expect(() => [all(answers as Answers), suggestExposure(answers as Answers)]).not.toThrow();
      }),
    );
  });
});
