/** The words of consents, the same for whoever asks and whoever is asked. */
import * as m from "../../build/messages/messages.js";
import type { AboutWhom, Giver } from "../../src/domain/consent/giver.ts";
import type { SpokenWay } from "../../src/domain/consent/record.ts";
import type { ConsentPurpose, ConsentTerms, ConsentUse } from "../../src/domain/consent/terms.ts";

const PURPOSES: Readonly<Record<ConsentPurpose, () => string>> = {
  legal_help: () => m.shared_purpose_legal_help(),
  medical_help: () => m.shared_purpose_medical_help(),
  safety: () => m.shared_purpose_safety(),
  un_body: () => m.shared_purpose_un_body(),
  authority: () => m.shared_purpose_authority(),
  documentation: () => m.shared_purpose_documentation(),
  publication: () => m.shared_purpose_publication(),
};

const USES: Readonly<Record<ConsentUse, () => string>> = {
  receiver_use: () => m.shared_use_receiver_use(),
  share_with_un: () => m.shared_use_share_with_un(),
  name_to_government: () => m.shared_use_name_to_government(),
  publish: () => m.shared_use_publish(),
};

const ABOUT: Readonly<Record<AboutWhom, () => string>> = {
  adult: () => m.shared_about_adult(),
  child: () => m.shared_about_child(),
  detained: () => m.shared_about_detained(),
  missing: () => m.shared_about_missing(),
};

const GIVERS: Readonly<Record<Giver, () => string>> = {
  self: () => m.shared_giver_self(),
  parent: () => m.shared_giver_parent(),
  safe_adult: () => m.shared_giver_safe_adult(),
  relative: () => m.shared_giver_relative(),
  lawyer: () => m.shared_giver_lawyer(),
};

const WAYS: Readonly<Record<SpokenWay, () => string>> = {
  voice: () => m.shared_way_voice(),
  writing: () => m.shared_way_writing(),
  in_person: () => m.shared_way_in_person(),
};

/** What for. */
export function purposeText(purpose: ConsentPurpose): string {
  return PURPOSES[purpose]();
}

/** What the receiver may do. */
export function useText(use: ConsentUse): string {
  return USES[use]();
}

/** Who will see it. */
export function seenText(
  one: ConsentTerms["seenBy"][number],
  { receiver }: Pick<ConsentTerms, "receiver">,
): string {
  switch (one) {
    case "receiver":
      return receiver;
    case "un":
      return m.shared_seen_un();
    case "government":
      return m.shared_seen_government();
    case "public":
      return m.shared_seen_public();
  }
}

/** Whom it is about. An adult who decides for themselves knows. */
export function aboutText(about: AboutWhom): string {
  return ABOUT[about]();
}

/** Who decides. */
export function giverText(giver: Giver): string {
  return GIVERS[giver]();
}

/** How it was given, as a part of a sentence. */
export function wayText(way: SpokenWay): string {
  return WAYS[way]();
}
