/**
 * Draws only the rows in view: every row is equally high, so which ones they are is a division.
 *
 * It is a listbox: screen readers say the row that the keyboard stands on, its place and the
 * number of rows, although most of them are not in the document.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { openId, showCase, shownRows } from "../../state/cases.ts";
import { cursor } from "../../state/cursor.ts";
import { me } from "../../state/desk.ts";
import { CaseLine } from "./case-line.tsx";

/** As in styles/cases.css: the rows grow with the reader's letters. */
const ROW_REM = 5;
/** Rows drawn beyond the edges, so that scrolling meets no gap. */
const OVERSCAN = 6;

/** The rows. */
export function VirtualRows() {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800, rowHeight: ROW_REM * 16 });
  const list = shownRows.value;
  const active = cursor.value;
  const { rowHeight } = view;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setView({
        top: element.scrollTop,
        height: element.clientHeight,
        rowHeight: ROW_REM * (Number.isFinite(rem) ? rem : 16),
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = box.current;
    const at = list.findIndex(({ id }) => id === active);
    if (!element || at === -1) return;
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
  }, [active]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN);
  const last = Math.min(list.length, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN);
  const isCustodian = me.value?.role === "custodian";
  return (
    <div
      ref={box}
      class="list-scroll"
      role="listbox"
      tabIndex={0}
      aria-label={m.desk_nav_cases()}
      {...(active !== undefined && { "aria-activedescendant": `row-${active}` })}
      onScroll={({ currentTarget }) =>
        setView((before) => ({ ...before, top: currentTarget.scrollTop }))
      }
    >
      <div
        class="list-all"
        role="presentation"
        style={{ height: `${String(list.length * rowHeight)}px` }}
      >
        {list.slice(first, last).map((row, index) => (
          <div
            key={row.id}
            id={`row-${row.id}`}
            class={rowClass(row.isUnread, row.id === active)}
            role="option"
            aria-selected={row.id === openId.value}
            aria-posinset={first + index + 1}
            aria-setsize={list.length}
            style={{ transform: `translateY(${String((first + index) * rowHeight)}px)` }}
            onClick={() => {
              cursor.value = row.id;
              void showCase(row.id);
            }}
          >
            <CaseLine row={row} isPlain={isCustodian} />
          </div>
        ))}
      </div>
    </div>
  );
}

function rowClass(isUnread: boolean, isActive: boolean): string {
  return ["row", isUnread && "row-unread", isActive && "row-active"].filter(Boolean).join(" ");
}
