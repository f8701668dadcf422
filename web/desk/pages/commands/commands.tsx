/** The button in the header that shows the commands, and the commands themselves. */
import { useEffect } from "preact/hooks";
import { Command } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { IconButton } from "../../components/icon-button.tsx";
import { isHelpOpen, isPaletteOpen } from "../../state/palette.ts";
import { watchDeskKeys } from "../desk-keys.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { Palette } from "./palette.tsx";

/** The button; the keys of the whole desk work while it is there. */
export function Commands() {
  useEffect(watchDeskKeys, []);
  return (
    <>
      <IconButton
        icon={Command}
        label={m.desk_commands()}
        keys="Ctrl K"
        placement="bottom-end"
        onClick={() => {
          isPaletteOpen.value = true;
        }}
      />
      {isPaletteOpen.value && (
        <Palette
          onClose={() => {
            isPaletteOpen.value = false;
          }}
        />
      )}
      {isHelpOpen.value && (
        <HelpDialog
          onClose={() => {
            isHelpOpen.value = false;
          }}
        />
      )}
    </>
  );
}
