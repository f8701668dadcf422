/** What caseworkers and custodians do about identities, over HTTP and with their own keys. */
import type {
  GrantedFields,
  IdentityEnvelope,
  IdentityShownToCustodian,
} from "../../src/api/identity.ts";
import { ROUTES } from "../../src/api/routes.ts";
import type { Route } from "../../src/api/routes.ts";
import {
  hashIdentityRecord,
  openIdentity,
  openingKeyOf,
  parseAuditEntry,
  requestedFields,
  sealIdentityRecord,
  sealNotice,
  toBase64url,
} from "../../src/protocol/index.ts";
import type {
  AuditAction,
  Bytes,
  Identity,
  IdentityField,
  IdentityRequest,
  Mailbox,
  Recipient,
  VerifiedRoster,
} from "../../src/protocol/index.ts";
import { fetchAudit, signAct } from "./audit.ts";
import { readCase } from "./desk.ts";
import { at, succeed, succeedJson } from "./http.ts";
import type { Ask } from "./http.ts";
import { fetchRoster } from "./people.ts";
import type { Person } from "./people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "./protocol.ts";

/** Somebody in a roster. */
export function listedIn(roster: VerifiedRoster, { keys }: Person): Recipient {
  const found = roster.members.find(({ keyId }) => toBase64url(keyId) === toBase64url(keys.keyId));
  if (!found) throw new Error("the roster does not list them");
  return found;
}

/** Recipient of what is told to a mailbox. */
export function boxOf({ keys }: Mailbox): Recipient {
  return { keyId: keys.keyId, encryptionKey: keys.encryption.publicKey };
}

/** What a custodian sees of a case. */
export function fetchState(ask: Ask, { token }: Person, caseId: string) {
  const path = at(ROUTES.identity, { caseId });
  return succeedJson<IdentityShownToCustodian>(ask, { path, token });
}

/** Sends an act with its entry of the audit trail, which may be another act's or none. */
export async function act<T>(
  ask: Ask,
  person: Person,
  caseId: string,
  route: Route,
  action: AuditAction | undefined,
  json: object,
): Promise<T> {
  const audit = action && (await signAct(ask, person, action, bytesOfUuid(caseId)));
  const { status, bytes } = await succeed(ask, {
    method: "POST",
    path: at(route, { caseId }),
    token: person.token,
    json: { ...json, ...(audit !== undefined && { audit }) },
  });
  return (status === 204 ? undefined : JSON.parse(bytes.toString("utf8"))) as T;
}

/** What the audit trail tells of a case, in order. */
export async function actsOn(ask: Ask, reader: Person, caseId: string): Promise<AuditAction[]> {
  const target = toBase64url(bytesOfUuid(caseId));
  return (await fetchAudit(ask, reader)).entries
    .map((entry) => parseAuditEntry(bytesOfText(entry)))
    .filter((entry) => toBase64url(entry.target) === target)
    .map(({ action }) => action);
}

/** What a caseworker asks for, with the commitments in the report. */
export async function requestContent(
  ask: Ask,
  caseworker: Person,
  caseId: string,
  fields: readonly string[],
): Promise<IdentityRequest> {
  const { report } = await readCase(ask, caseworker, caseId);
  const named = fields.map((id) => [id, report.identityFields[id] ?? new Uint8Array(32)] as const);
  return {
    format: 1,
    day: TEST_DAY,
    fields: Object.fromEntries(named),
    days: 7,
    isEmergency: false,
    purpose: "Hỏi lại về mảnh đất.",
    words: "Để gọi cho bạn.",
    language: "vi",
  };
}

/** Seals a request to some people. */
export async function makeRequest(
  ask: Ask,
  author: Person,
  caseId: string,
  sequence: number,
  content: IdentityRequest,
  people: readonly Person[],
): Promise<Bytes> {
  const roster = await fetchRoster(ask);
  const recipients = people.map((one) => listedIn(roster, one));
  const place = { roster, caseId: bytesOfUuid(caseId), sequence };
  return sealIdentityRecord("identity-request", content, recipients, place, author.keys);
}

