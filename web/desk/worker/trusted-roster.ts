/**
 * The roster of this desk: fetched, verified, and never older than one already seen
 * (docs/protocol.md, "Roster").
 */
import { ROUTES } from "../../../src/api/routes.ts";
import { ProtocolError, verifyRoster } from "../../../src/protocol/index.ts";
import type { Bytes, VerifiedRoster } from "../../../src/protocol/index.ts";
import { requestBytes } from "../../shared/api-client.ts";

/** Keeps the newest roster that was verified. */
export class TrustedRoster {
  readonly #organisationId: Bytes | undefined;
  readonly #atLeast: number;
  #newest: VerifiedRoster | undefined;

  /**
   * @param organisationId - From the page that was served, if it names one.
   * @param atLeast - The newest version that was seen before.
   */
  constructor(organisationId: Bytes | undefined, atLeast = 0) {
    this.#organisationId = organisationId;
    this.#atLeast = atLeast;
  }

  /** The newest roster. It must have been fetched. */
  get current(): VerifiedRoster {
    if (!this.#newest) throw new TypeError("no roster was fetched");
    return this.#newest;
  }

  /**
   * Fetches the roster and verifies it against everything known.
   *
   * @throws {@link ProtocolError} as `verifyRoster`; {@link ApiError}.
   */
  async refresh(): Promise<VerifiedRoster> {
    return this.take(await requestBytes({ method: "GET", route: ROUTES.roster }));
  }

  /** Verifies a roster and keeps it. */
  take(bytes: Uint8Array): VerifiedRoster {
    const seen = this.#newest;
    this.#newest = verifyRoster(bytes, {
      organisationId: seen?.organisationId ?? this.#organisationId,
      version: seen?.version ?? this.#atLeast,
      hash: seen?.hash,
    });
    return this.#newest;
  }

  /**
   * Checks the roster against what a vault remembers.
   *
   * @throws {@link ProtocolError} `roster-wrong-organisation`, `roster-older`.
   */
  mustFollow(organisationId: Uint8Array, version: number): void {
    if (this.current.organisationId.join() !== organisationId.join()) {
      throw new ProtocolError("roster-wrong-organisation");
    }
    if (this.current.version < version) throw new ProtocolError("roster-older");
  }
}
