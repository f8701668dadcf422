/** Fields with a label, a hint and an error that belong together. */
import { useId, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Eye, EyeOff } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (ids: FieldIds) => ComponentChildren;
}

/** What ties a control to its label, hint and error. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

/** A label above a control, a hint between them, an error above the control. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": "true" }),
      })}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly maxLength?: number;
  readonly isLogin?: boolean;
  readonly disabled?: boolean;
}

/** One line of text. Nothing is remembered or corrected by the browser. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onInput, maxLength, isLogin = false, disabled } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          value={value}
          autocomplete="off"
          autocapitalize={isLogin ? "none" : "sentences"}
          spellcheck={false}
          {...(maxLength !== undefined && { maxLength })}
          {...(disabled !== undefined && { disabled })}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}

// The typings know inputs of one fixed type only.
const SHOWN = { type: "text" } as const;
const HIDDEN = { type: "password" } as const;

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A passphrase: hidden unless asked for, with a word where capitals are locked. */
export function PassphraseField({ label, hint, error, value, onInput }: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false);
  const [hasCaps, setCaps] = useState(false);
  const look = (event: KeyboardEvent): void => {
    setCaps(event.getModifierState("CapsLock"));
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <>
          <div class="passphrase">
            <input
              {...ids}
              {...(isShown ? SHOWN : HIDDEN)}
              value={value}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              onInput={({ currentTarget }) => onInput(currentTarget.value)}
              onKeyDown={look}
              onKeyUp={look}
              onBlur={() => setCaps(false)}
            />
            <button
              type="button"
              class="button-icon"
              aria-pressed={isShown}
              aria-label={m.desk_passphrase_show()}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? <EyeOff class="icon" /> : <Eye class="icon" />}
            </button>
          </div>
          <p class="caps" role="status">
            {hasCaps ? m.desk_caps_lock() : ""}
          </p>
        </>
      )}
    </Field>
  );
}
