/** Mailboxes: what a receipt's holder may see of a case. */
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dayFrom } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** A mailbox without its letters. */
export interface Mailbox {
  readonly caseId: string;
  readonly signingKey: Bytes;
  readonly encryptionKey: Bytes;
  readonly note: Bytes;
  /** Public half of the case's newest pair. */
  readonly caseEncryptionKey: Bytes;
  readonly receivedDay: Day;
  readonly eraseDay: Day;
  readonly isHeld: boolean;
}

const COLUMNS = {
  id: true,
  mailboxSigningKey: true,
  mailboxEncryptionKey: true,
  mailboxNote: true,
  caseEncryptionKey: true,
  receivedDay: true,
  eraseDay: true,
  isHeld: true,
} as const;

/** The mailbox at an address, or of a case. */
export async function findMailbox(
  store: StoreClient | Transaction,
  where: { readonly mailboxAddress: Bytes } | { readonly id: string },
): Promise<Mailbox | undefined> {
  const row = await store.case.findUnique({ where, select: COLUMNS });
  if (!row) return undefined;
  return {
    caseId: row.id,
    signingKey: row.mailboxSigningKey,
    encryptionKey: row.mailboxEncryptionKey,
    note: row.mailboxNote,
    caseEncryptionKey: row.caseEncryptionKey,
    receivedDay: dayFrom(row.receivedDay),
    eraseDay: dayFrom(row.eraseDay),
    isHeld: row.isHeld,
  };
}
