/** What proves which file it is: the hash of what was sent, and of the original if it was cleaned. */
import { useState } from "preact/hooks";
import { Check, Copy } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { FileShown } from "../../worker-api.ts";

/** Draws them, folded away; that the file was cleaned is said at once. */
export function FileHashes({ file }: { readonly file: FileShown }) {
  const { name, sha256, originalSha256 } = file;
  return (
    <>
      {originalSha256 !== undefined && <p class="hint">{m.desk_file_cleaned()}</p>}
      <details class="file-hashes">
        <summary>
          {m.desk_file_sha()}
          <span class="visually-hidden"> {name}</span>
        </summary>
        <Hash label={m.desk_file_sha_sent()} hash={sha256} />
        {originalSha256 !== undefined && (
          <Hash label={m.desk_file_sha_original()} hash={originalSha256} />
        )}
      </details>
    </>
  );
}

function Hash({ label, hash }: { readonly label: string; readonly hash: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(hash);
      setCopied(true);
    } catch {
      // Some browsers refuse; the hash stands there to be marked and copied by hand.
      setCopied(false);
    }
  };
  return (
    <div class="file-hash">
      <p class="hint">{label}</p>
      <code translate={false}>{hash}</code>
      <button type="button" class="button button-plain" onClick={() => void copy()}>
        {isCopied ? (
          <Check class="icon" aria-hidden="true" />
        ) : (
          <Copy class="icon" aria-hidden="true" />
        )}
        <span>{isCopied ? m.desk_copied() : m.desk_file_sha_copy()}</span>
        <span class="visually-hidden">: {label}</span>
      </button>
    </div>
  );
}
