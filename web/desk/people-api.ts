/** What the page gets of the organisation and its people: the part of worker-api.ts about them. */
import type { WordList } from "../../src/domain/language.ts";
import type { RosterGroup } from "../../src/protocol/group-names.ts";
import type { MemberRole } from "../../src/protocol/roster.ts";

/** One fingerprint in the spellings that people read. */
export type Spellings = Readonly<Record<WordList, readonly string[]>>;

/** An organisation as its verified roster names it. */
export interface OrganisationShown {
  /** In hex. */
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  /** Roles and places by which people who report can leave members out. */
  readonly groups: readonly RosterGroup[];
  readonly fingerprint: Spellings;
  /** Days within which people are promised to hear that somebody read it, and to have an answer. */
  readonly promises: { readonly acknowledgeDays: number; readonly feedbackDays: number };
}

/** Who has unlocked the desk. */
export interface MeShown {
  /** In hex. */
  readonly keyId: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly role: MemberRole;
  readonly fingerprint: Spellings;
  readonly organisation: OrganisationShown;
  readonly rosterVersion: number;
}

/** A member, or somebody who waits to become one. */
export interface PersonShown {
  /** In hex. */
  readonly keyId: string;
  readonly displayName: string;
  /** Empty where the server does not say. */
  readonly loginName: string;
  readonly role: MemberRole;
  readonly status: "active" | "suspended" | "pending";
  /** Numbers of the groups they are in and were in, the present one first. */
  readonly groups: readonly number[];
  readonly fingerprint: Spellings;
  readonly lastSeenDay: string | null;
  readonly isMe: boolean;
  /** Only for who is pending: whether their keys come from whoever held the invitation. */
  readonly proof: "right" | "wrong" | "none";
}

/** A member as the verified roster lists them, for names beside key ids. */
export interface ColleagueShown {
  /** In hex. */
  readonly keyId: string;
  readonly displayName: string;
  readonly role: MemberRole;
  readonly isActive: boolean;
  /** Numbers of the groups they are in and were in, the present one first. */
  readonly groups: readonly number[];
  readonly isMe: boolean;
}

/** An invitation that nobody has accepted yet. */
export interface OpenInvitation {
  readonly id: string;
  readonly role: MemberRole;
  readonly displayName: string;
  readonly loginName: string;
  readonly expiresDay: string;
  readonly isExpired: boolean;
}

/** The people of the organisation, as its administrators see them. */
export interface PeopleShown {
  readonly people: readonly PersonShown[];
  readonly invitations: readonly OpenInvitation[];
  readonly groups: readonly RosterGroup[];
  /** False: the roster names another form than the one in this page. */
  readonly isFormSigned: boolean;
  /** Whether anybody could read a report. */
  readonly isIntakeOpen: boolean;
}

/** Who is to be invited. */
export interface InvitationDraft {
  readonly role: MemberRole;
  readonly displayName: string;
  readonly loginName: string;
}
