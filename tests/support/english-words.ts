/** Lets the functions of build/messages speak English in unit tests. */
import { WORDS } from "../../build/messages/load.js";
import { readWords } from "../../build/messages/runtime.js";

const words = await WORDS.en.start();
readWords(() => words);
