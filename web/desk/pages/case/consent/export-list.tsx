/** What was handed on, and whether the audit trail knows of it. */
import * as m from "../../../../../build/messages/messages.js";
import { Notice } from "../../../components/notice.tsx";
import { memberName } from "../../../state/colleagues.ts";
import { dayText } from "../../../state/language.ts";
import { useCase } from "../case-context.ts";

/** The list; nothing where nothing was handed on. */
export function ExportList() {
  const { shown } = useCase();
  const { exports } = shown.details;
  if (exports.length === 0) return null;
  return (
    <section aria-label={m.desk_export_list()}>
      <h3>{m.desk_export_list()}</h3>
      <ul class="plain-list stack">
        {exports.map(({ sequence, author, day, event }) => (
          <li key={sequence}>
            <p>
              {m.desk_export_line({
                receiver: event.receiver,
                count: event.fields.length,
                name: memberName(author),
              })}{" "}
              · {dayText(day)}
            </p>
            <p class="consent-hash">{event.sha256}</p>
            {shown.unauditedExports.includes(sequence) && (
              <Notice tone="danger">
                <p>{m.desk_export_unaudited()}</p>
              </Notice>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
