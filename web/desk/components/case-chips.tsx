/** Chips for a case's urgency, state, and how exposed the person is who reported. */
import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleEllipsis,
  CirclePause,
  CircleSlash,
  CircleCheckBig,
  Diamond,
  OctagonAlert,
  Shield,
  ShieldAlert,
  ShieldHalf,
  TriangleAlert,
} from "lucide-preact";
import type { LucideIcon } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import type { Exposure } from "../../../src/domain/casework/assessment.ts";
import type { Band } from "../../../src/domain/casework/urgency-scale.ts";
import type { StateId } from "../../../src/domain/casework/states.ts";
import { caseLabels } from "../state/case-labels.ts";
import { Chip } from "./chip.tsx";
import type { ChipTone } from "./chip.tsx";

interface CaseChipProps {
  readonly isBare?: boolean;
}

/** Every band has a shape of its own, as road signs have: the word and the colour repeat it. */
const BANDS = {
  red: { icon: OctagonAlert, text: () => m.desk_band_red() },
  orange: { icon: TriangleAlert, text: () => m.desk_band_orange() },
  yellow: { icon: Diamond, text: () => m.desk_band_yellow() },
  green: { icon: Circle, text: () => m.desk_band_green() },
} as const satisfies Record<Band, unknown>;

/** The urgency of a case. */
export function BandChip({ band, isBare = false }: CaseChipProps & { readonly band: Band }) {
  const { icon, text } = BANDS[band];
  return (
    <Chip tone={band} icon={icon} isBare={isBare}>
      {text()}
    </Chip>
  );
}

/** What is to be done next decides how a state looks: 24 colours would say nothing. */
const PHASES = {
  new: CircleDashed,
  active: CircleDot,
  draft: CircleEllipsis,
  waiting: CirclePause,
  answered: CircleCheck,
  aside: CircleSlash,
  done: CircleCheckBig,
} as const satisfies Partial<Record<ChipTone, LucideIcon>>;

const PHASE_OF = {
  received: "new",
  acknowledged: "new",
  in_triage: "active",
  accepted: "active",
  in_work: "active",
  referral_proposed: "draft",
  consent_given: "draft",
  submission_draft: "draft",
  second_review: "draft",
  needs_info: "waiting",
  waiting_until: "waiting",
  consent_asked: "waiting",
  sent: "waiting",
  submitted: "waiting",
  receiver_confirmed: "answered",
  outcome_recorded: "answered",
  reply_received: "answered",
  reporter_informed: "answered",
  out_of_scope: "aside",
  duplicate: "aside",
  suspected_hostile: "aside",
  consent_refused: "aside",
  withdrawn: "aside",
  closed: "done",
} as const satisfies Record<StateId, keyof typeof PHASES>;

/** The state of a case. */
export function StateChip({ state, isBare = false }: CaseChipProps & { readonly state: StateId }) {
  const phase = PHASE_OF[state];
  return (
    <Chip tone={phase} icon={PHASES[phase]} isBare={isBare}>
      {caseLabels.value?.states[state] ?? ""}
    </Chip>
  );
}

const EXPOSURES = {
  low: { icon: Shield, tone: "plain" },
  medium: { icon: ShieldHalf, tone: "yellow" },
  high: { icon: ShieldAlert, tone: "red" },
} as const satisfies Record<Exposure, unknown>;

/** How exposed the person is who reported. */
export function ExposureChip(props: CaseChipProps & { readonly exposure: Exposure }) {
  const { icon, tone } = EXPOSURES[props.exposure];
  const level = caseLabels.value?.exposures[props.exposure] ?? "";
  return (
    <Chip tone={tone} icon={icon} isBare={props.isBare ?? false}>
      {m.desk_exposure({ level: level.toLocaleLowerCase() })}
    </Chip>
  );
}
