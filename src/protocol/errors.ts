/**
 * The ways in which the protocol can refuse, one code for each thing a caller does differently.
 * Texts are constants and never hold data; people are told in their language by the web client.
 */

/** What each code means, for developers. Shown to nobody. */
const MEANING = {
  "cannot-open": "the bytes were changed, cut short, or sealed under another key",
  "unknown-version": "the format's version is newer than this code",
  "wrong-kind": "a sealed object of another kind was expected",
  malformed: "the bytes do not follow the format",
  "too-long": "the content does not fit the largest bucket",
  "no-recipient": "nobody is left to seal to",
  "bad-signature": "the signature does not verify",
  "unknown-author": "the author is not in the verified roster, or may not write this",
  "out-of-order": "sequence numbers do not follow each other",
  "roster-wrong-organisation": "the roster belongs to another organisation",
  "roster-older": "the roster is older than one already seen",
  "roster-forked": "two different rosters carry one version",
  "roster-invalid": "the roster breaks a rule of its own",
  "wrong-case-key": "the key handed out for a case is not the one that was named for it",
  "wrong-mailbox": "the mailbox's keys are not the ones that the identity envelope names",
  "not-as-erased": "what stands in the place of an erased passage is not what the history tells",
  "questionnaire-changed": "the questionnaire is not the one that the roster names",
  "wrong-passphrase": "the vault does not open under this passphrase",
} as const;

/** Closed list of the protocol's error codes. */
export type ProtocolErrorCode = keyof typeof MEANING;

/** Every code, for exhaustive tables elsewhere. */
export const PROTOCOL_ERROR_CODES = Object.keys(MEANING) as readonly ProtocolErrorCode[];

/** Thrown by everything in `src/protocol`. Callers branch on {@link ProtocolError.code}. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  readonly code: ProtocolErrorCode;

  constructor(code: ProtocolErrorCode, options?: ErrorOptions) {
    super(MEANING[code], options);
    this.code = code;
  }
}
