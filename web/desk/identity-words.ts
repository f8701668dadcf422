/** Words for what was written about an identity. */
import * as m from "../../build/messages/messages.js";
import type { FieldText } from "../../src/domain/texts/types.ts";
import type { RequestState } from "./identity-api.ts";
import { dayText, formTexts } from "./state/language.ts";

/** What a field of an identity asks, in the reader's language. */
export function identityField(id: string): string {
  const fields: Readonly<Record<string, FieldText | undefined>> = formTexts.value?.fields ?? {};
  return fields[id]?.question ?? id;
}

/** How far a request is. */
export function requestState(state: RequestState): string {
  switch (state.kind) {
    case "waiting":
      return m.desk_identity_waiting();
    case "granted":
      return state.isThere
        ? m.desk_identity_granted({ name: state.by, day: dayText(state.lastDay) })
        : m.desk_identity_ended({ name: state.by, day: dayText(state.lastDay) });
    case "refused":
      return m.desk_identity_refused({ name: state.by });
  }
}
