/** The audit trail, by the specification alone: reading an entry, and making one. */
import { ascii, Fields, hashUnder, hex, join, must, mustVerify, signWith, u32 } from "./basics.ts";

const ACTS = 21;

/** What an entry says. */
export interface Entry {
  readonly sequence: number;
  readonly previous: Uint8Array;
  readonly day: string;
  readonly actor: Uint8Array;
  readonly action: number;
  readonly target: Uint8Array;
}

/** Makes an entry. */
export function makeEntry(entry: Entry, signingSeed: Uint8Array): Uint8Array {
  const covered = join(
    ascii("KINA"),
    Uint8Array.of(1),
    u32(entry.sequence),
    entry.previous,
    ascii(entry.day),
    entry.actor,
    Uint8Array.of(entry.action),
    entry.target,
  );
  return join(covered, signWith(signingSeed, "kin/v1/audit", covered));
}

/** Reads an entry and verifies its signature. */
export function readEntry(bytes: Uint8Array, signingKey: Uint8Array): Entry {
  const fields = new Fields(bytes);
  fields.magic("KINA");
  must(fields.byte() === 1, "unknown-version");
  const sequence = fields.number();
  const previous = fields.take(32);
  const day = new TextDecoder().decode(fields.take(10));
  const actor = fields.take(16);
  const action = fields.byte();
  const target = fields.take(16);
  const covered = bytes.slice(0, fields.at);
  const signature = fields.take(64);
  fields.end();
  must(action >= 1 && action <= ACTS, "unknown-version");
  must(sequence > 0 && /^\d{4}-\d\d-\d\d$/.test(day), "malformed");
  mustVerify("kin/v1/audit", covered, signature, signingKey);
  return { sequence, previous, day, actor, action, target };
}

/** Hash that the next entry names, in hex. */
export function entryHash(bytes: Uint8Array): string {
  return hex(hashUnder("kin/v1/audit-hash", 32, bytes));
}
