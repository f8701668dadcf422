/** What is written back and forth in Vietnamese. */
import type { Exchange } from "./phrases.ts";

/** Exchanges in Vietnamese. */
export const exchangesVi: readonly Exchange[] = [
  {
    answer:
      "Cảm ơn bạn đã tin và kể cho chúng tôi. Chúng tôi đã đọc kỹ. Chúng tôi không hứa được kết quả, nhưng sẽ nói thật những gì làm được.\n\nTrước mắt xin hỏi một điều: bạn nhận giấy tờ gần nhất vào ngày nào? Chỉ cần tháng cũng được.",
    message:
      "Tôi xem lại rồi, giấy ghi đầu tháng, tôi nhận sau đó khoảng năm ngày. Giấy không có số. Tôi có xin bản có dấu mà họ không cho.",
    second:
      "Cảm ơn bạn, như vậy vẫn còn thời hạn khiếu nại. Bạn hãy giữ tờ giấy và phong bì nếu còn. Chúng tôi đang hỏi một luật sư mà chúng tôi tin, không nêu tên bạn. Tuần sau mời bạn vào xem.",
  },
  {
    answer:
      "Chúng tôi rất tiếc về chuyện bạn và gia đình phải chịu. Bạn không làm gì sai cả.\n\nNếu có giấy mời, bạn nên nhờ một người thân đi cùng và hẹn giờ gọi về nhà. Bạn có quyền xin đọc kỹ trước khi ký. Đừng mang theo điện thoại có những tin nhắn này.",
    message:
      "Tôi đã lên làm việc. Họ hỏi ba tiếng, tôi xin đọc kỹ rồi mới ký, có một chỗ không đúng tôi xin sửa thì họ sửa. Nhờ các anh chị dặn trước nên tôi bớt run.",
    second:
      "Mừng là bạn đã về an toàn. Nếu bạn nhớ, hãy ghi lại những câu họ hỏi, ghi trên giấy và cất ở nơi khác. Khi thấy khoẻ hơn bạn kể cho chúng tôi, không cần vội.",
  },
  {
    answer:
      "Chúng tôi đã đọc. Theo hiểu biết của chúng tôi, gia đình có quyền yêu cầu khám sức khoẻ cho người bị giữ, và yêu cầu trả lời bằng văn bản. Chúng tôi có thể gửi mẫu đơn ngắn. Bạn có muốn không?",
    message:
      "Dạ muốn. Nhà tôi không có máy in, nên mẫu càng ngắn càng tốt để chép tay. Hôm qua họ có nhận thuốc, nhưng không ký sổ.",
    second:
      'Mẫu chép tay: "Tôi tên ..., là vợ của người đang bị tạm giữ. Tôi đề nghị cho khám sức khoẻ và cho gặp luật sư. Đề nghị trả lời bằng văn bản." Ghi ngày, chép hai bản, xin ký nhận vào bản của bạn.',
  },
  {
    answer:
      "Cảm ơn bạn. Chúng tôi thấy có người đang gặp nguy hiểm nên xin hỏi ngay: hiện giờ bạn có chỗ nào an toàn để ở vài đêm không? Nếu có người làm hại bạn lúc này, hãy đến nơi đông người hoặc nhà người bạn tin.",
    message:
      "Em đang ở nhà một chị bạn, chưa ai biết. Em có mang theo giấy khai sinh của bé. Em chưa dám mở máy nhiều.",
    second:
      'Như vậy là tốt. Có một nơi nhận hai mẹ con, người của họ không mặc đồng phục và không hỏi nhiều. Nếu bạn đồng ý, hãy viết "đồng ý" ở đây, rồi chúng tôi mới liên hệ. Chưa đồng ý cũng không sao.',
  },
  {
    answer:
      "Chúng tôi đã nhận và đã ghi lại, như bạn mong muốn. Chúng tôi không chuyển cho ai khi bạn chưa cho phép. Nếu sau này bạn đổi ý, hãy viết ở đây bằng chính phiếu hẹn của bạn.",
    message: "Cảm ơn. Tôi muốn bổ sung là hôm qua họ lại đến, lần này chụp ảnh cổng nhà.",
    second:
      "Chúng tôi đã ghi thêm. Nếu thấy an toàn, bạn hãy ghi ngày và số người, đừng ra đối mặt. Đừng chụp lại họ nếu việc đó làm bạn gặp nguy hiểm.",
  },
  {
    answer:
      "Cảm ơn bà con đã gửi. Đây là việc của nhiều người, nên xin hỏi: mọi người đã bàn với nhau và có đồng ý cho một nhóm luật sư đọc không? Xin đừng ghi tên ai ở đây, chỉ cần số nhà đồng ý.",
    message:
      "Tối qua bà con họp ở nhà cụ cao tuổi nhất. Ba mươi mốt nhà đồng ý, bốn nhà xin suy nghĩ thêm vì có con đi làm nhà nước.",
    second:
      "Xin cảm ơn và xin tôn trọng bốn nhà kia. Luật sư sẽ đọc phần chung trước, không có tên. Dự kiến hai tuần có ý kiến, chúng tôi viết ở đây.",
  },
  {
    answer:
      "Bạn hỏi gửi ra có lộ không. Chúng tôi nói thật: nếu chỉ có vài người biết thì vẫn có thể đoán ra. Xin bạn khoan gửi thêm. Trước hết hãy cho biết chừng bao nhiêu người có thể đã có tài liệu này.",
    message:
      "Khoảng bảy người. Nhưng mẫu này còn dùng ở mấy nơi khác nữa, em nghe nói vậy chứ chưa thấy.",
    second:
      "Bảy người là ít. Chúng tôi sẽ không dùng tài liệu của bạn, mà tìm xem nơi khác có cùng mẫu không. Như vậy không ai lần ra bạn được. Cảm ơn bạn đã cẩn thận.",
  },
  {
    answer:
      "Chúng tôi đã đọc câu chuyện của gia đình. Chúng tôi đang hỏi một tổ chức ở nước sở tại, chỉ nói chung chung, chưa nêu tên. Bạn có thể cho biết em bạn nhắn lần cuối vào tuần nào không?",
    message:
      "Tuần trước ạ. Nó nhắn còn sống, đã bị chuyển sang chỗ khác, có nghe tiếng tàu. Nó dặn đừng gọi lại số đó.",
    second:
      "Cảm ơn bạn, chi tiết đó rất quý. Bạn đừng gọi lại và đừng chuyển thêm tiền lúc này. Chúng tôi sẽ báo ngay khi có tin.",
  },
];
