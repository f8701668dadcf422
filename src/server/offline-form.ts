/**
 * The form that works without a network, filled in for an organisation. The build makes the page
 * (web/build-offline.ts); what is put in here is the roster, the day, and the page's address.
 */
import type { Day } from "../domain/day.ts";
import { toBase64url } from "../protocol/blind.ts";
import type { Bytes } from "../protocol/blind.ts";

/** What the form carries of this installation. */
export interface FormContents {
  /** The signed roster's bytes. */
  readonly roster: Bytes;
  /** The day on which the form is given out. */
  readonly madeDay: Day;
  /** Origin of the page that takes the sealed file, if it is known. */
  readonly page: string | undefined;
}

/** The form's file name: it says nothing. */
export const OFFLINE_FORM_NAME = "kin.html";

/**
 * Fills the form in. Script and style stay as they are, so that the policy in it still fits.
 *
 * @param template - The page as built.
 * @throws Error if it is not that page.
 */
export function fillOfflineForm(
  template: string,
  { roster, madeDay, page = "" }: FormContents,
): string {
  // An origin of a URL object holds no quotes and no angle brackets.
  return fillMark(
    fillMark(
      fillMark(template, '<meta name="kin-made-day" content="', '"', madeDay),
      '<meta name="kin-page" content="',
      '"',
      page,
    ),
    '<script type="application/octet-stream;base64url" id="roster">',
    "</script>",
    toBase64url(roster),
  );
}

function fillMark(template: string, before: string, after: string, value: string): string {
  const mark = before + after;
  if (!template.includes(mark)) throw new Error("This is not the offline form of this build");
  return template.replace(mark, () => before + value + after);
}
