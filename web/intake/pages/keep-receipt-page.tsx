/** The person types part of the receipt back: people lose codes that they never wrote down. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { foldWord } from "../../../src/protocol/receipt-words/fold.ts";
import { ErrorSummary } from "../../shared/components/error-summary.tsx";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { LineBox } from "../../shared/components/text-box.tsx";
import type { FormWithReceipt } from "../visit-state.ts";
import { useVisit } from "../visit.ts";
import { useSending } from "../use-sending.ts";

const WORDS_ASKED = 2;
const GROUPS_ASKED = 3;

/** Draws so many different places, in order, by the platform's random numbers. */
function drawPlaces(count: number, of: number): readonly number[] {
  const order = [...crypto.getRandomValues(new Uint32Array(of))].map((key, place) => ({
    key,
    place,
  }));
  order.sort((a, b) => a.key - b.key);
  return order
    .slice(0, count)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

/** Draws the page. */
export function KeepReceiptPage({ form }: { readonly form: FormWithReceipt }) {
  const { dispatch } = useVisit();
  const send = useSending();
  const { receipt, spelling } = form;
  const parts = receipt[spelling];
  const isDigits = spelling === "digits";
  const [places] = useState(() => drawPlaces(isDigits ? GROUPS_ASKED : WORDS_ASKED, parts.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [isSkipping, setSkipping] = useState(false);
  const simplify = (text: string): string => (isDigits ? text.replace(/\D/g, "") : foldWord(text));
  const label = (place: number): string =>
    isDigits
      ? m.intake_keep_group({ number: place + 1 })
      : m.intake_keep_word({ number: place + 1 });

  const check = (): void => {
    const mistaken = places.filter(
      (place) => simplify(typed[place] ?? "") !== simplify(parts[place] ?? ""),
    );
    setWrong(mistaken);
    if (mistaken.length === 0) send(form);
  };
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ErrorSummary
        title={m.intake_problem_title()}
        attempt={wrong}
        mistakes={wrong.map((place) => ({
          target: `place-${String(place)}`,
          text: `${label(place)}: ${m.intake_keep_wrong()}`,
        }))}
      />
      <PageHeading>{m.intake_keep_title()}</PageHeading>
      <p class="lead">{m.intake_keep_lead()}</p>
      {places.map((place) => {
        const id = `place-${String(place)}`;
        const isWrong = wrong.includes(place);
        return (
          <div key={place} class="question question-small">
            <label class="part" for={id}>
              {label(place)}
            </label>
            {isWrong && (
              <p class="problem" id={`${id}-problem`}>
                {m.intake_keep_wrong()}
              </p>
            )}
            <LineBox
              id={id}
              initial=""
              inputMode={isDigits ? "numeric" : "search"}
              describedBy={isWrong ? `${id}-problem` : undefined}
              isWrong={isWrong}
              onText={(text) => setTyped((all) => ({ ...all, [place]: text }))}
            />
          </div>
        );
      })}
      <div class="buttons">
        <button type="submit" class="button button-main">
          {m.intake_keep_send()}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: "back" })}>
          {m.intake_keep_show_again()}
        </button>
      </div>
      {isSkipping ? (
        <div role="alert">
          <Note kind="danger">
            <p>{m.intake_keep_skip_warning()}</p>
            <button type="button" class="button" onClick={() => send(form)}>
              {m.intake_keep_skip_anyway()}
            </button>
          </Note>
        </div>
      ) : (
        <button type="button" class="link back" onClick={() => setSkipping(true)}>
          {m.intake_keep_skip()}
        </button>
      )}
    </form>
  );
}
