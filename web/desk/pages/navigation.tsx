/** The way from section to section: a column on the left, a bar below on a phone. */
import * as m from "../../../build/messages/messages.js";
import { section } from "../state/desk.ts";
import { goTo } from "../state/go-to.ts";
import { numberText } from "../state/language.ts";
import type { MeShown } from "../worker-api.ts";
import { sectionsOf } from "./sections.tsx";

/** The navigation. */
export function Navigation({ me }: { readonly me: MeShown }) {
  return (
    <nav class="nav" aria-label={m.desk_navigation()}>
      <ul>
        {sectionsOf(me.role)
          .filter(({ isWithin }) => !isWithin)
          .map(({ id, label, icon: Icon, count, countSuffix, Below }) => {
            const news = count?.() ?? 0;
            return (
              <li key={id}>
                <button
                  type="button"
                  class="nav-item"
                  title={label()}
                  {...(section.value === id && { "aria-current": "page" })}
                  onClick={() => goTo(id)}
                >
                  <Icon class="icon" aria-hidden="true" />
                  <span class="nav-label">{label()}</span>
                  {news > 0 && (
                    <span class="nav-count">
                      {numberText(news)}
                      <span class="visually-hidden"> {countSuffix?.()}</span>
                    </span>
                  )}
                </button>
                {Below && section.value === id && (
                  <div class="nav-below">
                    <Below />
                  </div>
                )}
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
