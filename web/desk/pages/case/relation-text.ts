/** The words for how two cases belong together. */
import * as m from "../../../../build/messages/messages.js";
import type { LinkRelation } from "../../../../src/domain/casework/events.ts";

/** What a relation is called. */
export function relationText(relation: LinkRelation): string {
  return relation === "linked" ? m.desk_links_linked() : m.desk_links_duplicate();
}
