/** What is typed and not sent yet, by case. In memory, and gone when the desk locks. */
import type { EventOf } from "../../../src/domain/casework/events.ts";
import { onForget } from "./desk.ts";

/** What a draft is to become: a text of its own, or words that a change needs. */
export type DraftKind =
  | "reply"
  | "note"
  | "personal"
  | "purpose"
  | "closing"
  | "reopen"
  | "aside"
  | "extension"
  | "band"
  | "factors"
  | "task"
  | "deadline"
  | `${EventOf<"state">["to"]} ${"reason" | "receiver"}`;

/** Stands in the place of a case's id for what is typed once for many cases. */
export const MANY = "many";

const drafts = new Map<string, string>();

/** The draft for a case; empty if there is none. */
export function draftOf(id: string, kind: DraftKind): string {
  return drafts.get(`${kind} ${id}`) ?? "";
}

/** Keeps a draft. */
export function setDraft(id: string, kind: DraftKind, text: string): void {
  if (text === "") drafts.delete(`${kind} ${id}`);
  else drafts.set(`${kind} ${id}`, text);
}

onForget(() => drafts.clear());
