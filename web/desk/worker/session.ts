/** A member's session with the server: who they are, and requests in their name. */
import type { SessionStarted, Unlocked } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import type { Clock, Day } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  equalBytes,
  findMember,
  fromBase64url,
  openVault,
  openingKeyOf,
  personKeysFrom,
  signSession,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  OpeningKey,
  PassphraseKeys,
  PersonKeys,
  RosterMember,
} from "../../../src/protocol/index.ts";
import { ApiError, requestJson, requestNothing, requestPieces } from "../../shared/api-client.ts";
import type { ApiRequest } from "../../shared/api-client.ts";
import { AuditTrail } from "./audit-trail.ts";
import type { TrustedRoster } from "./trusted-roster.ts";

type Request = Omit<ApiRequest, "token">;

/** An unlocked desk. Everything in it is secret and lives in memory only. */
export class Session {
  readonly rosters: TrustedRoster;
  readonly loginName: string;
  readonly keys: PersonKeys;
  readonly vaultKey: Bytes;
  /** The organisation's seed, sealed to this member, if they are an administrator. */
  readonly sealedOrganisationKey: Bytes | undefined;
  /** Signs for what this member does. */
  readonly audit: AuditTrail;
  /** This device's day. */
  readonly today: () => Day;
  readonly #authKey: Bytes;
  #token: string;
  #renewing: Promise<string> | undefined;

  private constructor(
    rosters: TrustedRoster,
    loginName: string,
    keys: PersonKeys,
    passphrase: PassphraseKeys,
    unlocked: Unlocked,
    token: string,
    clock: Clock,
  ) {
    this.rosters = rosters;
    this.loginName = loginName;
    this.keys = keys;
    this.vaultKey = passphrase.vaultKey;
    this.#authKey = passphrase.authKey;
    this.sealedOrganisationKey =
      unlocked.organisationKey === null ? undefined : fromBase64url(unlocked.organisationKey);
    this.#token = token;
    this.today = () => today(clock);
    this.audit = new AuditTrail(this);
  }

  /**
   * Unlocks: fetches the vault, opens it here, and proves to hold its keys.
   *
   * @param clock - Of this device.
   * @throws {@link ApiError} `wrong-login`, `member-pending`, `member-suspended`, and others;
   *   {@link ProtocolError} `roster-wrong-organisation`, `roster-older`, `unknown-author` where the
   *   verified roster does not list these keys.
   */
  static async start(
    rosters: TrustedRoster,
    loginName: string,
    passphrase: PassphraseKeys,
    clock: Clock = systemClock,
  ): Promise<Session> {
    const unlocked = await askToUnlock(loginName, passphrase.authKey);
    const vault = openVault(fromBase64url(unlocked.vault), passphrase.vaultKey);
    rosters.mustFollow(vault.organisationId, vault.rosterVersion);
    const keys = personKeysFrom(vault.encryptionSeed, vault.signingSeed);
    if (!findMember(rosters.current, keys.keyId)) throw new ProtocolError("unknown-author");
    const token = await prove(unlocked, keys);
    return new Session(rosters, loginName, keys, passphrase, unlocked, token, clock);
  }

  /** This member, as the newest verified roster lists them. */
  get me(): RosterMember {
    const found = findMember(this.rosters.current, this.keys.keyId);
    if (!found) throw new ProtocolError("unknown-author");
    return found;
  }

  /** What opens things that were sealed to this member. */
  get opening(): OpeningKey {
    return openingKeyOf(this.keys);
  }

  /** Asks for JSON. */
  json<T>(request: Request): Promise<T> {
    return this.#withToken((token) => requestJson<T>({ ...request, token }));
  }

  /** Asks for nothing but success. */
  nothing(request: Request): Promise<void> {
    return this.#withToken((token) => requestNothing({ ...request, token }));
  }

  /** Asks for pieces of a file. */
  async *pieces(request: Request): AsyncGenerator<Uint8Array, void, undefined> {
    const first = await this.#withToken(async (token) => {
      const pieces = requestPieces({ ...request, token });
      return { pieces, piece: await pieces.next() };
    });
    if (first.piece.done !== true) yield first.piece.value;
    yield* first.pieces;
  }

  /** Ends the session at the server. */
  end(): Promise<void> {
    return requestNothing({
      method: "DELETE",
      route: ROUTES.session,
      token: this.#token,
      timeoutMs: 5000,
    });
  }

  async #withToken<T>(ask: (token: string) => Promise<T>): Promise<T> {
    const token = await (this.#renewing ?? this.#token);
    try {
      return await ask(token);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "session-ended") throw error;
    }
    return ask(await this.#renew(token));
  }

  /** Several requests may find the session over at once; one of them starts the next. */
  #renew(ended: string): Promise<string> {
    if (this.#token !== ended) return Promise.resolve(this.#token);
    this.#renewing ??= askToUnlock(this.loginName, this.#authKey)
      .then((unlocked) => {
        if (!equalBytes(fromBase64url(unlocked.keyId), this.keys.keyId)) {
          throw new ApiError("wrong-login");
        }
        return prove(unlocked, this.keys);
      })
      .then((token) => (this.#token = token))
      .finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }
}

function askToUnlock(loginName: string, authKey: Uint8Array): Promise<Unlocked> {
  return requestJson<Unlocked>({
    method: "POST",
    route: ROUTES.unlock,
    json: { loginName, authKey: toBase64url(authKey) },
  });
}

async function prove({ challenge }: Unlocked, keys: PersonKeys): Promise<string> {
  const { token } = await requestJson<SessionStarted>({
    method: "POST",
    route: ROUTES.session,
    json: {
      keyId: toBase64url(keys.keyId),
      challenge,
      signature: toBase64url(signSession(fromBase64url(challenge, 32), keys)),
    },
  });
  return token;
}
