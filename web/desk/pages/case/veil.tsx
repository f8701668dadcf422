/** Hides what is heavy until it is asked for, and says first what it is about. */
import type { ComponentChildren } from "preact";
import { Eye } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import { isLifted, setLifted } from "../../state/veil.ts";
import type { CaseShown } from "../../worker-api.ts";
import { useCase } from "./case-context.ts";

/** Whether a case's contents are still hidden. */
export function isVeiled({ id, card }: Pick<CaseShown, "id" | "card">): boolean {
  return (card.heavy.length > 0 || card.isSetAside) && !isLifted(id);
}

/** Draws the children only once they were asked for. One press counts for the case and this visit. */
export function Veil({ children }: { readonly children: ComponentChildren }) {
  const { shown, labels } = useCase();
  const { heavy, isSetAside } = shown.card;
  if (!isVeiled(shown)) return <>{children}</>;
  const about = heavy.map((id) => labels.heavy[id].toLocaleLowerCase()).join(", ");
  return (
    <Notice tone="warning" title={m.desk_veil_title()}>
      {isSetAside && <p>{m.desk_veil_aside()}</p>}
      {heavy.length > 0 && <p>{m.desk_veil_what({ what: about })}</p>}
      <button type="button" class="button button-plain" onClick={() => setLifted(shown.id, true)}>
        <Eye class="icon" aria-hidden="true" />
        <span>{m.desk_veil_lift()}</span>
      </button>
    </Notice>
  );
}
