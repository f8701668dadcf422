/** The line above everything: whose desk it is, what was searched for, who one is, and the lock. */
import type { ComponentType } from "preact";
import { ChevronDown, LockKeyhole, Settings } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import { Avatar } from "../components/avatar.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { Menu } from "../components/menu.tsx";
import { roleName } from "../role-words.ts";
import { lock, section } from "../state/desk.ts";
import { Commands } from "./commands/commands.tsx";
import { SearchButton } from "./search/search-button.tsx";
import type { MeShown } from "../worker-api.ts";

/** What other parts of the desk put into the header. Nothing is drawn for what is not there. */
interface HeaderSlots {
  /** The search box; it stands in the middle and grows with the room. */
  readonly Search?: ComponentType;
  /** The button that opens the commands. */
  readonly Commands?: ComponentType;
}

const SLOTS: HeaderSlots = { Search: SearchButton, Commands };

/** The header. */
export function DeskHeader({ me }: { readonly me: MeShown }) {
  const { Search, Commands: CommandsSlot } = SLOTS;
  return (
    <header class="head">
      <p class="brand head-brand">
        <span class="brand-name">{m.shared_product_name()}</span>
        <span class="brand-part">{me.organisation.name}</span>
      </p>
      <div class="head-search">{me.role === "caseworker" && Search && <Search />}</div>
      {CommandsSlot && <CommandsSlot />}
      <Account me={me} />
      <IconButton
        icon={LockKeyhole}
        label={m.desk_lock()}
        placement="bottom-end"
        class="nav-lock"
        onClick={() => lock("asked")}
      />
    </header>
  );
}

function Account({ me }: { readonly me: MeShown }) {
  const items = [
    {
      id: "settings",
      label: m.desk_nav_settings(),
      icon: Settings,
      onSelect: () => {
        section.value = "settings";
      },
    },
    {
      id: "lock",
      label: m.desk_lock_now(),
      icon: LockKeyhole,
      isApart: true,
      onSelect: () => lock("asked"),
    },
  ] as const;
  return (
    <Menu
      label={m.desk_account()}
      items={items}
      placement="bottom-end"
      head={
        <div class="menu-head">
          <Avatar name={me.displayName} size="large" />
          <div>
            <p class="label">{me.displayName}</p>
            <p class="hint">{roleName(me.role)}</p>
          </div>
        </div>
      }
      trigger={(props) => (
        <button {...props} class="head-me">
          <Avatar name={me.displayName} />
          <span class="head-name">{me.displayName}</span>
          <ChevronDown class="icon" aria-hidden="true" />
          <span class="visually-hidden">{m.desk_account()}</span>
        </button>
      )}
    />
  );
}
