/** Makes cases one after the other: plans, seals and sends each. */
import { ROUTES } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import { mailboxFrom, newReceipt, toBase64url } from "../../protocol/index.ts";
import { planCase, RECEIPT_CASES, type DatedCase } from "./case-plan.ts";
import { Chance } from "./chance.ts";
import type { DemoReceipt } from "./demo-record.ts";
import { SEED } from "./library.ts";
import { mailboxWithoutReceipt, spellReceipt } from "./mailboxes.ts";
import { sealCase } from "./seal-case.ts";
import type { SealedCase } from "./sealed-case.ts";
import { sendCase } from "./send-case.ts";
import { uuidText } from "./uuid.ts";
import type { Workplace } from "./workplace.ts";

/** So many cases are on their way to the database while the next are sealed. */
const CASES_UNDER_WAY = 8;
/** So many entries of a keyring are written at once; the server takes 500. */
const KEYRING_BATCH = 250;

/**
 * Makes cases.
 *
 * @param lastDay - Nothing happens after this day.
 * @param onMade - Called after each.
 * @returns The receipts of the cases that have one.
 */
export async function makeCases(
  workplace: Workplace,
  dated: readonly DatedCase[],
  lastDay: Day,
  onMade: () => void,
): Promise<DemoReceipt[]> {
  const receipts: (DemoReceipt & { readonly index: number })[] = [];
  const keyrings = new Keyrings(workplace, lastDay);
  const underWay = new UnderWay();
  for (const one of dated) {
    const plan = planCase(one, lastDay);
    const receipt = one.index < RECEIPT_CASES ? newReceipt() : undefined;
    const mailbox = receipt
      ? await mailboxFrom(receipt, workplace.staff.roster.organisationId)
      : mailboxWithoutReceipt();
    const chances = {
      course: new Chance(SEED, one.index, 4),
      casework: new Chance(SEED, one.index, 5),
    };
    const sealed = await sealCase(plan, mailbox, workplace.staff, chances, lastDay);
    if (receipt) receipts.push({ ...spellReceipt(receipt, sealed.caseId), index: one.index });
    await underWay.add(async () => {
      await sendCase(workplace, sealed);
      await keyrings.add(sealed);
      onMade();
    });
  }
  await underWay.finish();
  await keyrings.finish();
  return receipts
    .sort((a, b) => a.index - b.index)
    .map(({ vi, en, digits, caseName }) => ({ vi, en, digits, caseName }));
}

/** Work that goes on beside the sealing. The first failure stops the whole. */
class UnderWay {
  readonly #works = new Set<Promise<void>>();
  #failure: { readonly cause: unknown } | undefined;

  /** Begins a work, and waits while there are too many. */
  async add(begin: () => Promise<void>): Promise<void> {
    const work = begin()
      .catch((cause: unknown) => void (this.#failure ??= { cause }))
      .finally(() => this.#works.delete(work));
    this.#works.add(work);
    if (this.#works.size >= CASES_UNDER_WAY) await Promise.race(this.#works);
    this.#throwFailure();
  }

  /** Waits for all works. */
  async finish(): Promise<void> {
    await Promise.all(this.#works);
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.cause;
  }
}

/** Collects what each caseworker keeps of cases, and writes many at once. */
class Keyrings {
  readonly #workplace: Workplace;
  readonly #day: Day;
  readonly #waiting: { caseId: string; bytes: string }[][];

  constructor(workplace: Workplace, day: Day) {
    this.#workplace = workplace;
    this.#day = day;
    this.#waiting = workplace.tokens.map(() => []);
  }

  async add({ caseId, keyring }: SealedCase): Promise<void> {
    for (const { reader, bytes } of keyring) {
      const entries = this.#waiting[reader];
      entries?.push({ caseId: uuidText(caseId), bytes: toBase64url(bytes) });
      if (entries && entries.length >= KEYRING_BATCH) await this.#write(reader);
    }
  }

  async finish(): Promise<void> {
    for (const reader of this.#waiting.keys()) await this.#write(reader);
  }

  async #write(reader: number): Promise<void> {
    const entries = this.#waiting[reader]?.splice(0) ?? [];
    const token = this.#workplace.tokens[reader];
    if (entries.length === 0 || token === undefined) return;
    const { server } = this.#workplace;
    await server.ask(this.#day, {
      method: "POST",
      route: ROUTES.keyring,
      token,
      json: { entries },
    });
  }
}
