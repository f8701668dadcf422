/**
 * What somebody does at the page, whichever browser it stands in: the walk through the form is
 * written once, and goes through Chromium and through Firefox.
 */
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { sentences } from "../intake-world.ts";

/** A file to choose. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
}

/** Eyes and hands at one page. Elements are named by their id, buttons by their words. */
export interface Hands {
  /** The page's sentences. */
  readonly say: ReturnType<typeof sentences>;
  /**
   * Looks at the page.
   *
   * @param look - Runs in the page, so it can use nothing from outside but its argument.
   */
  read<A, R>(look: (argument: A) => R, argument: A): Promise<R>;
  /** Presses a button, by its place among all buttons of the page. */
  pressNumber(index: number): Promise<void>;
  /** Chooses a line of a list, or ticks a box. */
  tick(id: string): Promise<void>;
  /** Types a text as far as the browser allows as people do. */
  type(id: string, text: string): Promise<void>;
  /** Sets what is no text: a line of a drop-down list, a day. */
  set(id: string, value: string): Promise<void>;
  /** Chooses a file. */
  choose(id: string, file: ChosenFile): Promise<void>;
}

/** Presses the button that says just this, or has it for a title. */
export async function press(hands: Hands, sentence: string): Promise<void> {
  const find = () =>
    hands.read(
      (text) =>
        [...document.querySelectorAll("button")].findIndex(
          (button) => (button.querySelector(".way-title") ?? button).textContent.trim() === text,
        ),
      sentence,
    );
  // What stands on a page may still be on its way.
  await expect.poll(find, { message: sentence, timeout: 120_000 }).toBeGreaterThanOrEqual(0);
  await hands.pressNumber(await find());
}

/** A function as text that calls it, since what a page is given must not close over anything. */
export function calling<A>(look: (argument: A) => unknown, argument: A): string {
  return `(${String(look)})(${JSON.stringify(argument)})`;
}

/** Hands at a page in Chromium, in Vietnamese. */
export function handsInChromium(page: Page): Hands {
  const at = (id: string) => page.locator(`[id="${id}"]`);
  return {
    say: sentences("vi"),
    read: async <A, R>(look: (argument: A) => R, argument: A): Promise<R> =>
      page.evaluate<R>(calling(look, argument)),
    pressNumber: (index) => page.locator("button").nth(index).click(),
    tick: (id) => at(id).check(),
    type: async (id, text) => {
      await at(id).focus();
      await compose(page, text);
    },
    set: async (id, value) => {
      const isList = await at(id).evaluate((element) => element.tagName === "SELECT");
      await (isList ? at(id).selectOption(value) : at(id).fill(value));
    },
    choose: async (id, { name, mimeType, text }) =>
      at(id).setInputFiles([{ name, mimeType, buffer: Buffer.from(text) }]),
  };
}

/**
 * Types as an input method for Vietnamese does: the word that is being typed changes under the
 * caret with every key until a space ends it, and the page hears of each change.
 */
async function compose(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const word of text.split(/(?<=\s)/)) {
    const whole = word.trimEnd();
    for (let end = 1; end <= whole.length; end++) {
      const sofar = { text: whole.slice(0, end), selectionStart: end, selectionEnd: end };
      await session.send("Input.imeSetComposition", sofar);
    }
    await session.send("Input.insertText", { text: word });
  }
  await session.detach();
}
