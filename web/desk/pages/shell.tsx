/** The unlocked desk: navigation on the left, the chosen part beside it. */
import { FolderOpen, LockKeyhole, Settings, Users, WifiOff } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import { IdleWarning } from "../components/idle-warning.tsx";
import { roleName } from "../role-words.ts";
import { closeCase, unreadCount } from "../state/cases.ts";
import { isConnected, lock, me, section } from "../state/desk.ts";
import type { Section } from "../state/desk.ts";
import { numberText } from "../state/language.ts";
import type { MeShown } from "../worker-api.ts";
import { CasesPage } from "./cases/cases-page.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { SettingsPage } from "./settings.tsx";

/** The frame of everything. */
export function Shell() {
  const shown = me.value;
  if (!shown) return null;
  return (
    <div class="shell">
      <Navigation me={shown} />
      {!isConnected.value && (
        <p class="offline" role="status">
          <WifiOff class="icon" aria-hidden="true" />
          <span>{m.desk_offline()}</span>
        </p>
      )}
      <div class="shell-body">
        {section.value === "cases" && <CasesPage />}
        {section.value === "people" && <PeoplePage />}
        {section.value === "settings" && <SettingsPage me={shown} />}
      </div>
      <IdleWarning />
    </div>
  );
}

const ICONS = { cases: FolderOpen, people: Users, settings: Settings };

function Navigation({ me: shown }: { readonly me: MeShown }) {
  const labels = {
    cases: m.desk_nav_cases(),
    people: m.desk_nav_people(),
    settings: m.desk_nav_settings(),
  };
  const sections: readonly Section[] =
    shown.role === "administrator" ? ["people", "settings"] : ["cases", "settings"];
  const go = (to: Section): void => {
    if (section.peek() === to) closeCase();
    section.value = to;
  };
  return (
    <header class="nav">
      <p class="brand">
        {m.shared_product_name()} <span class="brand-part">{shown.organisation.name}</span>
      </p>
      <nav aria-label={m.desk_navigation()}>
        <ul>
          {sections.map((one) => {
            const Icon = ICONS[one];
            const unread = one === "cases" ? unreadCount.value : 0;
            return (
              <li key={one}>
                <button
                  type="button"
                  class="nav-item"
                  {...(section.value === one && { "aria-current": "page" })}
                  onClick={() => go(one)}
                >
                  <Icon class="icon" aria-hidden="true" />
                  <span class="nav-label">{labels[one]}</span>
                  {unread > 0 && (
                    <span class="count">
                      {numberText(unread)}
                      <span class="visually-hidden"> {m.desk_unread_suffix()}</span>
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <div class="nav-me">
        <p class="nav-name">{shown.displayName}</p>
        <p class="hint">{roleName(shown.role)}</p>
      </div>
      <button type="button" class="nav-item nav-lock" onClick={() => lock("asked")}>
        <LockKeyhole class="icon" aria-hidden="true" />
        <span class="nav-label">{m.desk_lock()}</span>
      </button>
    </header>
  );
}
