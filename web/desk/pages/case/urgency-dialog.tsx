/** Why a case is as urgent as it is: every reason and every point, with the answers behind it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ChevronDown } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { CaseEvent } from "../../../../src/domain/casework/events.ts";
import { compareBands } from "../../../../src/domain/casework/urgency-scale.ts";
import { BandChip } from "../../components/case-chips.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { bandWord } from "../../band-words.ts";
import { eventText } from "../../event-words.ts";
import { dayText } from "../../state/language.ts";
import { useCase, useEventWords } from "./case-context.ts";
import { BandForm } from "./band-form.tsx";
import { FactorsForm } from "./factors-form.tsx";
import { GateList, PointList } from "./urgency-reasons.tsx";

/** The band that opens the explanation. */
export function UrgencyButton() {
  const [isOpen, setOpen] = useState(false);
  const { card } = useCase().shown;
  return (
    <>
      <button
        type="button"
        class="chip-button"
        data-key="case-band"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="visually-hidden">{m.desk_case_band_why()}: </span>
        <BandChip band={card.band} />
        <ChevronDown class="icon" aria-hidden="true" />
      </button>
      {isOpen && <UrgencyDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function UrgencyDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown, actions } = useCase();
  const [form, setForm] = useState<"none" | "band" | "factors">("none");
  const { card, suggestion } = shown;
  const today = suggestion.urgencyToday.band;
  const done = (): void => setForm("none");
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <Dialog title={m.desk_urgency_title()} onClose={onClose}>
      {/* The buttons are at the end: the focus on them would scroll the reasons away. */}
      <p ref={start} tabIndex={-1}>
        {m.desk_urgency_now({ band: bandWord(card.band), points: card.points })}{" "}
        <span class="hint">{m.desk_urgency_rule()}</span>
      </p>
      {compareBands(today, card.band) > 0 && (
        <Notice tone="warning">
          <p>{m.desk_urgency_today({ band: bandWord(today) })}</p>
        </Notice>
      )}
      {form === "factors" ? (
        <FactorsForm onDone={done} />
      ) : (
        <>
          <GateList />
          <PointList />
        </>
      )}
      {form === "band" && <BandForm onDone={done} />}
      <Corrections />
      <div class="actions">
        {form === "none" && actions.canChange && (
          <>
            <button type="button" class="button button-plain" onClick={() => setForm("band")}>
              {m.desk_urgency_change()}
            </button>
            <button type="button" class="button button-plain" onClick={() => setForm("factors")}>
              {m.desk_urgency_correct()}
            </button>
          </>
        )}
        <button type="button" class="button button-primary" onClick={onClose}>
          {m.desk_close()}
        </button>
      </div>
    </Dialog>
  );
}

const KINDS: readonly CaseEvent["kind"][] = ["band", "propose-band", "approve-band", "factors"];

function Corrections() {
  const { shown } = useCase();
  const words = useEventWords();
  const lines = shown.history.flatMap((entry) =>
    entry.events.flatMap(({ event, refused }) =>
      event !== "newer" && refused === undefined && KINDS.includes(event.kind)
        ? [{ entry, text: eventText(event, words) }]
        : [],
    ),
  );
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{m.desk_urgency_corrections()}</h3>
      <ul class="plain-list">
        {lines.map(({ entry, text }, index) => (
          <li key={index}>
            {text}
            <span class="hint">
              {" "}
              {entry.author} · {dayText(entry.day)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
