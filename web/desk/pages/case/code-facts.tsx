/** What a case is about in the words of the taxonomy: rights, acts, groups, and who did it. */
import * as m from "../../../../build/messages/messages.js";
import type { CodesEvent } from "../../../../src/domain/casework/events.ts";
import type { Reason } from "../../../../src/domain/casework/reasons.ts";
import { ACTOR_TYPES } from "../../../../src/domain/taxonomy/actors.ts";
import { ACTS } from "../../../../src/domain/taxonomy/acts.ts";
import { AREA_ARTICLES } from "../../../../src/domain/taxonomy/area-articles.ts";
import type { ArticleReferences } from "../../../../src/domain/taxonomy/area-articles.ts";
import { AREAS } from "../../../../src/domain/taxonomy/areas.ts";
import type { AreaId } from "../../../../src/domain/taxonomy/areas.ts";
import { GROUPS } from "../../../../src/domain/taxonomy/groups.ts";
import type { InstrumentId } from "../../../../src/domain/taxonomy/treaties.ts";
import { Combobox } from "../../components/combobox.tsx";
import { termLabels } from "../../state/case-labels.ts";
import { useCase, useChange } from "./case-context.ts";
import { FactRow } from "./fact-row.tsx";
import { listChange } from "./list-change.ts";
import { reasonTexts } from "./reason-text.ts";

/** The four rows. */
export function CodeFacts() {
  const { shown, labels } = useCase();
  const { card, suggestion } = shown;
  const term = (id: string): string => termLabels.value[id] ?? id;
  return (
    <>
      <Codes
        label={m.desk_fact_areas()}
        ids={AREAS.map(({ id }) => id)}
        selected={card.areas}
        suggested={suggestion.areas}
        labelOf={(id) => labels.areas[id]}
        eventOf={(areas) => ({ kind: "codes", areas })}
        detailOf={(id) => <Articles area={id} />}
      />
      <Codes
        label={m.desk_fact_acts()}
        ids={ACTS.map(({ id }) => id)}
        selected={card.acts}
        suggested={suggestion.acts}
        labelOf={(id) => labels.acts[id]}
        eventOf={(acts) => ({ kind: "codes", acts })}
      />
      <Codes
        label={m.desk_fact_groups()}
        ids={GROUPS.map(({ id }) => id)}
        selected={card.groups}
        suggested={suggestion.groups}
        labelOf={term}
        eventOf={(groups) => ({ kind: "codes", groups })}
      />
      <Codes
        label={m.desk_fact_actors()}
        ids={ACTOR_TYPES.map(({ id }) => id)}
        selected={card.actors}
        suggested={suggestion.actors}
        labelOf={term}
        eventOf={(actors) => ({ kind: "codes", actors })}
      />
    </>
  );
}

interface CodesProps<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly selected: readonly Id[];
  readonly suggested: readonly { readonly id: Id; readonly because: readonly Reason[] }[];
  readonly labelOf: (id: Id) => string;
  readonly eventOf: (change: {
    readonly add: readonly Id[];
    readonly remove: readonly Id[];
  }) => CodesEvent;
  readonly detailOf?: (id: Id) => preact.ComponentChildren;
}

function Codes<Id extends string>(props: CodesProps<Id>) {
  const { label, selected, suggested, labelOf, detailOf } = props;
  const { actions, texts } = useCase();
  return (
    <FactRow label={label} edit={actions.canChange ? () => <CodesField {...props} /> : undefined}>
      {selected.length === 0 && <span class="hint">{m.desk_fact_none()}</span>}
      <ul class="plain-list">
        {selected.map((id) => {
          const because = suggested.find((one) => one.id === id)?.because;
          return (
            <li
              key={id}
              {...(because && {
                title: m.desk_fact_because({ why: reasonTexts(because, texts).join("; ") }),
              })}
            >
              {labelOf(id)}
              {detailOf?.(id)}
            </li>
          );
        })}
      </ul>
    </FactRow>
  );
}

function CodesField<Id extends string>(props: CodesProps<Id>) {
  const { label, ids, selected, labelOf, eventOf } = props;
  const change = useChange();
  const choose = async (next: readonly string[]): Promise<void> => {
    const { add, remove } = listChange(
      selected,
      ids.filter((id) => next.includes(id)),
    );
    if (add.length + remove.length === 0) return;
    await change([eventOf({ add, remove })], {
      done: m.desk_done_codes(),
      undo: [eventOf({ add: remove, remove: add })],
    });
  };
  return (
    <Combobox
      label={label}
      isMany
      options={ids.map((id) => ({ id, label: labelOf(id) }))}
      selected={selected}
      onChange={(next) => void choose(next)}
    />
  );
}

/** The treaty articles that protect an area: where to start reading. */
function Articles({ area }: { readonly area: AreaId }) {
  const { labels } = useCase();
  const references: ArticleReferences = AREA_ARTICLES[area];
  const entries = Object.entries(references) as [InstrumentId, string][];
  return (
    <span class="articles">
      <span class="visually-hidden">{m.desk_fact_articles()}: </span>
      {entries.map(([instrument, articles]) => (
        <span key={instrument}>
          <abbr title={labels.instruments[instrument]}>{instrument}</abbr> {articles}
        </span>
      ))}
    </span>
  );
}
