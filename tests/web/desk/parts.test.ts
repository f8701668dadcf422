/** What the desk's parts say to a screen reader before anybody has touched them. */
import "../../support/page-globals.ts";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Combobox } from "../../../web/desk/components/combobox.tsx";
import { DayField } from "../../../web/desk/components/day-field.tsx";
import { Menu } from "../../../web/desk/components/menu.tsx";
import { Popover } from "../../../web/desk/components/popover.tsx";
import { Table } from "../../../web/desk/components/table.tsx";
import { Tabs } from "../../../web/desk/components/tabs.tsx";
import { chooseLanguage } from "../../../web/desk/state/language.ts";
import { dropToast, showToast, toasts } from "../../../web/desk/state/toasts.ts";

beforeEach(() => chooseLanguage("en"));
const nothing = (): void => undefined;

describe("parts", () => {
  it("a table has a caption, heads of rows, and says how it is in order", () => {
    const html = renderToString(
      h(Table<{ place: string; count: number }>, {
        caption: "By province",
        columns: [
          { id: "place", head: "Province", cell: ({ place }) => place, canSort: true },
          { id: "count", head: "Cases", cell: ({ count }) => count, isNumber: true, canSort: true },
        ],
        rows: [{ place: "Huế", count: 2 }],
        keyOf: ({ place }) => place,
        order: { column: "count", isDescending: true },
        onOrder: nothing,
      }),
    );
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('aria-sort="none"');
    expect(html).toMatch(/<th[^>]*scope="row"[^>]*>Huế/);
    expect(html).toContain("By province</caption>");
  });

  it("only the selected tab can be reached with Tab", () => {
    const html = renderToString(
      h(Tabs<"a" | "b">, {
        label: "Parts",
        tabs: [
          { id: "a", label: "Answers" },
          { id: "b", label: "Notes", count: 1200 },
        ],
        selected: "b",
        onSelect: nothing,
        children: "inside",
      }),
    );
    expect(html.match(/tabindex="-1"/g)).toHaveLength(1);
    expect(html).toContain("1,200");
    expect(html).toMatch(/role="tabpanel".*inside/);
  });

  it("a combobox names its field and lets each choice be taken away", () => {
    const html = renderToString(
      h(Combobox, {
        label: "Tags",
        options: [{ id: "land", label: "Land" }],
        selected: ["land", "own"],
        onChange: nothing,
        isMany: true,
      }),
    );
    expect(html).toContain('role="combobox"');
    expect(html).toContain('aria-label="Remove Land"');
    expect(html).toContain('aria-label="Remove own"');
    const id = /<label for="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(html).toContain(`<input id="${id}"`);
  });

  it("a day is written out beside its field", () => {
    const html = renderToString(
      h(DayField, { label: "Hearing", value: "2026-04-03", onInput: nothing }),
    );
    expect(html).toContain("3 April 2026");
  });

  it("buttons of menus and popovers say what they open", () => {
    const menu = renderToString(
      h(Menu, { label: "More", items: [], trigger: (props) => h("button", { ...props }, "More") }),
    );
    expect(menu).toContain('aria-haspopup="menu"');
    const popover = renderToString(
      h(Popover, {
        label: "Until",
        trigger: (props) => h("button", { ...props }, "Wait"),
        children: () => "inside",
      }),
    );
    expect(popover).toContain('aria-expanded="false"');
    expect(popover).not.toContain("inside");
  });
});

describe("toasts", () => {
  it("are three at most, the newest last, and undo runs what it is given", () => {
    const undo = vi.fn();
    for (const text of ["1", "2", "3", "4"]) showToast(text, undo);
    expect(toasts.value.map(({ text }) => text)).toEqual(["2", "3", "4"]);
    const last = toasts.value.at(-1);
    last?.undo?.();
    expect(undo).toHaveBeenCalledOnce();
    dropToast(last?.id ?? 0);
    expect(toasts.value).toHaveLength(2);
  });
});
