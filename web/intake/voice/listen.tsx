/** Plays what was recorded, from memory. */
import { useEffect, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";

/** Draws the browser's own player. */
export function Listen({ sound }: { readonly sound: Blob }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(sound);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [sound]);
  return (
    <audio
      class="voice-player"
      controls
      controlsList="nodownload noplaybackrate"
      preload="metadata"
      src={address}
      aria-label={m.intake_voice_listen()}
    />
  );
}
