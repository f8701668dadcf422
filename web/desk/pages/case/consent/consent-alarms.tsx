/** What must not be missed about consents: taken back, claimed by nobody, about to end. */
import * as m from "../../../../../build/messages/messages.js";
import { Notice } from "../../../components/notice.tsx";
import { dayText } from "../../../state/language.ts";
import { useCase } from "../case-context.ts";
import { endsSoon } from "./consent-state.ts";

/** The notices; nothing where all is well. */
export function ConsentAlarms() {
  const { shown, today } = useCase();
  const { consents, strays } = shown.consents;
  const { exports } = shown.details;
  return (
    <>
      {strays.length > 0 && (
        <Notice tone="danger">
          <p>{m.desk_consent_stray()}</p>
        </Notice>
      )}
      {consents.map((one) => {
        const { record, isUnfounded, hash } = one;
        const { receiver, until, id } = record.terms;
        if (isUnfounded) {
          return (
            <Notice key={hash} tone="danger" title={receiver}>
              <p>{m.desk_consent_unfounded()}</p>
            </Notice>
          );
        }
        if (record.standing === "withdrawn") {
          const day = dayText(record.endedDay ?? today);
          return (
            <Notice key={hash} tone="danger">
              <p>{m.desk_consent_withdrawn_loud({ day, receiver })}</p>
              {exports.some(({ event }) => event.consent === id) && (
                <p>{m.desk_consent_withdrawn_after()}</p>
              )}
            </Notice>
          );
        }
        return endsSoon(one, today) ? (
          <Notice key={hash} tone="warning" title={receiver}>
            <p>{m.desk_consent_soon({ day: dayText(until) })}</p>
          </Notice>
        ) : null;
      })}
    </>
  );
}
