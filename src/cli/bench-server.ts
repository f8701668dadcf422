/**
 * The server as `npm run bench` runs it: the same as src/server/main.ts in every part, except that
 * nobody is turned away for coming fast, and that it tells its parent where its database is.
 */
import { serveForBench } from "../bench/served.ts";

await serveForBench();
