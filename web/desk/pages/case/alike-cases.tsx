/** Cases that may be about the same, with the reasons. Nothing is linked unless somebody does it. */
import { useEffect, useState } from "preact/hooks";
import { Link2 } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { LINK_RELATIONS } from "../../../../src/domain/casework/events.ts";
import type { LinkRelation } from "../../../../src/domain/casework/events.ts";
import { nameOf } from "../../case-rows.ts";
import type { AlikeBecause, AlikeCase } from "../../search-api.ts";
import { areApart, setApart } from "../../state/alike.ts";
import { termLabels } from "../../state/case-labels.ts";
import { heldRows, showCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { language, numberText } from "../../state/language.ts";
import { readForSearch, searchProgress } from "../../state/search.ts";
import { useCase, useLiveChange } from "./case-context.ts";
import { relationText } from "./relation-text.ts";
import { isVeiled } from "./veil.tsx";

/** The suggestions; `linked` are ids of cases that are linked already. */
export function AlikeCases({ linked }: { readonly linked: readonly string[] }) {
  const { shown } = useCase();
  const { state, ready, total } = searchProgress.value;
  const found = useAlike(shown.id);
  const others = found?.filter(
    ({ id }) => !linked.includes(id) && !areApart(shown.id, id) && heldRows().has(id),
  );
  return (
    <section class="alike" aria-label={m.desk_alike_title()}>
      <h3>{m.desk_alike_title()}</h3>
      {state === "idle" ? (
        <button type="button" class="button button-plain" onClick={readForSearch}>
          {m.desk_alike_find()}
        </button>
      ) : (
        <p class="hint" role="status">
          {state === "reading" &&
            m.desk_alike_progress({ ready: numberText(ready), total: numberText(total) })}
          {state === "done" && others?.length === 0 && m.desk_alike_none()}
        </p>
      )}
      {others !== undefined && others.length > 0 && (
        <>
          <p class="hint">{m.desk_alike_hint()}</p>
          <ul class="plain-list">
            {others.map((one) => (
              <Alike key={one.id} alike={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Looks once when the case opens, and again when everything was read or something changed. */
function useAlike(id: string): readonly AlikeCase[] | undefined {
  const [found, setFound] = useState<readonly AlikeCase[] | undefined>(undefined);
  const { state, ready } = searchProgress.value;
  const settled = state === "done" ? ready : 0;
  useEffect(() => {
    let isCurrent = true;
    if (state === "idle") return;
    worker()
      .findAlike(id)
      .then((cases) => {
        if (isCurrent) setFound(cases);
      })
      // Suggestions are no more than that: without them the case is worked on all the same.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [id, state, settled]);
  return found;
}

function Alike({ alike: { id, because } }: { readonly alike: AlikeCase }) {
  const { shown } = useCase();
  const change = useLiveChange();
  const name = nameOf(id, language.value);
  const link = (relation: LinkRelation): void =>
    void change([{ kind: "link", otherCase: id, relation }], {
      done: m.desk_done_saved(),
      undo: [{ kind: "unlink", otherCase: id }],
    });
  return (
    <li class="alike-case">
      <button type="button" class="text-button" onClick={() => void showCase(id)}>
        <Link2 class="icon" aria-hidden="true" />
        <span>{name}</span>
      </button>
      <Reasons because={because} />
      <div class="alike-choices">
        {LINK_RELATIONS.map((relation) => (
          <button
            key={relation}
            type="button"
            class="button button-quiet"
            aria-label={`${relationText(relation)}: ${name}`}
            onClick={() => link(relation)}
          >
            {relationText(relation)}
          </button>
        ))}
        <button
          type="button"
          class="button button-quiet"
          aria-label={m.desk_alike_no_name({ name })}
          onClick={() => setApart(shown.id, id)}
        >
          {m.desk_alike_no()}
        </button>
      </div>
    </li>
  );
}

function Reasons({ because }: { readonly because: AlikeBecause }) {
  const { shown, labels } = useCase();
  const { words, isSamePlace, isSameTime, acts, actors } = because;
  const acted = acts.map((act) => wordIn(labels.acts, act)).join(", ");
  const actedBy = actors.map((actor) => wordIn(termLabels.value, actor)).join(", ");
  const reasons = [
    // The words are those of the report: as hard to read as itself.
    isVeiled(shown)
      ? m.desk_alike_words_veiled()
      : m.desk_alike_words({ words: words.map((word) => `“${word}”`).join(", ") }),
    isSamePlace && m.desk_alike_place(),
    isSameTime && m.desk_alike_time(),
    acts.length > 0 && m.desk_alike_acts({ what: acted }),
    actors.length > 0 && m.desk_alike_actors({ what: actedBy }),
  ].filter((reason) => reason !== false);
  return (
    <ul class="alike-because">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function wordIn(words: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}
