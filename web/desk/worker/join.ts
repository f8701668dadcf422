/** An invitee's side of joining (docs/protocol.md, "Joining"). */
import type { InvitationShown } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  fromBase64url,
  invitationAccess,
  joinProof,
  newPersonSeeds,
  personKeysFrom,
  sealVault,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";
import { ApiError, requestJson, requestNothing } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { InvitationOpened, Spellings } from "../worker-api.ts";
import { stretchTyped } from "./passphrase.ts";
import { personSpellings, showOrganisation } from "./spellings.ts";
import type { TrustedRoster } from "./trusted-roster.ts";

const SECRET_BYTES = 32;

/** An invitation in use, and what was made for it. Secret. */
export class Joining {
  readonly #rosters: TrustedRoster;
  readonly #id: string;
  readonly #secret: Bytes;
  readonly #invitation: InvitationShown;
  /** Made once, so that a second try after a lost answer brings the same keys. */
  readonly #seeds = newPersonSeeds();

  private constructor(
    rosters: TrustedRoster,
    id: string,
    secret: Bytes,
    invitation: InvitationShown,
  ) {
    this.#rosters = rosters;
    this.#id = id;
    this.#secret = secret;
    this.#invitation = invitation;
  }

  /**
   * Shows the server a part of the secret and gets the invitation.
   *
   * @throws {@link ApiError} `invitation-invalid`, `invitation-used`, `invitation-expired`.
   */
  static async open(rosters: TrustedRoster, id: string, secretText: string): Promise<Joining> {
    const secret = fromBase64url(secretText, SECRET_BYTES);
    const invitation = await requestJson<InvitationShown>({
      method: "POST",
      route: ROUTES.invitationOpen,
      json: { id, access: toBase64url(invitationAccess(secret)) },
    });
    return new Joining(rosters, id, secret, invitation);
  }

  /** What the invitee is shown. */
  show(): InvitationOpened {
    return { organisation: showOrganisation(this.#rosters.current), ...this.#invitation };
  }

  /** Makes the vault under a passphrase and accepts. */
  async accept(passphrase: string): Promise<Spellings> {
    const { organisationId, version } = this.#rosters.current;
    const { loginName } = this.#invitation;
    const stretched = await stretchTyped(passphrase, loginName, organisationId);
    const keys = personKeysFrom(this.#seeds.encryptionSeed, this.#seeds.signingSeed);
    const presented = {
      encryptionKey: keys.encryption.publicKey,
      signingKey: keys.signing.publicKey,
    };
    const vault = sealVault(
      { format: 1, organisationId, ...this.#seeds, rosterVersion: version },
      stretched.vaultKey,
    );
    const authKey = toBase64url(stretched.authKey);
    try {
      await requestNothing({
        method: "POST",
        route: ROUTES.invitationAccept,
        json: {
          id: this.#id,
          access: toBase64url(invitationAccess(this.#secret)),
          encryptionKey: toBase64url(presented.encryptionKey),
          signingKey: toBase64url(presented.signingKey),
          joinProof: toBase64url(joinProof(this.#secret, uuidBytes(this.#id), presented)),
          authKey,
          vault: toBase64url(vault),
        },
      });
    } catch (error) {
      // An earlier try may have arrived though its answer was lost. Then this passphrase waits.
      const isUsed = error instanceof ApiError && error.code === "invitation-used";
      if (!isUsed || !(await isPending(loginName, authKey))) throw error;
    }
    return personSpellings(presented);
  }
}

async function isPending(loginName: string, authKey: string): Promise<boolean> {
  try {
    await requestNothing({ method: "POST", route: ROUTES.unlock, json: { loginName, authKey } });
    return true;
  } catch (error) {
    return error instanceof ApiError && error.code === "member-pending";
  }
}
