/** The heads of the columns. Pressing one puts the list in its order; pressing again turns it. */
import { ArrowDown, ArrowUp } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { changeView, shownFacts, view } from "../../state/case-list.ts";
import type { OrderId } from "../../case-list/list-view.ts";
import { toggleAll } from "../../state/selection.ts";
import { columnName } from "../../view-words.ts";

/** The heads. */
export function ColumnHeads() {
  const { columns } = view.value;
  return (
    <div class="column-heads row-wide" role="group" aria-label={m.desk_order()}>
      <button
        type="button"
        class="tick"
        aria-label={m.desk_choose_all()}
        title={m.desk_choose_all()}
        aria-disabled={shownFacts.value.length === 0}
        onClick={toggleAll}
      >
        <span class="tick-box" />
      </button>
      <Head column="name" />
      {columns.map((column) => (
        <Head key={column} column={column} />
      ))}
    </div>
  );
}

function Head({ column }: { readonly column: OrderId }) {
  const { by, isDescending } = view.value.order;
  const isOrder = by === column;
  const Icon = isDescending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      class={`column-head cell-${column}`}
      aria-pressed={isOrder}
      onClick={() => changeView({ order: orderAfter(column) })}
    >
      <span class="cut">{columnName(column)}</span>
      {isOrder && <Icon class="icon" aria-hidden="true" />}
      {isOrder && (
        <span class="visually-hidden">
          {isDescending ? m.desk_order_descending() : m.desk_order_ascending()}
        </span>
      )}
    </button>
  );
}

/** Up, down, and back to what is new. */
function orderAfter(column: OrderId) {
  const { by, isDescending } = view.peek().order;
  if (by !== column) return { by: column, isDescending: false };
  return isDescending ? ({ by: "news", isDescending: false } as const) : { by, isDescending: true };
}
