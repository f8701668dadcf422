/**
 * The sections of the unlocked desk, in the order in which the navigation shows them. A section is
 * added here, and its id in state/desk.ts; the navigation and the page follow.
 */
import {
  CalendarDays,
  ChartColumn,
  FilePlus2,
  FolderOpen,
  Hourglass,
  IdCard,
  ScrollText,
  Search,
  Settings,
  Users,
} from "lucide-preact";
import type { LucideIcon } from "lucide-preact";
import type { ComponentType } from "preact";
import * as m from "../../../build/messages/messages.js";
import type { MemberRole } from "../../../src/protocol/roster.ts";
import { unreadCount } from "../state/cases.ts";
import type { Section } from "../state/desk.ts";
import { identityDuties } from "../state/identities.ts";
import type { MeShown } from "../worker-api.ts";
import { CalendarPage } from "./calendar/calendar-page.tsx";
import { CasesPage } from "./cases/cases-page.tsx";
import { ViewsBelow } from "./cases/views-below.tsx";
import { laterSection } from "./later-section.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { SettingsPage } from "./settings.tsx";

/** What the navigation and the shell need to know of a section. */
interface SectionEntry {
  readonly id: Section;
  readonly label: () => string;
  readonly icon: LucideIcon;
  /** Who has it. */
  readonly roles: readonly MemberRole[];
  readonly Page: ComponentType<{ readonly me: MeShown }>;
  /** The letter that, after g, leads there. */
  readonly letter: string;
  /** Whether it is reached from another section, or the header, and not from the navigation. */
  readonly isWithin?: true;
  /** A number beside the label: what is new there. */
  readonly count?: () => number;
  /** Reads the number out: "unread". */
  readonly countSuffix?: () => string;
  /** What stands below the label while there is room, for example saved views. */
  readonly Below?: ComponentType;
}

/** Every section. */
const SECTIONS: readonly SectionEntry[] = [
  {
    id: "cases",
    label: () => m.desk_nav_cases(),
    icon: FolderOpen,
    roles: ["caseworker"],
    Page: CasesPage,
    count: () => unreadCount.value,
    countSuffix: () => m.desk_unread_suffix(),
    letter: "c",
    Below: ViewsBelow,
  },
  {
    id: "identities",
    label: () => m.desk_nav_identities(),
    icon: IdCard,
    roles: ["custodian"],
    Page: laterSection(
      async () => (await import("./identities/identities-page.tsx")).IdentitiesPage,
    ),
    count: () => identityDuties.value,
    countSuffix: () => m.desk_identities_suffix(),
    letter: "i",
  },
  {
    id: "search",
    label: () => m.desk_search(),
    icon: Search,
    roles: ["caseworker"],
    Page: laterSection(async () => (await import("./search/search-page.tsx")).SearchPage),
    letter: "f",
    isWithin: true,
  },
  {
    id: "calendar",
    label: () => m.desk_nav_calendar(),
    icon: CalendarDays,
    roles: ["caseworker"],
    Page: CalendarPage,
    letter: "l",
  },
  {
    id: "overview",
    label: () => m.desk_nav_overview(),
    icon: ChartColumn,
    roles: ["caseworker"],
    Page: laterSection(async () => (await import("./overview/overview-page.tsx")).OverviewPage),
    letter: "o",
  },
  {
    id: "retention",
    label: () => m.desk_nav_retention(),
    icon: Hourglass,
    roles: ["caseworker"],
    Page: laterSection(async () => (await import("./retention/retention-page.tsx")).RetentionPage),
    letter: "e",
  },
  {
    id: "take-down",
    label: () => m.desk_take_title(),
    icon: FilePlus2,
    roles: ["caseworker"],
    Page: laterSection(async () => (await import("./take-down/take-down-page.tsx")).TakeDownPage),
    letter: "t",
    isWithin: true,
  },
  {
    id: "people",
    label: () => m.desk_nav_people(),
    icon: Users,
    roles: ["administrator"],
    Page: PeoplePage,
    letter: "p",
  },
  {
    id: "record",
    label: () => m.desk_nav_record(),
    icon: ScrollText,
    roles: ["administrator", "caseworker", "custodian"],
    Page: laterSection(async () => (await import("./record/record-page.tsx")).RecordPage),
    letter: "r",
  },
  {
    id: "settings",
    label: () => m.desk_nav_settings(),
    icon: Settings,
    roles: ["administrator", "caseworker", "custodian"],
    Page: SettingsPage,
    letter: "s",
  },
];

/** The sections that somebody of a role has. */
export function sectionsOf(role: MemberRole): readonly SectionEntry[] {
  return SECTIONS.filter(({ roles }) => roles.includes(role));
}
