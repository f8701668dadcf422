/** Stories in Vietnamese: work, wages, union, labour abroad. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const work: readonly Story[] = [
  {
    text: `Em làm may ở khu công nghiệp, chuyền em {bốn mươi|sáu mươi} người. Công ty nợ lương
      {hai|ba} tháng, nói khách chưa thanh toán. Hôm giữa tháng cả chuyền ngồi lại không vào máy,
      không đập phá gì, chỉ xin gặp giám đốc. Công đoàn công ty ra nói ai không vào làm là tự ý
      nghỉ việc.

      Hôm sau em với {chín|mười một} chị nữa quẹt thẻ không được, bảo vệ không cho vào lấy đồ. Họ
      gửi tin nhắn cho nghỉ việc, không trả lương nợ, không chốt sổ bảo hiểm. Công an phường gọi
      em lên hỏi ai cầm đầu. Em đang có bầu năm tháng, không có sổ thì không được thai sản. Tụi em
      không biết làm đơn gửi đâu, mấy chị lớn tuổi thì sợ.`,
    answers: {
      tiles: ["tile.work"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.company_foreign", "actor.mass_org", "actor.police_local"],
      relation: "self",
      people_band: "10_99",
      age_band: "18_29",
      groups: ["grp.workers", "grp.women", "grp.pregnant"],
      health_now: ["pregnancy"],
      reported_to: ["other"],
      not_tried_reason: ["no_answer", "did_not_know"],
      result_so_far: "Có gọi đường dây của liên đoàn, họ bảo gửi đơn qua công đoàn cơ sở.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer"],
      own_exposure: ["summoned"],
    },
    where: ["vn.79", "vn.75", "vn.80", "vn.24"],
    began: ["month", 1],
  },
  {
    text: `Tôi đi giúp việc bên Ả Rập theo hợp đồng hai năm, công ty môi giới nói ngày làm tám
      tiếng. Sang đến nơi phải làm từ năm giờ sáng tới nửa đêm cho một nhà {mười một|mười bốn}
      người, họ giữ hộ chiếu, khoá cửa ngoài. Ăn thì ăn cơm thừa. Được bốn tháng họ ngưng trả
      lương, nói đã trả tiền mua tôi rồi.

      Tôi gọi công ty ở nhà, họ bảo muốn về phải nộp {năm mươi|tám mươi} triệu tiền phạt. Tôi nhắn
      trong nhóm chị em bên này thì có người chỉ vào trang này. Bà chủ đánh tôi bằng dép khi thấy
      tôi cầm điện thoại nên tôi viết lúc họ ngủ. Ở nhà mẹ tôi phải vay nóng. Tôi chỉ muốn lấy
      được hộ chiếu và về.`,
    answers: {
      tiles: ["tile.work", "tile.trafficking"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.abroad",
      actor_types: ["actor.employer", "actor.recruiter"],
      relation: "self",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.migrant_workers", "grp.women"],
      health_now: ["injury"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "did_not_know"],
      other_bodies: ["embassy"],
      lawyer: "no",
      wishes: ["safety", "advice"],
      must_not: "Công ty môi giới.",
      own_exposure: ["threatened"],
    },
    where: { country: "SAU", towns: ["Riyadh", "Jeddah", "Dammam"] },
    began: ["since", 7],
  },
  {
    text: `Anh em tụi tôi chạy giao hàng, {tháng nào|tuần nào} hãng cũng đổi cách tính, thu nhập
      còn một nửa. Tụi tôi lập nhóm chat bàn nhau tắt ứng dụng một ngày để phản ánh. Nhóm mới có
      hơn ba trăm người thì hai anh lập nhóm bị khoá tài khoản vĩnh viễn, công an mời lên hỏi "có
      tổ chức nào đứng sau không".

      Riêng tôi bị người của hãng gọi, nói biết nhà tôi ở đâu, con tôi học trường nào, khuyên tôi
      rời nhóm. Tôi không hiểu sao họ có địa chỉ trường con tôi. Tụi tôi không có công đoàn, xin
      vào công đoàn phường thì nói tài xế công nghệ là đối tác, không phải người lao động. Tôi có
      chụp lại tin nhắn.`,
    answers: {
      tiles: ["tile.work", "tile.punished_for_speaking"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.street",
      actor_types: ["actor.company_foreign", "actor.police_local"],
      relation: "colleague",
      victim_knows: "yes",
      people_band: "100_plus",
      age_band: "30_59",
      groups: ["grp.workers"],
      reported_to: ["other"],
      not_tried_reason: ["refused"],
      result_so_far: "Sở lao động nói không có quan hệ lao động nên không giải quyết.",
      other_bodies: ["none"],
      lawyer: "no",
      originals_elsewhere: "no",
      wishes: ["advice", "record"],
      own_exposure: ["threatened"],
    },
    where: ["vn.79", "vn.01", "vn.48"],
    began: ["month", 1],
  },
];
