/** What the complainant's page sends and gets: proofs, reports, uploads. */
import Type from "typebox";
import type { Static } from "typebox";
import { DayText, Exact, Uuid } from "./fields.ts";

/** What a proof of work is for. */
export const ProofPurpose = Type.Union([
  Type.Literal("report"),
  Type.Literal("upload"),
  Type.Literal("mailbox"),
]);
export type ProofPurpose = Static<typeof ProofPurpose>;

export const ProofRequest = Exact({ purpose: ProofPurpose });
export type ProofRequest = Static<typeof ProofRequest>;

/**
 * A challenge of `altcha-lib` version 2, passed to its solver as it is. Its algorithm is
 * PBKDF2/SHA-256, which every browser has natively, so that it costs the same without JIT.
 */
export const ProofChallenge = Type.Object({
  parameters: Type.Record(Type.String(), Type.Unknown()),
  signature: Type.Optional(Type.String()),
});
export type ProofChallenge = Static<typeof ProofChallenge>;

export const ReportParameters = Exact({ caseId: Uuid });
export type ReportParameters = Static<typeof ReportParameters>;

/** The server's word that a report is stored, with the days it promises. */
export const ReportReceived = Exact({
  receivedDay: DayText,
  acknowledgeByDay: DayText,
  feedbackByDay: DayText,
});
export type ReportReceived = Static<typeof ReportReceived>;

export const UploadParameters = Exact({ uploadId: Uuid });
export type UploadParameters = Static<typeof UploadParameters>;

export const UploadStart = Exact({
  /** Bytes of the whole encrypted file. */
  paddedBytes: Type.Integer({ minimum: 1, maximum: 2_500_000_000 }),
});
export type UploadStart = Static<typeof UploadStart>;

/** Where an upload stands, in bytes. */
export const UploadState = Exact({
  paddedBytes: Type.Integer(),
  receivedBytes: Type.Integer(),
});
export type UploadState = Static<typeof UploadState>;
