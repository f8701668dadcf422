/** Says that suspended people still know keys of cases, and changes these. */
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import { bulkRun } from "../../state/bulk.ts";
import { exposedCases, renewExposed } from "../../state/exposed-cases.ts";
import { numberText } from "../../state/language.ts";

/** The notice; nothing where there is no such case. */
export function ExposedNotice() {
  const count = exposedCases.value.length;
  if (count === 0 || bulkRun.value !== undefined) return null;
  return (
    <div class="list-notice">
      <Notice tone="warning" title={m.desk_exposed_count({ count: numberText(count) })}>
        <p>{m.desk_exposed_how()}</p>
        <button type="button" class="button button-plain" onClick={() => void renewExposed()}>
          {m.desk_exposed_do()}
        </button>
      </Notice>
    </div>
  );
}
