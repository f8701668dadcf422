/** The entries of the record, newest first. */
import { useState } from "preact/hooks";
import { ScrollText } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { ActShown, RosterChangeShown } from "../../audit-api.ts";
import { actName } from "../../audit-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Table } from "../../components/table.tsx";
import type { Column } from "../../components/table.tsx";
import { heldRows, showCase } from "../../state/cases.ts";
import { section } from "../../state/desk.ts";
import { dayText, numberText } from "../../state/language.ts";
import { caseText } from "./case-text.ts";

/** So many are drawn at once. */
const AT_ONCE = 100;

/** The table, and a way to what is older. */
export function RecordTable({ acts }: { readonly acts: readonly ActShown[] }) {
  const [most, setMost] = useState(AT_ONCE);
  if (acts.length === 0) return <EmptyState icon={ScrollText} title={m.desk_record_none()} />;
  const columns: Column<ActShown>[] = [
    {
      id: "number",
      head: m.desk_record_number(),
      cell: ({ sequence }) => numberText(sequence),
      isNumber: true,
    },
    { id: "day", head: m.desk_record_day(), cell: ({ day }) => dayText(day) },
    {
      id: "who",
      head: m.desk_record_who(),
      cell: ({ actor }) => actor?.name ?? m.desk_record_server(),
    },
    { id: "act", head: m.desk_record_act(), cell: ({ action }) => actName(action) },
    { id: "target", head: m.desk_record_target(), cell: (act) => <Target act={act} /> },
  ];
  return (
    <>
      <Table
        caption={m.desk_record_title()}
        isCaptionHidden
        columns={columns}
        rows={acts.slice(0, most)}
        keyOf={({ sequence }) => String(sequence)}
      />
      {acts.length > most && (
        <div class="actions">
          <button type="button" class="button button-plain" onClick={() => setMost(most * 2)}>
            {m.desk_record_more()}
          </button>
        </div>
      )}
    </>
  );
}

function Target({ act: { caseId, roster } }: { readonly act: ActShown }) {
  if (roster) return <>{rosterText(roster)}</>;
  if (caseId === undefined) return null;
  if (!heldRows().has(caseId)) {
    return (
      <span class="hint">
        {m.desk_record_unread_case()} <span translate={false}>({caseId.slice(0, 8)})</span>
      </span>
    );
  }
  const open = (): void => {
    section.value = "cases";
    void showCase(caseId);
  };
  return (
    <button type="button" class="record-case" onClick={open}>
      {caseText(caseId)}
    </button>
  );
}

function rosterText({ version, joined, suspended, returned }: RosterChangeShown): string {
  const parts = [
    m.desk_record_roster({ version: numberText(version) }),
    ...(joined.length > 0 ? [m.desk_record_joined({ names: joined.join(", ") })] : []),
    ...(suspended.length > 0 ? [m.desk_record_suspended({ names: suspended.join(", ") })] : []),
    ...(returned.length > 0 ? [m.desk_record_returned({ names: returned.join(", ") })] : []),
  ];
  return parts.join("; ");
}
