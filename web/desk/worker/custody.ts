/**
 * Custodians: they see what is asked for and nothing of the report. Handing over opens the envelope
 * in this worker and seals single fields to the asker; nobody is shown what is in them. Whatever is
 * handed over or opened is told to the person, in the mailbox that the envelope itself names.
 */
import type {
  Identities,
  IdentityCases,
  IdentityEnvelope,
  IdentityShownToCustodian,
} from "../../../src/api/identity.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { Route } from "../../../src/api/routes.ts";
import { addDays } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  findMember,
  fromBase64url,
  hashIdentityRecord,
  identityRecordRecipients,
  openIdentity,
  parseSealed,
  parseSigned,
  requestedFields,
  sealIdentityRecord,
  sealNotice,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  Identity,
  IdentityField,
  Recipient,
  SealedAnswers,
} from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { CustodyCaseShown } from "../identity-api.ts";
import { claimedMailbox, custodiansIn, mailboxOf, requestIn } from "./held-identity.ts";
import type { Held } from "./held-identity.ts";
import { IdentityLog } from "./identity-records.ts";
import type { ReadRecord } from "./identity-records.ts";
import type { Session } from "./session.ts";

const TRIES = 4;

/** The custodian's desk. */
export class Custody {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** All identities about which something was written. */
  async list(): Promise<readonly CustodyCaseShown[]> {
    const request = { method: "GET", route: ROUTES.identities } as const;
    const { cases } = await this.#session.json<Identities>(request);
    return cases.map((state) => {
      const own = toBase64url(this.#session.keys.keyId);
      const otherCustodians = state.custodians.filter((keyId) => keyId !== own).length;
      return { id: state.caseId, ...this.#hold(state).log.show(), otherCustodians };
    });
  }

  /** Ids of all cases whose identity was sealed to this custodian. */
  async caseIds(): Promise<readonly string[]> {
    const request = { method: "GET", route: ROUTES.identityCases } as const;
    return (await this.#session.json<IdentityCases>(request)).caseIds;
  }

  /**
   * Hands over what a request asks for, and tells the person.
   *
   * @param days - As asked, or fewer.
   * @param words - What the person is told.
   * @throws {@link ProtocolError} `cannot-open` where asker, envelope and report do not belong
   *   together; `wrong-mailbox`; {@link ApiError}.
   */
  async grant(id: string, request: number, days: number, words: string): Promise<void> {
    await this.#withRetries(id, async (held) => {
      const { caseId, state, log } = held;
      const asked = requestIn(log, request);
      const asker = this.#askerOf(asked);
      const identity = await this.#fetchEnvelope(held, request);
      const fields = requestedFields(asked.content, identity);
      const mailbox = mailboxOf(state, identity);
      const day = this.#session.today();
      const lastDay = addDays(day, days);
      const record = this.#sealGrant(held, asked.bytes, asker, fields, lastDay);
      const { keys, rosters, audit } = this.#session;
      const notice = sealNotice(
        {
          format: 1,
          type: "identity-granted",
          day,
          fields: Object.keys(fields),
          words,
          lastDay,
          isEmergency: asked.content.isEmergency,
        },
        mailbox,
        rosters.current,
        caseId,
        state.nextReply,
        keys,
      );
      await audit.audited("identity-granted", caseId, (entry) =>
        this.#post(ROUTES.identityGrants, id, {
          record: toBase64url(record),
          request,
          lastDay,
          notice: toBase64url(notice),
          audit: entry,
        }),
      );
    });
  }

  /** Refuses a request, with a reason for the asker and their colleagues. */
  async refuse(id: string, request: number, reason: string): Promise<void> {
    await this.#withRetries(id, async ({ caseId, log, state }) => {
      const { bytes } = requestIn(log, request);
      const { keys, rosters, audit } = this.#session;
      const meant = parseSealed(parseSigned(bytes, "identity-request").payload, "identity-request");
      const record = sealIdentityRecord(
        "identity-refusal",
        { format: 1, day: this.#session.today(), requestHash: hashIdentityRecord(bytes), reason },
        identityRecordRecipients(rosters.current, [
          ...custodiansIn(state),
          ...meant.wraps.map(({ keyId }) => keyId),
        ]),
        { roster: rosters.current, caseId, sequence: log.next },
        keys,
      );
      await audit.audited("identity-refused", caseId, (entry) =>
        this.#post(ROUTES.identityRefusals, id, {
          record: toBase64url(record),
          about: request,
          audit: entry,
        }),
      );
    });
  }

  /**
   * Opens an identity at once, because of danger to life. The person is told first; then the
   * envelope is given.
   *
   * @throws {@link ProtocolError} `wrong-mailbox` if another than the person's mailbox was told:
   *   then nothing is shown.
   */
  async openAtOnce(id: string, reason: string, words: string): Promise<SealedAnswers> {
    return this.#withRetries(id, async ({ caseId, log, state }) => {
      const { keys, rosters, audit } = this.#session;
      const day = this.#session.today();
      const record = sealIdentityRecord(
        "identity-opening",
        { format: 1, day, reason, words },
        identityRecordRecipients(rosters.current, custodiansIn(state)),
        { roster: rosters.current, caseId, sequence: log.next },
        keys,
      );
      const notice = sealNotice(
        { format: 1, type: "identity-opened", day, words },
        claimedMailbox(state),
        rosters.current,
        caseId,
        state.nextReply,
        keys,
      );
      const { identity } = await audit.audited("identity-opened", caseId, (entry) =>
        this.#session.json<IdentityEnvelope>({
          method: "POST",
          route: ROUTES.identityOpenings,
          parameters: { caseId: id },
          json: { record: toBase64url(record), notice: toBase64url(notice), audit: entry },
        }),
      );
      const opened = this.#open(identity, caseId);
      mailboxOf(state, opened);
      return opened.answers;
    });
  }

  /** Says whether another custodian was right to open an identity. */
  async review(id: string, opening: number, isJustified: boolean, reason: string): Promise<void> {
    await this.#withRetries(id, async ({ caseId, log, state }) => {
      const found = log.openings.find(({ listed }) => listed.sequence === opening);
      if (!found) throw new ApiError("not-found");
      const { keys, rosters, audit } = this.#session;
      const openingHash = hashIdentityRecord(found.bytes);
      const record = sealIdentityRecord(
        "identity-review",
        { format: 1, day: this.#session.today(), openingHash, isJustified, reason },
        identityRecordRecipients(rosters.current, custodiansIn(state)),
        { roster: rosters.current, caseId, sequence: log.next },
        keys,
      );
      await audit.audited("identity-reviewed", caseId, (entry) =>
        this.#post(ROUTES.identityReviews, id, {
          record: toBase64url(record),
          about: opening,
          audit: entry,
        }),
      );
    });
  }

  #sealGrant(
    { caseId, log }: Held,
    request: Bytes,
    asker: Recipient,
    fields: Readonly<Record<string, IdentityField>>,
    lastDay: string,
  ): Bytes {
    const { keys, rosters } = this.#session;
    const day = this.#session.today();
    return sealIdentityRecord(
      "identity-grant",
      { format: 1, day, requestHash: hashIdentityRecord(request), lastDay, fields: { ...fields } },
      [asker],
      { roster: rosters.current, caseId, sequence: log.next },
      keys,
    );
  }

  /** The asker, as the newest roster lists them. */
  #askerOf({ author }: ReadRecord<"identity-request">): Recipient {
    const found = findMember(this.#session.rosters.current, author.keyId);
    if (found?.status !== "active") throw new ProtocolError("no-recipient");
    return found;
  }

  async #fetchEnvelope({ id, caseId }: Held, request: number): Promise<Identity> {
    const { identity } = await this.#session.audit.audited("identity-opened", caseId, (audit) =>
      this.#session.json<IdentityEnvelope>({
        method: "POST",
        route: ROUTES.identityEnvelope,
        parameters: { caseId: id },
        json: { request, audit },
      }),
    );
    return this.#open(identity, caseId);
  }

  #open(identity: string, caseId: Bytes): Identity {
    const opened = openIdentity(fromBase64url(identity), this.#session.opening, caseId);
    if (!opened) throw new ProtocolError("cannot-open");
    return opened;
  }

  async #withRetries<T>(id: string, attempt: (held: Held) => Promise<T>): Promise<T> {
    for (let left = TRIES; ; left--) {
      try {
        return await attempt(await this.#fetch(id));
      } catch (error) {
        if (!(error instanceof ApiError) || !mayTryAgain(error) || left <= 1) throw error;
        if (error.code === "roster-outdated") await this.#session.rosters.refresh();
      }
    }
  }

  async #fetch(id: string): Promise<Held> {
    const request = { method: "GET", route: ROUTES.identity, parameters: { caseId: id } } as const;
    return this.#hold(await this.#session.json<IdentityShownToCustodian>(request));
  }

  #hold(state: IdentityShownToCustodian): Held {
    const caseId = uuidBytes(state.caseId);
    return { id: state.caseId, caseId, state, log: new IdentityLog(state, caseId, this.#session) };
  }

  #post(route: Route, caseId: string, json: unknown): Promise<void> {
    return this.#session.nothing({ method: "POST", route, parameters: { caseId }, json });
  }
}

function mayTryAgain({ code }: ApiError): boolean {
  return code === "out-of-order" || code === "roster-outdated";
}
