/** Vietnamese words of the steps "what happened", "when and where" and "who did it". */
import type { whatHappenedStep } from "../../questionnaire/steps/what-happened.ts";
import type { whenWhereStep } from "../../questionnaire/steps/when-where.ts";
import type { whoDidItStep } from "../../questionnaire/steps/who-did-it.ts";
import { actorTypeLabels, placeTypeLabels, tileLabels } from "../../taxonomy/labels/vi.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions about what happened. */
export const whatHappenedTexts = {
  tiles: {
    question: "Chuyện xảy ra thuộc loại nào?",
    why: "Để chuyển trường hợp này đến đúng người.",
    hint: "Chọn nhiều nhất ba ô. Bạn có thể bỏ qua nếu kể ở câu sau.",
    options: tileLabels,
  },
  story: {
    question: "Bạn hãy kể chuyện đã xảy ra.",
    why: "Để hiểu chuyện mà không phải hỏi đi hỏi lại. Bạn chỉ cần kể một lần.",
    hint: "Kể theo cách của bạn, dài hay ngắn đều được. Không cần kể hết. Đừng ghi tên hay số điện thoại của người khác nếu không cần.",
    warning:
      "Nhớ lại chuyện đã qua có thể làm bạn đau lòng. Bạn có thể dừng hoặc bỏ qua bất cứ lúc nào.",
    prompts: [
      "Chuyện gì đã xảy ra?",
      "Xảy ra với ai? Ai làm?",
      "Khoảng khi nào, ở đâu?",
      "Bây giờ thế nào?",
    ],
  },
  story_voice: {
    question: "Hoặc kể bằng giọng nói",
    why: "Có người thấy nói dễ hơn viết. Bản ghi âm được khoá như mọi thứ bạn gửi, và bị xoá cùng lúc.",
    hint: "Tối đa 5 phút, bằng ngôn ngữ nào cũng được. Bạn có thể tạm dừng, nghe lại, xoá và ghi lại từ đầu.",
    warning:
      "Giọng nói có thể cho biết bạn là ai. Người ở gần có thể nghe thấy bạn. Nếu không an toàn, hãy viết, hoặc bỏ qua.",
  },
  ongoing: {
    question: "Chuyện này còn tiếp diễn không?",
    why: "Việc đang xảy ra cần được xem nhanh hơn, và theo cách khác với việc đã qua.",
    options: {
      over: "Đã qua rồi",
      ongoing: "Vẫn đang xảy ra",
      may_happen: "Chưa xảy ra, nhưng có thể sắp xảy ra",
    },
  },
} as const satisfies FieldTextsOf<typeof whatHappenedStep>;

/** Words of the questions about time and place. */
export const whenWhereTexts = {
  period: {
    question: "Chuyện xảy ra khi nào?",
    why: "Nơi nào nhận trường hợp này cũng sẽ hỏi thời gian.",
    hint: "Chỉ cần tháng hoặc năm. Không cần ngày, giờ. Nếu chuyện kéo dài đến nay, hãy chọn lúc bắt đầu.",
  },
  country: {
    question: "Chuyện xảy ra ở nước nào?",
    why: "Mỗi nước có những cách giúp khác nhau.",
    hint: "Trang này không dò xem bạn đang ở đâu.",
  },
  admin1: {
    question: "Ở tỉnh hoặc thành phố nào?",
    why: "Để biết những nơi có nhiều chuyện giống nhau.",
    hint: "Tên tỉnh cũ hay tỉnh mới đều được. Không cần ghi huyện, xã.",
  },
  place_type: {
    question: "Chuyện xảy ra ở nơi như thế nào?",
    why: "Chúng tôi không hỏi địa chỉ. Biết loại nơi là đủ.",
    options: placeTypeLabels,
  },
} as const satisfies FieldTextsOf<typeof whenWhereStep>;

/** Words of the questions about who did it. */
export const whoDidItTexts = {
  actor_types: {
    question: "Ai đã làm việc này?",
    why: "Có cơ quan nhà nước liên quan hay không sẽ quyết định nơi nào có thể giúp.",
    hint: "Chọn tất cả các ô đúng. Không biết cũng không sao.",
    options: actorTypeLabels,
  },
  actor_description: {
    question: "Bạn còn nhớ gì về những người đó?",
    why: "Vài chi tiết nhỏ có thể cho biết họ thuộc đơn vị nào.",
    hint: "Ví dụ: đơn vị, đồng phục, xe, lời họ nói. Đừng ghi tên người qua đường hay người chứng kiến.",
  },
} as const satisfies FieldTextsOf<typeof whoDidItStep>;
