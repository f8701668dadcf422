/** Vietnamese words of the steps "evidence", "wishes" and "about you". */
import type { aboutYouStep } from "../../questionnaire/steps/about-you.ts";
import type { evidenceStep } from "../../questionnaire/steps/evidence.ts";
import type { wishesStep } from "../../questionnaire/steps/wishes.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions about files. */
export const evidenceTexts = {
  files: {
    question: "Bạn có ảnh, giấy tờ, ghi âm hay video muốn gửi không?",
    why: "Những thứ này có thể cho người khác thấy chuyện đã xảy ra. Không có cũng không sao.",
    hint: "Tập tin được khoá ngay trên máy bạn rồi mới gửi. Bạn cũng có thể gửi sau.",
    warning:
      "Ảnh và tập tin có thể chứa thông tin ẩn, như nơi chụp, giờ chụp, loại máy. Trước khi gửi, trang này xoá những thông tin ẩn mà nó nhận ra, và cho bạn biết điều gì có thể còn lại. Những gì nhìn thấy, nghe thấy trong tập tin vẫn giữ nguyên.",
  },
  file_note: {
    question: "Các tập tin này cho thấy điều gì?",
    why: "Để người xem hiểu đúng và không làm lộ bạn.",
    prompts: [
      "Tập tin cho thấy điều gì?",
      "Bạn tự chụp, tự ghi hay nhận từ người khác?",
      "Chúng tôi có được cho nơi khác xem không?",
    ],
  },
  originals_elsewhere: {
    question: "Bản gốc hoặc bản khác có đang được giữ ở nơi khác không?",
    why: "Để khuyên bạn cách giữ bằng chứng an toàn.",
    hint: "Chỉ cần trả lời có hoặc không. Đừng ghi giữ ở đâu.",
    options: { yes: "Có", no: "Không" },
  },
} as const satisfies FieldTextsOf<typeof evidenceStep>;

/** Words of the questions about wishes and agreement. */
export const wishesTexts = {
  wishes: {
    question: "Bạn mong điều gì?",
    why: "Để làm theo ý bạn, và nói thật với bạn điều gì làm được, điều gì không.",
    hint: "Chọn tất cả các ô đúng. Chúng tôi không hứa có thể bảo vệ bạn, và không hứa có kết quả.",
    options: {
      record: "Chỉ cần ghi lại chuyện này",
      advice: "Được tư vấn nên làm gì",
      lawyer: "Có luật sư",
      care: "Được chữa bệnh hoặc giúp về tâm lý",
      safety: "Được giúp để an toàn",
      find_person: "Tìm một người",
      un: "Gửi lên Liên Hợp Quốc",
      media: "Đưa lên báo chí",
      not_sure: "Chưa biết",
    },
  },
  must_not: {
    question: "Có ai hoặc nơi nào không được biết chuyện này không?",
    why: "Để người phụ trách tránh những người và những nơi đó.",
    hint: "Ví dụ: một người, một cơ quan, một tổ chức.",
  },
  c_work: {
    question:
      "Tôi đồng ý để nhóm phụ trách đọc và xử lý thông tin này. Tôi có thể rút lại bất cứ lúc nào.",
    why: "Nếu bạn không đồng ý, chúng tôi không được phép đọc. Vì vậy bạn cần chọn ô này thì mới gửi được.",
  },
  c_refer_ask: {
    question: "Hãy hỏi tôi trước khi chuyển cho tổ chức khác.",
    why: "Chúng tôi không bao giờ chuyển đi mà chưa hỏi bạn. Nếu bạn không chọn ô này, chúng tôi sẽ không hỏi và không chuyển.",
  },
  c_stats: {
    question:
      "Có thể đếm trường hợp của tôi trong số liệu chung, không có tên, không có địa điểm nhỏ.",
    why: "Số liệu giúp mọi người thấy chuyện này xảy ra nhiều hay ít.",
  },
} as const satisfies FieldTextsOf<typeof wishesStep>;

/** Words of the questions about the person who reports. */
export const aboutYouTexts = {
  call_me: {
    question: "Chúng tôi nên gọi bạn là gì?",
    why: "Để nói chuyện với bạn mà không cần biết tên.",
    hint: "Từ nào cũng được. Đừng dùng tên thật hay tên trên mạng của bạn.",
  },
  own_exposure: {
    question: "Bạn có bị ai đe doạ, triệu tập hay theo dõi vì chuyện này không?",
    why: "Để chúng tôi cẩn thận hơn khi trả lời bạn.",
    hint: "Chọn tất cả các ô đúng.",
    options: {
      prefer_not_to_say: "Tôi không muốn nói",
      threatened: "Tôi bị đe doạ",
      summoned: "Tôi bị triệu tập, bị mời làm việc",
      watched: "Tôi bị theo dõi",
      no: "Không",
    },
  },
  contact: {
    question: "Bạn có muốn để lại một cách liên lạc khác không?",
    why: "Chỉ dùng khi không thể nói chuyện với bạn qua trang này. Chỉ người giữ danh tính mới mở được.",
    hint: "Không cần. Bạn có thể đọc câu trả lời và viết thêm ngay trên trang này.",
    warning:
      "Số điện thoại, địa chỉ hay tài khoản có thể cho người khác biết bạn là ai. Chỉ ghi nếu bạn thật sự muốn.",
  },
  safe_hours: {
    question: "Khi nào liên lạc với bạn là an toàn?",
    why: "Để không liên lạc vào lúc có người khác bên cạnh bạn.",
    hint: "Ví dụ: buổi tối, chủ nhật.",
  },
  never_contact: {
    question: "Chúng tôi không được liên lạc với ai, hoặc bằng cách nào?",
    why: "Để không làm lộ việc bạn đã gửi thông tin.",
    hint: "Ví dụ: đừng gọi điện, đừng hỏi người nhà.",
  },
} as const satisfies FieldTextsOf<typeof aboutYouStep>;
