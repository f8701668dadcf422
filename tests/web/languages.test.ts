import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { pseudoLanguage } from "../support/pseudo-language.ts";
import type { LanguageTree } from "../support/pseudo-language.ts";
import { copyProject } from "../support/project-copy.ts";
import { BuildError, readLanguages } from "../../web/build-language-files.ts";

const project = await copyProject("languages");
afterAll(() => project.remove());
let added: LanguageTree;
beforeEach(async () => {
  added = pseudoLanguage(await project.read("en"), "rtl");
});

const part = (name: string): Record<string, unknown> => added[name] as Record<string, unknown>;

/** What the build says of the added language. */
async function problems(): Promise<string> {
  await project.write("he", added);
  const error: unknown = await readLanguages(project.folder).catch((caught: unknown) => caught);
  return error instanceof BuildError ? error.message : "";
}

describe("a language file", () => {
  it("is found by itself; without a desk part the desk is not offered in it", async () => {
    await project.write("he", added);
    const languages = await readLanguages(project.folder);
    expect(languages.map(({ id, hasDesk }) => [id, hasDesk])).toEqual([
      ["vi", true],
      ["en", true],
      ["he", false],
    ]);
  });

  it("is named with the key of a message that is missing, unknown or empty", async () => {
    const intake = part("intake");
    delete intake["intake_exit"];
    intake["intake_nothing"] = "x";
    intake["intake_next"] = " ";
    expect((await problems()).split("\n")).toEqual([
      "web/messages/he.json: intake.intake_exit is missing.",
      "web/messages/he.json: intake.intake_nothing is not known: en.json has no such text.",
      "web/messages/he.json: intake.intake_next is empty.",
    ]);
  });

  it("takes the same values as English", async () => {
    part("intake")["intake_progress"] = "{number} / {total}";
    expect(await problems()).toBe(
      "web/messages/he.json: intake.intake_progress takes the values {number} {total}; " +
        "in en.json it takes {count} {number}.",
    );
  });

  it("has the words of every question, option and warning", async () => {
    const story = (part("fields")["story"] ?? {}) as Record<string, unknown>;
    delete story["warning"];
    delete part("labels")["groups"];
    const found = await problems();
    expect(found).toContain("web/messages/he.json: fields.story.warning is missing.");
    expect(found).toContain("web/messages/he.json: labels.groups.grp.women is missing.");
  });

  it("has a desk part that is complete, or none", async () => {
    added["desk"] = { desk_name: "x" };
    const found = await problems();
    expect(found).toContain("he.json: desk.desk_next is missing.");
    expect(found).toContain("he.json: caseLabels.acts.act.killing is missing.");
  });

  it("says its name, its direction, its locale and its receipt", async () => {
    added["language"] = { name: "", direction: "up", locale: "??", receipt: "he", colour: "red" };
    expect((await problems()).split("\n")).toHaveLength(5);
  });

  it("is none that a browser is opened in by default, if there is one already", async () => {
    part("language")["isDefault"] = true;
    expect(await problems()).toMatch(/exactly one file says "isDefault": true, not 2/);
  });

  it("is held against the questionnaire itself, in English", async () => {
    const english = await project.read("en");
    const fields = english["fields"] as Record<string, Record<string, unknown>>;
    delete fields["danger_now"]?.["why"];
    await project.write("en", english);
    await expect(readLanguages(project.folder)).rejects.toThrow(
      "web/messages/en.json: fields.danger_now.why is missing.",
    );
  });
});
