/**
 * Reads a roster from the standard input, seals a report to it with the primitives in plain
 * JavaScript, and writes how many milliseconds that took. `npm run bench` runs it in a Node
 * without WebAssembly and without a compiler.
 */
import { buffer } from "node:stream/consumers";
import { measureSealing } from "../bench/crypto/seal-plainly.ts";

const roster = new Uint8Array(await buffer(process.stdin));
process.stdout.write(String(await measureSealing(roster)));
