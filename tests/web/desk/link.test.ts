import { describe, expect, it } from "vitest";
import { readLink } from "../../../web/desk/link.ts";

const SECRET = "A".repeat(43);
const ID = "6f1c2f3e-0c1d-4a5b-8c7d-1234567890ab";

describe("readLink", () => {
  it("reads what the server and an administrator give out", () => {
    expect(readLink(`#setup=${SECRET}`)).toEqual({ kind: "set-up", secret: SECRET });
    expect(readLink(`#invite=${ID}.${SECRET}`)).toEqual({ kind: "join", id: ID, secret: SECRET });
  });

  it("tells a link that was cut from no link", () => {
    expect(readLink(`#setup=${SECRET.slice(1)}`)).toEqual({ kind: "wrong" });
    expect(readLink(`#invite=${ID}.`)).toEqual({ kind: "wrong" });
    expect(readLink("")).toEqual({ kind: "none" });
    expect(readLink("#elsewhere")).toEqual({ kind: "none" });
  });
});
