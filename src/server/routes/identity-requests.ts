/** A caseworker asks for parts of an identity, reads what was granted, and gives it back. */
import { CaseParameters } from "../../api/desk.ts";
import { IdentityRequestNamed, IdentityRequestWrite, IdentityReturn } from "../../api/identity.ts";
import type { GrantedFields } from "../../api/identity.ts";
import { ROUTES } from "../../api/routes.ts";
import { equalBytes } from "../../protocol/blind.ts";
import type { RosterMember } from "../../protocol/blind.ts";
import { recordAct } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { checkIdentityRecipients } from "../http/recipients.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOfUuid, textOf } from "../http/text.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { endGrant } from "../store/identity-records.ts";
import type { StoredIdentityRecord } from "../store/identity-records.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";
import { custodiansOf, isGrantThere } from "./identity-state.ts";
import { IdentityHistory, readersOf, takeRecord } from "./identity-records.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** Registers the three. */
export function registerIdentityRequests(app: App, context: Context): void {
  const { store, today, changes } = context;

  app.post(
    ROUTES.identityRequests,
    { schema: { params: CaseParameters, body: IdentityRequestWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const { caseId } = request.params;
      await ask(context, memberOf(context, request), caseId, request.body);
      return reply.code(204).send();
    },
  );

  app.post(
    ROUTES.identityFields,
    { schema: { params: CaseParameters, body: IdentityRequestNamed } },
    async (request): Promise<GrantedFields> => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      return durably(store, async (tx) => {
        const grant = await requireOwnGrant(tx, member, caseId, request.body.request);
        if (!isGrantThere(grant, today()) || !grant.bytes) throw new ProblemError("not-found");
        const act = { action: "identity-read", target: bytesOfUuid(caseId) } as const;
        await recordAct(tx, context, member, act, request.body.audit);
        return { sequence: grant.sequence, record: textOf(grant.bytes) };
      });
    },
  );

  app.post(
    ROUTES.identityReturns,
    { schema: { params: CaseParameters, body: IdentityReturn } },
    async (request, reply) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      const seats = await durably(store, async (tx) => {
        const grant = await requireOwnGrant(tx, member, caseId, request.body.request);
        if (grant.bytes) await endGrant(tx, caseId, grant.sequence, today());
        return [...(await seatsOf(tx, caseId)), ...(await seatsOf(tx, caseId, "identity"))];
      });
      changes.publishCase(caseId, seats);
      return reply.code(204).send();
    },
  );
}

async function ask(
  context: Context,
  member: RosterMember,
  caseId: string,
  body: IdentityRequestWrite,
): Promise<void> {
  const { store, roster, today, changes, unseen } = context;
  const record = takeRecord("request", body.record, caseId, member);
  const { custodians, readers } = await durably(store, async (tx) => {
    await lockCase(tx, caseId);
    await requireCase(tx, caseId, requireHolder(member));
    const current = roster.get().roster;
    const seats = {
      custodians: await seatsOf(tx, caseId, "identity"),
      readers: await seatsOf(tx, caseId),
    };
    const history = await IdentityHistory.read(tx, caseId);
    if (history.has(record)) return seats;
    const people = [
      ...(await custodiansOf(tx, current, caseId)),
      ...(await readersOf(tx, current, caseId)),
    ];
    checkIdentityRecipients(record.sealed, current, people, "custodian");
    const isOwn = record.sealed.wraps.some(({ keyId }) => equalBytes(keyId, member.keyId));
    if (!isOwn) throw new ProblemError("missing-recipient");
    await history.append(tx, record, { day: today() });
    const act = { action: "identity-asked", target: bytesOfUuid(caseId) } as const;
    await recordAct(tx, context, member, act, body.audit);
    return seats;
  });
  unseen.add(custodians);
  changes.publishCase(caseId, [...custodians, ...readers]);
}

/**
 * The grant of a request that a member has made themselves, in a case that they still read.
 *
 * @throws {@link ProblemError} `not-found` for whatever else.
 */
async function requireOwnGrant(
  tx: Transaction,
  member: RosterMember,
  caseId: string,
  request: number,
): Promise<StoredIdentityRecord> {
  await lockCase(tx, caseId);
  await requireCase(tx, caseId, requireHolder(member));
  const history = await IdentityHistory.read(tx, caseId);
  const { authorKeyId } = history.require("request", request);
  const grant = history.answerTo(request);
  if (!equalBytes(authorKeyId, member.keyId) || grant?.kind !== "grant") {
    throw new ProblemError("not-found");
  }
  return grant;
}
