/**
 * What the address asks for. Its fragment carries a secret, so it is read once and taken out of
 * the address and the history at once. Browsers do not send fragments to any server.
 */

/** What a link to the desk asks for. */
export type DeskLink =
  | { readonly kind: "none" }
  | { readonly kind: "set-up"; readonly secret: string }
  | { readonly kind: "join"; readonly id: string; readonly secret: string }
  /** A set-up or invitation link that was cut or changed on its way. */
  | { readonly kind: "wrong" };

const SETUP = /^#setup=([A-Za-z0-9_-]{43})$/;
const INVITE = /^#invite=([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** Reads the fragment of an address. */
export function readLink(fragment: string): DeskLink {
  const [, setup] = SETUP.exec(fragment) ?? [];
  if (setup !== undefined) return { kind: "set-up", secret: setup };
  const [, id, secret] = INVITE.exec(fragment) ?? [];
  if (id !== undefined && secret !== undefined) return { kind: "join", id, secret };
  return /^#(?:setup|invite)/.test(fragment) ? { kind: "wrong" } : { kind: "none" };
}

/** Reads the page's own fragment and removes it. */
export function takeLink(): DeskLink {
  const link = readLink(location.hash);
  if (location.hash !== "") history.replaceState(null, "", location.pathname);
  return link;
}
