/** The questionnaire in Vietnamese. Loaded on its own, when Vietnamese is read. */
import type { QuestionnaireTexts } from "./types.ts";
import { whatHappenedTexts, whenWhereTexts, whoDidItTexts } from "./vi/facts.ts";
import { triedTexts, whoWasAffectedTexts } from "./vi/people.ts";
import { beforeTexts, checkTexts, dangerTexts } from "./vi/start.ts";
import { aboutYouTexts, evidenceTexts, wishesTexts } from "./vi/wishes.ts";

/** All words of the public form, in Vietnamese. */
export const texts = {
  steps: {
    before: {
      title: "Trước khi bắt đầu",
      intro: [
        "Trang này giúp bạn gửi thông tin đã được khoá lại. Chỉ người được giao việc mới mở được.",
        "Chúng tôi không thuộc Nhà nước, không thuộc công an.",
        "Nhà mạng có thể biết bạn đã mở trang này, nhưng không đọc được điều bạn viết.",
        "Nếu điện thoại có thể bị người khác kiểm tra, hãy dùng máy khác, hoặc mở cửa sổ ẩn danh.",
        "Nút Thoát nhanh đóng trang nhưng không xoá lịch sử trình duyệt.",
        "Đây không phải dịch vụ cấp cứu.",
      ],
    },
    danger: { title: "Có ai đang gặp nguy hiểm không?" },
    what_happened: { title: "Chuyện gì đã xảy ra?" },
    when_where: { title: "Khi nào và ở đâu?" },
    who_did_it: { title: "Ai đã làm?" },
    who_was_affected: { title: "Ai gặp chuyện này?" },
    tried: { title: "Đã làm gì rồi?" },
    evidence: { title: "Ảnh và giấy tờ" },
    wishes: { title: "Bạn mong điều gì?" },
    about_you: {
      title: "Về bạn",
      intro: ["Phần này không bắt buộc. Bạn có thể bỏ qua tất cả."],
    },
    check: { title: "Xem lại và gửi" },
  },
  fields: {
    ...beforeTexts,
    ...dangerTexts,
    ...whatHappenedTexts,
    ...whenWhereTexts,
    ...whoDidItTexts,
    ...whoWasAffectedTexts,
    ...triedTexts,
    ...evidenceTexts,
    ...wishesTexts,
    ...aboutYouTexts,
    ...checkTexts,
  },
} as const satisfies QuestionnaireTexts;
