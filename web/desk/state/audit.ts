/** The record of acts: what the worker has found in it, and the whole of it once it is looked at. */
import { batch, signal } from "@preact/signals";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import type { AuditRecord, AuditState } from "../audit-api.ts";
import { onDeskEvent, onForget, worker } from "./desk.ts";

/** What the newest check has found; nothing before the first. */
export const auditState = signal<AuditState | undefined>(undefined);
export const auditRecord = signal<AuditRecord | undefined>(undefined);
export const auditFailure = signal<Failure | undefined>(undefined);
export const isAuditBusy = signal(false);

/** Whether something is wrong with the record. */
export function isAuditBroken(state: AuditState | undefined): boolean {
  return state?.broken !== undefined || state?.refusal !== undefined;
}

/** Has the whole record checked. */
export function loadAudit(): Promise<void> {
  return run(() => worker().auditRecord());
}

/** Goes on from the record as it is, and shows it. */
export function acceptAudit(): Promise<void> {
  return run(async () => {
    await worker().acceptAudit();
    return worker().auditRecord();
  });
}

async function run(work: () => Promise<AuditRecord>): Promise<void> {
  if (isAuditBusy.peek()) return;
  batch(() => {
    isAuditBusy.value = true;
    auditFailure.value = undefined;
  });
  try {
    auditRecord.value = await work();
  } catch (error) {
    auditFailure.value = failureOf(error);
  }
  isAuditBusy.value = false;
}

onDeskEvent((event) => {
  if (event.kind === "audit") auditState.value = event.state;
});
onForget(() => {
  auditState.value = undefined;
  auditRecord.value = undefined;
  auditFailure.value = undefined;
  isAuditBusy.value = false;
});
