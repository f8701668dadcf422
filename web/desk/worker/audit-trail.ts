/**
 * The audit trail, from a desk: whoever acts signs an entry on top of the newest one, and sends it
 * beside the act (docs/protocol.md, "Audit trail").
 */
import type { AuditPage } from "../../../src/api/audit.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { addDays, isDay } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import {
  HASH_BYTES,
  fromBase64url,
  signAuditEntry,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type { AuditAction, Bytes, PersonKeys } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { ApiRequest } from "../../shared/api-client.ts";

/** Others may act at the same time; each try signs on top of what is newest then. */
const TRIES = 8;
/** Asked for entries after this number, a server has none: only the head is wanted. */
const NO_ENTRIES = "4294967295";

/** What the trail needs of a session. */
interface Asker {
  readonly keys: PersonKeys;
  /** This device's day. An entry is signed for no day far from it. */
  readonly today: () => Day;
  json<T>(request: Omit<ApiRequest, "token">): Promise<T>;
}

/** Signs entries for what this member does. */
export class AuditTrail {
  readonly #asker: Asker;
  #onActed: () => void = () => undefined;

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** Calls back after each act that was stored. */
  onActed(listener: () => void): void {
    this.#onActed = listener;
  }

  /**
   * Does something that the audit trail tells of. Where others acted in between, the entry is
   * signed anew and all of it sent once more.
   *
   * @param target - 16 bytes, as `AUDIT_ACTIONS` says: for most acts the case's id.
   * @param send - Sends the act with its entry, in base64url, as the property `audit` of the body.
   * @throws {@link ApiError} `audit-wrong` where server and device name different days, and
   *   whatever `send` throws.
   */
  async audited<T>(
    action: AuditAction,
    target: Bytes,
    send: (audit: string) => Promise<T>,
  ): Promise<T> {
    for (let left = TRIES; ; left--) {
      const audit = await this.#sign(action, target);
      try {
        const sent = await send(audit);
        this.#onActed();
        return sent;
      } catch (error) {
        const isOutdated = error instanceof ApiError && error.code === "audit-outdated";
        if (!isOutdated || left <= 1) throw error;
      }
    }
  }

  async #sign(action: AuditAction, target: Bytes): Promise<string> {
    const { newest, day } = await this.#asker.json<AuditPage>({
      method: "GET",
      route: ROUTES.audit,
      query: { after: NO_ENTRIES },
    });
    checkDay(day, this.#asker.today());
    const previous = fromBase64url(newest.hash, HASH_BYTES);
    const fields = { sequence: newest.sequence + 1, previous, day, action, target };
    return toBase64url(signAuditEntry(fields, this.#asker.keys));
  }
}

/**
 * Checks the day that a server wants to have signed. Clocks differ by some minutes, and so by a
 * day around midnight.
 *
 * @throws {@link ApiError} `audit-wrong` if it is far from this device's day.
 */
export function checkDay(day: string, today: Day): void {
  const isNear = isDay(day) && addDays(today, -1) <= day && day <= addDays(today, 1);
  if (!isNear) throw new ApiError("audit-wrong");
}
