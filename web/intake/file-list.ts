/** The files that a person has chosen, and how far each is. A pure list, changed by actions. */
import type { Failure } from "./failure.ts";
import type { UploadProgress } from "./worker-api.ts";

/** Where a file is. */
export type FileState =
  | { readonly kind: "waiting" }
  | ({ readonly kind: "sending" } & UploadProgress)
  | { readonly kind: "paused" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "stored" };

/** A chosen file. */
export interface FileItem {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: FileState;
}

/** Chosen files, in order. */
export type FileList = readonly FileItem[];

/** What can happen to a file. */
export type FileAction =
  | {
      readonly type: "file-taken";
      readonly id: string;
      readonly name: string;
      readonly bytes: number;
    }
  | { readonly type: "file-is"; readonly id: string; readonly state: FileState }
  | { readonly type: "file-removed"; readonly id: string };

/** Applies an action. What happens to a file that was removed meanwhile is overlooked. */
export function changeFiles(files: FileList, action: FileAction): FileList {
  switch (action.type) {
    case "file-taken": {
      const { id, name, bytes } = action;
      return [...files, { id, name, bytes, state: { kind: "waiting" } }];
    }
    case "file-is":
      return files.map((file) => (file.id === action.id ? { ...file, state: action.state } : file));
    case "file-removed":
      return files.filter(({ id }) => id !== action.id);
  }
}

/** Whether an upload is under way. */
export function isUploading(files: FileList): boolean {
  return files.some(({ state }) => state.kind === "waiting" || state.kind === "sending");
}
