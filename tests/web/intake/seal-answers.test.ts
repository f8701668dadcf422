/** What is sealed while the receipt is written down is what is sent, or is sealed anew. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  installPrimitives,
  organisationKeyPair,
  parseSubmission,
  signNextRoster,
} from "../../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../../src/protocol/index.ts";
import { noble } from "../../../src/protocol/primitives/noble.ts";
import { sealAnswers } from "../../../web/intake/worker/seal-answers.ts";
import type { OpenReport } from "../../../web/intake/worker/seal-answers.ts";
import type { ReportToSend } from "../../../web/intake/worker-api.ts";
import { drawCast } from "../../support/protocol/cast.ts";
import type { Cast } from "../../support/protocol/cast.ts";
import { QUESTIONNAIRE_HASH } from "../../support/protocol.ts";

const REPORT: ReportToSend = {
  answers: { country: "VNM", story: "Họ lấy đất.", relation: "self", c_work: true },
  language: "vi",
  fileIds: [],
  leftOut: [],
};

let cast: Cast;
let roster: VerifiedRoster;
let open: OpenReport;

beforeAll(async () => {
  installPrimitives(noble);
  cast = await drawCast();
  roster = next(cast.roster.roster, { questionnaireHash: QUESTIONNAIRE_HASH });
});
beforeEach(() => {
  open = { caseId: cast.caseId, receipt: cast.receipt };
});

/** The list that follows another. */
function next(before: VerifiedRoster, change: Partial<VerifiedRoster>): VerifiedRoster {
  const organisation = organisationKeyPair(cast.seeds.organisationSeed);
  return signNextRoster(before, { ...before, ...change }, organisation).roster;
}

/** Spares the stretching of the receipt, which is done once for each report. */
function stretched(): OpenReport {
  return { ...open, mailbox: Promise.resolve(cast.mailbox) };
}

describe("a report that was sealed ahead", () => {
  it("is sent as it is while nothing has changed, also if it is asked for twice at once", async () => {
    const [ahead, again] = await Promise.all([
      sealAnswers(REPORT, [], open, roster),
      sealAnswers({ ...REPORT, answers: { ...REPORT.answers } }, [], open, roster),
    ]);
    expect(again).toBe(ahead);
    expect(await sealAnswers(REPORT, [], open, roster)).toBe(ahead);
  });

  it("is sealed anew after an answer was changed, under the same receipt", async () => {
    open = stretched();
    const ahead = await sealAnswers(REPORT, [], open, roster);
    const changed = { ...REPORT, answers: { ...REPORT.answers, story: "Họ lấy nhà." } };
    const sent = await sealAnswers(changed, [], open, roster);
    expect(sent).not.toEqual(ahead);
    expect(parseSubmission(sent).mailboxAddress).toEqual(cast.mailbox.address);
    expect(parseSubmission(sent).mailboxAddress).toEqual(parseSubmission(ahead).mailboxAddress);
  });

  it("is sealed anew for another list of readers", async () => {
    open = stretched();
    const ahead = await sealAnswers(REPORT, [], open, roster);
    const members = roster.members.map((member) =>
      member.displayName === "Lan" ? { ...member, status: "suspended" as const } : member,
    );
    const sent = await sealAnswers(REPORT, [], open, next(roster, { members }));
    const wraps = [ahead, sent].map((bytes) => parseSubmission(bytes).reportParts.wraps.length);
    // Two caseworkers and recovery; then one of them is gone.
    expect(wraps).toEqual([3, 2]);
  });
});
