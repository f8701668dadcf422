/** What the desk's worker does for somebody who unlocks, joins or sets up: all but its beginning. */
import { ROUTES } from "../../../src/api/routes.ts";
import type { Language } from "../../../src/domain/language.ts";
import { toHex } from "../../../src/protocol/index.ts";
import { ApiError, requestNothing } from "../../shared/api-client.ts";
import { ChosenFiles } from "../../shared/files/chosen-files.ts";
import { fileCalls } from "../../shared/files/file-calls.ts";
import { FileUpload } from "../../shared/files/file-upload.ts";
import { loadPrimitives } from "../../shared/load-primitives.ts";
import { endPauses } from "../../shared/pauses.ts";
import type {
  DeskEvent,
  DeskWorker,
  InvitationDraft,
  InvitationOpened,
  MeShown,
  OrganisationDraft,
  PeopleShown,
  RecoverySheet,
  Spellings,
} from "../worker-api.ts";
import type { ReportTakenDown, TakenDown } from "../take-down-api.ts";
import { IdentityAsking } from "./ask-identity.ts";
import { AuditCheck } from "./audit-check.ts";
import { begun } from "./begin.ts";
import { CaseList } from "./case-list.ts";
import { CaseSearch } from "./case-search.ts";
import { CaseWriter } from "./case-writer.ts";
import { Casework } from "./casework.ts";
import { CaseChanges } from "./change-cases.ts";
import { CaseReaders } from "./change-readers.ts";
import { Consents } from "./consents.ts";
import { Custody } from "./custody.ts";
import { custodyCalls } from "./custody-calls.ts";
import { digestCalls } from "./digest.ts";
import { PassageErasing } from "./erase-passage.ts";
import { Exports } from "./exports.ts";
import { Joining } from "./join.ts";
import { stretchTyped } from "./passphrase.ts";
import { Administration, showColleagues } from "./people.ts";
import { requestListNow } from "./list-request.ts";
import { MemberPreferences } from "./preferences.ts";
import { Presence } from "./presence.ts";
import { showCase } from "./read-case.ts";
import { CaseRetention } from "./retention.ts";
import { Session } from "./session.ts";
import { finishSetup, prepareOrganisation } from "./set-up.ts";
import type { PreparedOrganisation } from "./set-up.ts";
import { drawPassphrase, personSpellings, showOrganisation } from "./spellings.ts";
import { TakingDown } from "./take-down.ts";
import { watchChanges } from "./watch.ts";

/** What exists once the desk is unlocked. */
interface Unlocked {
  readonly session: Session;
  readonly administration: Administration;
  readonly list: CaseList;
  readonly casework: Casework;
  readonly changes: CaseChanges;
  readonly takingDown: TakingDown;
  /** Chosen while a report is taken down. */
  readonly files: ChosenFiles;
  readonly readers: CaseReaders;
  readonly consents: Consents;
  readonly exports: Exports;
  readonly retention: CaseRetention;
  readonly erasing: PassageErasing;
  readonly preferences: MemberPreferences;
  readonly presence: Presence;
  readonly search: CaseSearch;
  readonly audit: AuditCheck;
  readonly asking: IdentityAsking;
  readonly custody: Custody;
}

let prepared: PreparedOrganisation | undefined;
let joining: Joining | undefined;
let unlocked: Unlocked | undefined;
let listener: (event: DeskEvent) => void = () => undefined;

const emit = (event: DeskEvent): void => {
  listener(event);
  if (event.kind === "roster") unlocked?.audit.soon();
  // Nobody but caseworkers can read cases.
  if (unlocked?.session.me.role === "caseworker") unlocked.search.hear(event);
};

function open(session: Session): MeShown {
  const ahead = session.me.role === "caseworker" ? requestListNow(session) : undefined;
  const list = new CaseList(session, emit, ahead);
  const writer = new CaseWriter(session, list);
  const changes = new CaseChanges(session, list, writer);
  const files = new ChosenFiles((file) => new FileUpload(file));
  const preferences = new MemberPreferences(session);
  const audit = new AuditCheck(session, preferences, (state) => emit({ kind: "audit", state }));
  session.audit.onActed(() => audit.soon());
  const read = async (id: string) => showCase(await writer.read(id), session).shown;
  const asking = new IdentityAsking(session, writer);
  unlocked = {
    session,
    list,
    administration: new Administration(session),
    casework: new Casework(session, list, writer),
    changes,
    takingDown: new TakingDown(session, list, changes, files),
    files,
    readers: new CaseReaders(session, list, writer),
    consents: new Consents(session, writer),
    exports: new Exports(session, writer, asking),
    retention: new CaseRetention(session, writer, changes),
    erasing: new PassageErasing(session, writer),
    preferences,
    audit,
    presence: new Presence(session),
    search: new CaseSearch({ read, emit }),
    asking,
    custody: new Custody(session),
  };
  begun.rosters = session.rosters;
  return showMe(session);
}

function desk(): Unlocked {
  if (!unlocked) throw new ApiError("session-ended");
  return unlocked;
}

function showMe({ me, loginName, rosters: { current } }: Session): MeShown {
  if (me.status !== "active") throw new ApiError("member-suspended");
  return {
    keyId: toHex(me.keyId),
    displayName: me.displayName,
    loginName,
    role: me.role,
    fingerprint: personSpellings(me),
    organisation: showOrganisation(current),
    rosterVersion: current.version,
  };
}

