/** Checks of what an event of unknown origin says of an erased passage. */

const ANSWER_ID = /^[a-z][a-z0-9_]{0,59}$/;

/** Tells whether a value can be the id of an answer. */
export function isAnswerId(value: unknown): value is string {
  return typeof value === "string" && ANSWER_ID.test(value);
}

/**
 * Tells whether an event names its place as it should: the report by the id of an answer, any other
 * part by its number. Another reason than those that have a name needs words.
 */
export function namesPassage(event: Readonly<Record<PropertyKey, unknown>>): boolean {
  const isReport = event["part"] === "report";
  return (
    Object.hasOwn(event, "field") === isReport &&
    Object.hasOwn(event, "number") !== isReport &&
    (Object.hasOwn(event, "words") || event["reason"] !== "other")
  );
}
