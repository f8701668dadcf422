/** Four people and what they answer: one for each branch of the form (questionnaire/steps). */
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Plan } from "./walk.ts";

/** One way through the form. */
export interface Branch {
  readonly name: string;
  readonly plan: Plan;
  /** Questions that are asked because of these answers, and only because of them. */
  readonly asked: readonly string[];
  /** Answers that only the custodian may open. */
  readonly identity: Answers;
}

/** Asked of everybody, in this order, without the one under the review. */
export const ASKED_OF_ALL: readonly string[] = [
  "device_checked",
  "danger_now",
  "held_now",
  "child_involved",
  "upcoming_date_kind",
  "tiles",
  "story",
  "story_voice",
  "ongoing",
  "period",
  "country",
  "admin1",
  "place_type",
  "actor_types",
  "actor_description",
  "relation",
  "people_band",
  "age_band",
  "groups",
  "health_now",
  "language_help",
  "interpreter",
  "reported_to",
  "other_bodies",
  "lawyer",
  "files",
  "originals_elsewhere",
  "wishes",
  "must_not",
  "c_work",
  "c_refer_ask",
  "c_stats",
  "call_me",
  "own_exposure",
  "contact",
];

/** Somebody who is threatened with eviction, and leaves a way to be reached. */
export const DANGER: Branch = {
  name: "danger",
  plan: {
    answers: {
      danger_now: "yes",
      upcoming_date_kind: "eviction",
      upcoming_date: { precision: "day", day: "2026-12-24" as Day },
      tiles: ["tile.land_home_environment", "tile.punished_for_speaking"],
      story: "Xã báo sẽ cưỡng chế nhà tôi. Họ đe doạ cả gia đình.",
      ongoing: "may_happen",
      period: { precision: "month", year: 2026, month: 11 },
      country: "VNM",
      admin1: { listed: "vn.66" },
      place_type: "place.home",
      relation: "self",
      health_now: ["injury"],
      c_work: true,
      c_stats: true,
      own_exposure: ["threatened", "watched"],
      contact: "Nhắn qua chị Hoa ở chợ",
      never_contact: "Đừng gọi vào buổi tối",
    },
  },
  asked: ["upcoming_date", "safe_hours", "never_contact"],
  identity: { contact: "Nhắn qua chị Hoa ở chợ", never_contact: "Đừng gọi vào buổi tối" },
};

/** A relative of somebody in custody, who has asked the police. */
export const DETENTION: Branch = {
  name: "detention",
  plan: {
    answers: {
      held_now: "yes",
      whereabouts_known: "yes",
      upcoming_date_kind: "none",
      tiles: ["tile.detained"],
      // With accents apart from their letters: what was typed is evidence, and is not changed.
      story: "Công an giữ em tôi từ hôm thứ hai.".normalize("NFD"),
      ongoing: "ongoing",
      period: { precision: "since", year: 2026, month: 10 },
      country: "VNM",
      place_type: "place.police_station",
      actor_types: ["actor.police", "actor.plainclothes"],
      relation: "relative",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      reported_to: ["police", "court"],
      not_tried_reason: ["refused"],
      result_so_far: "Họ không cho gặp.",
      lawyer: "refused",
      wishes: ["lawyer", "safety"],
      c_work: true,
      call_me: "Hai",
    },
  },
  asked: ["whereabouts_known", "victim_knows", "not_tried_reason", "result_so_far"],
  identity: {},
};

/** Somebody who looks for a colleague, taken abroad by nobody knows whom. */
export const MISSING: Branch = {
  name: "missing person",
  plan: {
    answers: {
      danger_now: "not_sure",
      held_now: "unknown",
      whereabouts_known: "no",
      tiles: ["tile.killed_tortured_missing"],
      story: "Bạn tôi lên xe lạ rồi không ai thấy nữa.",
      period: { precision: "quarter", year: 2026, quarter: 3 },
      country: "KHM",
      admin1: { typed: "Phnôm Pênh" },
      actor_types: ["actor.unknown"],
      actor_description: "Xe bảy chỗ màu đen.",
      relation: "colleague",
      victim_knows: "cannot_be_reached",
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "did_not_know"],
      other_bodies: ["embassy"],
      wishes: ["find_person"],
      must_not: "Đừng cho sứ quán biết.",
      c_work: true,
      c_refer_ask: true,
    },
  },
  asked: ["whereabouts_known", "victim_knows", "not_tried_reason"],
  identity: {},
};

/** A witness who speaks for a child and has something to show. */
export const CHILD: Branch = {
  name: "child",
  plan: {
    answers: {
      child_involved: "yes",
      tiles: ["tile.child", "tile.work"],
      story: "Cháu mười ba tuổi phải làm ở lò gạch cả ngày.",
      period: { precision: "year", year: 2025 },
      country: "VNM",
      admin1: { listed: "vn.91" },
      place_type: "place.workplace",
      relation: "witness",
      victim_knows: "no",
      people_band: "2_9",
      age_band: "12_17",
      groups: ["prefer_not_to_say"],
      health_now: ["unknown"],
      language_help: "Tiếng Khmer",
      interpreter: "yes",
      file_note: "Tôi tự ghi lại.",
      originals_elsewhere: "yes",
      wishes: ["safety", "care"],
      c_work: true,
      own_exposure: ["no"],
    },
    files: { files: { name: "ghi chép.txt", mimeType: "text/plain", text: "Sáu giờ sáng.\n" } },
  },
  asked: ["victim_knows", "file_note"],
  identity: {},
};

/** All of them. */
export const BRANCHES = [DANGER, DETENTION, MISSING, CHILD] as const;
