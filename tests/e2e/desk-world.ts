/** A running server with an organisation, and desks that its people have unlocked. */
import type { Browser } from "@playwright/test";
import { askOver } from "../support/http.ts";
import type { Ask } from "../support/http.ts";
import { inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import type { JoinOptions, Organisation, Person } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openDesk, setupLinkOf, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";

/** Everybody's. */
export const PASSPHRASE = "panther enforce endorse cram orbit foster";

/** Server, organisation and people. */
export interface DeskWorld {
  readonly server: RunningServer;
  readonly ask: Ask;
  readonly organisation: Organisation;
  /** In the order in which they were asked for. */
  readonly people: readonly Person[];
}

/**
 * Starts a server and sets an organisation up on it.
 *
 * @param people - Who joins; caseworkers unless they say otherwise.
 */
export async function startDeskWorld(
  people: readonly (Pick<JoinOptions, "loginName"> & Partial<JoinOptions>)[],
): Promise<DeskWorld> {
  const server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  const ask = askOver(server.origin);
  const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
  const founder = { name: "Hội Sen Trắng", loginName: "mai", passphrase: PASSPHRASE };
  const organisation = await setUpOrganisation(ask, secret, founder);
  const joined: Person[] = [];
  for (const person of people) {
    const options = { role: "caseworker", passphrase: PASSPHRASE, ...person } as const;
    joined.push(await inviteAndJoin(organisation, options));
  }
  return { server, ask, organisation, people: joined };
}

/** Opens the desk and unlocks it as somebody. */
export async function openDeskAs(
  browser: Browser,
  { server }: DeskWorld,
  loginName: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<DeskPage> {
  const desk = await openDesk(browser, options);
  await desk.page.goto(`${server.origin}/desk`);
  await unlock(desk.page, loginName, PASSPHRASE);
  return desk;
}
