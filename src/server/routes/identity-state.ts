/** What a case's readers and custodians see of its identity without opening it. */
import { CaseParameters } from "../../api/desk.ts";
import type {
  Identities,
  IdentityCases,
  IdentityShownToCustodian,
  IdentityState,
  ListedIdentityRecord,
} from "../../api/identity.ts";
import { ROUTES } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import { activeMembers, equalBytes } from "../../protocol/blind.ts";
import type { Bytes, VerifiedRoster } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { textOf } from "../http/text.ts";
import { listCaseIds } from "../store/case-list.ts";
import type { StoreClient } from "../store/client.ts";
import {
  listAskedCases,
  listIdentityHolders,
  listIdentityRecords,
} from "../store/identity-records.ts";
import type { StoredIdentityRecord } from "../store/identity-records.ts";
import { findMailbox } from "../store/mailboxes.ts";
import { countReplies } from "../store/replies.ts";
import type { Transaction } from "../store/transaction.ts";

/** Registers what custodians look at. */
export function registerIdentityState(app: App, context: Context): void {
  const { store } = context;
  app.get(ROUTES.identities, async (request): Promise<Identities> => {
    const { keyId } = memberOf(context, request);
    const cases: IdentityShownToCustodian[] = [];
    for (const caseId of await listAskedCases(store, keyId)) {
      const shown = await showToCustodian(context, caseId);
      // Erased since the list was read.
      if (shown) cases.push(shown);
    }
    return { cases };
  });

  app.get(ROUTES.identityCases, async (request): Promise<IdentityCases> => {
    return { caseIds: await listCaseIds(store, requireHolder(memberOf(context, request))) };
  });

  app.get(
    ROUTES.identity,
    { schema: { params: CaseParameters } },
    async (request): Promise<IdentityShownToCustodian> => {
      const { caseId } = request.params;
      await requireCase(store, caseId, requireHolder(memberOf(context, request)));
      const shown = await showToCustodian(context, caseId);
      if (!shown) throw new ProblemError("not-found");
      return shown;
    },
  );
}

async function showToCustodian(
  context: Pick<Context, "store" | "roster" | "today">,
  caseId: string,
): Promise<IdentityShownToCustodian | undefined> {
  const { store } = context;
  const mailbox = await findMailbox(store, { id: caseId });
  if (!mailbox) return undefined;
  return {
    caseId,
    ...(await readIdentityState(context, caseId)),
    mailboxEncryptionKey: textOf(mailbox.encryptionKey),
    mailboxSigningKey: textOf(mailbox.signingKey),
    nextReply: (await countReplies(store, caseId)) + 1,
  };
}

/** What was written about a case's identity, and who could open it. */
export async function readIdentityState(
  { store, roster, today }: Pick<Context, "store" | "roster" | "today">,
  caseId: string,
): Promise<IdentityState> {
  const records = await listIdentityRecords(store, [caseId]);
  const custodians = await custodiansOf(store, roster.get().roster, caseId);
  return { records: records.map((one) => show(one, today())), custodians: custodians.map(textOf) };
}

/** Key ids of active custodians whom a case's identity was sealed to. */
export async function custodiansOf(
  store: StoreClient | Transaction,
  roster: VerifiedRoster,
  caseId: string,
): Promise<Bytes[]> {
  const holders = (await listIdentityHolders(store, [caseId])).get(caseId) ?? [];
  return activeMembers(roster, "custodian")
    .map(({ keyId }) => keyId)
    .filter((keyId) => holders.some((holder) => equalBytes(holder, keyId)));
}

/** Whether a grant can be read. */
export function isGrantThere({ bytes, lastDay }: StoredIdentityRecord, today: Day): boolean {
  return bytes !== null && lastDay !== null && lastDay >= today;
}

function show(record: StoredIdentityRecord, today: Day): ListedIdentityRecord {
  const { sequence, kind, authorKeyId, day, about, lastDay, bytes } = record;
  const isGrant = kind === "grant";
  return {
    sequence,
    kind,
    author: textOf(authorKeyId),
    day,
    about,
    lastDay,
    isThere: isGrant ? isGrantThere(record, today) : true,
    bytes: bytes && !isGrant ? textOf(bytes) : null,
  };
}
