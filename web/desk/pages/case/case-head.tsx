/** What a case stands at, and the ways to change it. */
import { useState } from "preact/hooks";
import {
  DoorOpen,
  Ellipsis,
  EyeOff,
  MailCheck,
  MailOpen,
  OctagonX,
  Printer,
  Undo2,
} from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ExposureChip } from "../../components/case-chips.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Menu } from "../../components/menu.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { openRow } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { setLifted } from "../../state/veil.ts";
import { AlsoHere } from "./also-here.tsx";
import { AssignPopover } from "./assign-popover.tsx";
import { useCase } from "./case-context.ts";
import { DueChips } from "./due-chips.tsx";
import { LeaveDialog } from "./leave-for-conflict.tsx";
import { SetAsideDialog } from "./set-aside-dialog.tsx";
import { StateMenu } from "./state-menu.tsx";
import { TagsPopover } from "./tags-popover.tsx";
import { UrgencyButton } from "./urgency-dialog.tsx";
import { isVeiled } from "./veil.tsx";

/** The lines below the name. */
export function CaseHead({ onPrint }: { readonly onPrint: () => void }) {
  const { shown } = useCase();
  return (
    <div class="case-marks">
      <div class="case-line">
        <StateMenu />
        <UrgencyButton />
        <ExposureChip exposure={shown.card.exposure} />
        <AssignPopover />
        <TagsPopover />
        <MoreMenu onPrint={onPrint} />
      </div>
      <AlsoHere id={shown.id} />
      <DueChips />
      {shown.isSuggested && <p class="hint">{m.desk_case_suggested()}</p>}
    </div>
  );
}

function MoreMenu({ onPrint }: { readonly onPrint: () => void }) {
  const { shown, actions } = useCase();
  const [isAsideAsked, setAsideAsked] = useState(false);
  const [isLeaveAsked, setLeaveAsked] = useState(false);
  const action = useAction();
  const row = openRow.value;
  const hasNews = row !== undefined && (row.isUnread || row.newMessages > 0 || row.newEntries > 0);
  const { isSetAside, heavy } = shown.card;
  const canVeil = (heavy.length > 0 || isSetAside) && !isVeiled(shown);
  return (
    <>
      <FailureNotice failure={action.failure} />
      <span class="case-more">
        <IconButton
          icon={hasNews ? MailOpen : MailCheck}
          label={hasNews ? m.desk_mark_read() : m.desk_mark_unread()}
          keys="u"
          placement="bottom-end"
          onClick={() => void action.run(() => worker().setRead(shown.id, hasNews))}
        />
        <Menu
          label={m.desk_case_more()}
          placement="bottom-end"
          items={[
            { id: "print", label: m.desk_case_print(), icon: Printer, onSelect: onPrint },
            ...(canVeil
              ? [
                  {
                    id: "veil",
                    label: m.desk_veil_lower(),
                    icon: EyeOff,
                    onSelect: () => setLifted(shown.id, false),
                  },
                ]
              : []),
            {
              id: "aside",
              label: isSetAside ? m.desk_aside_back() : m.desk_aside_menu(),
              icon: isSetAside ? Undo2 : OctagonX,
              isApart: true,
              ...(!actions.canChange && { disabledBecause: m.desk_why_closed_case() }),
              onSelect: () => setAsideAsked(true),
            },
            {
              id: "conflict",
              label: m.desk_interest_menu(),
              icon: DoorOpen,
              onSelect: () => setLeaveAsked(true),
            },
          ]}
          trigger={(props) => (
            <button {...props} class="button-icon" aria-label={m.desk_case_more()}>
              <Ellipsis class="icon" aria-hidden="true" />
            </button>
          )}
        />
      </span>
      {isLeaveAsked && <LeaveDialog onClose={() => setLeaveAsked(false)} />}
      {isAsideAsked && <SetAsideDialog onClose={() => setAsideAsked(false)} />}
    </>
  );
}
