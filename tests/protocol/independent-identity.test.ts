/** As independent.test.ts: what is written about an identity, and what the person is told. */
import { describe, expect, it } from "vitest";
import { hashUnder, hex } from "../support/independent/basics.ts";
import {
  fieldCommitment,
  fieldKey,
  keyOfRole,
  openEnvelope,
  verifyRoster,
} from "../support/independent/documents.ts";
import { openAs } from "../support/independent/sealed-object.ts";
import { readVector, readVectors, tryRefusals } from "../support/independent/vectors.ts";
import type { Values } from "../support/independent/vectors.ts";

const NOTHING = new Uint8Array(0);
const holderIn = (values: Values) => ({
  keyId: values.bytes("keyId"),
  secretKey: values.bytes("secretKey"),
});

describe("what is written about an identity", () => {
  it("is refused and opened alike, whatever the kind", () => {
    const vectors = readVectors("identity").filter(({ inputs }) => inputs.has("sequence"));
    expect(vectors).toHaveLength(7);
    for (const vector of vectors) {
      const isNotice = vector.comment.startsWith("notice");
      const purpose = isNotice ? "reply" : vector.comment;
      const role = purpose === "identity-request" ? "caseworker" : "custodian";
      const keyOf = keyOfRole(verifyRoster(vector.inputs.bytes("roster")), role);
      const read = (bytes: Uint8Array, inputs: Values) => {
        const [caseId, sequence] = [inputs.bytes("caseId"), inputs.number("sequence")];
        const expected = { purpose, caseId, sequence, keyOf };
        return openEnvelope(bytes, expected, holderIn(inputs.inside("recipient")));
      };
      expect(read(vector.output, vector.inputs)).toEqual(JSON.parse(vector.inputs.text("content")));
      const { found, wanted } = tryRefusals(vector, read);
      expect(found).toEqual(wanted);
    }
  });

  it("commits to each field under a key of its own, and names what it is about", () => {
    const { inputs, output, opened } = readVector("identity", "commitment to a field");
    const envelope = openAs(
      holderIn(inputs.inside("custodian")),
      inputs.bytes("identity"),
      "identity",
    );
    const key = fieldKey(envelope?.contentKey ?? NOTHING, inputs.text("field"));
    expect(hex(key)).toBe(inputs.text("key"));
    expect(hex(fieldCommitment(inputs.text("field"), inputs.text("value"), key))).toBe(hex(output));
    expect(JSON.parse(new TextDecoder().decode(envelope?.content))).toMatchObject({
      mailboxKeyId: opened.text("mailboxKeyId"),
    });
    const parts = readVector(
      "identity",
      "commitment to a field of several parts, in whatever order",
    );
    const sorted = '{"a":null,"typed":"Huế","z":true}';
    const commitment = fieldCommitment("place", sorted, parts.inputs.bytes("key"));
    expect(hex(commitment)).toBe(parts.outputText);
    const request = readVector("identity", "identity-request").output;
    const grant = JSON.parse(readVector("identity", "identity-grant").inputs.text("content")) as {
      readonly requestHash: string;
    };
    expect(hex(hashUnder("kin/v1/identity-record-hash", 32, request))).toBe(grant.requestHash);
  });
});
