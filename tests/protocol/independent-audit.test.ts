/** As independent.test.ts: the audit trail, by the implementation written from docs/protocol.md. */
import { expect, it } from "vitest";
import { entryHash, makeEntry, readEntry } from "../support/independent/audit.ts";
import { hashUnder, hex } from "../support/independent/basics.ts";
import { readVector, tryRefusals } from "../support/independent/vectors.ts";

const NAMES = ["log-begun", "roster-changed", "keys-changed"];

it.each(NAMES)("makes, reads and refuses an entry alike: %s", (name) => {
  const vector = readVector("audit", name);
  const { inputs, opened, output } = vector;
  const entry = {
    sequence: inputs.number("sequence"),
    previous: inputs.bytes("previous"),
    day: inputs.text("day"),
    actor: inputs.bytes("actor"),
    action: inputs.number("action"),
    target: inputs.bytes("target"),
  };
  expect(hex(makeEntry(entry, inputs.bytes("signingSeed")))).toBe(vector.outputText);
  const read = (bytes: Uint8Array) => readEntry(bytes, inputs.bytes("signingKey"));
  expect(read(output)).toEqual(entry);
  expect(entryHash(output)).toBe(opened.text("hash"));
  const { found, wanted } = tryRefusals(vector, read);
  expect(found).toEqual(wanted);
});

it("follows the chain, and names log keys and rosters alike", () => {
  const [begun, changed, shared] = NAMES.map((name) => readVector("audit", name));
  expect(begun?.inputs.text("previous")).toBe("00".repeat(32));
  expect(changed?.inputs.text("previous")).toBe(begun?.opened.text("hash"));
  expect(shared?.inputs.text("previous")).toBe(changed?.opened.text("hash"));
  const logKey = readVector("audit", "id of a log key");
  const id = hashUnder("kin/v1/log-key-id", 16, logKey.inputs.bytes("publicKey"));
  expect(hex(id)).toBe(logKey.outputText);
  expect(begun?.inputs.text("target")).toBe(logKey.outputText);
  const roster = readVector("audit", "id of a roster");
  const hash = hashUnder("kin/v1/roster-hash", 32, roster.inputs.bytes("roster"));
  expect(hex(hash.slice(0, 16))).toBe(roster.outputText);
  expect(changed?.inputs.text("target")).toBe(roster.outputText);
});
