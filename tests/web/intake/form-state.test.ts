import { describe, expect, it } from "vitest";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { START, fileIdsOf, reduce } from "../../../web/intake/form-state.ts";
import type { Action, Page, Visit } from "../../../web/intake/visit-state.ts";
import type { ReceiptShown } from "../../../web/intake/worker-api.ts";

const RECEIPT: ReceiptShown = { vi: ["một"], en: ["one"], digits: ["111"] };

function run(actions: readonly Action[], from: Visit = START): Visit {
  return actions.reduce((visit, action) => reduce(PUBLIC_FORM, visit, action), from);
}

const BEGUN: readonly Action[] = [
  { type: "way-chosen", way: "report" },
  { type: "exit-understood" },
];

function pageAs<A extends Page["at"]>(visit: Visit, at: A): Extract<Page, { at: A }> {
  if (visit.page.at !== at) throw new Error(`expected ${at}, is at ${visit.page.at}`);
  return visit.page as Extract<Page, { at: A }>;
}

/** Skips until a screen is shown. */
function upTo(screen: string, from: Visit): Visit {
  let visit = from;
  for (let steps = 0; steps < 100; steps++) {
    const { page } = visit;
    if (page.at !== "question" || page.screen === screen) return visit;
    visit = run([{ type: "skipped" }], visit);
    if (visit.page.at === "question" && visit.page.problems.length > 0) {
      // Required here: give the shortest answers.
      visit = run(
        [
          { type: "answered", field: "story", answer: "x" },
          { type: "answered", field: "relation", answer: "self" },
          { type: "answered", field: "c_work", answer: true },
          { type: "next" },
        ],
        visit,
      );
    }
  }
  return visit;
}

const atReview = (): Visit => upTo("nowhere", run(BEGUN));
const atReceipt = (): Visit =>
  run(
    [
      { type: "answered", field: "safe_to_send", answer: true },
      { type: "receipt-drawn", receipt: RECEIPT, spelling: "vi" },
    ],
    atReview(),
  );
const whileSending = (): Visit =>
  run(
    [{ type: "receipt-noted" }, { type: "sending", step: "seal", isWaiting: false }],
    atReceipt(),
  );

describe("the way in", () => {
  it("shows once what leaving does not do", () => {
    const first = run([{ type: "way-chosen", way: "return" }]);
    expect(first.page.at).toBe("about-exit");
    const second = run([{ type: "exit-understood" }], first);
    expect(second.page.at).toBe("return");
    const again = run([{ type: "back" }, { type: "way-chosen", way: "report" }], second);
    expect(again.page.at).toBe("question");
  });
});

describe("the questions", () => {
  it("keep answers when going back", () => {
    const visit = run([
      ...BEGUN,
      { type: "answered", field: "device_checked", answer: "yes" },
      { type: "next" },
      { type: "answered", field: "danger_now", answer: "no" },
      { type: "back" },
    ]);
    const page = pageAs(visit, "question");
    expect(page.screen).toBe("device_checked");
    expect(page.form.answers).toMatchObject({ device_checked: "yes", danger_now: "no" });
  });

  it("forget what is skipped", () => {
    const visit = run([
      ...BEGUN,
      { type: "answered", field: "device_checked", answer: "yes" },
      { type: "skipped" },
    ]);
    expect(pageAs(visit, "question").form.answers).not.toHaveProperty("device_checked");
  });

  it("warn before a heavy one, and only then", () => {
    const heavy = upTo("story", run(BEGUN));
    expect(pageAs(heavy, "question").isWarned).toBe(false);
    expect(pageAs(run([{ type: "warning-read" }], heavy), "question").isWarned).toBe(true);
  });

  it("ask for a tile or the story only at the last of the two", () => {
    const tiles = upTo("tiles", run(BEGUN));
    const story = run([{ type: "skipped" }], tiles);
    expect(pageAs(story, "question").screen).toBe("story");
    const refused = pageAs(run([{ type: "next" }], story), "question");
    expect(refused.problems).toMatchObject([{ code: "required-one-of", field: "story" }]);
  });

  it("lead back to the review once it was seen", () => {
    const changing = run([{ type: "question-chosen", screen: "relation" }], atReview());
    const done = run(
      [{ type: "answered", field: "relation", answer: "witness" }, { type: "next" }],
      changing,
    );
    expect(pageAs(done, "review").form.answers).toMatchObject({ relation: "witness" });
  });
});

describe("files", () => {
  it("are the answer to their question, and none when the last is gone", () => {
    const take: Action = {
      type: "file",
      field: "files",
      action: { type: "file-taken", id: "1", name: "a.jpg", bytes: 3 },
    };
    const taken = run([take], run(BEGUN));
    const { answers } = pageAs(taken, "question").form;
    expect(fileIdsOf(PUBLIC_FORM, answers)).toEqual(["1"]);
    const gone = run(
      [{ type: "file", field: "files", action: { type: "file-removed", id: "1" } }],
      taken,
    );
    expect(pageAs(gone, "question").form.answers).not.toHaveProperty("files");
  });
});

describe("sending", () => {
  it("finds what is missing at the review", () => {
    const page = pageAs(run([{ type: "reviewed" }], atReview()), "review");
    expect(page.problems).toMatchObject([{ code: "required", field: "safe_to_send" }]);
  });

  it("keeps answers and receipt when it fails", () => {
    const failed = run(
      [{ type: "not-sent", failure: { kind: "api", code: "offline" } }],
      whileSending(),
    );
    const page = pageAs(failed, "not-sent");
    expect(page.step).toBe("seal");
    expect(page.form.receipt).toBe(RECEIPT);
    expect(pageAs(run([{ type: "back" }], failed), "review").form.answers).toMatchObject({
      relation: "self",
    });
  });

  it("forgets the answers when it is done", () => {
    const sent = {
      receivedDay: "",
      acknowledgeByDay: "",
      feedbackByDay: "",
      isEarlierVersion: false,
    };
    const visit = run([{ type: "sent", sent }], whileSending());
    expect(pageAs(visit, "sent")).not.toHaveProperty("form");
    expect(JSON.stringify(visit)).not.toContain("self");
  });

  it("is not brought back by what arrives late", () => {
    const left = run([{ type: "forgotten", isIdle: true }], whileSending());
    const late: readonly Action[] = [
      { type: "sending", step: "send", isWaiting: false },
      { type: "not-sent", failure: { kind: "bug" } },
      {
        type: "sent",
        sent: { receivedDay: "", acknowledgeByDay: "", feedbackByDay: "", isEarlierVersion: false },
      },
    ];
    expect(run(late, left)).toEqual(left);
    expect(left.page).toEqual({ at: "start", isForgotten: true });
  });
});
