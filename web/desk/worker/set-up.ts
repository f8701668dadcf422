/** Makes an organisation and its first administrator, in this browser (docs/protocol.md, "Keys"). */
import type { SetupChecked } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { DEFAULT_RETENTION_TERMS } from "../../../src/domain/retention.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import {
  NO_AUDIT_ENTRY,
  fromBase64url,
  logKeyIdOf,
  newOrganisationSeeds,
  newPersonSeeds,
  organisationKeyPair,
  personKeysFrom,
  recoveryKeyPair,
  sealOrganisationSeed,
  sealVault,
  signAuditEntry,
  signFirstRoster,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  PassphraseKeys,
  PersonKeys,
  SignedRoster,
} from "../../../src/protocol/index.ts";
import { recoveryWords } from "../../../src/protocol/recovery-sheet.ts";
import { ApiError, requestJson, requestNothing } from "../../shared/api-client.ts";
import type { OrganisationDraft, RecoverySheet } from "../worker-api.ts";
import { formHash } from "../../shared/form-hash.ts";
import { checkDay } from "./audit-trail.ts";
import { stretchTyped } from "./passphrase.ts";
import { Session } from "./session.ts";
import { showOrganisation } from "./spellings.ts";
import { TrustedRoster } from "./trusted-roster.ts";

/** An organisation that exists here only, until it is sent. Secret. */
export interface PreparedOrganisation {
  readonly loginName: string;
  readonly keys: PersonKeys;
  readonly signed: SignedRoster;
  readonly passphrase: PassphraseKeys;
  readonly vault: Bytes;
  readonly organisationKey: Bytes;
  readonly sheet: RecoverySheet;
}

/** Makes everything; takes seconds, because the passphrase is stretched. */
export async function prepareOrganisation(draft: OrganisationDraft): Promise<PreparedOrganisation> {
  const seeds = newOrganisationSeeds();
  const personSeeds = newPersonSeeds();
  const keys = personKeysFrom(personSeeds.encryptionSeed, personSeeds.signingSeed);
  const day = today(systemClock);
  const administrator = {
    keyId: keys.keyId,
    displayName: draft.displayName,
    role: "administrator",
    status: "active",
    encryptionKey: keys.encryption.publicKey,
    signingKey: keys.signing.publicKey,
    groups: [],
  } as const;
  const signed = signFirstRoster(
    {
      day,
      organisation: { name: draft.name, languages: draft.languages },
      groups: [],
      members: [administrator],
      recoveryKey: recoveryKeyPair(seeds.recoverySeed).publicKey,
      policies: {
        acknowledgeDays: DEFAULT_RETENTION_TERMS.acknowledgementDays,
        feedbackDays: DEFAULT_RETENTION_TERMS.feedbackDays,
        retentionDays: DEFAULT_RETENTION_TERMS.hardLimitDays,
      },
      questionnaireHash: formHash(),
    },
    organisationKeyPair(seeds.organisationSeed),
  );
  const { organisationId, version } = signed.roster;
  const passphrase = await stretchTyped(draft.passphrase, draft.loginName, organisationId);
  const context = { organisationId, rosterVersion: version };
  return {
    loginName: draft.loginName,
    keys,
    signed,
    passphrase,
    vault: sealVault(
      { format: 1, organisationId, ...personSeeds, rosterVersion: version },
      passphrase.vaultKey,
    ),
    organisationKey: sealOrganisationSeed(seeds.organisationSeed, context, administrator),
    sheet: {
      organisation: showOrganisation(signed.roster),
      signingWords: recoveryWords(seeds.organisationSeed),
      recoveryWords: recoveryWords(seeds.recoverySeed),
      day,
    },
  };
}

/**
 * Sends what was prepared and unlocks with it.
 *
 * @param secret - From the link, as base64url.
 * @throws {@link ApiError} `setup-link-wrong`, `already-set-up`, and others.
 */
export async function finishSetup(
  prepared: PreparedOrganisation,
  secret: string,
): Promise<Session> {
  const rosters = new TrustedRoster(prepared.signed.roster.organisationId);
  rosters.take(prepared.signed.bytes);
  const unlock = (): Promise<Session> =>
    Session.start(rosters, prepared.loginName, prepared.passphrase);
  try {
    const { logKey, day } = await requestJson<SetupChecked>({
      method: "POST",
      route: ROUTES.setupCheck,
      json: { secret },
    });
    await requestNothing({
      method: "POST",
      route: ROUTES.setup,
      json: {
        secret,
        audit: toBase64url(vouchFor(fromBase64url(logKey), day, prepared)),
        roster: toBase64url(prepared.signed.bytes),
        loginName: prepared.loginName,
        authKey: toBase64url(prepared.passphrase.authKey),
        vault: toBase64url(prepared.vault),
        organisationKey: toBase64url(prepared.organisationKey),
      },
    });
  } catch (error) {
    if (!(error instanceof ApiError) || !mayBeOurs(error)) throw error;
    // An earlier try may have arrived though its answer was lost. Then these keys unlock.
    return unlock().catch(() => {
      throw error;
    });
  }
  return unlock();
}

/** The first entry of the audit trail: this administrator has seen the server's log key. */
function vouchFor(logKey: Bytes, day: string, { keys }: PreparedOrganisation): Bytes {
  checkDay(day, today(systemClock));
  const target = logKeyIdOf(logKey);
  const fields = { sequence: 1, previous: NO_AUDIT_ENTRY, day, target };
  return signAuditEntry({ ...fields, action: "log-begun" }, keys);
}

function mayBeOurs({ code }: ApiError): boolean {
  return code === "already-set-up" || code === "setup-link-wrong";
}
