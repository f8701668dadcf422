/** The unlocked desk: a header, the sections on the left, the chosen one beside them. */
import { WifiOff } from "lucide-preact";
import { useEffect } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { IdleWarning } from "../components/idle-warning.tsx";
import { Toasts } from "../components/toasts.tsx";
import { follow, isConnected, me, section } from "../state/desk.ts";
import { DeskHeader } from "./desk-header.tsx";
import { Navigation } from "./navigation.tsx";
import { RecordBanner } from "./record/record-banner.tsx";
import { sectionsOf } from "./sections.tsx";

/** The frame of everything. */
export function Shell() {
  const shown = me.value;
  useEffect(follow, []);
  if (!shown) return null;
  const Page = sectionsOf(shown.role).find(({ id }) => id === section.value)?.Page;
  return (
    <div class="shell">
      <DeskHeader me={shown} />
      <Navigation me={shown} />
      <div class="shell-main">
        {!isConnected.value && (
          <p class="offline" role="status">
            <WifiOff class="icon" aria-hidden="true" />
            <span>{m.desk_offline()}</span>
          </p>
        )}
        <RecordBanner />
        <div class="shell-body">{Page && <Page me={shown} />}</div>
      </div>
      <Toasts />
      <IdleWarning />
    </div>
  );
}
