/**
 * What somebody is asked to agree to before something of a case is handed on: to whom, what for,
 * which answers, who will see them, until when. Consent is asked for each receiver, at the time.
 *
 * Terms are compared as text ({@link termsText}): the mailbox answers to a hash of them, so that
 * a yes to some terms is no yes to others.
 */
import { isEventText } from "../casework/event-texts.ts";
import { areDistinct, isDayValue, isObject, oneOf, textThat } from "../casework/guards.ts";
import type { Day } from "../day.ts";
import { isLanguage, type Language } from "../language.ts";
import { canonicalJson } from "../questionnaire/canonical-json.ts";
import { ABOUT_WHOM, GIVERS, type AboutWhom, type Giver } from "./giver.ts";
import { isShareable } from "./shareable-fields.ts";

/** What an answer can be handed on for. */
export const CONSENT_PURPOSES = [
  "legal_help",
  "medical_help",
  "safety",
  "un_body",
  "authority",
  "documentation",
  "publication",
] as const;

/** What an answer is handed on for. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What a receiver can be allowed. The first is always part of it. */
export const CONSENT_USES = [
  "receiver_use",
  "share_with_un",
  "name_to_government",
  "publish",
] as const;

/** What a receiver is allowed. */
export type ConsentUse = (typeof CONSENT_USES)[number];

/** Who can come to see it. The first always does. */
export const SEEN_BY = ["receiver", "un", "government", "public"] as const;

/** Who will see it. */
export type SeenBy = (typeof SEEN_BY)[number];

/** What follows from what: whoever hides it from the person who agrees has no agreement. */
const SEEN_WITH_USE: Readonly<Record<ConsentUse, readonly SeenBy[]>> = {
  receiver_use: ["receiver"],
  share_with_un: ["un"],
  name_to_government: ["government"],
  publish: ["public"],
};
const SEEN_WITH_PURPOSE: Partial<Record<ConsentPurpose, readonly SeenBy[]>> = {
  // UN bodies pass allegations on to the Government: that is how they work.
  un_body: ["un", "government"],
  authority: ["government"],
  publication: ["public"],
};

/** Consent ends after so many days, unless something else is said. */
export const CONSENT_DAYS = 90;
/** Nobody can agree for longer than that. */
export const MOST_CONSENT_DAYS = 366;

/** What somebody is asked to agree to. */
export interface ConsentTerms {
  /** A UUID, in lower case. For the receiver it is the reference of what they get. */
  readonly id: string;
  readonly receiver: string;
  readonly purpose: ConsentPurpose;
  /** What for, in words for the person and in their language. */
  readonly words: string;
  /** Ids of questions, in the form's order. */
  readonly fields: readonly string[];
  readonly uses: readonly ConsentUse[];
  readonly seenBy: readonly SeenBy[];
  /** The last day. */
  readonly until: Day;
  readonly about: AboutWhom;
  readonly giver: Giver;
  /** In which they are put before the person. */
  readonly language: Language;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who must be named as seeing it, given what it is for and what is allowed. */
export function mustBeNamed(
  purpose: ConsentPurpose,
  uses: readonly ConsentUse[],
): readonly SeenBy[] {
  const named = [
    ...uses.flatMap((use) => SEEN_WITH_USE[use]),
    ...(SEEN_WITH_PURPOSE[purpose] ?? []),
    "receiver",
  ];
  return SEEN_BY.filter((one) => named.includes(one));
}

/**
 * Reads terms.
 *
 * @param value - May be anything that came out of JSON, also from a hostile or newer program.
 * @returns The terms; `undefined` if anything in them is wrong, missing, hidden, or unknown.
 */
export function parseTerms(value: unknown): ConsentTerms | undefined {
  if (!isObject(value)) return undefined;
  const keys = Reflect.ownKeys(value);
  if (keys.length !== PROPERTIES.length) return undefined;
  if (!PROPERTIES.every(([key, is]) => Object.hasOwn(value, key) && is(value[key]))) {
    return undefined;
  }
  const terms = value as unknown as ConsentTerms;
  const named = mustBeNamed(terms.purpose, terms.uses);
  const isHonest = named.every((one) => terms.seenBy.includes(one));
  return isHonest && terms.uses.includes("receiver_use") ? terms : undefined;
}

/** The one text of some terms, whatever the order in which they were written down. */
export function termsText(terms: ConsentTerms): string {
  return canonicalJson({ ...terms });
}

const PROPERTIES: readonly (readonly [keyof ConsentTerms, (value: unknown) => boolean])[] = [
  ["id", isConsentId],
  ["receiver", (value) => isEventText("receiver", value)],
  ["purpose", oneOf(CONSENT_PURPOSES)],
  ["words", (value) => isEventText("consentWords", value)],
  ["fields", (value) => isSomeOf(value, isShareableText)],
  ["uses", (value) => isSomeOf(value, oneOf(CONSENT_USES))],
  ["seenBy", (value) => isSomeOf(value, oneOf(SEEN_BY))],
  ["until", isDayValue],
  ["about", oneOf(ABOUT_WHOM)],
  ["giver", oneOf(GIVERS)],
  ["language", textThat(isLanguage)],
];

/** Tells whether a value is the id of terms. */
export function isConsentId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

function isShareableText(value: unknown): boolean {
  return typeof value === "string" && isShareable(value);
}

function isSomeOf(value: unknown, is: (value: unknown) => boolean): boolean {
  // `every` alone would step over the holes of a list.
  const list: unknown = value;
  if (!Array.isArray(list) || list.length === 0) return false;
  return Array.from<unknown>(list).every(is) && areDistinct(list);
}
