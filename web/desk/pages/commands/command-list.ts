/** Everything that the commands offer now. */
import {
  Bookmark,
  CircleDot,
  Eye,
  EyeOff,
  FolderOpen,
  Languages,
  LockKeyhole,
  MailOpen,
  OctagonX,
  Search,
  Undo2,
  UserRound,
} from "lucide-preact";
import type { LucideIcon } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { DESK_LANGUAGES, LANGUAGE_FACTS } from "../../../../src/domain/language.ts";
import { asideChoices, bulkStates } from "../../case-list/bulk-changes.ts";
import { foldForFinding } from "../../case-list/find-commands.ts";
import type { Findable } from "../../case-list/find-commands.ts";
import { nameOf, placeOf } from "../../case-rows.ts";
import { asideAsked } from "../../state/aside.ts";
import { assignAll, changeStateOfAll, markAll } from "../../state/bulk.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { allFacts, chooseView, viewId } from "../../state/case-list.ts";
import { closeCase, openRow, showCase } from "../../state/cases.ts";
import { activeCaseworkers } from "../../state/colleagues.ts";
import { lock, me, section } from "../../state/desk.ts";
import { goTo } from "../../state/go-to.ts";
import { chooseLanguage, language, numberText } from "../../state/language.ts";
import { changePreferences, watched } from "../../state/preferences.ts";
import { openSearch } from "../../state/search.ts";
import { chosenRows } from "../../state/selection.ts";
import { showToast } from "../../state/toasts.ts";
import { today } from "../../state/today.ts";
import { viewEntries } from "../../state/views.ts";
import type { CaseRow } from "../../worker-api.ts";
import { sectionsOf } from "../sections.tsx";

/** One of them. */
export interface CommandEntry extends Findable {
  readonly id: string;
  readonly label: string;
  /** What kind it is: "View", "Case", "Go to". */
  readonly kind: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly detail?: string;
  readonly run: () => void;
}

type Entry = Omit<CommandEntry, "folded">;

/** All but the cases. */
export function commandList(): readonly CommandEntry[] {
  const shown = me.value;
  if (!shown) return [];
  const rows = shown.role === "caseworker" ? targets() : [];
  const entries = [
    ...(rows.length > 0 ? actionsFor(rows, shown.keyId) : []),
    ...(shown.role === "caseworker" ? views() : []),
    ...sections(),
    ...languages(),
    {
      id: "lock",
      label: m.desk_lock_now(),
      kind: m.desk_command_desk(),
      icon: LockKeyhole,
      run: () => lock("asked"),
    },
  ];
  return entries.map((entry) => ({
    ...entry,
    folded: foldForFinding(`${entry.label} ${entry.kind}`),
  }));
}

/** Every case, found by its name. */
export function caseEntries(): readonly CommandEntry[] {
  if (me.value?.role === "administrator") return [];
  const [spoken, kind] = [language.value, m.desk_command_case()];
  return allFacts.value.map(({ row }) => {
    const label = nameOf(row.id, spoken);
    return {
      id: row.id,
      label,
      kind,
      icon: FolderOpen,
      detail: placeOf(row, spoken),
      folded: foldForFinding(label),
      run: () => {
        section.value = "cases";
        void showCase(row.id);
      },
    };
  });
}

/** Searches everything for what was typed. */
export function searchEntry(typed: string): readonly CommandEntry[] {
  if (me.value?.role !== "caseworker") return [];
  return [
    {
      id: "search",
      label: m.desk_search_command({ what: typed }),
      kind: m.desk_command_desk(),
      icon: Search,
      folded: "",
      run: () => openSearch(typed),
    },
  ];
}

/** The chosen cases, or else the open one. */
function targets(): readonly CaseRow[] {
  if (section.value !== "cases") return [];
  if (chosenRows.value.length > 0) return chosenRows.value;
  return openRow.value ? [openRow.value] : [];
}

function actionsFor(rows: readonly CaseRow[], mine: string): readonly Entry[] {
  const [first] = rows;
  const kind =
    rows.length === 1 && first
      ? nameOf(first.id, language.value)
      : m.desk_chosen({ count: numberText(rows.length) });
  const people = activeCaseworkers().map(({ keyId, displayName, isMe }) => ({
    id: `assign ${keyId}`,
    label: isMe ? m.desk_command_take() : m.desk_bulk_assigned({ name: displayName }),
    kind,
    icon: UserRound,
    run: () => assignAll(rows, keyId, m.desk_bulk_assigned({ name: displayName })),
  }));
  const states = bulkStates(rows, mine, today.value)
    .filter(({ needs, without }) => needs.length === 0 && without.length === 0)
    .map(({ to }) => {
      const label = caseLabels.value?.states[to] ?? to;
      return {
        id: `state ${to}`,
        label: m.desk_command_state({ state: label }),
        kind,
        icon: CircleDot,
        run: () => changeStateOfAll(rows, { kind: "state", to }, label),
      };
    });
  const isWatched = rows.every(({ id }) => watched.value.has(id));
  return [
    ...people,
    ...states,
    ...asideEntries(rows, kind),
    {
      id: "read",
      label: m.desk_mark_read(),
      kind,
      icon: MailOpen,
      run: () => void markAll(rows, true),
    },
    {
      id: "watch",
      label: isWatched ? m.desk_command_unwatch() : m.desk_command_watch(),
      kind,
      icon: isWatched ? EyeOff : Eye,
      run: () => {
        const caseIds = rows.map(({ id }) => id);
        changePreferences({ kind: "watch", caseIds, isWatched: !isWatched }).catch(() =>
          showToast(m.desk_view_not_changed()),
        );
      },
    },
  ];
}

function asideEntries(rows: readonly CaseRow[], kind: string): readonly Entry[] {
  const { aside, back } = asideChoices(rows);
  const entry = (isAside: boolean, those: readonly CaseRow[]): readonly Entry[] =>
    those.length === 0
      ? []
      : [
          {
            id: isAside ? "aside" : "aside-back",
            label: isAside ? m.desk_aside_menu() : m.desk_aside_back(),
            kind,
            icon: isAside ? OctagonX : Undo2,
            run: () => {
              asideAsked.value = { rows: those, isAside };
            },
          },
        ];
  return [...entry(true, aside), ...entry(false, back)];
}

function views(): readonly Entry[] {
  return viewEntries.value.map(({ id, name, count }) => ({
    id: `view ${id}`,
    label: name,
    kind: m.desk_command_view(),
    icon: Bookmark,
    detail: numberText(count),
    run: () => {
      section.value = "cases";
      closeCase();
      if (viewId.peek() !== id) chooseView(id);
    },
  }));
}

function sections(): readonly Entry[] {
  return sectionsOf(me.value?.role ?? "caseworker").map(({ id, label, icon, letter }) => ({
    id: `section ${id}`,
    label: label(),
    kind: m.desk_command_go(),
    icon,
    keys: `g ${letter}`,
    run: () => goTo(id),
  }));
}

function languages(): readonly Entry[] {
  return DESK_LANGUAGES.filter((id) => id !== language.value).map((id) => ({
    id: `language ${id}`,
    label: LANGUAGE_FACTS[id].name,
    kind: m.desk_language(),
    icon: Languages,
    run: () => void chooseLanguage(id).catch(() => undefined),
  }));
}
