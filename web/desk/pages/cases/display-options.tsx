/** How the list is shown: groups, order, columns. */
import { SlidersHorizontal } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Field } from "../../components/field.tsx";
import { Popover } from "../../components/popover.tsx";
import { GROUPINGS } from "../../case-list/dimensions.ts";
import { COLUMNS, ORDERS } from "../../case-list/list-view.ts";
import { changeView, view } from "../../state/case-list.ts";
import { columnName, groupingName } from "../../view-words.ts";

/** The button and its window. */
export function DisplayOptions({ isWide }: { readonly isWide: boolean }) {
  return (
    <Popover
      label={m.desk_display()}
      placement="bottom-end"
      trigger={(props) => (
        <button {...props} class="button button-quiet" title={m.desk_display()}>
          <SlidersHorizontal class="icon" aria-hidden="true" />
          <span class={isWide ? "" : "visually-hidden"}>{m.desk_display()}</span>
        </button>
      )}
    >
      {() => <Options isWide={isWide} />}
    </Popover>
  );
}

function Options({ isWide }: { readonly isWide: boolean }) {
  const { grouping, order, columns } = view.value;
  return (
    <div class="display-options">
      <Field label={m.desk_group_by()}>
        {(ids) => (
          <select
            {...ids}
            value={grouping}
            onChange={({ currentTarget }) => {
              const chosen = GROUPINGS.find((one) => one === currentTarget.value);
              if (chosen) changeView({ grouping: chosen });
            }}
          >
            {GROUPINGS.map((one) => (
              <option key={one} value={one}>
                {groupingName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={m.desk_order()}>
        {(ids) => (
          <select
            {...ids}
            value={order.by}
            onChange={({ currentTarget }) => {
              const by = ORDERS.find((one) => one === currentTarget.value);
              if (by) changeView({ order: { by, isDescending: false } });
            }}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {columnName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Check
        label={m.desk_order_turned()}
        isOn={order.isDescending}
        onChange={(isDescending) => changeView({ order: { ...order, isDescending } })}
      />
      {isWide && (
        <fieldset class="checks">
          <legend>{m.desk_columns()}</legend>
          {COLUMNS.map((column) => (
            <Check
              key={column}
              label={columnName(column)}
              isOn={columns.includes(column)}
              onChange={(isOn) =>
                changeView({
                  columns: COLUMNS.filter((one) => (one === column ? isOn : columns.includes(one))),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly count?: string;
  readonly onChange: (isOn: boolean) => void;
}

/** A box to tick, with a number where one helps. */
export function Check({ label, isOn, count, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span class="cut">{label}</span>
      {count !== undefined && <span class="check-count">{count}</span>}
    </label>
  );
}
