/** Events that tell of erased passages, made at random. */
import fc from "fast-check";
import { ERASURE_REASONS } from "../../../src/domain/casework/events.ts";
import type { PassageErasedEvent } from "../../../src/domain/casework/events.ts";

const kind = fc.constant("passage-erased" as const);
const words = fc.constantFrom("sai người", "one line", "🙂");
const hashes = { before: fc.constant("a".repeat(64)), after: fc.constant("b".repeat(64)) };

/** Of a message or an entry, perhaps with words; of the report, always with some. */
export const arbitraryErasure: fc.Arbitrary<PassageErasedEvent> = fc.oneof(
  fc.record(
    {
      kind,
      part: fc.constantFrom("message" as const, "entry" as const),
      number: fc.integer({ min: 1, max: 12 }),
      reason: fc.constantFrom("not-needed" as const, "about-others" as const),
      words,
      ...hashes,
    },
    { requiredKeys: ["kind", "part", "number", "reason", "before", "after"] },
  ),
  fc.record({
    kind,
    part: fc.constant("report" as const),
    field: fc.constantFrom("story", "wishes"),
    reason: fc.constantFrom(...ERASURE_REASONS),
    words,
    ...hashes,
  }),
);
