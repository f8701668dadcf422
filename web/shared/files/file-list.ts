/** The files that a person has chosen, and how far each is. A pure list, changed by actions. */
import type { Failure } from "../failure.ts";
import type { FileDetails, UploadProgress } from "./file-worker.ts";

/** Where a file is. */
export type FileState =
  | { readonly kind: "cleaning" }
  /** Hidden details cannot be taken out: the person chooses whether it goes all the same. */
  | { readonly kind: "undecided" }
  | { readonly kind: "waiting" }
  | ({ readonly kind: "sending" } & UploadProgress)
  | { readonly kind: "paused" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "stored" };

/** What was recorded in the page, to listen to. */
export interface Recording {
  readonly sound: Blob;
  readonly seconds: number;
}

/** A chosen file. */
export interface FileItem {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: FileState;
  /** What became of its hidden details, once that is known. */
  readonly details?: FileDetails;
  readonly recording?: Recording;
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
      readonly recording?: Recording;
    }
  | { readonly type: "file-cleaned"; readonly id: string; readonly details: FileDetails }
  /** The same file under a new id, with another choice about its hidden details. */
  | { readonly type: "file-retaken"; readonly id: string; readonly newId: string }
  | { readonly type: "file-is"; readonly id: string; readonly state: FileState }
  | { readonly type: "file-removed"; readonly id: string };

/** Applies an action. What happens to a file that was removed meanwhile is overlooked. */
export function changeFiles(files: FileList, action: FileAction): FileList {
  switch (action.type) {
    case "file-taken": {
      const { id, name, bytes, recording } = action;
      const file: FileItem = { id, name, bytes, state: { kind: "cleaning" } };
      return [...files, recording ? { ...file, recording } : file];
    }
    case "file-cleaned":
      return files.map((file) =>
        file.id === action.id ? { ...file, details: action.details } : file,
      );
    case "file-retaken":
      return files.map((file) => {
        if (file.id !== action.id) return file;
        const { details: _, ...rest } = file;
        return { ...rest, id: action.newId, state: { kind: "cleaning" } };
      });
    case "file-is":
      return files.map((file) => (file.id === action.id ? { ...file, state: action.state } : file));
    case "file-removed":
      return files.filter(({ id }) => id !== action.id);
  }
}

/** The ids of one field's files after an action: the list itself holds the files of all fields. */
export function idsAfter(ids: readonly string[], action: FileAction): readonly string[] {
  switch (action.type) {
    case "file-taken":
      return [...ids, action.id];
    case "file-retaken":
      return ids.map((id) => (id === action.id ? action.newId : id));
    case "file-removed":
      return ids.filter((id) => id !== action.id);
    case "file-cleaned":
    case "file-is":
      return ids;
  }
}

/** Whether an upload is under way. */
export function isUploading(files: FileList): boolean {
  return files.some(({ state }) => ["cleaning", "waiting", "sending"].includes(state.kind));
}

/** The first file about which the person, or the cleaning, has not come to an end. */
export function openFile(files: FileList): FileItem | undefined {
  return files.find(({ state }) => state.kind === "undecided" || state.kind === "cleaning");
}

/** Whether the person has to choose if the file goes with its hidden details. */
export function needsChoice(details: FileDetails): boolean {
  return details.kind === "failed" || ("reason" in details && details.reason === "cannot-clean");
}
