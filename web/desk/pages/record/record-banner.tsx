/** Says on every page that the record of acts is not right, and what to do. */
import * as m from "../../../../build/messages/messages.js";
import { breakText } from "../../audit-words.ts";
import { Notice } from "../../components/notice.tsx";
import { auditState, isAuditBroken } from "../../state/audit.ts";
import { section } from "../../state/desk.ts";
import { goTo } from "../../state/go-to.ts";
import type { AuditState } from "../../audit-api.ts";

/** The banner; nothing where nothing is wrong. */
export function RecordBanner() {
  const state = auditState.value;
  if (!state || !isAuditBroken(state)) return null;
  return (
    <div class="list-notice">
      <Notice tone="danger" isUrgent title={m.desk_record_broken_title()}>
        <p>{wrongText(state)}</p>
        <p>{m.desk_record_broken_do()}</p>
        {section.value !== "record" && (
          <button type="button" class="button button-plain" onClick={() => goTo("record")}>
            {m.desk_record_broken_look()}
          </button>
        )}
      </Notice>
    </div>
  );
}

function wrongText({ broken }: AuditState): string {
  return broken ? breakText(broken) : m.desk_record_refused();
}
