/** Stretching a passphrase. Argon2id is loaded here, and only when somebody has typed one. */
import { passphraseKeys } from "../../../src/protocol/index.ts";
import type { PassphraseKeys } from "../../../src/protocol/index.ts";
import { latePart } from "./late-part.ts";

/**
 * Stretches a passphrase; takes seconds. Space around it and double space between words do not
 * count: they come from pasting.
 *
 * @throws {@link ApiError} `offline` where Argon2id does not come.
 */
export async function stretchTyped(
  passphrase: string,
  loginName: string,
  organisationId: Uint8Array,
): Promise<PassphraseKeys> {
  const { stretchPassphrase } = await latePart(
    import("../../../src/protocol/primitives/argon2.ts"),
  );
  const tidy = passphrase.trim().replace(/\s+/g, " ");
  return passphraseKeys(tidy, loginName, organisationId, stretchPassphrase);
}
