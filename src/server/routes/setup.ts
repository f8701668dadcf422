/** Set-up: the first administrator brings the organisation into being. */
import { Setup, SetupCheck } from "../../api/desk.ts";
import type { SetupChecked } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import {
  equalBytes,
  hashAuthKey,
  parseSealed,
  ProtocolError,
  verifyRoster,
} from "../../protocol/blind.ts";
import type { RosterMember, VerifiedRoster } from "../../protocol/blind.ts";
import { recordAct } from "../audit/record-act.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf, textOf } from "../http/text.ts";
import { addMember } from "../store/members.ts";
import { addRoster } from "../store/rosters.ts";
import { durably, isTaken } from "../store/transaction.ts";

const MAX_BODY_BYTES = 1024 * 1024;

/** Registers the check of the set-up link and the set-up itself. */
export function registerSetup(app: App, context: Context): void {
  const { admission, setupSecret } = context;
  const onRequest = admission.before("setup");

  app.post(
    ROUTES.setupCheck,
    { schema: { body: SetupCheck }, onRequest },
    ({ body }): SetupChecked => {
      setupSecret.check(bytesOf(body.secret, 32));
      return { day: context.today(), logKey: textOf(context.logKey.publicKey) };
    },
  );

  app.post(
    ROUTES.setup,
    { schema: { body: Setup }, onRequest, bodyLimit: MAX_BODY_BYTES },
    async ({ body }, reply) => {
      setupSecret.check(bytesOf(body.secret, 32));
      await setUp(context, body);
      return reply.code(204).send();
    },
  );
}

async function setUp(context: Context, body: Setup): Promise<void> {
  const { store, roster: current, changes, logKey } = context;
  const bytes = bytesOf(body.roster);
  const roster = verifyRoster(bytes, {});
  const founder = founderOf(roster);
  const organisationKey = bytesOf(body.organisationKey);
  checkOrganisationKey(organisationKey, roster, founder);
  const member = {
    keyId: founder.keyId,
    loginName: body.loginName,
    displayName: founder.displayName,
    role: founder.role,
    status: founder.status,
    encryptionKey: founder.encryptionKey,
    signingKey: founder.signingKey,
    authHash: hashAuthKey(bytesOf(body.authKey, 32)),
    vault: bytesOf(body.vault),
    organisationKey,
    invitationId: null,
    joinProof: null,
  };
  try {
    await durably(store, async (tx) => {
      await addRoster(tx, roster.version, bytes);
      await addMember(tx, member);
      const begun = { action: "log-begun", target: logKey.id } as const;
      await recordAct(tx, context, founder, begun, body.audit);
    });
  } catch (cause) {
    if (isTaken(cause)) throw new ProblemError("already-set-up", {}, { cause });
    throw cause;
  }
  current.set({ roster, bytes });
  changes.publishRoster();
}

/** The first roster lists its maker alone. */
function founderOf(roster: VerifiedRoster): RosterMember {
  const [founder, ...others] = roster.members;
  const isFirst = roster.version === 1 && others.length === 0;
  if (!isFirst || founder?.role !== "administrator" || founder.status !== "active") {
    throw new ProtocolError("roster-invalid");
  }
  return founder;
}

/**
 * Checks that the organisation's key was sealed to this administrator, as far as a blind server
 * can see it.
 *
 * @throws {@link ProtocolError} `malformed`, {@link ProblemError} `unknown-recipient`.
 */
export function checkOrganisationKey(
  bytes: Uint8Array,
  roster: VerifiedRoster,
  administrator: RosterMember,
): void {
  const { organisationId, wraps } = parseSealed(bytes, "organisation-key");
  const [wrap, ...others] = wraps;
  const isTheirs =
    wrap !== undefined && others.length === 0 && equalBytes(wrap.keyId, administrator.keyId);
  if (!isTheirs || !equalBytes(organisationId, roster.organisationId)) {
    throw new ProblemError("unknown-recipient");
  }
}
