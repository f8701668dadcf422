/** Consent, written from docs/protocol.md alone: the hash, and what the vectors hold. */
import { describe, expect, it } from "vitest";
import { hashUnder, hex, join } from "../support/independent/basics.ts";
import {
  casePair,
  keyOfRole,
  openEnvelope,
  verifyRoster,
} from "../support/independent/documents.ts";
import { readVector, tryRefusals } from "../support/independent/vectors.ts";
import type { Values } from "../support/independent/vectors.ts";

interface Said {
  readonly consent: { readonly terms: string; readonly answer: string };
}

const terms = readVector("consent", "terms");

/** RFC 8785 for what terms are made of: no numbers, keys in the order of their code units. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

function named(caseId: Uint8Array, value: unknown): string {
  const text = new TextEncoder().encode(canonical(value));
  return hex(hashUnder("kin/v1/consent", 32, join(caseId, text)));
}

function open(bytes: Uint8Array, inputs: Values): unknown {
  const isMessage = inputs.has("caseKey");
  const caseworker = keyOfRole(verifyRoster(inputs.bytes("roster")), "caseworker");
  const expected = {
    purpose: isMessage ? "message" : "reply",
    caseId: inputs.bytes("caseId"),
    sequence: inputs.number("sequence"),
    keyOf: isMessage ? () => inputs.bytes("signingKey") : caseworker,
  };
  const recipient = isMessage ? undefined : inputs.inside("recipient");
  const holder = recipient
    ? { keyId: recipient.bytes("keyId"), secretKey: recipient.bytes("secretKey") }
    : casePair(inputs.bytes("caseKey"));
  return openEnvelope(bytes, expected, holder);
}

describe("consent", () => {
  it("is named by a hash of its terms, bound to the case", () => {
    const value: unknown = JSON.parse(terms.inputs.text("text"));
    expect(named(terms.inputs.bytes("caseId"), value)).toBe(terms.outputText);
    expect(named(new Uint8Array(16), value)).not.toBe(terms.outputText);
  });

  it.each(["reply that asks", "message that says yes", "reply that confirms"])(
    "opens the %s, and refuses it elsewhere",
    (name) => {
      const vector = readVector("consent", name);
      expect(open(vector.output, vector.inputs)).toEqual(JSON.parse(vector.inputs.text("content")));
      const { found, wanted } = tryRefusals(vector, open);
      expect(found).toEqual(wanted);
    },
  );

  it("is answered for what was asked", () => {
    const asking = readVector("consent", "reply that asks");
    const asked = JSON.parse(asking.inputs.text("content")) as { readonly terms: unknown };
    const answering = readVector("consent", "message that says yes");
    const said = JSON.parse(answering.inputs.text("content")) as Said;
    expect(said.consent.terms).toBe(named(asking.inputs.bytes("caseId"), asked.terms));
  });
});
