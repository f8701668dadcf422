/** Tells whoever watches over the server that it serves. */
import type { App } from "../http/app-type.ts";

/** Registers `GET /health`. */
export function registerHealth(app: App): void {
  app.get("/health", () => ({ status: "ok" }));
}
