import { describe, expect, it } from "vitest";
import { changeFiles, isUploading } from "../../../web/intake/file-list.ts";
import type { FileAction } from "../../../web/intake/file-list.ts";

const run = (...actions: readonly FileAction[]) => actions.reduce(changeFiles, []);
const take = (id: string): FileAction => ({ type: "file-taken", id, name: `${id}.jpg`, bytes: 1 });

describe("changeFiles", () => {
  it("keeps the order of choosing and changes only the one that is meant", () => {
    const files = run(take("a"), take("b"), {
      type: "file-is",
      id: "b",
      state: { kind: "stored" },
    });
    expect(files.map(({ id, state }) => [id, state.kind])).toEqual([
      ["a", "waiting"],
      ["b", "stored"],
    ]);
    expect(isUploading(files)).toBe(true);
  });

  it("does not bring back what was removed", () => {
    const files = run(
      take("a"),
      { type: "file-removed", id: "a" },
      {
        type: "file-is",
        id: "a",
        state: { kind: "stored" },
      },
    );
    expect(files).toEqual([]);
    expect(isUploading(files)).toBe(false);
  });

  it("counts a failed or stopped upload as not under way", () => {
    const failed = run(take("a"), { type: "file-is", id: "a", state: { kind: "paused" } });
    expect(isUploading(failed)).toBe(false);
  });
});
