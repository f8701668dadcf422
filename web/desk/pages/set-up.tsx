/** Setting up an organisation, in the browser of its first administrator. */
import { useEffect, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { EntryPage } from "../components/entry-page.tsx";
import { FailureNotice } from "../components/notice.tsx";
import { NO_CHOICE } from "../components/new-passphrase.tsx";
import { isRefusal } from "../../shared/failure.ts";
import { useAction } from "../components/use-action.ts";
import { enter, start, worker } from "../state/desk.ts";
import { language } from "../state/language.ts";
import type { RecoverySheet } from "../worker-api.ts";
import { OrganisationForm } from "./set-up/organisation-form.tsx";
import type { OrganisationDetails } from "./set-up/organisation-form.tsx";
import { PassphraseForm } from "./set-up/passphrase-form.tsx";
import { SheetStep } from "./set-up/sheet-step.tsx";

type Step = "checking" | "refused" | "organisation" | "passphrase" | "sheet";

/** The page. What was typed is kept through every failure. */
export function SetUp({ secret }: { readonly secret: string }) {
  const [step, setStep] = useState<Step>("checking");
  const [details, setDetails] = useState<OrganisationDetails>({
    name: "",
    languages: [language.peek()],
    displayName: "",
    loginName: "",
  });
  const [choice, setChoice] = useState(NO_CHOICE);
  const [sheet, setSheet] = useState<RecoverySheet | undefined>(undefined);
  const check = useAction();
  const prepare = useAction();
  const finish = useAction();

  const lookAtLink = async (): Promise<void> => {
    setStep("checking");
    const isRight = await check.run(() => worker().checkSetupLink(secret));
    setStep(isRight ? "organisation" : "refused");
  };
  useEffect(() => void lookAtLink(), []);

  const makeKeys = (): Promise<boolean> =>
    prepare.run(async () => {
      setSheet(await worker().prepareOrganisation({ ...details, passphrase: choice.passphrase }));
      setStep("sheet");
    });
  const send = (): Promise<boolean> =>
    finish.run(async () => enter(await worker().finishSetup(secret)));

  switch (step) {
    case "checking":
      return (
        <EntryPage title={m.desk_setup_title()}>
          <p role="status">{m.desk_setup_checking()}</p>
        </EntryPage>
      );
    case "refused":
      return <Refused failure={check.failure} onRetry={() => void lookAtLink()} />;
    case "organisation":
      return (
        <OrganisationForm
          details={details}
          onChange={(change) => setDetails((before) => ({ ...before, ...change }))}
          onNext={() => setStep("passphrase")}
        />
      );
    case "passphrase":
      return (
        <PassphraseForm
          title={m.desk_setup_passphrase_title()}
          choice={choice}
          onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
          known={[details.name, details.displayName, details.loginName]}
          action={prepare}
          submit={m.desk_setup_make_keys()}
          busy={m.desk_making_keys()}
          onBack={() => setStep("organisation")}
          onSubmit={() => void makeKeys()}
        />
      );
    case "sheet":
      return sheet ? (
        <SheetStep
          sheet={sheet}
          action={finish}
          onBack={() => setStep("passphrase")}
          onSend={() => void send()}
        />
      ) : null;
  }
}

function Refused(props: {
  readonly failure: ReturnType<typeof useAction>["failure"];
  readonly onRetry: () => void;
}) {
  const { failure } = props;
  if (!failure) return null;
  const isFinal = isRefusal(failure, "setup-link-wrong") || isRefusal(failure, "already-set-up");
  return (
    <EntryPage title={isFinal ? m.desk_setup_refused_title() : m.desk_start_failed_title()}>
      <FailureNotice failure={failure} />
      <div class="actions">
        {!isFinal && (
          <button type="button" class="button button-primary" onClick={props.onRetry}>
            {m.desk_try_again()}
          </button>
        )}
        <button
          type="button"
          class="button button-plain"
          onClick={() => void start({ kind: "none" })}
        >
          {m.desk_go_to_unlock()}
        </button>
      </div>
    </EntryPage>
  );
}