/** Opens the envelope that a custodian was given. */
export function openGiven(
  { identity }: IdentityEnvelope,
  { keys }: Person,
  caseId: string,
): Identity {
  const opened = openIdentity(bytesOfText(identity), openingKeyOf(keys), bytesOfUuid(caseId));
  if (!opened) throw new Error("the envelope does not open");
  return opened;
}

/** What may differ about a grant. */
export interface GrantOptions {
  readonly sequence?: number;
  readonly lastDay?: string;
  readonly to?: Recipient;
  readonly fields?: Readonly<Record<string, IdentityField>>;
}

/** Seals a grant of a request. */
export async function makeGrant(
  ask: Ask,
  custodian: Person,
  caseId: string,
  request: { readonly bytes: Bytes; readonly content: IdentityRequest; readonly asker: Person },
  identity: Identity | undefined,
  options: GrantOptions = {},
): Promise<Bytes> {
  const roster = await fetchRoster(ask);
  const { sequence = 2, lastDay = TEST_DAY, to = listedIn(roster, request.asker) } = options;
  const fields =
    options.fields ?? (identity ? requestedFields(request.content, identity) : undefined);
  const content = {
    format: 1 as const,
    day: TEST_DAY,
    requestHash: hashIdentityRecord(request.bytes),
    lastDay,
    fields: { ...(fields ?? { contact: { key: new Uint8Array(32), value: "giả" } }) },
  };
  const place = { roster, caseId: bytesOfUuid(caseId), sequence };
  return sealIdentityRecord("identity-grant", content, [to], place, custodian.keys);
}

/** Seals the notice of a grant. */
export async function makeNotice(
  ask: Ask,
  author: Person,
  caseId: string,
  sequence: number,
  mailbox: Recipient,
): Promise<Bytes> {
  const roster = await fetchRoster(ask);
  const notice = {
    format: 1 as const,
    type: "identity-opened" as const,
    day: TEST_DAY,
    words: "Vì tính mạng bị đe dọa.",
  };
  return sealNotice(notice, mailbox, roster, bytesOfUuid(caseId), sequence, author.keys);
}

/**
 * Opens an identity in an emergency; gives what was in it.
 *
 * @param opening - Sealed to the custodian alone, on the day of the tests, if left out.
 */
export async function openAtOnce(
  ask: Ask,
  custodian: Person,
  caseId: string,
  mailbox: Recipient,
  opening: OpeningOptions = {},
): Promise<Identity> {
  const { records, nextReply } = await fetchState(ask, custodian, caseId);
  const record = await makeOpening(ask, custodian, caseId, records.length + 1, opening);
  const notice = await makeNotice(ask, custodian, caseId, nextReply, mailbox);
  const json = { record: toBase64url(record), notice: toBase64url(notice) };
  const given = await act<IdentityEnvelope>(
    ask,
    custodian,
    caseId,
    ROUTES.identityOpenings,
    "identity-opened",
    json,
  );
  return openGiven(given, custodian, caseId);
}

/** What may differ about an opening. */
export interface OpeningOptions {
  /** As its author says. */
  readonly day?: string;
  /** Whom it is sealed to besides its author. */
  readonly reviewers?: readonly Person[];
}

/** Seals an opening in an emergency. */
export async function makeOpening(
  ask: Ask,
  custodian: Person,
  caseId: string,
  sequence: number,
  { day = TEST_DAY, reviewers = [] }: OpeningOptions = {},
): Promise<Bytes> {
  const roster = await fetchRoster(ask);
  const content = { format: 1 as const, day, reason: "Nguy hiểm.", words: "Vì bạn." };
  const place = { roster, caseId: bytesOfUuid(caseId), sequence };
  const people = [custodian, ...reviewers].map((one) => listedIn(roster, one));
  return sealIdentityRecord("identity-opening", content, people, place, custodian.keys);
}

/** Fetches what was granted. */
export function fetchGranted(
  ask: Ask,
  asker: Person,
  caseId: string,
  request: number,
): Promise<GrantedFields> {
  return act(ask, asker, caseId, ROUTES.identityFields, "identity-read", { request });
}
