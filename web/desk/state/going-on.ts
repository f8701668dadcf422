/** When the network or the person is back, nothing waits any longer. */
import { onComingBack } from "../../shared/coming-back.ts";
import { me, worker } from "./desk.ts";

/** Begins to listen. */
export function goOnWhenBack(): void {
  onComingBack(() => {
    if (me.peek())
      worker()
        .tryNow()
        .catch(() => undefined);
  });
}
