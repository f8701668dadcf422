/** Reminders by e-mail: what they give away, and switching them on and off for oneself. */
import { useEffect, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import type { DigestShown, DigestWrite } from "../../../src/api/digest.ts";
import { DESK_LANGUAGES, LANGUAGE_FACTS } from "../../../src/domain/language.ts";
import { isMailAddress } from "../../../src/domain/mail-address.ts";
import { ActionButton } from "../components/action-button.tsx";
import { Field, TextField } from "../components/field.tsx";
import { FailureNotice, Notice } from "../components/notice.tsx";
import { useAction } from "../components/use-action.ts";
import { worker } from "../state/desk.ts";
import { language } from "../state/language.ts";

/** The panel of the settings page. */
export function DigestSettings() {
  const [shown, setShown] = useState<DigestShown | undefined>(undefined);
  const loading = useAction();
  const load = (): Promise<boolean> =>
    loading.run(async () => {
      setShown(await worker().digest());
    });
  useEffect(() => void load(), []);
  return (
    <section class="panel stack" aria-labelledby="digest-title">
      <h2 id="digest-title">{m.desk_digest_title()}</h2>
      {!shown && loading.isBusy && <p class="hint">{m.desk_loading()}</p>}
      <FailureNotice failure={loading.failure}>
        <ActionButton
          kind="plain"
          type="button"
          isBusy={loading.isBusy}
          onClick={() => void load()}
        >
          {m.desk_try_again()}
        </ActionButton>
      </FailureNotice>
      {shown?.hasFailedForSomebody && (
        <Notice tone="warning">
          <p>{m.desk_digest_failed_somebody()}</p>
        </Notice>
      )}
      {shown?.hours.length === 0 && <p>{m.desk_digest_off()}</p>}
      {shown && shown.hours.length > 0 && (
        <>
          <p>{m.desk_digest_how({ hours: hoursText(shown.hours) })}</p>
          <blockquote>{m.desk_digest_words()}</blockquote>
          <Notice tone="warning" title={m.desk_digest_risk_title()}>
            <p>{m.desk_digest_risk()}</p>
          </Notice>
          <DigestForm shown={shown} onChange={load} />
        </>
      )}
    </section>
  );
}

interface FormProps {
  readonly shown: DigestShown;
  /** Asks the server again. */
  readonly onChange: () => Promise<boolean>;
}

function DigestForm({ shown: { given, hasFailed }, onChange }: FormProps) {
  const [address, setAddress] = useState(given?.address ?? "");
  const [chosen, setChosen] = useState<string>(given?.language ?? language.peek());
  const [isWrong, setWrong] = useState(false);
  const [isTried, setTried] = useState(false);
  const action = useAction();

  const store = (next: DigestWrite | undefined): void => {
    setTried(false);
    void action.run(async () => {
      await worker().setDigest(next);
      if (!next) setAddress("");
      await onChange();
    });
  };
  const submit = (): void => {
    const text = address.trim();
    setWrong(!isMailAddress(text));
    if (isMailAddress(text)) store({ address: text, language: chosen });
  };
  const tryIt = (): void => {
    setTried(false);
    void action.run(async () => {
      await worker().tryDigest();
      setTried(true);
    });
  };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={m.desk_digest_address()}
        hint={m.desk_digest_address_hint()}
        error={isWrong ? m.desk_digest_address_wrong() : undefined}
        value={address}
        maxLength={254}
        isLogin
        onInput={setAddress}
      />
      <Field label={m.desk_digest_language()}>
        {(ids) => (
          <select
            {...ids}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {DESK_LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_FACTS[one].name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FailureNotice failure={action.failure} />
      {given && hasFailed && (
        <Notice tone="warning">
          <p>{m.desk_digest_failed()}</p>
        </Notice>
      )}
      <p role="status">
        {given ? m.desk_digest_is_on() : m.desk_digest_is_off()}
        {isTried && ` ${m.desk_digest_tried()}`}
      </p>
      <div class="actions">
        <ActionButton isBusy={action.isBusy}>
          {given ? m.desk_digest_save() : m.desk_digest_switch_on()}
        </ActionButton>
        {given && (
          <>
            <ActionButton kind="plain" type="button" isBusy={action.isBusy} onClick={tryIt}>
              {m.desk_digest_try()}
            </ActionButton>
            <ActionButton
              kind="plain"
              type="button"
              isBusy={action.isBusy}
              onClick={() => store(undefined)}
            >
              {m.desk_digest_switch_off()}
            </ActionButton>
          </>
        )}
      </div>
    </form>
  );
}

/** Full hours as clocks show them: "01:00, 07:00". */
function hoursText(hours: readonly number[]): string {
  return hours.map((hour) => `${String(hour).padStart(2, "0")}:00`).join(", ");
}
