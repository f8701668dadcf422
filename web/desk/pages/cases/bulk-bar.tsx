/** What can be done to the chosen cases. It stands where the heads of the columns stand. */
import { useState } from "preact/hooks";
import { CircleDot, Ellipsis, MailOpen, OctagonX, Tag, Undo2, UserRound, X } from "lucide-preact";
import type { LucideIcon } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { IconButton } from "../../components/icon-button.tsx";
import { Menu } from "../../components/menu.tsx";
import type { MenuItem } from "../../components/menu.tsx";
import { Popover } from "../../components/popover.tsx";
import type { TriggerProps } from "../../components/trigger.ts";
import { nameOf } from "../../case-rows.ts";
import { asideChoices, bulkStates } from "../../case-list/bulk-changes.ts";
import type { BulkState } from "../../case-list/bulk-changes.ts";
import { asideAsked } from "../../state/aside.ts";
import type { AsideAsked } from "../../state/aside.ts";
import { assignAll, changeStateOfAll, markAll } from "../../state/bulk.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { shownFacts } from "../../state/case-list.ts";
import { activeCaseworkers } from "../../state/colleagues.ts";
import { me } from "../../state/desk.ts";
import { language, numberText } from "../../state/language.ts";
import { chooseNone, chosen, chosenRows, toggleAll } from "../../state/selection.ts";
import { today } from "../../state/today.ts";
import type { CaseRow } from "../../worker-api.ts";
import { BulkStateDialog } from "./bulk-state-dialog.tsx";
import { BulkTags } from "./bulk-tags.tsx";

/** So many cases that stand in the way are named. */
const MOST_NAMED = 3;

/** The bar. */
export function BulkBar() {
  const [asked, setAsked] = useState<BulkState | undefined>(undefined);
  const rows = chosenRows.value;
  const isAll = chosen.value.size === shownFacts.value.length;
  return (
    <div class="bulk-bar" role="toolbar" aria-label={m.desk_bulk()}>
      <button
        type="button"
        class="tick"
        aria-label={isAll ? m.desk_choose_none() : m.desk_choose_all()}
        title={isAll ? m.desk_choose_none() : m.desk_choose_all()}
        onClick={toggleAll}
      >
        <span class="tick-box tick-some" />
      </button>
      <p class="bulk-count" role="status">
        {m.desk_chosen({ count: numberText(rows.length) })}
      </p>
      <Menu
        label={m.desk_bulk_assign()}
        items={assignees()}
        trigger={(props) => (
          <Opener props={props} icon={UserRound} label={m.desk_bulk_assign()} keys="assign" />
        )}
      />
      <Popover
        label={m.desk_bulk_tags()}
        trigger={(props) => (
          <Opener props={props} icon={Tag} label={m.desk_bulk_tags()} keys="tags" />
        )}
      >
        {(close) => <BulkTags rows={rows} onDone={close} />}
      </Popover>
      <Menu
        label={m.desk_bulk_state()}
        items={states(setAsked)}
        trigger={(props) => (
          <Opener props={props} icon={CircleDot} label={m.desk_bulk_state()} keys="state" />
        )}
      />
      <button
        type="button"
        class="button button-quiet"
        title={m.desk_mark_read()}
        onClick={() => void markAll(rows, true)}
      >
        <MailOpen class="icon" aria-hidden="true" />
        <span class="bulk-label">{m.desk_mark_read()}</span>
      </button>
      <Menu
        label={m.desk_case_more()}
        placement="bottom-end"
        items={more(rows)}
        trigger={(props) => (
          <button
            {...props}
            class="button-icon"
            aria-label={m.desk_case_more()}
            title={m.desk_case_more()}
          >
            <Ellipsis class="icon" aria-hidden="true" />
          </button>
        )}
      />
      <IconButton icon={X} label={m.desk_choose_none()} keys="Esc" onClick={chooseNone} />
      {asked && <BulkStateDialog state={asked} rows={rows} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

interface OpenerProps {
  readonly props: TriggerProps;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys: string;
}

function Opener({ props, icon: Icon, label, keys }: OpenerProps) {
  return (
    <button {...props} class="button button-quiet" title={label} data-bulk={keys}>
      <Icon class="icon" aria-hidden="true" />
      <span class="bulk-label">{label}</span>
    </button>
  );
}

function assignees(): readonly MenuItem[] {
  const people = activeCaseworkers().map(({ keyId, displayName, isMe }) => ({
    id: keyId,
    label: isMe ? m.desk_author_me({ name: displayName }) : displayName,
    onSelect: () => {
      const title = m.desk_bulk_assigned({ name: displayName });
      assignAll(chosenRows.peek(), keyId, title);
    },
  }));
  const nobody = {
    id: "nobody",
    label: m.desk_none_assignee(),
    isApart: true,
    onSelect: () => assignAll(chosenRows.peek(), null, m.desk_bulk_unassigned()),
  };
  return [...people, nobody];
}

/** Setting aside; taking up again where something among them was set aside. */
function more(rows: readonly CaseRow[]): readonly MenuItem[] {
  const { aside, back } = asideChoices(rows);
  const ask = (asked: AsideAsked) => () => {
    asideAsked.value = asked;
  };
  const isAsideOffered = aside.length > 0 || back.length === 0;
  return [
    ...(isAsideOffered
      ? [
          {
            id: "aside",
            label: m.desk_aside_menu(),
            icon: OctagonX,
            ...(aside.length === 0 && { disabledBecause: m.desk_why_closed_case() }),
            onSelect: ask({ rows: aside, isAside: true }),
          },
        ]
      : []),
    ...(back.length > 0
      ? [
          {
            id: "back",
            label: m.desk_aside_back(),
            icon: Undo2,
            onSelect: ask({ rows: back, isAside: false }),
          },
        ]
      : []),
  ];
}

/** States that not all can go to stand there too, with the cases that stand in the way. */
function states(onAsk: (state: BulkState) => void): readonly MenuItem[] {
  const found = bulkStates(chosenRows.value, me.value?.keyId ?? "", today.value);
  if (found.length === 0) {
    const because = m.desk_bulk_no_state_why();
    return [
      {
        id: "none",
        label: m.desk_bulk_no_state(),
        disabledBecause: because,
        onSelect: () => undefined,
      },
    ];
  }
  return found.map((state) => ({
    id: state.to,
    label: caseLabels.value?.states[state.to] ?? state.to,
    ...(state.without.length > 0 && { disabledBecause: notFor(state.without) }),
    onSelect: () => {
      if (state.needs.length > 0) onAsk(state);
      else {
        const title = caseLabels.peek()?.states[state.to] ?? state.to;
        changeStateOfAll(chosenRows.peek(), { kind: "state", to: state.to }, title);
      }
    },
  }));
}

function notFor(ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMED).map((id) => nameOf(id, language.value));
  const more = ids.length - names.length;
  const listed = names.join(", ");
  return more > 0
    ? m.desk_bulk_not_for_more({ names: listed, more: numberText(more) })
    : m.desk_bulk_not_for({ names: listed });
}
