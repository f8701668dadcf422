// @ts-check
/** Where things are, for the scripts that run before anything is installed. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The project's folder. */
export const project = fileURLToPath(new URL("../../", import.meta.url));

/** Gives an absolute path within the project. @param {...string} parts */
export const within = (...parts) => join(project, ...parts);
