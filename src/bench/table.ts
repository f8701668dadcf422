/** Prints what was measured as one table. */
import { isMet, PARTS, ratioOf, type Goal, type Measured, type Row } from "./row.ts";

const HEAD = ["", "value", "baseline", "ratio", "goal", "met"] as const;

/** The table's lines, part by part, and the notes below it. */
export function tableLines(rows: readonly Row[]): string[] {
  const cells = rows.map((row) => [row.what, ...numbersOf(row)]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lineOf = (line: readonly string[]): string =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const lines = PARTS.flatMap((part) => {
    const own = cells.filter((_, index) => rows[index]?.part === part);
    return own.length > 0 ? ["", part, ...own.map(lineOf)] : [];
  });
  return [lineOf(HEAD), ...lines, ...noteLines(rows)];
}

function noteLines(rows: readonly Row[]): string[] {
  const baselines = rows.flatMap(({ what, baseline }) =>
    baseline ? [`${what}: against ${baseline.what}`] : [],
  );
  const notes = rows.flatMap(({ what, note }) => (note === undefined ? [] : [`${what}: ${note}`]));
  return ["", ...baselines, ...(notes.length > 0 ? ["", ...notes] : [])];
}

function numbersOf(row: Row): string[] {
  const ratio = ratioOf(row);
  const met = isMet(row);
  return [
    format(row.measured),
    row.baseline ? format(row.baseline) : "",
    ratio === undefined ? "" : ratio.toFixed(2),
    row.goal ? formatGoal(row.goal, row.measured) : "",
    met === undefined ? "" : met ? "yes" : "NO",
  ];
}

function formatGoal({ of, atMost, atLeast }: Goal, { unit }: Measured): string {
  const show = (value: number) => (of === "ratio" ? String(value) : format({ value, unit }));
  if (atMost !== undefined) return `≤ ${show(atMost)}`;
  return atLeast === undefined ? "" : `≥ ${show(atLeast)}`;
}

function format({ value, unit }: Measured): string {
  const digits = Number.isInteger(value) ? 0 : value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
