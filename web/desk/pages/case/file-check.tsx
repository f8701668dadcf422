/** Looks at a file itself: whether it is the one that was sent, and what it carries unseen. */
import { useState } from "preact/hooks";
import { Fingerprint, ScanSearch } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { Examination, HiddenDetail } from "../../../shared/hidden-details/details.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { FileShown } from "../../worker-api.ts";

interface FileCheckProps {
  readonly file: FileShown;
  readonly isBusy: boolean;
  /** Fetches and decrypts the file; nothing where that failed, which is then shown. */
  readonly onFetch: () => Promise<Blob | undefined>;
}

interface Checked {
  readonly hash: string;
  readonly isRight: boolean;
}

/** The two buttons and what they found. */
export function FileCheck({ file, isBusy, onFetch }: FileCheckProps) {
  const [checked, setChecked] = useState<Checked | undefined>(undefined);
  const [found, setFound] = useState<Examination | undefined>(undefined);
  const check = async (): Promise<void> => {
    setChecked(undefined);
    const blob = await onFetch();
    if (!blob) return;
    const hash = await hashOf(blob);
    setChecked({ hash, isRight: hash === file.sha256 });
  };
  const examine = async (): Promise<void> => {
    setFound(undefined);
    const blob = await onFetch();
    if (!blob) return;
    const { examineFile } = await import("../../../shared/hidden-details/examine-file.ts");
    setFound(await examineFile(blob, file.name));
  };
  return (
    <div class="file-check">
      <div class="actions">
        <ActionButton type="button" kind="plain" isBusy={isBusy} onClick={() => void check()}>
          <Fingerprint class="icon" aria-hidden="true" />
          {m.desk_file_check()}
        </ActionButton>
        <ActionButton type="button" kind="plain" isBusy={isBusy} onClick={() => void examine()}>
          <ScanSearch class="icon" aria-hidden="true" />
          {m.desk_file_hidden()}
        </ActionButton>
      </div>
      <div role="status">
        {checked && (
          <Notice tone={checked.isRight ? "success" : "danger"}>
            <p>{checked.isRight ? m.desk_file_check_right() : m.desk_file_check_wrong()}</p>
            <p class="hint">{m.desk_file_check_computed()}</p>
            <code translate={false}>{checked.hash}</code>
          </Notice>
        )}
        {found && <Found found={found} />}
      </div>
    </div>
  );
}

function Found({ found }: { readonly found: Examination }) {
  if (found.found.length === 0) {
    return (
      <Notice tone="info">
        <p>
          {found.outlook === "nothing-hidden"
            ? m.desk_file_hidden_none()
            : m.desk_file_hidden_unknown()}
        </p>
      </Notice>
    );
  }
  const list = found.found.map((id) => WORDS[id]()).join(", ");
  return (
    <Notice tone="warning">
      <p>{m.desk_file_hidden_found({ list })}</p>
      <p>{m.desk_file_hidden_safe()}</p>
    </Notice>
  );
}

/** The same words that the complainant read when the details were taken out. */
const WORDS: Readonly<Record<HiddenDetail, () => string>> = {
  location: () => m.intake_hidden_location(),
  camera: () => m.intake_hidden_camera(),
  author: () => m.intake_hidden_author(),
  times: () => m.intake_hidden_times(),
  software: () => m.intake_hidden_software(),
  description: () => m.intake_hidden_description(),
  "edit-history": () => m.intake_hidden_edit_history(),
  identifiers: () => m.intake_hidden_identifiers(),
  thumbnail: () => m.intake_hidden_thumbnail(),
  "color-profile": () => m.intake_hidden_color_profile(),
  signatures: () => m.intake_hidden_signatures(),
  "sensor-track": () => m.intake_hidden_sensor_track(),
  "added-data": () => m.intake_hidden_added_data(),
  other: () => m.intake_hidden_other(),
};

/** Computed by the browser itself, apart from the code that decrypted the file. */
async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
