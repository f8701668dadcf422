/** Vaults, keyrings and sessions: what a member keeps with a server that may not read it. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toHex } from "../../src/protocol/bytes.ts";
import {
  openKeyringEntry,
  openVault,
  passphraseKeys,
  personKeysFrom,
  sealKeyringEntry,
  sealVault,
  signSession,
  verifySession,
} from "../../src/protocol/index.ts";
import { stretchPassphrase } from "../../src/protocol/primitives/argon2.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { damages, flipped, refusalOf } from "../support/protocol/refusal.ts";

const organisationId = new Uint8Array(16).fill(1);
const vaultKey = new Uint8Array(32).fill(2);
const caseId = new Uint8Array(16).fill(3);
const vault = {
  format: 1 as const,
  organisationId,
  encryptionSeed: new Uint8Array(32).fill(4),
  signingSeed: new Uint8Array(32).fill(5),
  rosterVersion: 12,
};
const entry = {
  caseKey: new Uint8Array(32).fill(6),
  isRead: true,
  messagesRead: 7,
  keysNumber: 2,
  entriesRead: 0xffff_ffff,
  isDeclared: false,
};

beforeAll(async () => {
  installPrimitives(await loadSodium());
});

describe("a passphrase", () => {
  it("gives two keys, different for every member and organisation", async () => {
    const keysOf = (passphrase: string, loginName: string, id = organisationId) =>
      passphraseKeys(passphrase, loginName, id, stretchPassphrase);
    const keys = await keysOf("mưa rơi trên mái", "sen");
    const others = [
      await keysOf("mưa rơi trên mái", "lan"),
      await keysOf("mưa rơi trên mái", "sen", new Uint8Array(16)),
    ];
    const all = [keys, ...others].flatMap(({ authKey, vaultKey: key }) => [authKey, key]);
    expect(new Set(all.map(toHex)).size).toBe(6);
    // As another keyboard writes the same letters.
    expect(await keysOf("mưa rơi trên mái".normalize("NFD"), "sen")).toEqual(keys);
  });
});

describe("a vault", () => {
  it("comes back, and is of one size", () => {
    const bytes = sealVault(vault, vaultKey);
    expect(bytes).toHaveLength(5 + 24 + 1024 + 16);
    expect(openVault(bytes, vaultKey)).toEqual(vault);
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    for (const { what, bytes } of damages(sealVault(vault, vaultKey), 40)) {
      const code = refusalOf(() => openVault(bytes, vaultKey));
      expect(["wrong-passphrase", "unknown-version"], what).toContain(code);
    }
  });

  it("opens under no other passphrase, and of no newer version", () => {
    const bytes = sealVault(vault, vaultKey);
    expect(refusalOf(() => openVault(bytes, flipped(vaultKey, 0)))).toBe("wrong-passphrase");
    expect(refusalOf(() => openVault(flipped(bytes, 4), vaultKey))).toBe("unknown-version");
  });
});

describe("a keyring entry", () => {
  it("comes back, whatever its marks, in one size", () => {
    const counts = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), counts, counts, counts, (...drawn) => {
        const [isRead, isDeclared, messagesRead, entriesRead, keysNumber] = drawn;
        const written = { ...entry, isRead, isDeclared, messagesRead, entriesRead, keysNumber };
        const bytes = sealKeyringEntry(vaultKey, caseId, written);
        expect(bytes).toHaveLength(104);
        expect(openKeyringEntry(vaultKey, caseId, bytes)).toEqual(written);
      }),
    );
  });

  it("is refused wherever a byte was changed, and in another case or keyring", () => {
    const bytes = sealKeyringEntry(vaultKey, caseId, entry);
    for (const { what, bytes: damaged } of damages(bytes, 104)) {
      const code = refusalOf(() => openKeyringEntry(vaultKey, caseId, damaged));
      expect(code, what).toBe("cannot-open");
    }
    for (const act of [
      () => openKeyringEntry(vaultKey, flipped(caseId, 0), bytes),
      () => openKeyringEntry(flipped(vaultKey, 0), caseId, bytes),
    ]) {
      expect(refusalOf(act)).toBe("cannot-open");
    }
  });
});

describe("a session", () => {
  it("begins with a signature of this challenge by this member", () => {
    const keys = personKeysFrom(vault.encryptionSeed, vault.signingSeed);
    const challenge = new Uint8Array(32).fill(7);
    const signature = signSession(challenge, keys);
    expect(verifySession(challenge, signature, keys.signing.publicKey)).toBe(true);
    expect(verifySession(flipped(challenge, 0), signature, keys.signing.publicKey)).toBe(false);
    expect(verifySession(challenge, flipped(signature, 9), keys.signing.publicKey)).toBe(false);
    const other = personKeysFrom(vault.encryptionSeed, vault.encryptionSeed);
    expect(verifySession(challenge, signature, other.signing.publicKey)).toBe(false);
  });
});
