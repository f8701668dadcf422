/** Sends sealed reports from several clients at once and times each. */
import { Agent, request } from "node:http";
import { pathOf, ROUTES, SEALED_TYPE } from "../../api/routes.ts";
import type { ReadyReport } from "../reports.ts";

/** The status of a report that was not there before. */
const CREATED = "201";

/** What came of it. */
export interface LoadResult {
  readonly perSecond: number;
  /** Of each acknowledged report, from the first byte sent to the last received. */
  readonly milliseconds: readonly number[];
  /** By status, or the code of a broken connection. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Sends every report once; each client keeps its connection and sends one after another. */
export async function sendReports(
  origin: string,
  reports: readonly ReadyReport[],
  clients: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const milliseconds: number[] = [];
  const errors = new Map<string, number>();
  const waiting = reports.values();
  const client = async (): Promise<void> => {
    for (const report of waiting) {
      const start = performance.now();
      const outcome = await put(origin, agent, report);
      if (outcome === CREATED) milliseconds.push(performance.now() - start);
      else errors.set(outcome, (errors.get(outcome) ?? 0) + 1);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { perSecond: milliseconds.length / seconds, milliseconds, errors };
}

function put(origin: string, agent: Agent, { caseId, bytes }: ReadyReport): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(
      origin + pathOf(ROUTES.report, { caseId }),
      {
        method: "PUT",
        agent,
        headers: { "content-type": SEALED_TYPE, "content-length": bytes.length },
      },
      (answer) => {
        answer.resume().once("end", () => resolve(String(answer.statusCode)));
      },
    );
    sent.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "broken"));
    sent.end(bytes);
  });
}
