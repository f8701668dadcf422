/** Cases that wait to be read, the newest first. */
export class ReadingQueue {
  readonly #days = new Map<string, string>();
  /** Ids in order, the next one last; may hold some that wait no longer. */
  #order: string[] = [];
  #isSorted = true;

  /** How many wait. */
  get size(): number {
    return this.#days.size;
  }

  /** Lets a case wait. */
  add(id: string, receivedDay: string): void {
    if (this.#days.has(id)) return;
    this.#days.set(id, receivedDay);
    this.#order.push(id);
    this.#isSorted = false;
  }

  /** Lets a case wait no longer. */
  delete(id: string): void {
    this.#days.delete(id);
  }

  /** Takes the next one out. */
  next(): string | undefined {
    if (!this.#isSorted) {
      const days = this.#days;
      this.#order = [...days.keys()].sort((a, b) =>
        (days.get(a) ?? "") < (days.get(b) ?? "") ? -1 : 1,
      );
      this.#isSorted = true;
    }
    for (let id = this.#order.pop(); id !== undefined; id = this.#order.pop()) {
      if (this.#days.delete(id)) return id;
    }
    return undefined;
  }
}
