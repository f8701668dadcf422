/** Puts a case of an abused mailbox aside, or takes it up again. */
import * as m from "../../../../build/messages/messages.js";
import { setLifted } from "../../state/veil.ts";
import { useCase, useChange } from "./case-context.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

/** The dialog. */
export function SetAsideDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown } = useCase();
  const change = useChange();
  const isAside = !shown.card.isSetAside;
  return (
    <ReasonDialog
      draft={{ id: shown.id, kind: "aside" }}
      title={isAside ? m.desk_aside_title() : m.desk_aside_back_title()}
      {...(isAside && { how: m.desk_aside_how() })}
      action={isAside ? m.desk_aside_do() : m.desk_aside_back()}
      onReason={async (reason) => {
        const isDone = await change([{ kind: "set-aside", isAside, reason }], {
          done: m.desk_done_saved(),
        });
        if (isDone && isAside) setLifted(shown.id, false);
        return isDone;
      }}
      onClose={onClose}
    />
  );
}
