/** Searches everything that was decrypted, while one types. What is typed stays on the device. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Search, SearchX } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { EmptyState } from "../../components/empty-state.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { openCase, openId } from "../../state/cases.ts";
import { numberText } from "../../state/language.ts";
import {
  readForSearch,
  searchFailure,
  searchFor,
  searchFound,
  searchText,
} from "../../state/search.ts";
import { CasePane } from "../case/case-pane.tsx";
import { watchBack } from "../cases/back.ts";
import { SearchHit } from "./search-hit.tsx";
import { openFirst, stepFrom, watchSearchKeys } from "./search-keys.ts";
import { SearchNotes } from "./search-notes.tsx";

/** So many are drawn at each letter; the others once somebody stops to look. */
const AT_ONCE = 8;
const REST_AFTER_MS = 250;

/** The page: what was found, and the case that is open beside it. */
export function SearchPage() {
  useEffect(watchBack, []);
  useEffect(watchSearchKeys, []);
  useEffect(readForSearch, []);
  const isOpen = openCase.value.kind !== "none";
  return (
    <main class={isOpen ? "cases cases-open" : "cases"}>
      <h1 class="visually-hidden">{m.desk_search()}</h1>
      <section class="list-side search" aria-label={m.desk_search()}>
        <div class="search-head">
          <Field />
          <p class="hint" role="status">
            <Count />
          </p>
        </div>
        <Results>
          <FailureNotice failure={searchFailure.value} />
          <SearchNotes />
          <Hits />
        </Results>
      </section>
      {isOpen && (
        <div class="case-side">
          <CasePane key={openId.value} />
        </div>
      )}
    </main>
  );
}

function Field() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (openCase.peek().kind === "none") input.current?.focus();
  }, []);
  return (
    <span class="search-field">
      <Search class="icon" aria-hidden="true" />
      <input
        ref={input}
        type="search"
        data-key="search"
        aria-label={m.desk_search()}
        placeholder={m.desk_search_hint()}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={searchText.value}
        onInput={({ currentTarget }) => searchFor(currentTarget.value)}
        onKeyDown={(event) => {
          // Keys with which an input method is operated are not ours.
          if (event.isComposing) return;
          if (event.key === "Enter") void openFirst();
          if (event.key === "Enter" || stepFrom(event.key)) event.preventDefault();
        }}
      />
    </span>
  );
}

function Count() {
  const found = searchFound.value;
  if (!found) return null;
  const count = numberText(found.total);
  return found.total > found.cases.length
    ? m.desk_search_count_more({ count, shown: numberText(found.cases.length) })
    : m.desk_search_count({ count });
}

/** Says for what it is the answer, also where that looks the same as the one before. */
function Results({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="search-scroll" data-found={searchFound.value?.typed ?? ""}>
      {children}
    </div>
  );
}

function Hits() {
  const found = searchFound.value;
  const typed = found?.typed;
  const [wholeFor, setWholeFor] = useState<string | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setWholeFor(typed), REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  if (!found) {
    return (
      <EmptyState icon={Search} title={m.desk_search_start_title()} hint={m.desk_search_start()} />
    );
  }
  if (found.cases.length === 0) {
    return (
      <EmptyState icon={SearchX} title={m.desk_search_none_title()} hint={m.desk_search_none()} />
    );
  }
  const cases = wholeFor === found.typed ? found.cases : found.cases.slice(0, AT_ONCE);
  return (
    <ul class="search-hits">
      {cases.map((one) => (
        <SearchHit key={one.id} found={one} />
      ))}
    </ul>
  );
}
