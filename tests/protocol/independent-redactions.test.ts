/** As independent.test.ts: what stands in the place of a part of which a passage was erased. */
import { describe, expect, it } from "vitest";
import { hashUnder, hex } from "../support/independent/basics.ts";
import { keyOfRole, openRedaction, verifyRoster } from "../support/independent/documents.ts";
import { parse } from "../support/independent/sealed-object.ts";
import { readVector, tryRefusals } from "../support/independent/vectors.ts";
import type { Values } from "../support/independent/vectors.ts";

describe("redactions", () => {
  it.each(["report", "message", "entry"])("of a %s open, and are refused alike", (part) => {
    const purpose = `redacted-${part}`;
    const vector = readVector("redactions", purpose);
    const keyOf = keyOfRole(verifyRoster(vector.inputs.bytes("roster")), "caseworker");
    const read = (bytes: Uint8Array, inputs: Values) => {
      const expected = { purpose, caseId: inputs.bytes("caseId"), keyOf };
      return openRedaction(bytes, expected, inputs.number("number"), inputs.bytes("caseKey"));
    };
    const { original, content } = read(vector.output, vector.inputs);
    expect(content).toEqual(JSON.parse(vector.inputs.text("content")));
    const stored = vector.inputs.bytes("stored");
    expect(hex(original)).toBe(hex(hashUnder("kin/v1/part-hash", 32, stored)));
    const { found, wanted } = tryRefusals(vector, read);
    expect(found).toEqual(wanted);
  });

  it("of a report have its key and its recipients", () => {
    const { output, inputs } = readVector("redactions", "redacted-report");
    // Envelope's head, number, and hash of the original.
    const again = parse(output.slice(46 + 4 + 32, -64), "report");
    const before = parse(inputs.bytes("stored"), "report");
    expect(again.prefix).toEqual(before.prefix);
    expect(again.wraps).toEqual(before.wraps);
    expect(hex(again.nonce)).not.toBe(hex(before.nonce));
  });

  it("name a part by a hash of all its bytes", () => {
    const { inputs, outputText } = readVector("redactions", "hash of a part");
    expect(hex(hashUnder("kin/v1/part-hash", 32, inputs.bytes("part")))).toBe(outputText);
  });
});
