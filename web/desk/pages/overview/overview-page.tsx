/** What came, what waits and what is late, in numbers; and who has how much to do. */
import { useEffect } from "preact/hooks";
import { Printer } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { IconButton } from "../../components/icon-button.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { listState } from "../../state/cases.ts";
import { numberText } from "../../state/language.ts";
import { headlines, openList, overviewFor, overviewPeriod } from "../../state/overview.ts";
import type { Headline } from "../../state/overview.ts";
import { periodName, scopeName } from "../../view-words.ts";
import { AreaFigure, BandFigure, PlaceFigure } from "./open-figures.tsx";
import { LateFigure } from "./late-figure.tsx";
import { Looks } from "./looks.tsx";
import { MonthFigure } from "./month-figure.tsx";
import { WorkFigure } from "./work-figure.tsx";

/** The page. */
export function OverviewPage() {
  useEffect(() => {
    // Paper has to hold all of it, while the page's frame scrolls.
    document.documentElement.classList.add("prints-overview");
    return () => document.documentElement.classList.remove("prints-overview");
  }, []);
  return (
    <main class="page overview">
      <div class="page-head">
        <h1>{m.desk_nav_overview()}</h1>
        <Filters />
      </div>
      <Notice tone="info">
        <p>
          <strong>{m.desk_overview_team()}</strong> {m.desk_overview_team_why()}
        </p>
      </Notice>
      {listState.value.kind === "loading" ? <LoadingState shape="cards" /> : <Figures />}
    </main>
  );
}

function Filters() {
  return (
    <div class="overview-filters">
      <SegmentedControl
        label={m.desk_overview_period()}
        segments={[
          { id: "3m", label: periodName("3m") },
          { id: "12m", label: periodName("12m") },
          { id: "all", label: m.desk_overview_always() },
        ]}
        selected={overviewPeriod.value}
        onSelect={(id) => {
          overviewPeriod.value = id;
        }}
      />
      <SegmentedControl
        label={m.desk_overview_whose()}
        segments={[
          { id: "all", label: m.desk_overview_everybody() },
          { id: "me", label: scopeName("mine") },
        ]}
        selected={overviewFor.value}
        onSelect={(id) => {
          overviewFor.value = id;
        }}
      />
      <IconButton icon={Printer} label={m.desk_overview_print()} onClick={() => print()} />
    </div>
  );
}

function Figures() {
  return (
    <>
      <Looks />
      <ul class="headlines">
        {headlines.value.map((headline) => (
          <li key={headline.id}>
            <HeadlineButton headline={headline} />
          </li>
        ))}
      </ul>
      <div class="figures">
        <MonthFigure />
        <BandFigure />
        <LateFigure />
        <AreaFigure />
        <PlaceFigure />
        <WorkFigure />
      </div>
      <p class="hint">{m.desk_overview_counted()}</p>
    </>
  );
}

function HeadlineButton({ headline }: { readonly headline: Headline }) {
  const { id, count, scope, filter } = headline;
  return (
    <button
      type="button"
      class={id === "overdue" && count > 0 ? "headline headline-late" : "headline"}
      title={m.desk_overview_open()}
      onClick={() => openList(scope, filter)}
    >
      <span class="headline-number">{numberText(count)}</span>{" "}
      <span class="headline-name">{id === "month" ? m.desk_overview_month() : scopeName(id)}</span>
    </button>
  );
}
