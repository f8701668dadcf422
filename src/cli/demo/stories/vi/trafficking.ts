/** Stories in Vietnamese: sold, forced to work, forced to marry. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const trafficking: readonly Story[] = [
  {
    text: `Em trai em thấy quảng cáo việc nhẹ lương cao làm chăm sóc khách hàng bên Campuchia.
      Sang tới nơi nó bị đưa vào một toà nhà có rào kẽm gai, thu điện thoại, bắt ngồi máy lừa
      người trong nước nạp tiền. Không đủ chỉ tiêu thì bị chích điện, bị bỏ đói. Nó lén nhắn cho
      em bằng máy của người khác, {hai|ba} tuần mới được một lần.

      Họ đòi {một trăm hai mươi|chín mươi} triệu tiền chuộc. Nhà em bán bò được ba mươi triệu gửi,
      họ nói đó là tiền ăn. Em báo công an xã, họ nói nó tự nguyện đi thì phải chịu, còn hỏi nó có
      lừa ai chưa để xử lý. Tin nhắn cuối nó nói sắp bị bán sang công ty khác. Em sợ mất dấu nó.`,
    answers: {
      tiles: ["tile.trafficking"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "no",
      ongoing: "ongoing",
      place_type: "place.abroad",
      actor_types: ["actor.recruiter", "actor.employer"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.migrant_workers"],
      health_now: ["injury"],
      reported_to: ["police"],
      not_tried_reason: ["refused"],
      result_so_far: "Công an xã không nhận đơn.",
      other_bodies: ["embassy"],
      lawyer: "no",
      wishes: ["find_person", "safety"],
    },
    where: { country: "KHM", towns: ["Sihanoukville", "Bavet", "Poipet"] },
    began: ["since", 3],
  },
  {
    text: `Chị em người Dao, năm {mười bảy|mười sáu} tuổi có người quen rủ đi chợ tết bên kia biên
      giới rồi bán cho một nhà làm vợ. Bảy năm nhà em tưởng chị chết rồi. Năm ngoái chị trốn về
      được, đi bộ {hai|ba} đêm, để lại một đứa con trai.

      Về đến nơi thì khổ cách khác: chị không còn tên trong hộ khẩu, không có căn cước, đi khám
      bệnh không có bảo hiểm. Xã bảo phải chứng minh mình là mình. Người bán chị vẫn ở cùng thung
      lũng, gặp ngoài chợ nó còn cười. Công an lấy lời khai một lần, hỏi chị có tự nguyện đi
      không. Chị đêm nào cũng khóc nhớ con. Em muốn giúp chị có giấy tờ trước đã.`,
    answers: {
      tiles: ["tile.trafficking", "tile.court_papers", "tile.women_lgbt"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "over",
      place_type: "place.border_airport",
      actor_types: ["actor.recruiter", "actor.local_government"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "1",
      age_band: "18_29",
      groups: ["grp.women", "grp.ethnic_minority", "grp.remote"],
      health_now: ["unknown"],
      language_help: "tiếng Dao hoặc tiếng Việt",
      interpreter: "yes",
      reported_to: ["police", "commune"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Lấy lời khai một lần. Hộ tịch nói thiếu giấy khai sinh.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["lawyer", "care", "safety"],
      own_exposure: ["no"],
    },
    where: ["vn.08", "vn.04", "vn.15", "vn.20"],
    began: ["year", 14],
  },
  {
    text: `Tôi là thuyền viên trên tàu cá xa bờ. Người ta nói cho ứng {hai mươi|ba mươi} triệu rồi
      đi ba tháng, ra tới biển thành {mười|mười một} tháng không vào bờ. Giấy tờ thuyền trưởng
      giữ. Ngày ngủ ba bốn tiếng, bệnh cũng phải kéo lưới. Có bạn tàu bị đánh vì làm rớt rổ mực,
      có người nhảy xuống biển bơi theo tàu khác để trốn.

      Lúc vào cảng, chủ trừ tiền ăn, tiền dầu, tiền phạt, tôi thành ra còn nợ lại. Muốn lấy căn
      cước phải ký đi chuyến nữa. Tôi lên biên phòng cảng hỏi thì họ kêu về thoả thuận với chủ.
      Tôi đang trốn ở nhà người quen, anh em trên tàu còn {bảy|năm} người.`,
    answers: {
      tiles: ["tile.trafficking", "tile.work"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.employer", "actor.recruiter"],
      relation: "self",
      people_band: "2_9",
      age_band: "30_59",
      groups: ["grp.workers", "grp.poor"],
      health_now: ["illness"],
      reported_to: ["other"],
      not_tried_reason: ["refused", "fear_of_reprisal"],
      result_so_far: "Biên phòng bảo tự thoả thuận.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["safety", "advice", "lawyer"],
      own_exposure: ["threatened"],
    },
    where: ["vn.91", "vn.96", "vn.79", "vn.86"],
    began: ["since", 12],
  },
];
