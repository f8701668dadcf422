/** Reads the files in `tests/vectors/` as somebody would who knows only the specification. */
import { readFileSync } from "node:fs";
import { join, Refusal, unhex } from "./basics.ts";

/** A vector as it stands in the file. */
interface Written {
  readonly comment: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly output: unknown;
  readonly opened?: Readonly<Record<string, unknown>>;
  readonly refused?: readonly {
    readonly comment: string;
    readonly change?: Change;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly code: string;
  }[];
}

type Change =
  | { readonly at: number; readonly xor: number }
  | { readonly at: number; readonly bytes: string }
  | { readonly cutTo: number }
  | { readonly append: string };

/** Named values of a vector. */
export class Values {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = (values ?? {}) as Readonly<Record<string, unknown>>;
  }

  has(name: string): boolean {
    return name in this.#values;
  }

  text(name: string): string {
    const value = this.#values[name];
    if (typeof value !== "string") throw new Error(`${name} is no text`);
    return value;
  }

  number(name: string): number {
    const value = this.#values[name];
    if (typeof value !== "number") throw new Error(`${name} is no number`);
    return value;
  }

  bytes(name: string): Uint8Array {
    return unhex(this.text(name));
  }

  texts(name: string): readonly string[] {
    return this.#values[name] as readonly string[];
  }

  list(name: string): readonly Uint8Array[] {
    return this.texts(name).map(unhex);
  }

  inside(name: string): Values {
    return new Values(this.#values[name]);
  }

  each(name: string): readonly Values[] {
    return (this.#values[name] as readonly unknown[]).map((value) => new Values(value));
  }

  /** These values, some replaced. */
  with(changes: Readonly<Record<string, unknown>> | undefined): Values {
    return new Values({ ...this.#values, ...changes });
  }
}

/** A vector with its bytes read. */
export class Vector {
  readonly comment: string;
  readonly inputs: Values;
  readonly outputs: Values;
  readonly opened: Values;
  readonly #written: Written;

  constructor(written: Written) {
    this.#written = written;
    this.comment = written.comment;
    this.inputs = new Values(written.inputs);
    this.outputs = new Values(written.output);
    this.opened = new Values(written.opened);
  }

  /** The output, where it is one run of bytes. */
  get output(): Uint8Array {
    return unhex(this.#written.output as string);
  }

  get outputText(): string {
    return this.#written.output as string;
  }

  get outputNumber(): number {
    return this.#written.output as number;
  }

  /** What must be refused: the bytes, the inputs, and the code. */
  refusals(of = this.output) {
    return (this.#written.refused ?? []).map(({ comment, change, inputs, code }) => ({
      comment,
      bytes: changed(of, change),
      inputs: this.inputs.with(inputs),
      code,
    }));
  }
}

function changed(bytes: Uint8Array, change: Change | undefined): Uint8Array {
  if (!change) return bytes;
  if ("cutTo" in change) return bytes.slice(0, change.cutTo);
  if ("append" in change) return join(bytes, unhex(change.append));
  const copy = Uint8Array.from(bytes);
  if ("bytes" in change) copy.set(unhex(change.bytes), change.at);
  else copy[change.at] = (copy[change.at] ?? 0) ^ change.xor;
  return copy;
}

/** All vectors of a file. */
export function readVectors(name: string): Vector[] {
  const text = readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), "utf8");
  const { vectors } = JSON.parse(text) as { readonly vectors: readonly Written[] };
  return vectors.map((written) => new Vector(written));
}

/** The vector with a comment. */
export function readVector(name: string, comment: string): Vector {
  const found = readVectors(name).find((vector) => vector.comment === comment);
  if (!found) throw new Error(`${name} has no vector "${comment}"`);
  return found;
}

/** What is found when a vector's refusals are tried, and what should be found. */
export function tryRefusals(
  vector: Vector,
  read: (bytes: Uint8Array, inputs: Values) => unknown,
): { readonly found: readonly string[]; readonly wanted: readonly string[] } {
  const refusals = vector.refusals();
  const found = refusals.map(({ comment, bytes, inputs }) => {
    try {
      read(bytes, inputs);
    } catch (error) {
      if (error instanceof Refusal) return `${comment}: ${error.code}`;
      throw error;
    }
    return `${comment}: none`;
  });
  return { found, wanted: refusals.map(({ comment, code }) => `${comment}: ${code}`) };
}
