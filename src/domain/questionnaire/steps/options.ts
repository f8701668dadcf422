/** Short ways to write options, which keep the ids in the types. */
import type { Option } from "../types.ts";

/** Options whose ids the compiler still knows one by one. */
export type OptionsOf<Ids extends readonly string[]> = {
  readonly [Index in keyof Ids]: { readonly id: Ids[Index] } & Option;
};

/** Makes options from their ids. */
export function optionsOf<const Ids extends readonly string[]>(ids: Ids): OptionsOf<Ids> {
  // A mapped tuple is what `map` returns here, but its type only says "some list".
  return ids.map((id) => ({ id })) as unknown as OptionsOf<Ids>;
}

/** Yes, no, or not sure. */
export const YES_NO_UNSURE = optionsOf(["yes", "no", "not_sure"]);

/** Yes or no. */
export const YES_NO = optionsOf(["yes", "no"]);
