/** E-mail addresses, as far as reminders need them. */

const MOST_LETTERS = 254;
const MOST_LOCAL_LETTERS = 64;
/** Plain letters only: nothing that could end a header or begin another address. */
const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const ADDRESS = new RegExp(`^${LOCAL}(?:\\.${LOCAL})*@(?:${LABEL}\\.)+${LABEL}$`);

/** Tells whether a text is one address that reminders can be sent from or to. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= MOST_LETTERS && text.indexOf("@") <= MOST_LOCAL_LETTERS && ADDRESS.test(text)
  );
}
