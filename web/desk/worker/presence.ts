/** Tells the server which case this desk has open, so that colleagues see it. */
import { ROUTES } from "../../../src/api/routes.ts";
import type { Session } from "./session.ts";

/** The server forgets who was not heard for a minute; two of these may be lost. */
const AGAIN_MS = 20_000;

/** What this desk has told. */
export class Presence {
  readonly #session: Session;
  #caseId: string | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #telling = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The case that is open from now on; `undefined` if none is. */
  set(caseId: string | undefined): void {
    clearInterval(this.#timer);
    this.#caseId = caseId;
    this.#tell();
    if (caseId !== undefined) this.#timer = setInterval(() => this.#tell(), AGAIN_MS);
  }

  /** Tells nothing more. The end of the session tells the rest. */
  end(): void {
    clearInterval(this.#timer);
    this.#caseId = undefined;
  }

  /** One after the other, and each time what is true then. */
  #tell(): void {
    this.#telling = this.#telling.then(async () => {
      const caseId = this.#caseId;
      const ask =
        caseId === undefined
          ? ({ method: "DELETE", route: ROUTES.presence } as const)
          : ({ method: "PUT", route: ROUTES.presence, json: { caseId } } as const);
      // Colleagues then do not see it; the desk works all the same.
      await this.#session.nothing(ask).catch(() => undefined);
    });
  }
}
