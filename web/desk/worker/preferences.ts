/** A member's preferences: kept in this worker, stored sealed, merged where two desks write. */
import type { PreferencesShown as Served, PreferencesWrite } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  HASH_BYTES,
  KEY_ID_BYTES,
  NONCE_BYTES,
  fromBase64url,
  fromHex,
  openPreferences,
  sealPreferences,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { AuditPin, Bytes, Preferences } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { PreferencesChange, PreferencesShown } from "../worker-api.ts";
import type { Session } from "./session.ts";

const TRIES = 5;
const MOST_WATCHED = 2000;
const MOST_SEEN = 2000;
const NOTHING: Preferences = { format: 1, views: [], watched: [], seenMentions: {} };

/** What is made of the preferences that are there by then. */
type Change = (preferences: Preferences) => Preferences;

/** Loads and changes preferences. */
export class MemberPreferences {
  readonly #session: Session;
  /** One change after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Fetches and opens them.
   *
   * @throws {@link ProtocolError} `cannot-open`, `malformed`; {@link ApiError}.
   */
  async load(): Promise<PreferencesShown> {
    return shown((await this.#fetch()).preferences);
  }

  /** Makes one change to what is stored by then, and gives the result. */
  change(change: PreferencesChange): Promise<PreferencesShown> {
    return this.#inTurn((preferences) => changed(preferences, change));
  }

  /** The newest entry of the audit trail that was checked. */
  async auditPin(): Promise<AuditPin | undefined> {
    const { audit } = (await this.#fetch()).preferences;
    if (!audit) return undefined;
    const { sequence, day, rosterVersion } = audit;
    const hash = fromHex(audit.hash, HASH_BYTES);
    return { sequence, day, rosterVersion, hash, logKeyId: fromHex(audit.logKeyId, KEY_ID_BYTES) };
  }

  /**
   * Keeps the newest entry of the audit trail that was checked.
   *
   * @param replaces - Also where another desk has kept a newer one.
   */
  async keepAuditPin(pin: AuditPin, replaces: boolean): Promise<void> {
    const audit = { ...pin, hash: toHex(pin.hash), logKeyId: toHex(pin.logKeyId) };
    await this.#inTurn((preferences) => {
      const isNewer = replaces || audit.sequence > (preferences.audit?.sequence ?? 0);
      return isNewer ? { ...preferences, audit } : preferences;
    });
  }

  #inTurn(change: Change): Promise<PreferencesShown> {
    const changed = this.#queue.then(() => this.#change(change));
    // Whoever asked hears of a failure; the next change does not wait for it.
    this.#queue = changed.catch(() => undefined);
    return changed;
  }

  async #change(change: Change): Promise<PreferencesShown> {
    for (let left = TRIES; ; left--) {
      const { preferences, replaces } = await this.#fetch();
      const next = change(preferences);
      const bytes = toBase64url(sealPreferences(this.#session.keys, next));
      try {
        await this.#session.nothing({
          method: "PUT",
          route: ROUTES.preferences,
          json: { bytes, replaces } satisfies PreferencesWrite,
        });
        return shown(next);
      } catch (error) {
        const isTaken = error instanceof ApiError && error.code === "out-of-order";
        if (!isTaken || left <= 1) throw error;
      }
    }
  }

  async #fetch(): Promise<{ preferences: Preferences; replaces: string | null }> {
    const { bytes } = await this.#session.json<Served>({
      method: "GET",
      route: ROUTES.preferences,
    });
    if (bytes === null) return { preferences: NOTHING, replaces: null };
    const sealed: Bytes = fromBase64url(bytes);
    return {
      preferences: openPreferences(this.#session.keys, sealed),
      replaces: toBase64url(sealed.slice(0, NONCE_BYTES)),
    };
  }
}

function shown({ views, watched, seenMentions }: Preferences): PreferencesShown {
  return { views, watched, seenMentions };
}

/** Every change says what is to become different, so that it can be made to anything newer. */
function changed(preferences: Preferences, change: PreferencesChange): Preferences {
  const { views, watched, seenMentions } = preferences;
  switch (change.kind) {
    case "save-view": {
      const isThere = views.some(({ id }) => id === change.view.id);
      const next = isThere
        ? views.map((view) => (view.id === change.view.id ? change.view : view))
        : [...views, change.view];
      return { ...preferences, views: next };
    }
    case "remove-view":
      return { ...preferences, views: views.filter(({ id }) => id !== change.id) };
    case "order-views": {
      const placeOf = (id: string) => (change.ids.includes(id) ? change.ids.indexOf(id) : Infinity);
      const next = [...views].sort((a, b) => (placeOf(a.id) < placeOf(b.id) ? -1 : 1));
      return { ...preferences, views: next };
    }
    case "watch": {
      const others = watched.filter((id) => !change.caseIds.includes(id));
      const next = change.isWatched ? [...others, ...change.caseIds] : others;
      return { ...preferences, watched: next.slice(-MOST_WATCHED) };
    }
    case "seen-mentions": {
      const { [change.caseId]: before = 0, ...others } = seenMentions;
      const kept = Object.entries(others).slice(1 - MOST_SEEN);
      const seen = Math.max(before, change.sequence);
      return {
        ...preferences,
        seenMentions: { ...Object.fromEntries(kept), [change.caseId]: seen },
      };
    }
  }
}
