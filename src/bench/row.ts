/** One line of what was measured. */

/** The parts of a run, in their order. */
export const PARTS = ["crypto", "server", "desk", "web", "start"] as const;

/** A part of a run. */
export type Part = (typeof PARTS)[number];

/** What a row is measured in. */
export type Unit =
  "ms" | "s" | "MB/s" | "/s" | "KB" | "MB" | "requests" | "tasks" | "errors" | "times";

/** Something measured, for comparison or for itself. */
export interface Measured {
  readonly value: number;
  readonly unit: Unit;
}

/** A row of the table. */
export interface Row {
  readonly part: Part;
  readonly what: string;
  readonly measured: Measured;
  /** What the same machine does in the same run with less to do. */
  readonly baseline?: Measured & { readonly what: string };
  /** The bound from the project's goals; of the value, or of its ratio to the baseline. */
  readonly goal?: Goal;
  /** What a reader has to know to understand the number. */
  readonly note?: string;
}

/** A bound. */
export interface Goal {
  readonly of: "value" | "ratio";
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Tells a part's rows and what it is busy with. */
export interface Reporter {
  readonly row: (row: Omit<Row, "part">) => void;
  readonly progress: (sentence: string) => void;
}

/** Value by baseline. */
export function ratioOf({ measured, baseline }: Row): number | undefined {
  return baseline && measured.value / baseline.value;
}

/** Whether a row's goal is met; nothing where there is no goal. */
export function isMet(row: Row): boolean | undefined {
  const { goal } = row;
  if (!goal) return undefined;
  const number = goal.of === "ratio" ? ratioOf(row) : row.measured.value;
  if (number === undefined) return undefined;
  return number <= (goal.atMost ?? Infinity) && number >= (goal.atLeast ?? -Infinity);
}
