/**
 * The server's log key: signs in the audit trail for what the server does by itself. Its seed lies
 * in the data folder and in no table, so that whoever has the database alone can sign nothing. An
 * administrator vouches for it in the first entry (docs/protocol.md, "Audit trail").
 */
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  auditMessage,
  blind,
  logKeyIdOf,
  SIGN_PUBLIC_KEY_BYTES,
  SIGN_SEED_BYTES,
} from "../../protocol/blind.ts";
import type { Bytes } from "../../protocol/blind.ts";

const FILE = "log-key";
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** PKCS #8 of an Ed25519 key, up to its seed (RFC 8410). */
const BEFORE_SEED = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs for the server. */
export class LogKey {
  readonly publicKey: Bytes;
  readonly id: Bytes;
  readonly #key: KeyObject;

  private constructor(seed: Uint8Array) {
    if (seed.length !== SIGN_SEED_BYTES) throw new RangeError("The log key has a wrong length");
    const der = Buffer.concat([BEFORE_SEED, seed]);
    this.#key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    const spki = createPublicKey(this.#key).export({ format: "der", type: "spki" });
    this.publicKey = new Uint8Array(spki.subarray(-SIGN_PUBLIC_KEY_BYTES));
    this.id = logKeyIdOf(this.publicKey);
  }

  /**
   * Reads the seed, or draws it where there is none yet.
   *
   * @param dataFolder - Absolute path of everything the server keeps.
   * @throws RangeError if the file holds something else.
   */
  static async open(dataFolder: string): Promise<LogKey> {
    const path = join(dataFolder, FILE);
    const seed = (await readIfThere(path)) ?? (await draw(dataFolder, path));
    return new LogKey(seed);
  }

  /** Reads the seed, where there is one. */
  static async find(dataFolder: string): Promise<LogKey | undefined> {
    const seed = await readIfThere(join(dataFolder, FILE));
    return seed && new LogKey(seed);
  }

  /** Ed25519 signature over the bytes of an entry of the audit trail. */
  sign(signedBytes: Uint8Array): Bytes {
    return new Uint8Array(sign(null, auditMessage(signedBytes), this.#key));
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Whole or not at all: half a seed after a power cut would be another key. */
async function draw(dataFolder: string, path: string): Promise<Uint8Array> {
  const seed = blind().randomBytes(SIGN_SEED_BYTES);
  const unfinished = `${path}.new`;
  await mkdir(dataFolder, { recursive: true, mode: PRIVATE_FOLDER });
  await rm(unfinished, { force: true });
  const file = await open(unfinished, "wx", PRIVATE_FILE);
  try {
    await file.writeFile(seed);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(unfinished, path);
  await rm(unfinished);
  const folder = await open(dataFolder);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
  return seed;
}
