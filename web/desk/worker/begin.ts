/** What is known before anybody has unlocked: the organisation, by its verified roster. */
import { fromHex } from "../../../src/protocol/bytes.ts";
import { ORGANISATION_ID_BYTES } from "../../../src/protocol/constants.ts";
import { ApiError } from "../../shared/api-client.ts";
import { loadPrimitives } from "../../shared/load-primitives.ts";
import type { Beginning } from "../worker-api.ts";
import { latePart } from "./late-part.ts";
import { showOrganisation } from "./spellings.ts";
import { TrustedRoster } from "./trusted-roster.ts";

/** Where the worker stands; a session has its own from the moment it is unlocked. */
export const begun = { rosters: new TrustedRoster(undefined) };

/**
 * Fetches the roster and verifies it.
 *
 * @throws {@link ProtocolError} as `verifyRoster`; {@link ApiError}.
 */
export async function begin(organisationIdHex: string, rosterVersion: number): Promise<Beginning> {
  await latePart(loadPrimitives());
  const id =
    organisationIdHex === "" ? undefined : fromHex(organisationIdHex, ORGANISATION_ID_BYTES);
  begun.rosters = new TrustedRoster(id, rosterVersion);
  try {
    const roster = await begun.rosters.refresh();
    return {
      kind: "ready",
      organisation: showOrganisation(roster),
      rosterVersion: roster.version,
    };
  } catch (error) {
    if (error instanceof ApiError && error.code === "not-set-up") return { kind: "not-set-up" };
    throw error;
  }
}
