/** Answers of the identity that a custodian has handed over to this member, for what is handed on. */
import type { SealedAnswers } from "../../../../../src/protocol/content.ts";
import { worker } from "../../../state/desk.ts";
import type { CaseIdentityShown } from "../../../worker-api.ts";

/** Where a field can be read. */
export interface GrantedField {
  /** Number of the request. */
  readonly request: number;
  readonly lastDay: string;
}

/** What this member can read today, by field. Of several grants the newest request counts. */
export function grantedFields({
  requests,
}: Pick<CaseIdentityShown, "requests">): ReadonlyMap<string, GrantedField> {
  const granted = new Map<string, GrantedField>();
  for (const { sequence, isMine, content, state } of requests) {
    if (!isMine || !content || state.kind !== "granted" || !state.isThere) continue;
    for (const field of content.fields) {
      if (!granted.has(field)) granted.set(field, { request: sequence, lastDay: state.lastDay });
    }
  }
  return granted;
}

/**
 * Opens those of some fields that are granted. Each grant that is opened is an entry in the audit
 * trail.
 *
 * @param id - Of the case.
 */
export async function openGranted(
  id: string,
  granted: ReadonlyMap<string, GrantedField>,
  fields: readonly string[],
): Promise<SealedAnswers> {
  const requests = new Set(fields.flatMap((field) => granted.get(field)?.request ?? []));
  const opened: SealedAnswers[] = [];
  for (const request of requests) opened.push((await worker().readIdentity(id, request)).answers);
  const answers = opened.flatMap((one) => Object.entries(one));
  return Object.fromEntries(answers.filter(([field]) => fields.includes(field)));
}
