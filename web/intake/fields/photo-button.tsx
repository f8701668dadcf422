/** Taking a photo: phones open the camera at once. Shown only where there is a touch screen. */
import * as m from "../../../build/messages/messages.js";

/** The name that a camera gives holds the time; this one holds nothing. */
function neutral(photo: File, number: number): File {
  const [, ending = "jpg"] = /\.([a-z0-9]{1,5})$/i.exec(photo.name) ?? [];
  return new File([photo], `photo-${number}.${ending.toLowerCase()}`, { type: photo.type });
}

/** Draws the button. */
export function PhotoButton({
  id,
  taken,
  onPhoto,
}: {
  readonly id: string;
  /** How many files there are already. */
  readonly taken: number;
  readonly onPhoto: (photo: File) => void;
}) {
  return (
    <div class="photo">
      <input
        id={id}
        class="unseen file-input"
        type="file"
        accept="image/*"
        capture="environment"
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [photo] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (photo) onPhoto(neutral(photo, taken + 1));
        }}
      />
      <label class="button file-button" for={id}>
        {m.intake_photo_take()}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {m.intake_photo_hint()}
      </p>
    </div>
  );
}
