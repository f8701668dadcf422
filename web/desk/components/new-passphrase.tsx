/** Choosing a passphrase: drawn by default, or one's own with a measure of its strength. */
import { useEffect, useState } from "preact/hooks";
import { RefreshCw } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import { language } from "../state/language.ts";
import { worker } from "../state/desk.ts";
import { LEAST_SCORE, loadStrength } from "../strength.ts";
import type { Strength } from "../strength.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { PassphraseField } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

/** What was chosen so far. */
export interface PassphraseChoice {
  readonly isDrawn: boolean;
  readonly passphrase: string;
  readonly again: string;
  /** Of an own passphrase, 0 to 4. */
  readonly score: number;
}

/** Nothing chosen yet. */
export const NO_CHOICE: PassphraseChoice = { isDrawn: true, passphrase: "", again: "", score: 0 };

/** What is wrong with a choice, by field; nothing if it can be used. */
export function problemsOf(choice: PassphraseChoice): {
  readonly passphrase?: string;
  readonly again?: string;
} {
  const isWeak = !choice.isDrawn && choice.score < LEAST_SCORE;
  return {
    ...(isWeak && { passphrase: m.desk_passphrase_weak() }),
    ...(tidy(choice.again) !== tidy(choice.passphrase) && { again: m.desk_passphrase_differs() }),
  };
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, " ");

interface NewPassphraseProps {
  readonly choice: PassphraseChoice;
  readonly onChange: (change: Partial<PassphraseChoice>) => void;
  /** Words that would be guessed first: names of the person and the organisation. */
  readonly known: readonly string[];
  readonly problems: ReturnType<typeof problemsOf>;
}

/** The fields. */
export function NewPassphrase({ choice, onChange, known, problems }: NewPassphraseProps) {
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [strength, setStrength] = useState<Strength | undefined>(undefined);
  const draw = (): void => {
    worker()
      .drawPassphrase(language.peek())
      .then((passphrase) => onChange({ isDrawn: true, passphrase, again: "" }))
      .catch((error: unknown) => setFailure(failureOf(error)));
  };
  useEffect(() => {
    if (choice.isDrawn && choice.passphrase === "") draw();
  }, []);
  const choose = (isDrawn: boolean): void => {
    if (isDrawn === choice.isDrawn) return;
    onChange({ isDrawn, passphrase: "", again: "", score: 0 });
    if (isDrawn) {
      draw();
      return;
    }
    loadStrength()
      .then((loaded) => setStrength(() => loaded))
      .catch(() => setFailure({ kind: "api", code: "offline" }));
  };
  const scoreOf = (passphrase: string): number => strength?.(tidy(passphrase), known) ?? 0;
  useEffect(() => {
    // The library may arrive after the first letters.
    if (strength && !choice.isDrawn) onChange({ score: scoreOf(choice.passphrase) });
  }, [strength]);
  const type = (passphrase: string): void => {
    onChange({ passphrase, score: scoreOf(passphrase) });
  };
  return (
    <>
      <FailureNotice failure={failure} />
      <fieldset class="choices">
        <legend>{m.desk_passphrase_how()}</legend>
        <label>
          <input type="radio" name="how" checked={choice.isDrawn} onChange={() => choose(true)} />
          <span>{m.desk_passphrase_drawn()}</span>
        </label>
        <label>
          <input type="radio" name="how" checked={!choice.isDrawn} onChange={() => choose(false)} />
          <span>{m.desk_passphrase_own()}</span>
        </label>
      </fieldset>
      {choice.isDrawn ? (
        <div class="drawn">
          <p class="drawn-words" data-testid="passphrase" translate={false}>
            {choice.passphrase || "…"}
          </p>
          <button type="button" class="button button-plain" onClick={draw}>
            <RefreshCw class="icon" aria-hidden="true" />
            <span>{m.desk_passphrase_other()}</span>
          </button>
        </div>
      ) : (
        <>
          <PassphraseField
            label={m.desk_passphrase()}
            hint={m.desk_passphrase_own_hint()}
            error={problems.passphrase}
            value={choice.passphrase}
            onInput={type}
          />
          <StrengthMeter score={choice.score} isEmpty={!strength || choice.passphrase === ""} />
        </>
      )}
      <PassphraseField
        label={m.desk_passphrase_again()}
        hint={choice.isDrawn ? m.desk_passphrase_again_hint() : undefined}
        error={problems.again}
        value={choice.again}
        onInput={(again) => onChange({ again })}
      />
    </>
  );
}

function StrengthMeter({ score, isEmpty }: { readonly score: number; readonly isEmpty: boolean }) {
  const words = [
    m.desk_strength_0(),
    m.desk_strength_1(),
    m.desk_strength_2(),
    m.desk_strength_3(),
    m.desk_strength_4(),
  ];
  return (
    <div class="strength">
      <meter
        min={0}
        max={4}
        low={2}
        high={3}
        optimum={4}
        value={isEmpty ? 0 : score}
        aria-label={m.desk_strength()}
      />
      <span role="status">{isEmpty ? "" : (words[score] ?? "")}</span>
    </div>
  );
}
