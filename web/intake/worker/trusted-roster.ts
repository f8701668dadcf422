/**
 * The roster of this visit: fetched, verified, and never older than one already seen
 * (docs/protocol.md, "Roster").
 */
import { ROUTES } from "../../../src/api/routes.ts";
import { activeMembers, equalBytes, verifyRoster } from "../../../src/protocol/index.ts";
import type { Bytes, RosterPin, VerifiedRoster } from "../../../src/protocol/index.ts";
import { requestBytes } from "../../shared/api-client.ts";
import { formHash } from "../../shared/form-hash.ts";

/** Keeps the newest roster that was verified in this visit. */
export class TrustedRoster {
  readonly #organisationId: Bytes | undefined;
  #newest: VerifiedRoster | undefined;
  /** The bytes of the newest: what comes again as it was needs no second look. */
  #bytes: Bytes | undefined;

  /** @param organisationId - From the page that was served, if it names one. */
  constructor(organisationId: Bytes | undefined) {
    this.#organisationId = organisationId;
  }

  /**
   * Fetches the roster and verifies it against everything known.
   *
   * @param known - What a mailbox's note tells, besides what this visit has seen.
   * @throws {@link ProtocolError} as `verifyRoster`; {@link ApiError}.
   */
  async refresh(known: RosterPin = {}): Promise<VerifiedRoster> {
    const bytes = await requestBytes({ method: "GET", route: ROUTES.roster });
    const roster = this.#known(bytes) ?? this.#verify(bytes);
    if (known.organisationId) verifyRoster(bytes, known);
    [this.#newest, this.#bytes] = [roster, bytes];
    return roster;
  }

  #known(bytes: Bytes): VerifiedRoster | undefined {
    return this.#bytes && equalBytes(bytes, this.#bytes) ? this.#newest : undefined;
  }

  #verify(bytes: Bytes): VerifiedRoster {
    const seen = this.#newest;
    return verifyRoster(bytes, {
      organisationId: seen?.organisationId ?? this.#organisationId,
      version: seen?.version,
      hash: seen?.hash,
    });
  }

  /** The newest roster, fetched if there is none yet. */
  async current(): Promise<VerifiedRoster> {
    return this.#newest ?? (await this.refresh());
  }
}

/** Whether anybody could read a report. */
export function hasReader(roster: VerifiedRoster): boolean {
  return activeMembers(roster, "caseworker").length > 0;
}

/** Whether the organisation signed for the form that this page carries. */
export function hasOurForm(roster: VerifiedRoster): boolean {
  return equalBytes(formHash(), roster.questionnaireHash);
}
