/**
 * Goes on by itself when the network or the person is back: no pause is waited out, files that
 * stopped go on, and a report that could not be sent is sent again.
 */
import { useEffect, useRef } from "preact/hooks";
import type { Remote } from "comlink";
import { isTextList } from "../../src/domain/questionnaire/answers.ts";
import { onComingBack } from "../shared/coming-back.ts";
import type { Failure } from "../shared/failure.ts";
import { uploadFile } from "../shared/files/upload-file.ts";
import type { Action, Form, Page } from "./visit-state.ts";
import type { IntakeWorker } from "./worker-api.ts";

/** Whether something failed only because the network was away. */
export function isWaitingForNetwork(failure: Failure): boolean {
  if (failure.kind !== "api") return false;
  return failure.code === "offline" || failure.code === "timeout";
}

/** Files that stopped only because the network was away, each with the field that names it. */
export function stoppedFiles({ files, answers }: Form): readonly { field: string; id: string }[] {
  return files.flatMap(({ id, state }) => {
    if (state.kind !== "failed" || !isWaitingForNetwork(state.failure)) return [];
    const named = Object.entries(answers).find(
      ([, answer]) => isTextList(answer) && answer.includes(id),
    );
    return named ? [{ field: named[0], id }] : [];
  });
}

/** Goes on with what waits in the worker, and with files that stopped. */
export function useGoingOn(
  page: Page,
  worker: () => Remote<IntakeWorker>,
  dispatch: (action: Action) => void,
): void {
  const shown = useRef(page);
  shown.current = page;
  useEffect(
    () =>
      onComingBack(() => {
        void worker().tryNow();
        const { current } = shown;
        // While a report is sent, its worker takes care of the files.
        if (!("form" in current) || current.at === "sending") return;
        for (const { field, id } of stoppedFiles(current.form)) {
          void uploadFile(worker(), id, (action) => dispatch({ type: "file", field, action }));
        }
      }),
    [worker, dispatch],
  );
}
