import { describe, expect, it } from "vitest";

import { ACTS, isActId, severityOf } from "../../../src/domain/taxonomy/acts.ts";
import { AREAS, isAreaId } from "../../../src/domain/taxonomy/areas.ts";
import { AREA_ARTICLES } from "../../../src/domain/taxonomy/area-articles.ts";
import { AREA_MANDATES } from "../../../src/domain/taxonomy/area-mandates.ts";
import { HURIDOCS_OF_ACTS } from "../../../src/domain/taxonomy/huridocs.ts";
import { MANDATES } from "../../../src/domain/taxonomy/mandates.ts";
import { TREATY_IDS, isPartyTo, treatyStatusOf } from "../../../src/domain/taxonomy/treaties.ts";

describe("acts", () => {
  it("are 59, each once, each in areas that exist", () => {
    expect(new Set(ACTS.map(({ id }) => id)).size).toBe(59);
    expect(ACTS.flatMap(({ areas }) => [...areas]).every(isAreaId)).toBe(true);
  });

  it("have a severity", () => {
    expect(severityOf("act.torture")).toBe(5);
    expect(severityOf("act.benefits_denied")).toBe(1);
    expect(isActId("act.nothing")).toBe(false);
  });

  it("name HURIDOCS terms by list and twelve digits, or a shorter list's six", () => {
    for (const code of Object.values(HURIDOCS_OF_ACTS)) {
      expect(code).toMatch(/^(?:MT[24] \d{12}|MT30 \d{6})$/);
    }
  });
});

describe("areas", () => {
  it("lead to articles and mandates, except for what is not known", () => {
    const without = AREAS.map(({ id }) => id).filter(
      (id) => Object.keys(AREA_ARTICLES[id]).length === 0 || AREA_MANDATES[id].length === 0,
    );
    expect(without).toEqual(["area.other"]);
  });

  it("write articles as numbers with their parts", () => {
    for (const articles of Object.values(AREA_ARTICLES).flatMap((found) => Object.values(found))) {
      expect(articles).toMatch(/^(?:$|\d|\(G[CR] )/);
    }
  });
});

describe("mandates", () => {
  it("are 46 and the contact for reprisals, each once", () => {
    expect(new Set(MANDATES.map(({ id }) => id)).size).toBe(47);
  });
});

describe("treaties", () => {
  it("take no complaint against Viet Nam", () => {
    const status = treatyStatusOf("VNM");
    expect(TREATY_IDS.filter((id) => status?.[id].takesComplaints !== false)).toEqual([]);
    expect(TREATY_IDS.filter((id) => isPartyTo("VNM", id) === false)).toEqual(["CMW", "CED"]);
  });

  it("say nothing of a country that we do not know", () => {
    expect(treatyStatusOf("LAO")).toBeUndefined();
    expect(isPartyTo("LAO", "CED")).toBeUndefined();
  });
});
