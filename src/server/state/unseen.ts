/**
 * For whom something has happened since they were last at the desk. In memory only: on the disk
 * it would tell who works when.
 */
import { hexOf } from "../http/text.ts";
import type { Seat } from "./change-feed.ts";

/** Remembers who has something to see. */
export class Unseen {
  /** By key id in hex. `perhaps`: after a restart only days are known, and they are coarse. */
  readonly #members = new Map<string, "surely" | "perhaps">();

  /**
   * Something came into a case.
   *
   * @param seats - Who may know of it.
   * @param author - Who wrote it, if it was a member: nobody needs to hear of their own work.
   */
  add(seats: Iterable<Seat>, author?: Uint8Array): void {
    const own = author && hexOf(author);
    for (const seat of seats) {
      const keyId = seat.slice(seat.indexOf(":") + 1);
      if (keyId !== own) this.#members.set(keyId, "surely");
    }
  }

  /** Something else came that this member should see. */
  addFor(keyId: Uint8Array): void {
    this.#members.set(hexOf(keyId), "surely");
  }

  /** Something may have come for this member before the server was started. */
  addPerhaps(keyId: Uint8Array): void {
    this.#members.set(hexOf(keyId), "perhaps");
  }

  /** Whether there is something for this member. */
  has(keyId: Uint8Array): boolean {
    return this.#members.has(hexOf(keyId));
  }

  /** The member is at the desk, and sees what there is. */
  clear(keyId: Uint8Array): void {
    this.#members.delete(hexOf(keyId));
  }

  /** The member was reminded. What is only perhaps so is not repeated. */
  reminded(keyId: Uint8Array): void {
    const key = hexOf(keyId);
    if (this.#members.get(key) === "perhaps") this.#members.delete(key);
  }
}
