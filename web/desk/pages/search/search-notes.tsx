/** What the search does not look through yet, or at all. */
import * as m from "../../../../build/messages/messages.js";
import { numberText } from "../../state/language.ts";
import { searchProgress } from "../../state/search.ts";

/** Said plainly, above what was found. */
export function SearchNotes() {
  const { state, ready, total, closed, partial } = searchProgress.value;
  const isReading = state !== "done" && total > 0;
  if (!isReading && closed + partial === 0) return null;
  return (
    <div class="search-notes hint">
      {isReading && (
        <>
          <p>{m.desk_search_progress({ ready: numberText(ready), total: numberText(total) })}</p>
          <progress max={total} value={ready} aria-label={m.desk_search_reading()} />
        </>
      )}
      {closed > 0 && <p>{m.desk_search_closed({ count: numberText(closed) })}</p>}
      {partial > 0 && <p>{m.desk_search_partial({ count: numberText(partial) })}</p>}
    </div>
  );
}
