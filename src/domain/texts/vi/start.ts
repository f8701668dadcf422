/** Vietnamese words of the steps "before", "danger" and "check". */
import type { beforeStep } from "../../questionnaire/steps/before.ts";
import type { checkStep } from "../../questionnaire/steps/check.ts";
import type { dangerStep } from "../../questionnaire/steps/danger.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions asked before anything else. */
export const beforeTexts = {
  device_checked: {
    question: "Có ai có thể kiểm tra điện thoại hoặc máy này không?",
    why: "Để nhắc bạn cách giữ an toàn. Câu trả lời không được lưu và không được gửi đi.",
    options: { yes: "Có", no: "Không", not_sure: "Không chắc" },
    advice: {
      yes: "Nếu được, hãy dùng máy khác mà bạn tin. Nếu không, hãy mở cửa sổ ẩn danh và đóng lại khi xong. Đừng chụp màn hình.",
      not_sure:
        "Để an toàn, hãy mở cửa sổ ẩn danh và đóng lại khi xong. Đừng chụp màn hình. Nếu được, hãy dùng máy khác mà bạn tin.",
    },
  },
} as const satisfies FieldTextsOf<typeof beforeStep>;

/** Words of the questions about danger. */
export const dangerTexts = {
  danger_now: {
    question: "Lúc này có ai đang gặp nguy hiểm không?",
    why: "Để biết cần xem thông tin này gấp đến mức nào.",
    hint: "Chúng tôi không phải dịch vụ cấp cứu và có thể vài ngày sau mới đọc được.",
    options: { yes: "Có", no: "Không", not_sure: "Không chắc" },
  },
  held_now: {
    question: "Có ai đang bị giữ, bị giam, hoặc bị đưa đi mà chưa về không?",
    why: "Người đang bị giữ thường cần giúp gấp. Một số nơi chỉ nhận loại trường hợp này.",
    options: { yes: "Có", no: "Không", unknown: "Không biết" },
  },
  whereabouts_known: {
    question: "Gia đình có biết người đó đang ở đâu không?",
    why: "Nếu không ai biết người đó ở đâu thì việc càng gấp.",
    hint: "Chỉ cần trả lời có hoặc không. Đừng ghi nơi ở.",
    options: { yes: "Có", no: "Không" },
  },
  child_involved: {
    question: "Có trẻ em dưới 18 tuổi trong chuyện này không?",
    why: "Trẻ em cần được bảo vệ theo cách riêng.",
    options: { yes: "Có", no: "Không" },
  },
  upcoming_date_kind: {
    question: "Sắp tới có ngày nào quan trọng không?",
    why: "Để người phụ trách xem trước ngày đó, nếu có thể.",
    options: {
      none: "Không có, hoặc không biết",
      summons: "Bị triệu tập, bị mời làm việc",
      trial: "Phiên toà",
      eviction: "Cưỡng chế nhà, đất",
      deportation: "Bị trục xuất, bị đưa trả về nước",
      burial: "Chôn cất, mai táng",
      other: "Việc khác",
    },
  },
  upcoming_date: {
    question: "Vào khoảng ngày nào?",
    why: "Để biết còn bao nhiêu thời gian.",
    hint: "Bạn có thể chọn ngày, tuần, hoặc chỉ chọn tháng.",
  },
} as const satisfies FieldTextsOf<typeof dangerStep>;

/** Words of the last question. */
export const checkTexts = {
  safe_to_send: {
    question: "Tôi đang ở nơi an toàn và không ai ép tôi gửi thông tin này.",
    why: "Nếu có người đang ép hoặc đang nhìn, bạn nên dừng lại và gửi lúc khác. Ô này không được gửi đi.",
  },
} as const satisfies FieldTextsOf<typeof checkStep>;
