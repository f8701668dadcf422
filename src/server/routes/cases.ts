/** Cases as the desk reads them: the list, some of it, and one whole. */
import { Readable } from "node:stream";
import { LAST_PART, writePart } from "../../api/case-list.ts";
import type { ListHead } from "../../api/case-list.ts";
import { CaseParameters, SomeCases } from "../../api/desk.ts";
import type { WholeCase } from "../../api/desk.ts";
import { ROUTES, SEALED_TYPE } from "../../api/routes.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { textOf } from "../http/text.ts";
import { findCase, listCaseIds, listCases } from "../store/case-list.ts";
import type { ListedCases } from "../store/case-list.ts";
import type { Holder } from "../store/cases.ts";
import { findRetention } from "../store/retention.ts";
import type { StoreClient } from "../store/client.ts";
import { listEntries } from "../store/entries.ts";
import { listKeys } from "../store/keys.ts";
import { listMessages } from "../store/messages.ts";
import { listReplyDays } from "../store/replies.ts";
import { listCaseUploads } from "../store/uploads.ts";
import { readIdentityState } from "./identity-state.ts";

/** The list goes out in parts of so many cases, so that it never is in memory as a whole. */
const CASES_AT_ONCE = 1000;
/** What the desk shows first is there first. */
const FIRST_CASES = 200;
const NOTHING = new Uint8Array(0);

/** Registers the three requests. */
export function registerCases(app: App, context: Context): void {
  const { store, changes } = context;

  app.get(ROUTES.cases, async (request, reply) => {
    const holder = requireHolder(memberOf(context, request));
    // Taken before the cases are read: what changes meanwhile is told twice, never not at all.
    const { epoch, revision } = changes;
    const ids = await listCaseIds(store, holder);
    const parts = writeList(store, holder, ids, { epoch, revision, count: ids.length });
    return reply.type(SEALED_TYPE).send(Readable.from(parts, { objectMode: false }));
  });

  app.post(ROUTES.someCases, { schema: { body: SomeCases } }, async (request, reply) => {
    const holder = requireHolder(memberOf(context, request));
    const { epoch, revision } = changes;
    const { caseIds } = request.body;
    const head: ListHead = { epoch, revision, count: caseIds.length };
    const { rows, sealed } = await listCases(store, holder, caseIds);
    const parts = [writePart(JSON.stringify(head), NOTHING), writePart(rows, sealed), LAST_PART];
    return reply.type(SEALED_TYPE).send(Buffer.concat(parts));
  });

  app.get(
    ROUTES.case,
    { schema: { params: CaseParameters } },
    async (request): Promise<WholeCase> => {
      const { caseId } = request.params;
      await requireCase(store, caseId, requireHolder(memberOf(context, request)));
      return readWhole(context, caseId);
    },
  );
}

/** Writes a list, part by part. */
async function* writeList(
  store: StoreClient,
  holder: Holder,
  ids: readonly string[],
  head: ListHead,
): AsyncGenerator<Uint8Array, void, undefined> {
  const read = async (start: number): Promise<ListedCases | undefined> =>
    start < ids.length ? listCases(store, holder, ids.slice(start, endOf(start))) : undefined;
  yield writePart(JSON.stringify(head), NOTHING);
  let next = read(0);
  for (let start = 0; start < ids.length; start = endOf(start)) {
    const listed = await next;
    // The database reads the next part while this one is sent.
    next = read(endOf(start));
    // If the desk goes away, nobody waits for it any more.
    next.catch(() => undefined);
    if (listed) yield writePart(listed.rows, listed.sealed);
  }
  yield LAST_PART;
}

function endOf(start: number): number {
  return start === 0 ? FIRST_CASES : start + CASES_AT_ONCE;
}

async function readWhole(context: Context, caseId: string): Promise<WholeCase> {
  const { store, roster } = context;
  const custodians = roster.get().roster.members.filter(({ role }) => role === "custodian");
  const [found, days, keys, messages, replies, entries, files, identity] = await Promise.all([
    findCase(store, caseId),
    findRetention(store, caseId),
    listKeys(store, caseId),
    listMessages(store, caseId),
    listReplyDays(
      store,
      caseId,
      custodians.map(({ keyId }) => keyId),
    ),
    listEntries(store, caseId),
    listCaseUploads(store, caseId),
    readIdentityState(context, caseId),
  ]);
  if (!found || !days) throw new ProblemError("not-found");
  return {
    id: caseId,
    ...days,
    report: textOf(found.report),
    messages: messages.map((message) => ({ ...message, bytes: textOf(message.bytes) })),
    replies: replies.map(({ notice, ...one }) => ({ ...one, notice: notice && textOf(notice) })),
    entries: entries.map(({ sequence, bytes }) => ({ sequence, bytes: textOf(bytes) })),
    card: found.card ? textOf(found.card) : null,
    files,
    keys: keys.map(({ sequence, bytes }) => ({ sequence, bytes: textOf(bytes) })),
    identity,
  };
}
