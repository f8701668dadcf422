/** An answer to the complainant: free, or from a template in their language. */
import { useEffect, useState } from "preact/hooks";
import { Send } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { CASE_LABELS } from "../../../../build/messages/load-case-labels.js";
import type { ReplyTemplates } from "../../../../src/domain/casework/case-labels.ts";
import { REPLY_PURPOSES } from "../../../../src/domain/casework/events.ts";
import type { ReplyPurpose } from "../../../../src/domain/casework/events.ts";
import { addDays } from "../../../../src/domain/day.ts";
import { DESK_LANGUAGES, LANGUAGE_FACTS, isLanguage } from "../../../../src/domain/language.ts";
import type { Language } from "../../../../src/domain/language.ts";
import { DEFAULT_RETENTION_TERMS } from "../../../../src/domain/retention.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Field } from "../../components/field.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { useAction } from "../../components/use-action.ts";
import { languageName } from "../../language-name.ts";
import { refreshCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { draftOf, setDraft } from "../../state/drafts.ts";
import { questionsOf, setQuestions } from "../../state/question-drafts.ts";
import type { Questions } from "../../state/question-drafts.ts";
import { useCase } from "./case-context.ts";
import { QuestionFields } from "./question-fields.tsx";
import { questionsText, templateText } from "./reply-template.ts";

/** As src/protocol/correspondence.ts. */
const MOST_REPLY = 60_000;

type Kind = "free" | ReplyPurpose;

/** The box. What is typed is kept until it is sent, also when the case is left. */
export function ReplyBox() {
  const { shown, today } = useCase();
  const { id } = shown;
  const [kind, setKind] = useState<Kind>(() => kindOf(draftOf(id, "purpose")));
  const [text, setText] = useState(() => draftOf(id, "reply"));
  const [questions, showQuestions] = useState<Questions>(() => questionsOf(id));
  const [language, setLanguage] = useState<Language>(() => templateLanguage(shown.language));
  const templates = useTemplates(language);
  const [isChecked, setChecked] = useState(false);
  const [isSent, setSent] = useState(false);
  const action = useAction();
  // A template that nobody touched gives way to another; typed words never do.
  const [untouched, setUntouched] = useState("");

  const type = (value: string): void => {
    setText(value);
    setDraft(id, "reply", value);
    setChecked(false);
    setSent(false);
  };
  const take = (next: Kind, words: ReplyTemplates | undefined, spoken: Language): void => {
    setKind(next);
    setDraft(id, "purpose", next === "free" ? "" : next);
    const own = text === untouched ? "" : text;
    if (next === "free" || next === "need" || !words) {
      type(own);
      setUntouched("");
      return;
    }
    const day = addDays(today, DEFAULT_RETENTION_TERMS.feedbackDays);
    const template = templateText(next, words, day, spoken);
    type(own === "" ? template : `${own.trimEnd()}\n\n${template}`);
    setUntouched(own === "" ? template : "");
  };
  const speak = async (next: Language): Promise<void> => {
    const { caseLabels } = await CASE_LABELS[next]();
    setLanguage(next);
    if (text === untouched || kind === "need") take(kind, caseLabels.replyTemplates, next);
  };
  const isNeed = kind === "need";
  const asked = questions.list.filter((one) => one.text.trim() !== "" || one.why.trim() !== "");
  const isAsking =
    asked.length > 0 && asked.every((one) => one.text.trim() !== "" && one.why.trim() !== "");
  const letter =
    isNeed && templates
      ? questionsText(questions.intro ?? templates.needIntro, asked, templates)
      : text.trim();
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isReady = isNeed ? isAsking && templates !== undefined : letter !== "";
    setChecked(!isReady);
    if (!isReady) return;
    const isDone = await action.run(() =>
      kind === "free" ? worker().reply(id, letter) : worker().reply(id, letter, kind),
    );
    if (!isDone) return;
    setUntouched("");
    type("");
    setQuestions(id, undefined);
    showQuestions(questionsOf(id));
    setDraft(id, "purpose", "");
    setKind("free");
    setSent(true);
    await refreshCase(id);
    // Whoever writes has read, their own words included.
    await worker()
      .setRead(id, true)
      .catch(() => undefined);
  };
  return (
    <form class="stack write write-reply" onSubmit={(event) => void send(event)} noValidate>
      <div class="write-kind">
        <SegmentedControl
          label={m.desk_reply_purpose()}
          segments={KINDS.map((one) => ({ id: one, label: KIND_WORDS[one]() }))}
          selected={kind}
          onSelect={(next) => take(next, templates, language)}
        />
        <SegmentedControl
          label={m.desk_reply_language()}
          segments={DESK_LANGUAGES.map((one) => ({
            id: one,
            label: LANGUAGE_FACTS[one].name,
            lang: one,
          }))}
          selected={language}
          onSelect={(next) => void speak(next)}
        />
      </div>
      {isNeed && templates ? (
        <QuestionFields
          questions={questions}
          defaultIntro={templates.needIntro}
          isChecked={isChecked}
          language={language}
          letter={letter}
          onChange={(next) => {
            setQuestions(id, next);
            showQuestions(next);
            setSent(false);
          }}
        />
      ) : (
        <Field
          label={m.desk_reply_label()}
          hint={m.desk_reply_hint({ language: languageName(shown.language) })}
          error={isChecked ? m.desk_text_missing() : undefined}
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={kind === "free" ? 4 : 10}
              maxLength={MOST_REPLY}
              value={text}
              spellcheck={false}
              data-key="reply"
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          )}
        </Field>
      )}
      <FailureNotice failure={action.failure}>
        <p>{m.desk_text_kept()}</p>
      </FailureNotice>
      <div class="actions">
        <ActionButton isBusy={action.isBusy}>
          <Send class="icon" aria-hidden="true" />
          {m.desk_reply_send()}
        </ActionButton>
        <p class="hint" role="status">
          {isSent ? m.desk_reply_sent() : ""}
        </p>
      </div>
    </form>
  );
}

const KINDS: readonly Kind[] = ["free", ...REPLY_PURPOSES];

const KIND_WORDS = {
  free: () => m.desk_reply_free(),
  received: () => m.desk_reply_received(),
  need: () => m.desk_reply_need(),
  feedback: () => m.desk_reply_feedback(),
  closing: () => m.desk_reply_closing(),
} as const satisfies Record<Kind, () => string>;

function kindOf(text: string): Kind {
  return KINDS.find((one) => one === text) ?? "free";
}

/** Templates exist in the languages of the desk; the report may be in another. */
function templateLanguage(id: string): Language {
  const fallback = DESK_LANGUAGES.find((one) => one === "en") ?? DESK_LANGUAGES[0] ?? "en";
  return isLanguage(id) && DESK_LANGUAGES.includes(id) ? id : fallback;
}

function useTemplates(language: Language): ReplyTemplates | undefined {
  const [templates, setTemplates] = useState<ReplyTemplates | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    CASE_LABELS[language]()
      .then(({ caseLabels }) => {
        if (isWanted) setTemplates(caseLabels.replyTemplates);
      })
      // Without templates one still writes freely.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return templates;
}
