/** What a body may be: JSON, or sealed bytes. Nothing else is read. */
import { SEALED_TYPE } from "../../api/routes.ts";
import type { App } from "./app-type.ts";
import { ProblemError } from "./problems.ts";

/** Registers the two kinds of body. */
export function registerBodies(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "string" },
    app.getDefaultJsonParser("error", "error"),
  );
  app.addContentTypeParser(SEALED_TYPE, { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });
}

/**
 * A body of sealed bytes.
 *
 * @throws {@link ProblemError} `bad-request` for any other.
 */
export function requireBytes(body: unknown): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new ProblemError("bad-request");
  return body;
}
