/** Every text of a case of which a passage could be erased: to say where the same words stand too. */
import type { CaseShown } from "../../worker-api.ts";

/** Answers that are texts, messages, copies of replies, notes. */
export function textsOf({ answers, timeline }: CaseShown): readonly string[] {
  const written = timeline.flatMap((item) =>
    item.kind === "message" || item.kind === "reply" || item.kind === "note" ? [item.text] : [],
  );
  const answered = Object.values(answers).filter((one): one is string => typeof one === "string");
  return [...answered, ...written];
}