/** The calls. */
export const laterCalls: Omit<DeskWorker, "begin" | "prepare"> = {
  async drawPassphrase(language: Language): Promise<string> {
    await loadPrimitives();
    return drawPassphrase(language);
  },

  async checkSetupLink(secret: string): Promise<void> {
    await requestNothing({ method: "POST", route: ROUTES.setupCheck, json: { secret } });
  },

  async prepareOrganisation(draft: OrganisationDraft): Promise<RecoverySheet> {
    await loadPrimitives();
    prepared = await prepareOrganisation(draft);
    return prepared.sheet;
  },

  async finishSetup(secret: string): Promise<MeShown> {
    if (!prepared) throw new TypeError("nothing was prepared");
    const me = open(await finishSetup(prepared, secret));
    prepared = undefined;
    return me;
  },

  async openInvitation(id: string, secret: string): Promise<InvitationOpened> {
    await loadPrimitives();
    joining = await Joining.open(begun.rosters, id, secret);
    return joining.show();
  },

  async acceptInvitation(passphrase: string): Promise<Spellings> {
    if (!joining) throw new ApiError("invitation-invalid");
    const spellings = await joining.accept(passphrase);
    joining = undefined;
    return spellings;
  },

  async unlock(loginName: string, passphrase: string): Promise<MeShown> {
    const { organisationId } = await begun.rosters.refresh();
    const keys = await stretchTyped(passphrase, loginName, organisationId);
    return open(await Session.start(begun.rosters, loginName, keys));
  },

  async endSession(): Promise<void> {
    const ended = unlocked;
    unlocked = undefined;
    ended?.presence.end();
    ended?.search.end();
    ended?.audit.end();
    await ended?.session.end();
  },

  async watch(onEvent: (event: DeskEvent) => void): Promise<void> {
    const { session, list, audit } = desk();
    listener = onEvent;
    audit.soon();
    const hasCases = session.me.role === "caseworker";
    await watchChanges({
      session,
      list: hasCases ? list : undefined,
      showMe: () => showMe(session),
      emit,
    });
  },

  auditRecord: () => desk().audit.checkAll(),
  acceptAudit: () => desk().audit.accept(),
  people: (): Promise<PeopleShown> => desk().administration.people(),
  invite: (draft: InvitationDraft): Promise<string> => desk().administration.invite(draft),
  revokeInvitation: (id: string): Promise<void> => desk().administration.revoke(id),
  addPerson: (keyId: string): Promise<void> => desk().administration.add(keyId),
  setStatus: (keyId, status): Promise<void> => desk().administration.setStatus(keyId, status),
  nameGroup: (id, names): Promise<void> => desk().administration.nameGroup(id, names),
  movePerson: (keyId, group): Promise<void> => desk().administration.movePerson(keyId, group),
  signForm: (): Promise<void> => desk().administration.signForm(),

  async setPresence(id: string | undefined): Promise<void> {
    desk().presence.set(id);
    return Promise.resolve();
  },
  async openCase(id: string) {
    const { list, casework } = desk();
    return list.isDeclared(id) ? casework.open(id) : undefined;
  },
  declareNoConflict: (id) => desk().readers.declareNoConflict(id),
  recuse: (id, to) => desk().readers.recuse(id, to),
  reply: (id, text, purpose): Promise<void> => desk().casework.reply(id, text, purpose),
  addNote: (id, text, mentions): Promise<void> => desk().casework.note(id, text, mentions),
  addPersonalNote: (id, text): Promise<void> => desk().casework.personalNote(id, text),
  change: (id, events, basedOn) => desk().retention.change(id, events, basedOn),
  changeMany: (ids, events, onProgress) => desk().retention.changeMany(ids, events, onProgress),
  actOnRetention: (id, act): Promise<void> => desk().retention.act(id, act),
  erasePassage: (id, draft): Promise<void> => desk().erasing.erase(id, draft),
  settleRetention: (id): Promise<void> => desk().retention.settle(id),
  askedRetention: (id) => desk().retention.asked(id),
  changeReaders: (id, change, basedOn) => desk().readers.change(id, change, basedOn),
  addConsent: (id, draft, basedOn) => desk().consents.add(id, draft, basedOn),
  endConsent: (id, consent, how, basedOn) => desk().consents.end(id, consent, how, basedOn),
  writeExport: (id, draft) => desk().exports.write(id, draft),
  exposedCases: () => desk().readers.exposed(),
  renewKeys: (ids, onProgress) => desk().readers.renew(ids, onProgress),
  colleagues: () => Promise.resolve(showColleagues(desk().session)),
  preferences: () => desk().preferences.load(),
  changePreferences: (change) => desk().preferences.change(change),
  setRead: (id: string, isRead: boolean): Promise<void> => desk().casework.setRead(id, isRead),
  fetchFile: (id, uploadId, onProgress): Promise<Blob> =>
    desk().casework.fetchFile(id, uploadId, onProgress),
  async cancelFile(uploadId: string): Promise<void> {
    desk().casework.cancelFile(uploadId);
    return Promise.resolve();
  },

  ...fileCalls(() => desk().files),
  keepStored: (stored) => Promise.resolve(desk().takingDown.keep(stored)),
  openKept: (kept) => Promise.resolve(desk().takingDown.openKept(kept)),
  tryNow(): Promise<void> {
    endPauses();
    return Promise.resolve();
  },
  takeDown: (report: ReportTakenDown): Promise<TakenDown> => desk().takingDown.take(report),
  search: (typed) => desk().search.search(typed),
  async readForSearch(): Promise<void> {
    desk().search.start();
    return Promise.resolve();
  },
  findAlike: (id) => desk().search.findAlike(id),

  askIdentity: (id, draft): Promise<void> => desk().asking.ask(id, draft),
  readIdentity: (id, request) => desk().asking.readGranted(id, request),
  giveIdentityBack: (id, request): Promise<void> => desk().asking.giveBack(id, request),
  ...custodyCalls(() => desk().custody),
  ...digestCalls(() => desk().session),
};
