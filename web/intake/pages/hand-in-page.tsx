/** Handing in a file that was sealed without a network: checked, then passed on unread. */
import { useState } from "preact/hooks";
import { proxy } from "comlink";
import * as m from "../../../build/messages/messages.js";
import { formatDay, parseDay } from "../../../src/domain/day.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { isDistrust } from "../distrust.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { formatBytes } from "../../shared/format-bytes.ts";
import { useVisit } from "../visit.ts";
import type { UploadProgress } from "../../shared/files/file-worker.ts";
import type { HandedIn } from "../worker-api.ts";

type Done = Extract<HandedIn, { kind: "handed-in" }>;

type Stage =
  | { readonly at: "choose"; readonly problem?: string }
  | { readonly at: "reading" }
  | { readonly at: "chosen"; readonly bytes: number; readonly problem?: string }
  | { readonly at: "sending"; readonly bytes: number; readonly progress?: UploadProgress };

/** Draws the page. */
export function HandInPage() {
  const { worker, dispatch } = useVisit();
  const [stage, setStage] = useState<Stage>({ at: "choose" });
  const [done, setDone] = useState<Done>();
  if (done) return <HandedInPage done={done} onAnother={() => setDone(undefined)} />;

  const read = async (file: File): Promise<void> => {
    setStage({ at: "reading" });
    try {
      await worker().readSealedFile(file);
      setStage({ at: "chosen", bytes: file.size });
    } catch (error) {
      setStage({ at: "choose", problem: readingProblem(failureOf(error)) });
    }
  };
  const send = async (bytes: number): Promise<void> => {
    setStage({ at: "sending", bytes });
    // Progress travels on a way of its own, and may arrive after the end.
    let isOver = false;
    const tell = proxy((progress: UploadProgress) => {
      if (!isOver) setStage({ at: "sending", bytes, progress });
    });
    const end = (last: Stage): void => {
      isOver = true;
      setStage(last);
    };
    try {
      const handedIn = await worker().handIn(tell);
      if (handedIn.kind === "handed-in") {
        end({ at: "choose" });
        setDone(handedIn);
      } else end({ at: "choose", problem: m.offline_hand_in_other_organisation() });
    } catch (error) {
      const failure = failureOf(error);
      end({ at: "chosen", bytes, problem: sendingProblem(failure) });
      if (isServersFault(failure)) dispatch({ type: "refused", failure });
    }
  };
  const leave = (): void => {
    void worker().forget();
    dispatch({ type: "back" });
  };
  const isBusy = stage.at === "reading" || stage.at === "sending";
  return (
    <>
      <PageHeading>{m.offline_hand_in_title()}</PageHeading>
      <p class="lead" id="sealed-file-hint">
        {m.offline_hand_in_lead()}
      </p>
      {"problem" in stage && (
        <div role="alert">
          <Note kind="warning">
            <p>{stage.problem}</p>
          </Note>
        </div>
      )}
      <input
        id="sealed-file"
        class="unseen file-input"
        type="file"
        autocomplete="off"
        disabled={isBusy}
        aria-describedby="sealed-file-hint"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) void read(file);
        }}
      />
      <label class="button file-button" for="sealed-file">
        {m.offline_hand_in_choose()}
      </label>
      <p class="hint room" role="status">
        {statusText(stage)}
      </p>
      {stage.at === "sending" && <SendingBar progress={stage.progress} />}
      <div class="buttons">
        {stage.at === "chosen" && (
          <button type="button" class="button button-main" onClick={() => void send(stage.bytes)}>
            {m.offline_hand_in_send()}
          </button>
        )}
        <button type="button" class="button" onClick={leave}>
          {m.intake_back()}
        </button>
      </div>
    </>
  );
}

function SendingBar({ progress }: { readonly progress: UploadProgress | undefined }) {
  const label = m.offline_hand_in_title();
  // Without files, or before the first piece, nobody knows how far it is.
  return progress && progress.totalBytes > progress.sentBytes ? (
    <progress
      class="wide"
      aria-label={label}
      max={progress.totalBytes}
      value={progress.sentBytes}
    />
  ) : (
    <progress class="wide" aria-label={label} />
  );
}

function HandedInPage({
  done,
  onAnother,
}: {
  readonly done: Done;
  readonly onAnother: () => void;
}) {
  const { dispatch, language } = useVisit();
  const parsed = parseDay(done.receivedDay);
  const day = parsed ? formatDay(parsed, language) : done.receivedDay;
  return (
    <>
      <PageHeading>
        {done.isRepeated ? m.offline_hand_in_already_title() : m.offline_hand_in_done_title()}
      </PageHeading>
      <Note kind="good">
        <p>
          {done.isRepeated ? m.offline_hand_in_already({ day }) : m.offline_hand_in_done({ day })}
        </p>
      </Note>
      <p>{m.offline_hand_in_done_next()}</p>
      <p>{m.offline_hand_in_done_delete()}</p>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => dispatch({ type: "back" })}>
          {m.intake_finish()}
        </button>
        <button type="button" class="button" onClick={onAnother}>
          {m.offline_hand_in_another()}
        </button>
      </div>
    </>
  );
}

function statusText(stage: Stage): string {
  switch (stage.at) {
    case "choose":
      return "";
    case "reading":
      return m.offline_hand_in_reading();
    case "chosen":
      return stage.problem === undefined
        ? m.offline_hand_in_chosen({ size: formatBytes(stage.bytes) })
        : "";
    case "sending": {
      const { progress } = stage;
      if (!progress || progress.sentBytes === progress.totalBytes) return m.intake_sending_send();
      if (progress.isWaiting) return m.offline_hand_in_waiting();
      const percent = Math.floor((100 * progress.sentBytes) / progress.totalBytes);
      return m.offline_hand_in_sending({ percent });
    }
  }
}

/** What is malformed while it is sent is the file itself, which was taken away or changed. */
function isServersFault(failure: Failure): boolean {
  const isFile = failure.kind === "protocol" && failure.code === "malformed";
  return !isFile && isDistrust(failure);
}

function readingProblem(failure: Failure): string {
  const isNewer = failure.kind === "protocol" && failure.code === "unknown-version";
  if (isNewer) return m.intake_error_page_outdated();
  return failure.kind === "protocol" ? m.offline_hand_in_not_kin() : failureText(failure, "upload");
}

function sendingProblem(failure: Failure): string {
  const isAboutReaders =
    failure.kind === "api" &&
    (failure.code === "unknown-recipient" || failure.code === "missing-recipient");
  if (isAboutReaders) return m.offline_hand_in_readers();
  return `${failureText(failure, "upload")} ${m.offline_hand_in_nothing_stored()}`;
}
