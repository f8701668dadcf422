/** Starts the desk. */
import { effect } from "@preact/signals";
import { render } from "preact";
import * as m from "../../build/messages/messages.js";
import { keepLoading } from "../shared/keep-loading.ts";
import { takeLink } from "./link.ts";
import { LaterPage, loadPage } from "./pages/later-page.tsx";
import { NotSetUp, StartFailed, Starting, WrongLink } from "./pages/start-pages.tsx";
import { Unlock } from "./pages/unlock.tsx";
import { me, screen, start, unreadInTitle, worker } from "./state/desk.ts";
import { goOnWhenBack } from "./state/going-on.ts";
import { watchIdleness } from "./state/idle.ts";
import { loadFirstLanguage, numberText } from "./state/language.ts";

function Desk() {
  const shown = screen.value;
  switch (shown.kind) {
    case "starting":
      return <Starting />;
    case "failed":
      return <StartFailed failure={shown.failure} />;
    case "not-set-up":
      return <NotSetUp />;
    case "wrong-link":
      return <WrongLink />;
    case "set-up":
      return <LaterPage name="set-up" props={{ secret: shown.secret }} />;
    case "join":
      return <LaterPage name="join" props={{ id: shown.id, secret: shown.secret }} />;
    case "locked":
      return (
        <Unlock organisation={shown.organisation} reason={shown.reason} failure={shown.failure} />
      );
    case "open":
      return <LaterPage name="shell" props={{}} />;
  }
}

function fetchAhead(): void {
  void loadPage("shell").catch(() => undefined);
  void worker()
    .prepare()
    .catch(() => undefined);
}

const link = takeLink();
// A link that is opened in a tab where the desk already is.
addEventListener("hashchange", () => {
  const next = takeLink();
  if (next.kind !== "none" && !me.peek()) void start(next);
});
watchIdleness();
goOnWhenBack();
void start(link);
keepLoading(loadFirstLanguage, () => {
  // While the desk is locked its title says nothing of what is in it.
  effect(() => {
    const unread = unreadInTitle.value;
    const name = `${m.shared_product_name()} – ${m.desk_name()}`;
    document.title = unread > 0 ? `(${numberText(unread)}) ${name}` : name;
  });
  const root = document.getElementById("page");
  if (root) render(<Desk />, root);
  // While a login name is typed. What fails is fetched again when it is needed.
  addEventListener("input", fetchAhead, { once: true });
});
