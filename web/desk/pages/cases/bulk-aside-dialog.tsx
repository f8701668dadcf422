/** Asks once why the chosen cases are put aside unread, or taken up again. */
import * as m from "../../../../build/messages/messages.js";
import { asideAsked } from "../../state/aside.ts";
import { setAsideAll } from "../../state/bulk.ts";
import { MANY } from "../../state/drafts.ts";
import { numberText } from "../../state/language.ts";
import { ReasonDialog } from "../case/reason-dialog.tsx";

/** The dialog; nothing where nobody is asked. */
export function BulkAsideDialog() {
  const asked = asideAsked.value;
  if (!asked) return null;
  const { rows, isAside } = asked;
  const title = isAside ? m.desk_aside_title() : m.desk_aside_back_title();
  return (
    <ReasonDialog
      draft={{ id: MANY, kind: "aside" }}
      title={title}
      how={[
        ...(isAside ? [m.desk_aside_how()] : []),
        m.desk_list_count({ count: numberText(rows.length) }),
      ].join(" ")}
      action={isAside ? m.desk_aside_do() : m.desk_aside_back()}
      onReason={(reason) => {
        setAsideAll(rows, isAside, reason, isAside ? title : m.desk_aside_back_done());
        return Promise.resolve(true);
      }}
      onClose={() => {
        asideAsked.value = undefined;
      }}
    />
  );
}
