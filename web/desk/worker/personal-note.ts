/** Personal notes: what their author sees of them, and what others do. */
import { ProtocolError, fromBase64url, openPersonal } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";
import type { WrittenByMember } from "../worker-api.ts";
import type { Session } from "./session.ts";
import type { TimelineEntry } from "./timeline.ts";

/** Opens one for its author; others see that there is one. */
export function showPersonal(
  written: WrittenByMember,
  sealed: string,
  caseId: Bytes,
  session: Session,
): TimelineEntry {
  if (!written.isMine) return { kind: "personal", ...written, text: undefined };
  try {
    const text = openPersonal(session.keys, caseId, fromBase64url(sealed));
    return { kind: "personal", ...written, text };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: "refused", what: "entry", sequence: written.sequence, code: error.code };
  }
}
