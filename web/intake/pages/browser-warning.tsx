/** Says what to do where the page was opened inside an app, or in a browser that sends on what it sees. */
import * as m from "../../../build/messages/messages.js";
import { Note } from "../../shared/components/note.tsx";
import { BROWSER_NAMES, watchedBrowser } from "../in-app-browser.ts";

/** Draws the warning, or nothing. */
export function BrowserWarning() {
  const browser = watchedBrowser(navigator.userAgent);
  if (browser === undefined) return null;
  if (browser === "coc-coc") {
    return (
      <Note kind="warning">
        <h2>{m.intake_browser_coc_coc_title()}</h2>
        <p>{m.intake_browser_coc_coc()}</p>
      </Note>
    );
  }
  const app = browser === "other-app" ? undefined : BROWSER_NAMES[browser];
  return (
    <Note kind="warning">
      <h2>
        {app === undefined
          ? m.intake_browser_some_app_title()
          : m.intake_browser_app_title({ app })}
      </h2>
      <p>{m.intake_browser_app()}</p>
      <p>{m.intake_browser_app_do()}</p>
    </Note>
  );
}
