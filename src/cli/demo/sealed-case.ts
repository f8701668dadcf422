/** A case whose every part is sealed, signed and ready to be sent, and the keys to send it with. */
import type { Day } from "../../domain/day.ts";
import type { Bytes, Mailbox, PersonKeys, VerifiedRoster } from "../../protocol/index.ts";

/** A sealed entry and the card that follows from it. */
export interface SealedEntry {
  readonly bytes: Bytes;
  readonly card: Bytes;
}

/** A caseworker at work: what their unlocked browser would hold. Secret. */
export interface Caseworker {
  readonly keys: PersonKeys;
  readonly vaultKey: Bytes;
}

/** Who is there while a case is made. */
export interface Staff {
  readonly roster: VerifiedRoster;
  /** Those to whom the case is sealed. */
  readonly caseworkers: readonly Caseworker[];
}

/** An encrypted file. */
export interface SealedUpload {
  readonly id: Bytes;
  readonly bytes: Bytes;
}

/** A change of the case's keys, with all that is sent with it. */
export interface SealedKeysChange {
  readonly kind: "keys";
  readonly day: Day;
  readonly author: number;
  readonly keys: Bytes;
  readonly caseEncryptionKey: Bytes;
  readonly entry: SealedEntry;
  readonly reply: Bytes;
  readonly messageCount: number;
}

/** Something sent after the report. Authors are places in {@link Staff.caseworkers}. */
export type SealedStep =
  | {
      readonly kind: "reply";
      readonly day: Day;
      readonly author: number;
      readonly reply: Bytes;
      /** The desk's copy of an answer, and the card that follows from it. */
      readonly copy: SealedEntry | null;
    }
  | (SealedEntry & { readonly kind: "entry"; readonly day: Day; readonly author: number })
  | SealedKeysChange
  | {
      readonly kind: "message";
      readonly day: Day;
      readonly message: Bytes;
      readonly uploads: readonly SealedUpload[];
    };

/** What one caseworker keeps of the case. */
export interface SealedKeyring {
  readonly reader: number;
  readonly bytes: Bytes;
}

/** A whole case. `mailbox` is secret; it signs the messages' requests. */
export interface SealedCase {
  readonly caseId: Bytes;
  readonly receivedDay: Day;
  readonly submission: Bytes;
  readonly uploads: readonly SealedUpload[];
  readonly steps: readonly SealedStep[];
  readonly keyring: readonly SealedKeyring[];
  readonly mailbox: Mailbox;
}
