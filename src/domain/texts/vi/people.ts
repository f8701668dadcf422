/** Vietnamese words of the steps "who was affected" and "what was tried". */
import type { triedStep } from "../../questionnaire/steps/tried.ts";
import type { whoWasAffectedStep } from "../../questionnaire/steps/who-was-affected.ts";
import { groupLabels } from "../../taxonomy/labels/vi.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions about who was affected. */
export const whoWasAffectedTexts = {
  relation: {
    question: "Bạn là ai trong chuyện này?",
    why: "Để biết cần hỏi ý kiến của ai, và bạn biết chuyện từ đâu.",
    options: {
      self: "Chuyện xảy ra với chính tôi",
      relative: "Tôi là người thân",
      witness: "Tôi tận mắt thấy",
      colleague: "Tôi ở cùng nhóm, cùng hội hoặc cùng nơi làm",
      lawyer: "Tôi là luật sư",
      organisation: "Tôi thay mặt một tổ chức",
      heard: "Tôi nghe người khác kể",
    },
  },
  victim_knows: {
    question: "Người gặp chuyện có biết và đồng ý cho bạn gửi thông tin này không?",
    why: "Người đó có quyền quyết định về chuyện của mình. Nếu hỏi được mà không gây nguy hiểm, hãy hỏi trước khi gửi.",
    options: {
      yes: "Có, biết và đồng ý",
      no: "Không, hoặc tôi chưa hỏi",
      cannot_be_reached: "Không liên lạc được với người đó",
      does_not_apply: "Câu này không hợp với trường hợp này",
    },
  },
  people_band: {
    question: "Khoảng bao nhiêu người gặp chuyện này?",
    why: "Để biết việc lớn đến mức nào.",
    options: {
      "1": "Một người",
      "2_9": "Từ 2 đến 9 người",
      "10_99": "Từ 10 đến 99 người",
      "100_plus": "Từ 100 người trở lên",
    },
  },
  age_band: {
    question: "Người gặp chuyện khoảng bao nhiêu tuổi?",
    why: "Trẻ em và người già có thể cần được giúp theo cách khác.",
    hint: "Nếu có nhiều người, hãy chọn tuổi của người cần giúp nhất.",
    options: {
      prefer_not_to_say: "Tôi không muốn nói",
      "0_11": "Dưới 12 tuổi",
      "12_17": "Từ 12 đến 17 tuổi",
      "18_29": "Từ 18 đến 29 tuổi",
      "30_59": "Từ 30 đến 59 tuổi",
      "60_plus": "Từ 60 tuổi trở lên",
    },
  },
  groups: {
    question: "Người gặp chuyện có thuộc nhóm nào dưới đây không?",
    why: "Có người bị đối xử tệ vì họ thuộc một nhóm nào đó. Chỉ chọn nếu điều đó có liên quan.",
    hint: "Đây là chuyện riêng. Bạn có thể bỏ qua.",
    options: {
      prefer_not_to_say: "Tôi không muốn nói",
      ...groupLabels,
      none: "Không thuộc nhóm nào",
    },
  },
  health_now: {
    question: "Sức khoẻ của người gặp chuyện bây giờ thế nào?",
    why: "Người đang đau yếu có thể cần được giúp gấp.",
    hint: "Chỉ cần chọn. Không cần kể chi tiết.",
    warning: "Câu sau hỏi về sức khoẻ và thương tích. Bạn có thể bỏ qua.",
    options: {
      injury: "Bị thương",
      illness: "Đang ốm, đang bệnh",
      pregnancy: "Đang mang thai",
      none: "Không có vấn đề gì",
      unknown: "Không biết",
    },
  },
  language_help: {
    question: "Bạn muốn chúng tôi trả lời bằng tiếng nào?",
    why: "Để bạn đọc được câu trả lời. Có thể chúng tôi phải tìm người dịch.",
    hint: "Ví dụ: tiếng Việt, tiếng Mông, tiếng Ê Đê, tiếng Khmer.",
  },
  interpreter: {
    question: "Bạn có cần người phiên dịch không?",
    why: "Để tìm người dịch mà bạn có thể tin.",
    options: { yes: "Có", no: "Không" },
  },
} as const satisfies FieldTextsOf<typeof whoWasAffectedStep>;

/** Words of the questions about what was tried. */
export const triedTexts = {
  reported_to: {
    question: "Chuyện này đã được báo với nơi nào trong nước chưa?",
    why: "Nhiều nơi sẽ hỏi câu này. Chưa báo cũng không sao.",
    hint: "Chọn tất cả các ô đúng.",
    options: {
      none: "Chưa báo nơi nào",
      police: "Công an",
      commune: "Uỷ ban nhân dân xã, phường",
      inspectorate: "Thanh tra",
      court: "Toà án",
      other: "Nơi khác",
    },
  },
  not_tried_reason: {
    question: "Khi báo, hoặc khi định báo, có khó khăn gì không?",
    why: "Nếu không thể báo hoặc báo mà không ai giải quyết, một số nơi vẫn nhận trường hợp này.",
    hint: "Chọn tất cả các ô đúng.",
    options: {
      fear_of_reprisal: "Sợ bị trả thù",
      no_effective_remedy: "Có báo cũng không được giải quyết",
      refused: "Họ không nhận",
      no_answer: "Họ không trả lời",
      too_late: "Đã quá thời hạn",
      did_not_know: "Không biết báo ở đâu",
    },
  },
  result_so_far: {
    question: "Đến nay họ đã trả lời hoặc làm gì?",
    why: "Để biết bước tiếp theo có thể là gì.",
    hint: "Viết ngắn thôi cũng được. Không cần số hồ sơ hay tên cán bộ.",
  },
  other_bodies: {
    question: "Chuyện này đã được gửi cho nơi nào khác chưa?",
    why: "Có nơi không nhận nếu một nơi khác đang xem xét.",
    hint: "Chọn tất cả các ô đúng.",
    options: {
      none: "Chưa",
      un: "Liên Hợp Quốc",
      ngo: "Tổ chức nhân quyền, tổ chức xã hội",
      embassy: "Đại sứ quán, lãnh sự quán",
      media: "Báo chí, truyền thông",
    },
  },
  lawyer: {
    question: "Người gặp chuyện có luật sư không?",
    why: "Người không có luật sư có thể cần được giúp gấp hơn.",
    options: {
      yes: "Có",
      no: "Không",
      refused: "Muốn có nhưng bị từ chối hoặc ngăn cản",
    },
  },
} as const satisfies FieldTextsOf<typeof triedStep>;
