/** The state of the case, and the way to the next one. */
import { useState } from "preact/hooks";
import { Archive, ChevronDown, LockOpen, MessageCircleQuestion } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { NextState } from "../../../../src/domain/casework/allowed-actions.ts";
import { TRANSITIONS } from "../../../../src/domain/casework/states.ts";
import type { ClosureReason } from "../../../../src/domain/casework/states.ts";
import { StateChip } from "../../components/case-chips.tsx";
import { Menu } from "../../components/menu.tsx";
import type { MenuItem } from "../../components/menu.tsx";
import { refusalWhy } from "../../refusal-words.ts";
import { useCase, useChange, useLiveChange } from "./case-context.ts";
import { caseTab } from "./case-tabs.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { StateDialog } from "./state-dialog.tsx";

type Asked = NextState | "close" | "reopen";

/** The chip that opens the menu. */
export function StateMenu() {
  const { shown, labels, actions } = useCase();
  const change = useLiveChange();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const close = (): void => setAsked(undefined);
  const go = (next: NextState): void => {
    if (next.needs.length > 0) setAsked(next);
    else void change([{ kind: "state", to: next.to }], { done: m.desk_done_state() });
  };
  const items: readonly MenuItem[] = [
    ...actions.states.map((next) => ({
      id: next.to,
      label: labels.states[next.to] + (next.needs.length > 0 ? "…" : ""),
      isApart: next.to === "withdrawn" && actions.states.length > 1,
      ...(next.blockedBy !== undefined && { disabledBecause: refusalWhy(next.blockedBy) }),
      onSelect: () => go(next),
    })),
    ...(TRANSITIONS[shown.card.state].some(({ event }) => event === "consent")
      ? [
          {
            id: "consent",
            label: m.desk_tab_consent(),
            icon: MessageCircleQuestion,
            onSelect: () => {
              caseTab.value = "consent";
            },
          },
        ]
      : []),
    ...(actions.canReopen
      ? [
          {
            id: "reopen",
            label: m.desk_reopen_menu(),
            icon: LockOpen,
            onSelect: () => setAsked("reopen"),
          },
        ]
      : [
          {
            id: "close",
            label: m.desk_closing_menu(),
            icon: Archive,
            ...(actions.closing.length === 0 && {
              disabledBecause: m.desk_closing_impossible(),
            }),
            onSelect: () => setAsked("close"),
          },
        ]),
  ];
  return (
    <>
      <Menu
        label={m.desk_case_state_menu()}
        items={items}
        trigger={(props) => (
          <button {...props} class="chip-button" data-key="case-state">
            <span class="visually-hidden">{m.desk_case_state()}: </span>
            <StateChip state={shown.card.state} />
            <ChevronDown class="icon" aria-hidden="true" />
          </button>
        )}
      />
      {asked === "close" && <ClosingDialog onClose={close} />}
      {asked === "reopen" && <ReopenDialog onClose={close} />}
      {typeof asked === "object" && <StateDialog next={asked} onClose={close} />}
    </>
  );
}

function ClosingDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown, actions, labels } = useCase();
  const change = useChange();
  const [reason, setReason] = useState<ClosureReason | undefined>(undefined);
  const [isChecked, setChecked] = useState(false);
  return (
    <ReasonDialog
      draft={{ id: shown.id, kind: "closing" }}
      title={m.desk_closing_title()}
      how={m.desk_closing_how()}
      kind="closing"
      label={m.desk_closing_text()}
      action={m.desk_closing_propose()}
      isReady={reason !== undefined}
      onCheck={() => setChecked(true)}
      onReason={async (text) =>
        reason !== undefined &&
        (await change([{ kind: "propose-closing", reason, text }], {
          done: m.desk_done_proposed(),
        }))
      }
      onClose={onClose}
    >
      <ChoiceField
        label={m.desk_closing_reason()}
        options={actions.closing.map((id) => ({ id, label: labels.closureReasons[id] }))}
        selected={reason ?? ""}
        isMissing={isChecked && reason === undefined}
        onSelect={(id) => setReason(actions.closing.find((one) => one === id))}
      />
    </ReasonDialog>
  );
}

function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const { id } = useCase().shown;
  const change = useChange();
  return (
    <ReasonDialog
      draft={{ id, kind: "reopen" }}
      title={m.desk_reopen_title()}
      action={m.desk_change_save()}
      onReason={(reason) => change([{ kind: "reopen", reason }], { done: m.desk_done_state() })}
      onClose={onClose}
    />
  );
}
