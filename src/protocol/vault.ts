/**
 * A member's vault and keyring (docs/protocol.md, "Vault").
 *
 * The passphrase is stretched on the device into two keys: one is shown to the server to be let
 * in, the other opens the vault that the server keeps. The server can derive neither from the other.
 */
import * as v from "valibot";
import { concat, equalBytes, toBase64url, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  ARGON2_SALT_BYTES,
  FORMAT_VERSION,
  KEM_SEED_BYTES,
  KEYRING_PLAIN_BYTES,
  KEY_BYTES,
  ORGANISATION_ID_BYTES,
  SIGN_SEED_BYTES,
  VAULT_PLAIN_BYTES,
} from "./constants.ts";
import { CONTEXT, DOMAIN, domainHash } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { ProtocolError } from "./errors.ts";
import { base64Bytes, decodeJson, encodeJson, wholeNumber } from "./json.ts";
import { padTo, unpad } from "./padding.ts";
import { primitives } from "./primitives/installed.ts";

/** Stretches a passphrase; injected, because only the desk loads Argon2id. */
export type StretchPassphrase = (passphrase: string, salt: Bytes) => Promise<Bytes>;

/** What a passphrase gives. Secret. */
export interface PassphraseKeys {
  /** Shown to the server to be let in; it stores a hash of it. */
  readonly authKey: Bytes;
  /** Opens the vault; never leaves the device. */
  readonly vaultKey: Bytes;
}

const vaultBody = v.strictObject({
  format: v.literal(1),
  organisationId: base64Bytes(ORGANISATION_ID_BYTES),
  encryptionSeed: base64Bytes(KEM_SEED_BYTES),
  signingSeed: base64Bytes(SIGN_SEED_BYTES),
  /** The newest roster that this member had seen when the vault was last written. */
  rosterVersion: wholeNumber(0, 0xffff_ffff),
});

/** What a vault holds. Secret. */
export type Vault = v.InferOutput<typeof vaultBody>;

const VAULT_AAD = concat(utf8("KINV"), Uint8Array.of(FORMAT_VERSION));

/**
 * Both keys of a passphrase.
 *
 * @param loginName - Part of the salt, so no request is needed to learn one.
 */
export async function passphraseKeys(
  passphrase: string,
  loginName: string,
  organisationId: Uint8Array,
  stretch: StretchPassphrase,
): Promise<PassphraseKeys> {
  const salt = domainHash(DOMAIN.vaultSalt, ARGON2_SALT_BYTES, organisationId, utf8(loginName));
  const master = await stretch(passphrase.normalize("NFKC"), salt);
  const keys = {
    authKey: primitives().deriveKey(master, CONTEXT.auth),
    vaultKey: primitives().deriveKey(master, CONTEXT.vault),
  };
  primitives().wipe(master);
  return keys;
}

/** Encrypts a vault. */
export function sealVault(vault: Vault, vaultKey: Uint8Array): Bytes {
  const body = encodeJson({
    format: 1,
    organisationId: toBase64url(vault.organisationId),
    encryptionSeed: toBase64url(vault.encryptionSeed),
    signingSeed: toBase64url(vault.signingSeed),
    rosterVersion: vault.rosterVersion,
  });
  return concat(VAULT_AAD, encryptUnder(vaultKey, VAULT_AAD, padTo(body, VAULT_PLAIN_BYTES)));
}

/**
 * Opens a vault.
 *
 * @throws {@link ProtocolError} `wrong-passphrase`, `malformed`, `unknown-version`.
 */
export function openVault(bytes: Uint8Array, vaultKey: Uint8Array): Vault {
  const head = bytes.subarray(0, VAULT_AAD.length);
  if (!equalBytes(head, VAULT_AAD)) throw new ProtocolError("unknown-version");
  let padded: Bytes;
  try {
    padded = decryptUnder(vaultKey, VAULT_AAD, bytes.subarray(VAULT_AAD.length));
  } catch (cause) {
    throw new ProtocolError("wrong-passphrase", { cause });
  }
  return decodeJson(vaultBody, unpad(padded));
}

/** What a member keeps of one case: its key, how far they have read, what they said. Secret. */
export interface KeyringEntry {
  readonly caseKey: Bytes;
  readonly isRead: boolean;
  /** Number of the newest message that was read. */
  readonly messagesRead: number;
  /** Number of the newest entry that was read. */
  readonly entriesRead: number;
  /** Number of the change of keys that made this key; 0 for the report's. */
  readonly keysNumber: number;
  /** Whether they have said that they know of no conflict of interest; before, nothing is read. */
  readonly isDeclared: boolean;
}

/**
 * Encrypts a keyring entry under the member's own vault key.
 *
 * @returns 104 bytes, read or unread.
 */
export function sealKeyringEntry(
  vaultKey: Uint8Array,
  caseId: Uint8Array,
  entry: KeyringEntry,
): Bytes {
  const plain = new Uint8Array(KEYRING_PLAIN_BYTES);
  plain.set(entry.caseKey);
  const view = new DataView(plain.buffer);
  view.setUint8(KEY_BYTES, entry.isRead ? 1 : 0);
  view.setUint32(KEY_BYTES + 1, entry.messagesRead);
  view.setUint32(KEY_BYTES + 5, entry.entriesRead);
  view.setUint32(KEY_BYTES + 9, entry.keysNumber);
  view.setUint8(KEY_BYTES + 13, entry.isDeclared ? 1 : 0);
  return withSubkey(vaultKey, CONTEXT.keyring, (key) => encryptUnder(key, caseId, plain));
}

/**
 * Opens a keyring entry.
 *
 * @throws {@link ProtocolError} `cannot-open`.
 */
export function openKeyringEntry(
  vaultKey: Uint8Array,
  caseId: Uint8Array,
  bytes: Uint8Array,
): KeyringEntry {
  const plain = withSubkey(vaultKey, CONTEXT.keyring, (key) => decryptUnder(key, caseId, bytes));
  const view = new DataView(plain.buffer);
  return {
    caseKey: plain.slice(0, KEY_BYTES),
    isRead: view.getUint8(KEY_BYTES) === 1,
    messagesRead: view.getUint32(KEY_BYTES + 1),
    entriesRead: view.getUint32(KEY_BYTES + 5),
    keysNumber: view.getUint32(KEY_BYTES + 9),
    isDeclared: view.getUint8(KEY_BYTES + 13) === 1,
  };
}
