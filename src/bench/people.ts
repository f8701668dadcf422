/** An organisation as the goals name it: five caseworkers, two custodians and the recovery key. */
import type { Day } from "../domain/day.ts";
import { foundOrganisation, type Founders } from "../cli/demo/found-organisation.ts";
import { makeMember, rosterLine, rosterTerms, type Member } from "../cli/demo/member.ts";
import type { PastServer } from "../cli/demo/past-server.ts";
import { organisationIdOf } from "../protocol/key-id.ts";
import {
  newOrganisationSeeds,
  organisationKeyPair,
  recoveryKeyPair,
  signFirstRoster,
  type MemberRole,
  type SignedRoster,
  type VerifiedRoster,
} from "../protocol/index.ts";

const CASEWORKERS = 5;
const CUSTODIANS = 2;

/** Draws everybody's keys. Takes some seconds: each has a passphrase that is stretched. */
export async function makePeople(): Promise<Founders> {
  const seeds = newOrganisationSeeds();
  const organisationId = organisationIdOf(organisationKeyPair(seeds.organisationSeed).publicKey);
  const make = (loginName: string, role: MemberRole): Promise<Member> =>
    makeMember({ loginName, displayName: loginName, role }, organisationId, 1);
  const founder = await make("administrator", "administrator");
  const invited: Member[] = [];
  for (let n = 1; n <= CASEWORKERS; n++) invited.push(await make(`caseworker-${n}`, "caseworker"));
  for (let n = 1; n <= CUSTODIANS; n++) invited.push(await make(`custodian-${n}`, "custodian"));
  return { seeds, organisationId, founder, invited };
}

/** Sets the organisation up on a server. */
export function foundOn(server: PastServer, founders: Founders, day: Day): Promise<VerifiedRoster> {
  return foundOrganisation(server, founders, day);
}

/** The roster of them all, signed without any server. */
export function signRoster({ seeds, founder, invited }: Founders, day: Day): SignedRoster {
  const members = [founder, ...invited].map((member) => rosterLine(member, "active"));
  const organisation = { name: "Bench", languages: ["vi", "en"] } as const;
  const recoveryKey = recoveryKeyPair(seeds.recoverySeed).publicKey;
  const content = { day, organisation, groups: [], members, recoveryKey, ...rosterTerms() };
  return signFirstRoster(content, organisationKeyPair(seeds.organisationSeed));
}
