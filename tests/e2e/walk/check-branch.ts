/** One person's way through the form, and what then lies in the two sealed envelopes. */
import { expect } from "@playwright/test";
import { readIdentity, readReports } from "../intake-world.ts";
import type { World } from "../intake-world.ts";
import type { Report } from "../../../src/protocol/index.ts";
import { ASKED_OF_ALL } from "./branches.ts";
import type { Branch } from "./branches.ts";
import type { Hands } from "./hands.ts";
import { begin, lockAndSend, walk } from "./walk.ts";

/** A report that has arrived, and what opens its mailbox. */
export interface Arrived {
  readonly caseId: string;
  readonly report: Report;
  readonly receipt: readonly string[];
  /** Milliseconds from the last press to the acknowledgement. */
  readonly sendMs: number;
}

/**
 * Reports from the first page on.
 *
 * @throws If a question of another branch is asked or one of this branch is not, if an answer has
 *   not arrived under its key, or if anything else has.
 */
export async function reportAs(branch: Branch, hands: Hands, world: World): Promise<Arrived> {
  const before = new Set((await readReports(world)).map(({ caseId }) => caseId));
  await begin(hands);
  const shown = await walk(hands, branch.plan);
  const isExpected = (id: string): boolean =>
    ASKED_OF_ALL.includes(id) || branch.asked.includes(id);
  expect(shown.filter((id) => !branch.asked.includes(id))).toEqual(ASKED_OF_ALL);
  expect(shown.filter((id) => !isExpected(id))).toEqual([]);
  expect([...branch.asked].sort()).toEqual(shown.filter((id) => branch.asked.includes(id)).sort());
  const { receipt, sendMs } = await lockAndSend(hands);

  const [arrived, ...others] = (await readReports(world)).filter(
    ({ caseId }) => !before.has(caseId),
  );
  if (!arrived) throw new Error("no report has arrived");
  expect(others).toEqual([]);
  const { caseId, report } = arrived;
  const { answers, files } = sealedOf(branch);
  const { files: listed, ...typed } = report.answers;
  expect(typed).toEqual(answers);
  expect(report.files.map(({ name }) => name)).toEqual(files);
  expect(Array.isArray(listed) ? listed.length : 0).toBe(files.length);
  expect(await readIdentity(world, caseId)).toEqual(branch.identity);
  return { caseId, report, receipt, sendMs };
}

/** What the caseworkers' envelope holds: all that was answered, but what is the custodian's. */
function sealedOf({ plan, identity }: Branch): { answers: object; files: readonly string[] } {
  const ours = Object.entries(plan.answers).filter(([id]) => !(id in identity));
  return {
    answers: Object.fromEntries(ours),
    files: Object.values(plan.files ?? {}).map(({ name }) => name),
  };
}
