/** Checks of values of unknown origin, which cards and events have in common. */
import { isDay } from "../day.ts";
import { provincesOf } from "../places/vietnam.ts";
import type { ProvinceAnswer } from "../questionnaire/answers.ts";

/** Tells whether a value has a type. */
export type Guard<T> = (value: unknown) => value is T;

const KEY_ID = /^[0-9a-f]{32}$/;

/** Tells whether a value is a day. */
export const isDayValue = textThat(isDay);

/** Tells whether a value is a key id, in hex. */
export function isKeyId(value: unknown): value is string {
  return typeof value === "string" && KEY_ID.test(value);
}

/** Tells whether a value is true or false. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** Tells whether a value is an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A guard for texts of a kind. */
export function textThat<T extends string>(is: (text: string) => text is T): Guard<T> {
  return (value): value is T => typeof value === "string" && is(value);
}

/** A guard for one of some texts. */
export function oneOf<T extends string>(list: readonly T[]): Guard<T> {
  return (value): value is T => list.some((item) => item === value);
}

/** Tells whether nothing is in a list twice. */
export function areDistinct(list: readonly unknown[]): boolean {
  // Most lists of a card are empty, and ten thousand cards have many.
  return list.length < 2 || new Set(list).size === list.length;
}

/** Tells whether a province belongs to a country: a listed one is one of the country's list. */
export function fitsCountry(
  country: string | undefined,
  province: ProvinceAnswer | undefined,
): boolean {
  if (province === undefined) return true;
  if (country === undefined) return false;
  return "typed" in province || provincesOf(country).some(({ id }) => id === province.listed);
}
