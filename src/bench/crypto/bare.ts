/** The same operations without the protocol around them: the least that the work can cost. */
import { newPersonSeeds, personKeysFrom, REPORT_BUCKET_BYTES } from "../../protocol/index.ts";
import { primitives } from "../../protocol/primitives/installed.ts";
import { KEM_ENCAPSULATION_SEED_BYTES, KEY_BYTES, NONCE_BYTES } from "../../protocol/constants.ts";

/** Bare operations, with inputs made beforehand. */
export interface Bare {
  readonly encapsulate: () => void;
  readonly decapsulate: () => void;
  /** One report's worth of bytes. */
  readonly encrypt: () => void;
  readonly decrypt: () => void;
  readonly sign: () => void;
  readonly verify: () => void;
}

/** Makes them for the primitives that are installed. */
export function bareOperations(): Bare {
  const p = primitives();
  const seeds = newPersonSeeds();
  const { encryption, signing } = personKeysFrom(seeds.encryptionSeed, seeds.signingSeed);
  const seed = p.randomBytes(KEM_ENCAPSULATION_SEED_BYTES);
  const made = p.kemEncapsulate(encryption.publicKey, seed);
  if (!made) throw new Error("a fresh key is none");
  const key = p.randomBytes(KEY_BYTES);
  const nonce = p.randomBytes(NONCE_BYTES);
  const nothing = new Uint8Array(0);
  const plaintext = p.randomBytes(REPORT_BUCKET_BYTES);
  const ciphertext = p.encrypt(key, nonce, nothing, plaintext);
  const signature = p.sign(plaintext, signing.secretKey);
  return {
    encapsulate: () => void p.kemEncapsulate(encryption.publicKey, seed),
    decapsulate: () => void p.kemDecapsulate(made.ciphertext, encryption.secretKey),
    encrypt: () => void p.encrypt(key, nonce, nothing, plaintext),
    decrypt: () => void p.decrypt(key, nonce, nothing, ciphertext),
    sign: () => void p.sign(plaintext, signing.secretKey),
    verify: () => void p.verify(signature, plaintext, signing.publicKey),
  };
}
