/** Sets up and builds first: a picture of yesterday's pages shows nothing. */
export { prepare as default } from "../../src/setup/prepare.mjs";
