/**
 * Declaring that one knows of no conflict of interest in a case. Before, nothing of the case is
 * fetched but its row in the list.
 */
import type { CaseList } from "./case-list.ts";
import { contentOf } from "./change-cases.ts";
import type { CaseWriter } from "./case-writer.ts";
import type { Session } from "./session.ts";
import { toHex } from "../../../src/protocol/index.ts";

/**
 * Writes the declaration into the case's history, once, and then lets the case be read.
 *
 * @throws {@link ApiError}, {@link ProtocolError}. Then the case stays shut.
 */
export async function declareNoConflict(
  id: string,
  session: Session,
  list: CaseList,
  writer: CaseWriter,
): Promise<void> {
  const content = contentOf([{ kind: "conflict", has: false }]);
  const me = toHex(session.keys.keyId);
  await writer.once(id, { type: content.type, events: content.events }, async (read) => {
    const { declarations } = read.history.folded.details;
    const isSaid = declarations.some(({ member, hasConflict }) => member === me && !hasConflict);
    if (!isSaid) await writer.send(id, writer.seal(read, content));
  });
  await list.setDeclared(id);
}
