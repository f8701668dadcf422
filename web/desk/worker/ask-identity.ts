/**
 * A caseworker asks for parts of an identity, reads what a custodian has handed over, and gives it
 * back. Whatever is read is compared with what the report commits to (docs/protocol.md, "Identity").
 */
import type { GrantedFields } from "../../../src/api/identity.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  ProtocolError,
  equalBytes,
  fromBase64url,
  identityRecordRecipients,
  membersOfGroups,
  openIdentityGrant,
  sealIdentityRecord,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type { Bytes, IdentityRequest } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { CaseIdentityShown, GrantedShown, IdentityDraft } from "../identity-api.ts";
import type { CaseWriter } from "./case-writer.ts";
import { IdentityLog } from "./identity-records.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

/** Others may write at the same time; each try starts from what is there then. */
const TRIES = 4;

/** A grant that was opened and found right. */
interface OpenedGrant {
  readonly request: number;
  readonly fields: readonly string[];
  readonly lastDay: string;
}

/** The caseworker's half of identities. */
export class IdentityAsking {
  readonly #session: Session;
  readonly #writer: CaseWriter;
  /** Since unlocking, by id of the case. The answers themselves are not kept. */
  readonly #opened = new Map<string, readonly OpenedGrant[]>();

  constructor(session: Session, writer: CaseWriter) {
    this.#session = session;
    this.#writer = writer;
  }

  /**
   * Asks custodians for some fields.
   *
   * @throws {@link ProtocolError} `no-recipient` where no custodian could answer; {@link ApiError}.
   */
  async ask(id: string, draft: IdentityDraft): Promise<void> {
    for (let left = TRIES; ; left--) {
      try {
        await this.#askOnce(await this.#writer.read(id), draft);
        return;
      } catch (error) {
        if (!(error instanceof ApiError) || !mayTryAgain(error) || left <= 1) throw error;
        if (error.code === "roster-outdated") await this.#session.rosters.refresh();
      }
    }
  }

  async #askOnce(read: ReadCase, draft: IdentityDraft): Promise<void> {
    const { keys, rosters, audit } = this.#session;
    const { caseId, whole } = read;
    const log = new IdentityLog(whole.identity, caseId, this.#session);
    const record = sealIdentityRecord(
      "identity-request",
      this.#contentOf(read, draft),
      identityRecordRecipients(rosters.current, this.#peopleOf(read)),
      { roster: rosters.current, caseId, sequence: log.next },
      keys,
    );
    await audit.audited("identity-asked", caseId, (entry) =>
      this.#session.nothing({
        method: "POST",
        route: ROUTES.identityRequests,
        parameters: { caseId: whole.id },
        json: { record: toBase64url(record), audit: entry },
      }),
    );
  }

  #contentOf({ report }: ReadCase, draft: IdentityDraft): IdentityRequest {
    const { days, isEmergency, purpose, words } = draft;
    const fields = draft.fields.map((id) => {
      const commitment = report.identityFields[id];
      if (!commitment) throw new TypeError("the person did not leave this");
      return [id, commitment] as const;
    });
    return {
      format: 1,
      day: this.#session.today(),
      fields: Object.fromEntries(fields),
      days,
      isEmergency,
      purpose,
      words,
      language: report.language,
    };
  }

  /** Who reads the case, by its keys; custodians whom the server names, but none left out. */
  #peopleOf({ whole, keys, report }: ReadCase): Bytes[] {
    const { current } = this.#session.rosters;
    const leftOut = membersOfGroups(
      current,
      report.leftOut.map(({ group }) => group),
    );
    const custodians = whole.identity.custodians
      .map((keyId) => fromBase64url(keyId))
      .filter((keyId) => !leftOut.some((one) => equalBytes(one, keyId)));
    return [...custodians, ...(keys.at(-1)?.readers ?? [])];
  }

  /**
   * Fetches what was granted, and opens it.
   *
   * @param request - Number of this member's own request.
   * @throws {@link ProtocolError} where it is not what came with the report; {@link ApiError}
   *   `not-found` where it has ended.
   */
  async readGranted(id: string, request: number): Promise<GrantedShown> {
    const session = this.#session;
    const { caseId, report, whole } = await this.#writer.read(id);
    const log = new IdentityLog(whole.identity, caseId, session);
    const asked = log.requests.find(({ listed }) => listed.sequence === request);
    if (!asked?.content) throw new ProtocolError("cannot-open");
    const given = await session.audit.audited("identity-read", caseId, (audit) =>
      session.json<GrantedFields>({
        method: "POST",
        route: ROUTES.identityFields,
        parameters: { caseId: id },
        json: { request, audit },
      }),
    );
    const { content } = openIdentityGrant(
      fromBase64url(given.record),
      session.opening,
      { roster: session.rosters.current, caseId, sequence: given.sequence },
      { bytes: asked.bytes, content: asked.content },
      report.identityFields,
    );
    // Whatever the server says of it.
    if (content.lastDay < session.today()) throw new ApiError("not-found");
    const fields = Object.keys(content.fields);
    const before = this.#opened.get(id) ?? [];
    this.#opened.set(id, [...before, { request, fields, lastDay: content.lastDay }]);
    const answers = Object.entries(content.fields).map(([field, { value }]) => [field, value]);
    return {
      answers: Object.fromEntries(answers) as GrantedShown["answers"],
      lastDay: content.lastDay,
    };
  }

  /**
   * Fields of an identity that this member has opened since unlocking and may still read. A grant
   * of which only the server tells counts for nothing, and one that has ended no longer.
   */
  openedFields({ whole, caseId }: ReadCase): readonly string[] {
    const log = new IdentityLog(whole.identity, caseId, this.#session);
    const today = this.#session.today();
    return (this.#opened.get(whole.id) ?? [])
      .filter(({ request, lastDay }) => lastDay >= today && log.isGranted(request))
      .flatMap(({ fields }) => fields);
  }

  /** Gives back what was granted, before its last day. */
  async giveBack(id: string, request: number): Promise<void> {
    await this.#session.nothing({
      method: "POST",
      route: ROUTES.identityReturns,
      parameters: { caseId: id },
      json: { request },
    });
  }
}

/** What a case page shows of the identity. */
export function showCaseIdentity(
  { whole, caseId, report }: ReadCase,
  session: Session,
): CaseIdentityShown {
  return {
    ...new IdentityLog(whole.identity, caseId, session).show(),
    fields: Object.keys(report.identityFields),
    hasCustodian: whole.identity.custodians.length > 0,
  };
}

function mayTryAgain({ code }: ApiError): boolean {
  return code === "out-of-order" || code === "roster-outdated";
}
