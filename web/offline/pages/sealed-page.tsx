/** The end: the sealed file to save, the receipt once more, and how the file gets to the readers. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Remote } from "comlink";
import * as m from "../../../build/messages/messages.js";
import { formatBytes } from "../../shared/format-bytes.ts";
import { ReceiptWords } from "../../intake/pages/receipt-words.tsx";
import type { Page } from "../../intake/visit-state.ts";
import { useVisit } from "../../intake/visit.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { formOrigin } from "../carried-roster.ts";
import type { OfflineWorker } from "../offline-worker.ts";

/** Says nothing of what is in it, and is the same for everybody. */
const FILE_NAME = "sealed.kin";

/** Draws the page. */
export function SealedPage({
  page,
  worker,
}: {
  readonly page: Extract<Page, { at: "sent" }>;
  readonly worker: () => Remote<OfflineWorker>;
}) {
  const { dispatch } = useVisit();
  const { page: address } = useMemo(formOrigin, []);
  const file = useSealedFile(worker);
  const [isSaved, setSaved] = useState(false);
  const [isWarned, setWarned] = useState(false);
  useEffect(() => {
    if (isSaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isSaved]);
  const leave = (): void => {
    if (!isSaved && !isWarned) {
      setWarned(true);
      return;
    }
    void worker().forget();
    dispatch({ type: "forgotten", isIdle: false });
  };
  return (
    <div class="printable">
      <PageHeading>{m.offline_sealed_title()}</PageHeading>
      <p class="lead">{m.offline_sealed_text()}</p>
      {file && (
        <>
          <div class="buttons">
            <a
              class="button button-main"
              href={file.url}
              download={FILE_NAME}
              onClick={() => setSaved(true)}
            >
              {m.offline_sealed_save({ size: formatBytes(file.bytes) })}
            </a>
          </div>
          <p class="hint">{m.offline_sealed_name({ name: FILE_NAME })}</p>
        </>
      )}
      <h2>{m.intake_sent_receipt_title()}</h2>
      <ReceiptWords receipt={page.receipt} spelling={page.spelling} />
      <h2>{m.offline_sealed_next_title()}</h2>
      <ol class="next">
        <li>{m.offline_sealed_next_carry()}</li>
        <li>
          {address === undefined
            ? m.offline_sealed_next_hand_in()
            : m.offline_sealed_next_hand_in_at({ page: address })}
        </li>
        <li>{m.offline_sealed_next_return()}</li>
        <li>{m.offline_sealed_next_delete()}</li>
      </ol>
      <Note>{m.offline_sealed_traces()}</Note>
      {isWarned && !isSaved && (
        <div role="alert">
          <Note kind="danger">{m.offline_sealed_not_saved()}</Note>
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={leave}>
          {isWarned && !isSaved ? m.offline_sealed_leave_anyway() : m.intake_finish()}
        </button>
      </div>
    </div>
  );
}

/** The file under an address that exists as long as this page is shown. */
function useSealedFile(worker: () => Remote<OfflineWorker>) {
  const [file, setFile] = useState<{ readonly url: string; readonly bytes: number }>();
  useEffect(() => {
    let url: string | undefined;
    let isShown = true;
    void worker()
      .sealedFile()
      .then((blob) => {
        if (!isShown) return;
        url = URL.createObjectURL(blob);
        setFile({ url, bytes: blob.size });
      });
    return () => {
      isShown = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [worker]);
  return file;
}
