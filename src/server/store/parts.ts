/** Parts of cases of which a passage can be erased: their bytes, and what takes their place. */
import type { Bytes, RedactedPart } from "../../protocol/blind.ts";
import type { Transaction } from "./transaction.ts";

/** One part of a case. */
export interface PartPlace {
  readonly caseId: string;
  readonly part: RedactedPart;
  /** Of the message or the entry; 0 for the report. */
  readonly number: number;
}

/** The bytes of a part, if there is one. */
export async function findPart(
  tx: Transaction,
  { caseId, part, number }: PartPlace,
): Promise<Bytes | undefined> {
  const where = { caseId_sequence: { caseId, sequence: number } };
  const select = { bytes: true };
  switch (part) {
    case "report": {
      const found = await tx.case.findUnique({ where: { id: caseId }, select: { report: true } });
      return found?.report;
    }
    case "message":
      return (await tx.message.findUnique({ where, select }))?.bytes;
    case "entry":
      return (await tx.entry.findUnique({ where, select }))?.bytes;
  }
}

/** Puts other bytes in the place of a part. */
export async function replacePart(
  tx: Transaction,
  { caseId, part, number }: PartPlace,
  bytes: Bytes,
): Promise<void> {
  const where = { caseId_sequence: { caseId, sequence: number } };
  const data = { bytes };
  switch (part) {
    case "report":
      await tx.case.update({
        where: { id: caseId },
        data: { report: bytes },
        select: { id: true },
      });
      return;
    case "message":
      await tx.message.update({ where, data, select: { sequence: true } });
      return;
    case "entry":
      await tx.entry.update({ where, data, select: { sequence: true } });
      return;
  }
}
