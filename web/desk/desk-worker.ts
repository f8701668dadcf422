import { loadPrimitives } from "../shared/load-primitives.ts";

await loadPrimitives();
