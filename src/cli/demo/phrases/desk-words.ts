/** What caseworkers of the demo write into cases, in the language of the report. */

/** Short texts by what they are for. */
export interface DeskWords {
  readonly tags: readonly string[];
  readonly tasks: readonly string[];
  readonly deadlines: readonly string[];
  readonly receivers: readonly string[];
  readonly consentWords: readonly string[];
  readonly raise: readonly string[];
  readonly lower: readonly string[];
  readonly outOfScope: readonly string[];
  readonly hostile: readonly string[];
  readonly outcomes: readonly string[];
  readonly closings: readonly string[];
}

/** In Vietnamese and in English. */
export const DESK_WORDS: Readonly<Record<"vi" | "en", DeskWords>> = {
  vi: {
    tags: ["cần phiên dịch", "chờ giấy tờ", "cùng làng", "báo chí hỏi", "có luật sư", "ảnh gốc"],
    tasks: [
      "Hỏi luật sư về thời hạn khiếu nại",
      "So với hai trường hợp cùng tỉnh",
      "Viết tóm tắt một trang",
      "Tìm nơi trợ giúp gần người gửi",
      "Xem lại mốc thời gian",
    ],
    deadlines: ["Hết hạn khiếu nại lần hai", "Gửi bản tóm tắt cho luật sư", "Hẹn xem lại hộp thư"],
    receivers: ["Tổ chức trợ giúp pháp lý (ví dụ)", "Báo cáo viên đặc biệt", "Nhóm công tác"],
    consentWords: [
      "Để luật sư xem có thể giúp được gì.",
      "Để họ tìm cho bạn một chỗ ở an toàn.",
      "Để họ ghi lại sự việc cùng những việc giống vậy.",
    ],
    raise: ["Người gửi viết thêm: có người bị giữ.", "Sắp đến ngày cưỡng chế."],
    lower: ["Người bị giữ đã được thả.", "Ngày hẹn đã qua, không có gì xảy ra."],
    outOfScope: ["Tranh chấp giữa hai nhà hàng xóm; đã chỉ sang nơi tư vấn."],
    hostile: ["Nhiều bản giống hệt nhau trong một ngày."],
    outcomes: ["Nơi nhận đã trả lời và đang theo dõi.", "Đã có luật sư nhận."],
    closings: [
      "Đã trả lời thư cuối; người gửi nói không cần gì thêm.",
      "Đã viết ba lần, chưa thấy người gửi quay lại.",
      "Việc đã được giải quyết một phần.",
    ],
  },
  en: {
    tags: ["needs interpreter", "papers missing", "same village", "press asked", "has lawyer"],
    tasks: [
      "Ask the lawyer about the time limit",
      "Compare with the two cases next door",
      "Write a summary of one page",
      "Find help near the sender",
      "Check the order of events",
    ],
    deadlines: [
      "Second complaint runs out",
      "Summary to the lawyer",
      "Look into the mailbox again",
    ],
    receivers: ["Legal aid (example)", "Special Rapporteur", "Working Group"],
    consentWords: [
      "So that a lawyer can see how to help you.",
      "So that they can find you a safe place to stay.",
      "So that they can document it together with similar cases.",
    ],
    raise: ["A new message: somebody is held.", "The day of the eviction comes near."],
    lower: ["The person was released.", "The day has passed and nothing happened."],
    outOfScope: ["A dispute between neighbours; told them where to get advice."],
    hostile: ["Many equal texts within one day."],
    outcomes: ["The receiver has answered and follows it up.", "A lawyer has taken it."],
    closings: [
      "The last letter was answered; nothing more is wanted.",
      "Written three times, nobody has come back.",
      "Settled in part.",
    ],
  },
};
