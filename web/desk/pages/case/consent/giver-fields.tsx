/** Whom it is about and who agrees; for a child also what it thinks and why it is best for it. */
import * as m from "../../../../../build/messages/messages.js";
import { ABOUT_WHOM, CHILD_VIEWS, GIVERS_FOR } from "../../../../../src/domain/consent/giver.ts";
import type { GiverProblem } from "../../../../../src/domain/consent/giver.ts";
import { Notice } from "../../../components/notice.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { ReasonField } from "../reason-field.tsx";
import type { DraftTerms } from "./draft-terms.ts";
import { ABOUT_WORDS, GIVER_WORDS, giverProblemText, VIEW_WORDS } from "./giver-words.ts";

interface GiverFieldsProps {
  readonly draft: DraftTerms;
  readonly problem: GiverProblem | undefined;
  readonly onChange: (part: Partial<DraftTerms>) => void;
}

/** The fields. */
export function GiverFields({ draft, problem, onChange }: GiverFieldsProps) {
  const { about, giver, view, interests, isParentAccused } = draft;
  const isUncared = problem === "child-needs-care";
  return (
    <>
      <ChoiceField
        label={m.desk_consent_about()}
        options={ABOUT_WHOM.map((id) => ({ id, label: ABOUT_WORDS[id]() }))}
        selected={about}
        onSelect={(id) => {
          const next = ABOUT_WHOM.find((one) => one === id) ?? "adult";
          const [first] = GIVERS_FOR[next];
          onChange({ about: next, ...(first && { giver: first }) });
        }}
      />
      <ChoiceField
        label={m.desk_consent_giver()}
        options={GIVERS_FOR[about].map((id) => ({ id, label: GIVER_WORDS[id]() }))}
        selected={giver}
        onSelect={(id) => {
          const next = GIVERS_FOR[about].find((one) => one === id);
          if (next) onChange({ giver: next });
        }}
      />
      {about === "child" && (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={isParentAccused}
              onChange={({ currentTarget }) => onChange({ isParentAccused: currentTarget.checked })}
            />
            <span>{m.desk_consent_parent_accused()}</span>
          </label>
          <ChoiceField
            label={m.desk_consent_child_view()}
            options={CHILD_VIEWS.map((id) => ({ id, label: VIEW_WORDS[id]() }))}
            selected={view ?? ""}
            isMissing={isUncared && view === undefined}
            onSelect={(id) => onChange({ view: CHILD_VIEWS.find((one) => one === id) })}
          />
          <ReasonField
            kind="reason"
            label={m.desk_consent_child_interests()}
            value={interests}
            isMissing={isUncared && interests.trim() === ""}
            onInput={(text) => onChange({ interests: text })}
          />
        </>
      )}
      {problem && (
        <Notice tone="danger" isUrgent>
          <p>{giverProblemText(problem)}</p>
        </Notice>
      )}
    </>
  );
}
