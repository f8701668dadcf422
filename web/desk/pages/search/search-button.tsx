/** The way to the search, in the header. */
import { Search } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Kbd } from "../../components/kbd.tsx";
import { section } from "../../state/desk.ts";
import { openSearch } from "../../state/search.ts";

/** Looks like the field that it leads to; on a phone it is an icon. */
export function SearchButton() {
  // On its page the field itself is there.
  if (section.value === "search") return null;
  return (
    <button
      type="button"
      class="head-find"
      aria-label={m.desk_search()}
      onClick={() => openSearch()}
    >
      <Search class="icon" aria-hidden="true" />
      <span class="head-find-text" aria-hidden="true">
        {m.desk_search()}
      </span>
      <span class="head-find-keys" aria-hidden="true">
        <Kbd keys="g f" />
      </span>
    </button>
  );
}
