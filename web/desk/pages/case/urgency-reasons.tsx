/** The reasons to act at once and the points, each with what gave it. */
import * as m from "../../../../build/messages/messages.js";
import { FACTOR_IDS, FACTOR_LIMITS } from "../../../../src/domain/casework/urgency-scale.ts";
import { useCase } from "./case-context.ts";
import { reasonTexts } from "./reason-text.ts";

/** Reasons to act at once: from the answers, and from people. */
export function GateList() {
  const { shown, labels, texts } = useCase();
  const suggested = shown.suggestion.urgency.gates;
  const { gates } = shown.card;
  const gone = suggested.filter(({ id }) => !gates.includes(id));
  return (
    <section>
      <h3>{m.desk_urgency_gates()}</h3>
      {gates.length + gone.length === 0 && <p>{m.desk_urgency_gates_none()}</p>}
      <ul class="plain-list">
        {gates.map((id) => {
          const because = suggested.find((gate) => gate.id === id)?.because;
          return (
            <li key={id}>
              <strong>{labels.gates[id]}</strong>
              <Because
                lines={because ? reasonTexts(because, texts) : [m.desk_urgency_by_people()]}
              />
            </li>
          );
        })}
        {gone.map(({ id }) => (
          <li key={id}>
            <s>{labels.gates[id]}</s>
            <Because lines={[m.desk_urgency_taken_away()]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The points of each factor. */
export function PointList() {
  const { shown, labels, texts } = useCase();
  const suggested = shown.suggestion.urgency.factors;
  const ids = FACTOR_IDS.filter(
    (id) => (shown.card.factors[id] ?? 0) > 0 || suggested.some((one) => one.id === id),
  );
  return (
    <section>
      <h3>{m.desk_urgency_points()}</h3>
      <ul class="plain-list">
        {ids.map((id) => {
          const points = shown.card.factors[id] ?? 0;
          const found = suggested.find((one) => one.id === id);
          const isCorrected = points !== (found?.points ?? 0);
          return (
            <li key={id}>
              <span class="point-line">
                <span>{labels.factors[id]}</span>
                <strong>{m.desk_urgency_of({ points, most: FACTOR_LIMITS[id] })}</strong>
              </span>
              <Because
                lines={[
                  ...(found ? reasonTexts(found.because, texts) : []),
                  ...(isCorrected
                    ? [
                        `${m.desk_urgency_by_people()} (${m.desk_urgency_suggested({ points: found?.points ?? 0 })})`,
                      ]
                    : []),
                ]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Because({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="hint">
          {line}
        </p>
      ))}
    </>
  );
}
