/** How much room each column has. */
import type { Column } from "../../case-list/list-view.ts";

const NAME = "minmax(11rem, 1.2fr)";

const WIDTHS: Readonly<Record<Column, string>> = {
  band: "6.25rem",
  about: "minmax(6rem, 1.7fr)",
  place: "minmax(4.5rem, 0.8fr)",
  state: "minmax(7rem, 1.1fr)",
  assignee: "minmax(5rem, 0.9fr)",
  due: "minmax(9.5rem, 1.6fr)",
  tags: "minmax(2.5rem, 0.7fr)",
  received: "minmax(6rem, 0.9fr)",
};

/** The widths as a grid takes them: the box to tick, the name, the columns. */
export function columnWidths(columns: readonly Column[]): string {
  return ["1.75rem", NAME, ...columns.map((column) => WIDTHS[column])].join(" ");
}
