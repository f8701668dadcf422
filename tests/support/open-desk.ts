/**
 * A member's desk without a page: the parts of its worker, on a server in this process whose
 * answers can be changed on the way.
 */
import type { App } from "../../src/server/http/app-type.ts";
import { ChosenFiles } from "../../web/shared/files/chosen-files.ts";
import { FileUpload } from "../../web/shared/files/file-upload.ts";
import { IdentityAsking } from "../../web/desk/worker/ask-identity.ts";
import { CaseList } from "../../web/desk/worker/case-list.ts";
import { CaseSearch } from "../../web/desk/worker/case-search.ts";
import { CaseWriter } from "../../web/desk/worker/case-writer.ts";
import { Casework } from "../../web/desk/worker/casework.ts";
import { CaseChanges } from "../../web/desk/worker/change-cases.ts";
import { CaseReaders } from "../../web/desk/worker/change-readers.ts";
import { Consents } from "../../web/desk/worker/consents.ts";
import { Exports } from "../../web/desk/worker/exports.ts";
import { Custody } from "../../web/desk/worker/custody.ts";
import { MemberPreferences } from "../../web/desk/worker/preferences.ts";
import { showCase } from "../../web/desk/worker/read-case.ts";
import { Session } from "../../web/desk/worker/session.ts";
import { TakingDown } from "../../web/desk/worker/take-down.ts";
import { TrustedRoster } from "../../web/desk/worker/trusted-roster.ts";
import type { SearchProgress } from "../../web/desk/search-api.ts";
import type { CaseRow, DeskEvent } from "../../web/desk/worker-api.ts";
import type { Clock } from "../../src/domain/day.ts";
import { readListText, writeListText } from "./list-text.ts";
import type { CaseList as CaseListText } from "./list-text.ts";
import type { Person } from "./people.ts";
import { TEST_DAY } from "./protocol.ts";

/** A request and its answer, for whoever sits between desk and server; lists of cases as text. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: string;
}

/** Changes an answer's body. Throwing loses the answer: the request was carried out. */
export type Meddler = (passing: Passing) => string;

let meddler: Meddler | undefined;

/** Puts somebody between all desks and the server, or takes them away. */
export function meddle(next: Meddler | undefined): void {
  meddler = next;
}

/** Lets the worker's requests reach a server in this process. */
export function connectDesks(app: App): void {
  globalThis.fetch = async (path, init) => {
    if (typeof path !== "string") throw new TypeError("the desk asks by path");
    const url = path;
    const method = init?.method ?? "GET";
    const answer = await app.inject({
      method: method as "GET",
      url,
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(typeof init?.body === "string" && { payload: init.body }),
      ...(init?.body instanceof Uint8Array && { payload: Buffer.from(init.body) }),
    });
    const { statusCode: status, rawPayload } = answer;
    const headers = { "content-type": String(answer.headers["content-type"] ?? "") };
    if (status === 204) {
      meddler?.({ method, path: url, status, body: "" });
      return new Response(null, { status, headers });
    }
    const isText = headers["content-type"].includes("json");
    const isList = status === 200 && /\/cases(\/some)?$/.test(url);
    const whole = new Response(new Uint8Array(rawPayload), { status, headers });
    if (!meddler || !(isText || isList)) return whole;
    const body = isList ? JSON.stringify(readListText(rawPayload)) : answer.payload;
    const meddled = meddler({ method, path: url, status, body });
    const sent = isList ? writeListText(JSON.parse(meddled) as CaseListText) : meddled;
    return new Response(sent, { status, headers });
  };
}

/** An unlocked desk. */
export interface OpenDesk {
  readonly session: Session;
  readonly list: CaseList;
  readonly casework: Casework;
  readonly changes: CaseChanges;
  readonly takingDown: TakingDown;
  readonly readers: CaseReaders;
  readonly consents: Consents;
  readonly exports: Exports;
  readonly writer: CaseWriter;
  readonly preferences: MemberPreferences;
  readonly asking: IdentityAsking;
  readonly custody: Custody;
  /** Reads cases in the background only if that was asked for. */
  readonly search: CaseSearch;
  /** How far the search is. */
  readonly progress: () => SearchProgress | undefined;
  /** The row as the page would have it. */
  readonly row: (id: string) => CaseRow;
}

/** What may differ. */
interface OpenOptions {
  readonly searches?: boolean;
  /** Of the device. */
  readonly clock?: Clock;
}

const onTestDay: Clock = () => new Date(TEST_DAY);

/** What is not declared is not read for the search: whoever searches here declares all at once. */
function readable(event: Extract<DeskEvent, { kind: "rows" }>): DeskEvent {
  return { ...event, rows: event.rows.filter(isReadable) };
}

/** Whether the search reads a case, or counts it as one that does not open. */
export function isReadable({ isDeclared, isClosed }: CaseRow): boolean {
  return isDeclared || isClosed;
}

/** Unlocks a member's desk and loads the list. */
export async function openDesk(
  { loginName, passphrase }: Person,
  { searches = false, clock = onTestDay }: OpenOptions = {},
): Promise<OpenDesk> {
  const rows = new Map<string, CaseRow>();
  let progress: SearchProgress | undefined;
  const hear = (event: DeskEvent): void => {
    if (event.kind === "search") progress = event.progress;
    else if (searches) search.hear(event.kind === "rows" ? readable(event) : event);
    if (event.kind === "rows") {
      for (const row of event.rows) {
        rows.set(row.id, row);
        if (searches && !isReadable(row)) void list.setDeclared(row.id);
      }
    }
    if (event.kind === "gone") for (const id of event.ids) rows.delete(id);
  };
  const rosters = new TrustedRoster(undefined);
  await rosters.refresh();
  const session = await Session.start(rosters, loginName, passphrase, clock);
  const list = new CaseList(session, hear);
  const writer = new CaseWriter(session, list);
  const read = async (id: string) => showCase(await writer.read(id), session).shown;
  const search = new CaseSearch({ read, emit: hear });
  const changes = new CaseChanges(session, list, writer);
  const files = new ChosenFiles((file) => new FileUpload(file));
  const asking = new IdentityAsking(session, writer);
  if (session.me.role === "caseworker") await list.loadAll();
  return {
    session,
    list,
    casework: new Casework(session, list, writer),
    changes,
    takingDown: new TakingDown(session, list, changes, files),
    readers: new CaseReaders(session, list, writer),
    consents: new Consents(session, writer),
    exports: new Exports(session, writer, asking),
    writer,
    preferences: new MemberPreferences(session),
    asking,
    custody: new Custody(session),
    search,
    progress: () => progress,
    row: (id) => {
      const row = rows.get(id);
      if (!row) throw new Error("there is no such row");
      return row;
    },
  };
}
