/** Set-up and joining: invitations, the organisation's key, the recovery sheet, fingerprints. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  fingerprintWords,
  invitationAccess,
  joinProof,
  newInvitationSecret,
  newOrganisationSeeds,
  openInvitationSecret,
  openingKeyOf,
  openOrganisationSeed,
  sealInvitationSecret,
  sealOrganisationSeed,
  verifyJoinProof,
} from "../../src/protocol/index.ts";
import type { InvitedAs } from "../../src/protocol/invitation.ts";
import { hashAuthKey, hashInvitationAccess } from "../../src/protocol/stored-hash.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { englishWords } from "../../src/protocol/receipt-words/english.ts";
import { readRecoveryWords, recoveryWords } from "../../src/protocol/recovery-sheet.ts";
import { drawCast, newPerson } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, flipped, refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
const invitationId = new Uint8Array(16).fill(8);

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
});

describe("an invitation", () => {
  it("proves whose keys they are, and the server cannot swap one", () => {
    const secret = newInvitationSecret();
    const present = () => {
      const { encryption, signing } = newPerson();
      return { encryptionKey: encryption.publicKey, signingKey: signing.publicKey };
    };
    const keys = present();
    const proof = joinProof(secret, invitationId, keys);
    expect(verifyJoinProof(secret, invitationId, keys, proof)).toBe(true);
    const other = present();
    for (const wrong of [
      { ...keys, encryptionKey: other.encryptionKey },
      { ...keys, signingKey: other.signingKey },
      other,
    ]) {
      expect(verifyJoinProof(secret, invitationId, wrong, proof)).toBe(false);
    }
    expect(verifyJoinProof(secret, flipped(invitationId, 0), keys, proof)).toBe(false);
    expect(verifyJoinProof(newInvitationSecret(), invitationId, keys, proof)).toBe(false);
    expect(verifyJoinProof(secret, invitationId, keys, flipped(proof, 31))).toBe(false);
    expect(verifyJoinProof(secret, invitationId, keys, proof.subarray(1))).toBe(false);
  });

  it("shows the server what cannot make a proof", () => {
    const secret = newInvitationSecret();
    const access = invitationAccess(secret);
    expect(access).not.toEqual(secret);
    expect(hashInvitationAccess(access)).not.toEqual(access);
    expect(hashInvitationAccess(access)).not.toEqual(hashAuthKey(access));
  });

  it("keeps its secret for administrators", () => {
    const { organisationSeed } = cast.seeds;
    const invited: InvitedAs = { role: "caseworker", displayName: "Sen", loginName: "sen" };
    const secret = newInvitationSecret();
    const bytes = sealInvitationSecret(organisationSeed, invitationId, invited, secret);
    expect(bytes).toHaveLength(72);
    const open = (as: InvitedAs) => openInvitationSecret(organisationSeed, invitationId, as, bytes);
    expect(open(invited)).toEqual(secret);
    const changes = [
      { role: "administrator" },
      { displayName: "Lan" },
      { loginName: "lan" },
    ] as const;
    for (const change of changes) {
      expect(refusalOf(() => open({ ...invited, ...change }))).toBe("cannot-open");
    }
    for (const { what, bytes: damaged } of damages(bytes, 72)) {
      const act = () => openInvitationSecret(organisationSeed, invitationId, invited, damaged);
      expect(refusalOf(act), what).toBe("cannot-open");
    }
    const other = flipped(invitationId, 0);
    const elsewhere = () => openInvitationSecret(organisationSeed, other, invited, bytes);
    expect(refusalOf(elsewhere)).toBe("cannot-open");
  });
});

describe("the organisation's key", () => {
  const context = () => {
    const { organisationId, version } = cast.roster.roster;
    return { organisationId, rosterVersion: version };
  };
  const administrator = () => ({
    keyId: cast.administrator.keyId,
    encryptionKey: cast.administrator.encryption.publicKey,
  });

  it("reaches an administrator, and nobody else", () => {
    const { organisationSeed } = cast.seeds;
    const { organisationId } = cast.roster.roster;
    const sealed = sealOrganisationSeed(organisationSeed, context(), administrator());
    const openAs = (keys = cast.administrator, bytes: Uint8Array = sealed) =>
      openOrganisationSeed(bytes, openingKeyOf(keys), organisationId);
    expect(openAs()).toEqual(organisationSeed);
    expect(refusalOf(() => openAs(cast.caseworker))).toBe("cannot-open");
    for (const at of [70, 1300, sealed.length - 1]) {
      expect(refusalOf(() => openAs(cast.administrator, flipped(sealed, at)))).toBe("cannot-open");
    }
  });

  it("is refused if a server sealed another one in its place", () => {
    const { organisationSeed } = newOrganisationSeeds();
    const sealed = sealOrganisationSeed(organisationSeed, context(), administrator());
    const { organisationId } = cast.roster.roster;
    const act = () =>
      openOrganisationSeed(sealed, openingKeyOf(cast.administrator), organisationId);
    expect(refusalOf(act)).toBe("cannot-open");
  });
});

describe("the recovery sheet", () => {
  it("reads back in any case and spacing", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
        const words = recoveryWords(seed);
        expect(words).toHaveLength(24);
        expect(readRecoveryWords(` ${words.join("\n ").toUpperCase()} `)).toEqual(
          Uint8Array.from(seed),
        );
      }),
    );
  });

  it("refuses a wrong word, number of words or checksum", () => {
    const words = recoveryWords(new Uint8Array(32).fill(3));
    const refusal = (typed: readonly string[]) =>
      refusalOf(() => readRecoveryWords(typed.join(" ")));
    expect(refusal(words.with(3, "xyzzy"))).toBe("malformed");
    expect(refusal(words.slice(1))).toBe("malformed");
    expect(refusal(words.slice(0, 12))).toBe("malformed");
    expect(refusal([])).toBe("malformed");
    // Twelve words can have a right checksum of their own; a seed has 32 bytes.
    const twelve = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    expect(refusal([twelve])).toBe("malformed");
  });
});

describe("a fingerprint", () => {
  it("is eight words, other ones for other bytes", () => {
    const words = fingerprintWords(Uint8Array.of(1), englishWords);
    expect(words).toHaveLength(8);
    expect(words.every((word) => englishWords.includes(word))).toBe(true);
    expect(fingerprintWords(Uint8Array.of(2), englishWords)).not.toEqual(words);
  });
});
