/** The record of acts: whether it is right, the words to compare it by, and its entries. */
import { useEffect, useState } from "preact/hooks";
import { RotateCw } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Fingerprint } from "../../components/fingerprint.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { Notice } from "../../components/notice.tsx";
import {
  acceptAudit,
  auditFailure,
  auditRecord,
  isAuditBroken,
  isAuditBusy,
  loadAudit,
} from "../../state/audit.ts";
import { numberText } from "../../state/language.ts";
import type { AuditRecord } from "../../audit-api.ts";
import { ALL, fits, RecordFilters } from "./record-filters.tsx";
import { RecordTable } from "./record-table.tsx";

/** The page. */
export function RecordPage() {
  useEffect(() => void loadAudit(), []);
  const record = auditRecord.value;
  return (
    <main class="page record">
      <div class="page-head">
        <h1>{m.desk_record_title()}</h1>
        <ActionButton
          kind="plain"
          type="button"
          isBusy={isAuditBusy.value}
          onClick={() => void loadAudit()}
        >
          <RotateCw class="icon" aria-hidden="true" />
          <span>{m.desk_record_again()}</span>
        </ActionButton>
      </div>
      <p class="hint">{m.desk_record_what()}</p>
      {auditFailure.value && (
        <ErrorState failure={auditFailure.value} onRetry={() => void loadAudit()} />
      )}
      {!record && isAuditBusy.value && (
        <>
          <p role="status">{m.desk_record_checking()}</p>
          <LoadingState shape="cards" />
        </>
      )}
      {record && <Result record={record} />}
      {record && <Acts record={record} />}
    </main>
  );
}

function Result({ record }: { readonly record: AuditRecord }) {
  const { newest, words, removedBefore } = record;
  // What is wrong, and what to do, the banner above says on every page.
  const isBroken = isAuditBroken(record);
  return (
    <section class="panel stack">
      {isBroken && newest > 0 && (
        <Notice tone="info" title={m.desk_record_right_until({ number: numberText(newest) })} />
      )}
      {isBroken && mayBeRestored(record) && (
        <Notice tone="warning">
          <p>{m.desk_record_accept_why()}</p>
          <ActionButton
            kind="plain"
            type="button"
            isBusy={isAuditBusy.value}
            onClick={() => void acceptAudit()}
          >
            {m.desk_record_accept()}
          </ActionButton>
        </Notice>
      )}
      {!isBroken && (
        <Notice tone="success" title={m.desk_record_right({ number: numberText(newest) })} />
      )}
      {removedBefore !== undefined && (
        <p>{m.desk_record_removed({ number: numberText(removedBefore) })}</p>
      )}
      {words && !isBroken && (
        <>
          <p>{m.desk_record_compare()}</p>
          <Fingerprint spellings={words} />
        </>
      )}
    </section>
  );
}

/** What a restored backup looks like to a desk that has seen more. */
function mayBeRestored({ broken }: AuditRecord): boolean {
  return broken?.reason === "shorter" || broken?.reason === "replaced";
}

function Acts({ record }: { readonly record: AuditRecord }) {
  const [filter, setFilter] = useState(ALL);
  const acts = record.acts.filter((act) => fits(act, filter));
  return (
    <>
      <RecordFilters acts={record.acts} filter={filter} onFilter={setFilter} />
      <RecordTable acts={acts} />
    </>
  );
}
