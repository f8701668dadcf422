/**
 * Sizes and limits of protocol v1, in bytes unless the name says otherwise.
 * Changing one breaks every stored object: it needs a new format version (docs/protocol.md).
 */

export const FORMAT_VERSION = 1;
export const SUITE_XWING_XCHACHA = 1;

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;
export const HASH_BYTES = 32;
export const SHORT_HASH_BYTES = 16;

export const KEM_PUBLIC_KEY_BYTES = 1216;
export const KEM_CIPHERTEXT_BYTES = 1120;
export const KEM_SEED_BYTES = 32;
export const KEM_ENCAPSULATION_SEED_BYTES = 64;

export const SIGN_PUBLIC_KEY_BYTES = 32;
export const SIGN_SEED_BYTES = 32;
export const SIGNATURE_BYTES = 64;

export const ORGANISATION_ID_BYTES = 16;
export const KEY_ID_BYTES = 16;
export const CASE_ID_BYTES = 16;
export const UPLOAD_ID_BYTES = 16;
export const MAILBOX_ADDRESS_BYTES = 16;
export const CHALLENGE_BYTES = 32;
/** What an entry of the audit trail was done to. */
export const AUDIT_TARGET_BYTES = 16;
/** An entry of the audit trail, signature included. */
export const AUDIT_ENTRY_BYTES = 148;

/** A report or message without files always fills this bucket. */
export const REPORT_BUCKET_BYTES = 32 * 1024;
/** An identity envelope or a reply; both are short. */
export const SMALL_BUCKET_BYTES = 4 * 1024;
/** What a caseworker writes into a case's history. */
export const ENTRY_BUCKET_BYTES = 1024;
/** The largest bucket for any text; about 260,000 letters. */
export const MAX_BUCKET_BYTES = 256 * 1024;

/** Plaintext of a case summary, before encryption. */
export const SUMMARY_PLAIN_BYTES = 1024;
export const SUMMARY_BYTES = NONCE_BYTES + SUMMARY_PLAIN_BYTES + TAG_BYTES;
/** The smallest card that the desk's list shows of a case; nearly all have this size. */
export const CARD_BUCKET_BYTES = 1024;
/** The largest. Beyond it a list of ten thousand cases would become slow. */
export const MAX_CARD_BUCKET_BYTES = 4 * 1024;
/** Of these, so many are for the card itself, as JSON; the rest is for mentions. */
export const MAX_CARD_JSON_BYTES = 2600;
/** So many members can stand in a card as mentioned; the newest mentions are kept. */
export const MAX_CARD_MENTIONS = 30;
/** Magic, version, purpose, case id, sequence, author and length, and a signature after it. */
const ENVELOPE_BYTES = 4 + 1 + 1 + CASE_ID_BYTES + 4 + KEY_ID_BYTES + 4 + SIGNATURE_BYTES;
/** The largest card, sealed and signed. */
export const MAX_CARD_BYTES = ENVELOPE_BYTES + NONCE_BYTES + MAX_CARD_BUCKET_BYTES + TAG_BYTES;
/** What only its author reads, within an entry that the team sees. */
export const PERSONAL_BUCKET_BYTES = 512;
/** A member's saved views, watched cases and marks. */
export const PREFERENCES_BUCKET_BYTES = 4 * 1024;
/** Plaintext of the note that a mailbox keeps for its owner. */
export const MAILBOX_NOTE_PLAIN_BYTES = 256;
export const MAILBOX_NOTE_BYTES = NONCE_BYTES + MAILBOX_NOTE_PLAIN_BYTES + TAG_BYTES;
/** Length of one recipient entry: key id, X-Wing ciphertext, wrapped key. */
export const WRAP_BYTES = KEY_ID_BYTES + KEM_CIPHERTEXT_BYTES + KEY_BYTES + TAG_BYTES;
/** Plaintext of a keyring entry: case key and marks. */
export const KEYRING_PLAIN_BYTES = 64;
export const KEYRING_ENTRY_BYTES = NONCE_BYTES + KEYRING_PLAIN_BYTES + TAG_BYTES;
/** Plaintext of a member's vault. */
export const VAULT_PLAIN_BYTES = 1024;

export const MAX_RECIPIENTS = 64;
export const MAX_FILES = 32;
export const MAX_FILE_BYTES = 2 * 1024 * 1024 * 1024;
export const MAX_ROSTER_BYTES = 512 * 1024;
export const MAX_MEMBERS = 60;
/** Groups of members, and groups that one member was ever in. */
export const MAX_GROUPS = 16;
export const MAX_LANGUAGES = 32;
/** The highest number that a message, a reply or an entry is told by. */
export const MAX_SEQUENCE = 1_000_000;

/** Plaintext of one chunk of a file stream. */
export const FILE_CHUNK_BYTES = 64 * 1024;
export const FILE_HEADER_BYTES = 24;
export const FILE_CHUNK_OVERHEAD_BYTES = 17;
/** Every file is padded to at least this much, so that tiny files look alike. */
export const MIN_PADDED_FILE_BYTES = 4 * 1024;

/** OWASP's figure for PBKDF2-HMAC-SHA-512 is lower; the receipt is a generated secret anyway. */
export const RECEIPT_ROUNDS = 600_000;
export const RECEIPT_SECRET_BYTES = 10;
export const RECEIPT_BYTES = 11;
export const RECEIPT_WORDS = 8;
export const RECEIPT_DIGITS = 27;

/** Words of a draft: 55 random bits, needed for three days at most. */
export const DRAFT_WORDS = 5;
export const DRAFT_SALT_BYTES = 16;
/** Plaintext of a draft: as much as the smallest report. */
export const DRAFT_PLAIN_BYTES = 32 * 1024;
/** Magic, version, day and salt; then encrypted bytes. */
export const DRAFT_BYTES = 4 + 1 + 10 + 16 + NONCE_BYTES + DRAFT_PLAIN_BYTES + TAG_BYTES;

export const ARGON2_MEMORY_BYTES = 128 * 1024 * 1024;
export const ARGON2_PASSES = 3;
export const ARGON2_SALT_BYTES = 16;
