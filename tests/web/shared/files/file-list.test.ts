import { describe, expect, it } from "vitest";
import {
  changeFiles,
  idsAfter,
  isUploading,
  needsChoice,
  openFile,
} from "../../../../web/shared/files/file-list.ts";
import type { FileAction } from "../../../../web/shared/files/file-list.ts";

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
      ["a", "cleaning"],
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

  it("starts a file anew under another id, without what was said of the first", () => {
    const details = { kind: "failed", code: "damaged" } as const;
    const files = run(
      take("a"),
      { type: "file-cleaned", id: "a", details },
      { type: "file-is", id: "a", state: { kind: "undecided" } },
    );
    expect(needsChoice(details)).toBe(true);
    expect(openFile(files)?.id).toBe("a");
    const retaken: FileAction = { type: "file-retaken", id: "a", newId: "b" };
    const again = changeFiles(files, retaken);
    expect(again).toEqual([{ id: "b", name: "a.jpg", bytes: 1, state: { kind: "cleaning" } }]);
    // What still arrives from the first changes nothing.
    const late: FileAction = { type: "file-is", id: "a", state: { kind: "stored" } };
    expect(changeFiles(again, late)).toEqual(again);
    expect(idsAfter(["x", "a"], retaken)).toEqual(["x", "b"]);
  });

  it("asks for a choice only where hidden details stay against the person's wish", () => {
    const mayRemain = ["camera-traces"] as const;
    expect(needsChoice({ kind: "kept" })).toBe(false);
    expect(needsChoice({ kind: "unchanged", reason: "nothing-hidden", mayRemain })).toBe(false);
    expect(needsChoice({ kind: "unchanged", reason: "cannot-clean", mayRemain })).toBe(true);
  });

  it("counts a failed or stopped upload as not under way", () => {
    const failed = run(take("a"), { type: "file-is", id: "a", state: { kind: "paused" } });
    expect(isUploading(failed)).toBe(false);
  });
});
