/** On the wire nobody can tell an answer from any other message, nor a yes from a no. */
import { beforeAll, expect, it } from "vitest";
import { casePairFrom, openMessage, sealMessage } from "../../src/protocol/index.ts";
import type { Bytes, ConsentSaid } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { DAY, drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";

const PAIR_KEY = new Uint8Array(32).fill(6);

let cast: Cast;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
});

function message(text: string, consent?: ConsentSaid): Bytes {
  const { mailbox, roster, caseId } = cast;
  const content = { day: DAY, text, files: [], repliesSeen: 1, ...(consent && { consent }) };
  return sealMessage(content, mailbox, casePairFrom(PAIR_KEY), roster.roster, caseId, 1);
}

it("a message that answers is as long as any other, and says what was answered", () => {
  const terms = new Uint8Array(32).fill(7);
  const answers = (["yes", "no", "withdrawn"] as const).map((answer) =>
    message("", { terms, answer }),
  );
  const plain = message("Còn đây là ảnh.");
  expect(new Set([...answers, plain].map(({ length }) => length)).size).toBe(1);
  const { signing } = cast.mailbox.keys;
  const read = answers.map(
    (bytes) =>
      openMessage(bytes, [casePairFrom(PAIR_KEY)], signing.publicKey, cast.caseId, 1).content
        .consent,
  );
  expect(read.map((said) => said?.answer)).toEqual(["yes", "no", "withdrawn"]);
  expect(read.every((said) => said?.terms.every((byte) => byte === 7))).toBe(true);
});
