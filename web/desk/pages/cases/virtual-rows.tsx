/**
 * Draws only the lines in view. Where each line lies is counted once for each list.
 *
 * It is a listbox: screen readers say the line that the keyboard stands on, its place and the
 * number of lines, although most of them are not in the document. Chosen lines are selected.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { Check, ChevronDown, ChevronRight } from "lucide-preact";
import type { ListLine } from "../../case-list/group-rows.ts";
import { edgesOf, lineAt } from "../../case-list/line-places.ts";
import { lines, toggleGroup, view } from "../../state/case-list.ts";
import { openId, showCase } from "../../state/cases.ts";
import { cursor } from "../../state/cursor.ts";
import { numberText } from "../../state/language.ts";
import { chooseUpTo, chosen, toggleChosen } from "../../state/selection.ts";
import { valueName } from "../../state/value-words.ts";
import { ShortLine, WideLine } from "./case-line.tsx";

/** As in styles/case-list.css: lines grow with the reader's letters. */
const CASE_REM = { wide: 2.5, short: 3.75 } as const;
const GROUP_REM = 2.25;
/** Lines drawn beyond the edges, so that scrolling meets no gap. */
const OVERSCAN = 4;

/** The lines. */
export function VirtualRows({ isWide }: { readonly isWide: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState({ top: 0, height: 800, rem: 16 });
  const list = lines.value;
  const active = cursor.value;
  const { rem } = shown;
  const edges = useMemo(
    () =>
      edgesOf(list, { case: CASE_REM[isWide ? "wide" : "short"] * rem, group: GROUP_REM * rem }),
    [list, isWide, rem],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setShown({
        top: element.scrollTop,
        height: element.clientHeight,
        rem: Number.isFinite(size) ? size : 16,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = box.current;
    const at = list.findIndex(({ key }) => key === active);
    if (!element || at === -1) return;
    const [top, bottom] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
  }, [active, isWide]);

  const first = Math.max(0, lineAt(edges, shown.top) - OVERSCAN);
  const last = Math.min(list.length, lineAt(edges, shown.top + shown.height) + 1 + OVERSCAN);
  // Elements are used again: making new ones is the dearest part of scrolling.
  const most = Math.ceil(shown.height / (GROUP_REM * rem)) + 2 * OVERSCAN + 2;
  return (
    <div
      ref={box}
      class="list-scroll"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={m.desk_nav_cases()}
      {...(active !== undefined && { "aria-activedescendant": lineId(active) })}
      onScroll={({ currentTarget }) =>
        setShown((before) => ({ ...before, top: currentTarget.scrollTop }))
      }
    >
      <div
        class="list-all"
        role="presentation"
        style={{ height: `${String(edges[list.length] ?? 0)}px` }}
      >
        {list.slice(first, last).map((line, index) => (
          <Line
            key={(first + index) % most}
            line={line}
            place={first + index + 1}
            size={list.length}
            top={edges[first + index] ?? 0}
            isWide={isWide}
          />
        ))}
      </div>
    </div>
  );
}

const lineId = (key: string): string => `row-${key.replace(":", "-")}`;

interface LineProps {
  readonly line: ListLine;
  readonly place: number;
  readonly size: number;
  readonly top: number;
  readonly isWide: boolean;
}

function Line({ line, place, size, top, isWide }: LineProps) {
  const isActive = cursor.value === line.key;
  const shared = {
    id: lineId(line.key),
    role: "option",
    "aria-posinset": place,
    "aria-setsize": size,
    style: { transform: `translateY(${String(top)}px)` },
  } as const;
  if (line.kind === "group") return <GroupLine line={line} isActive={isActive} shared={shared} />;
  const { row } = line.facts;
  const isChosen = chosen.value.has(row.id);
  return (
    <div
      {...shared}
      class={classes(
        "row",
        isWide && "row-wide",
        row.isUnread && "row-unread",
        isActive && "row-active",
        isChosen && "row-chosen",
      )}
      aria-selected={isChosen}
      {...(row.id === openId.value && { "aria-current": "true" })}
      onClick={(event) => {
        cursor.value = row.id;
        if (event.shiftKey) chooseUpTo(row.id);
        else if (event.ctrlKey || event.metaKey) toggleChosen(row.id);
        else void showCase(row.id);
      }}
      onMouseDown={(event) => {
        // Otherwise the browser marks the text between two clicks with Shift.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      <span
        class="tick"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          cursor.value = row.id;
          if (event.shiftKey) chooseUpTo(row.id);
          else toggleChosen(row.id);
        }}
      >
        <span class="tick-box">{isChosen && <Check class="icon" />}</span>
      </span>
      {isWide ? (
        <WideLine facts={line.facts} columns={view.value.columns} />
      ) : (
        <ShortLine facts={line.facts} />
      )}
    </div>
  );
}

interface GroupLineProps {
  readonly line: Extract<ListLine, { readonly kind: "group" }>;
  readonly isActive: boolean;
  readonly shared: object;
}

function GroupLine({ line, isActive, shared }: GroupLineProps) {
  const { grouping } = view.value;
  if (grouping === "none") return null;
  const Icon = line.isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      {...shared}
      class={classes("group-line", isActive && "row-active")}
      aria-selected={false}
      onClick={() => {
        cursor.value = line.key;
        toggleGroup(line.value);
      }}
    >
      <Icon class="icon" aria-hidden="true" />
      <span class="group-name">{valueName(grouping, line.value)}</span>
      <span class="group-count">{numberText(line.count)}</span>
      <span class="visually-hidden">
        {line.isOpen ? m.desk_group_is_open() : m.desk_group_is_closed()}
      </span>
    </div>
  );
}

function classes(...names: readonly (string | false)[]): string {
  return names.filter((name) => name !== false).join(" ");
}
