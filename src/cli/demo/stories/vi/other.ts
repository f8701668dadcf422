/** Stories in Vietnamese: something else, or not sure. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const other: readonly Story[] = [
  {
    text: `Em không biết chuyện em có đúng chỗ không. Em làm ở tổ dân phố, {mấy tháng nay|từ đầu
      năm} được giao gõ cửa từng nhà ghi ai theo đạo gì, ai có con đi nước ngoài, ai hay lên mạng
      nói chuyện chính trị. Giấy giao việc không đóng dấu, bảo nộp xong thì xoá.

      Em ghi cho mấy nhà rồi thấy không ổn. Có bác trong danh sách sau đó bị gọi lên phường. Em
      thấy có lỗi. Em còn giữ ảnh chụp mẫu giấy, không có tên ai. Em sợ bị phát hiện vì chỉ vài
      người có mẫu này. Em muốn hỏi nếu em đưa ra thì có cách nào không lộ em, và việc thu thập
      như vậy có đúng luật không.`,
    answers: {
      tiles: ["tile.other"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.local_government", "actor.police_local"],
      relation: "witness",
      victim_knows: "no",
      people_band: "100_plus",
      age_band: "prefer_not_to_say",
      groups: ["prefer_not_to_say"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      wishes: ["advice", "not_sure"],
      must_not: "Phường và tổ dân phố.",
      own_exposure: ["prefer_not_to_say"],
    },
    where: ["vn.01", "vn.79", "vn.31", "vn.40"],
    began: ["since", 5],
  },
  {
    text: `Bố tôi bị đưa vào bệnh viện tâm thần sau khi đứng cầm biển một mình trước cổng uỷ ban.
      Trước nay bố tôi bình thường, chỉ nóng tính vì chuyện tiền đền bù. Gia đình không ai ký giấy
      cho vào viện. Bác sĩ nói có quyết định của cơ quan điều tra nên không thể cho về.

      Tôi vào thăm thấy bố nói chậm, tay run, người ta cho uống thuốc gì không rõ, xin xem bệnh án
      thì không được. Đã {năm|bảy} tuần. Bố nói nhỏ với tôi: "cứ bảo khỏi là chưa khỏi". Tôi không
      biết việc này gọi là bị giam hay bị chữa bệnh nên chọn ô này. Xin chỉ tôi ai có quyền giám
      định độc lập.`,
    answers: {
      tiles: ["tile.other", "tile.detained"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.hospital",
      actor_types: ["actor.hospital", "actor.police_province"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "1",
      age_band: "60_plus",
      groups: ["grp.petitioners", "grp.older"],
      health_now: ["illness"],
      reported_to: ["other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Bệnh viện bảo hỏi cơ quan điều tra.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["lawyer", "care", "un"],
    },
    where: ["vn.75", "vn.01", "vn.48", "vn.25"],
    began: ["month", 2],
  },
  {
    text: `Tôi ở {Đức|Séc} đã lâu, hoạt động trong một hội người Việt. Hè này anh ruột tôi trong
      nước bị công an tỉnh mời {ba|bốn} lần, lần nào cũng hỏi về tôi: làm gì, gặp ai, gửi tiền cho
      ai. Họ khuyên anh tôi "bảo em thôi đi", nếu không thì xưởng mộc của anh sẽ bị kiểm tra. Đúng
      một tháng sau xưởng bị đóng cửa vì phòng cháy.

      Tôi cũng nhận tin nhắn lạ gửi ảnh chụp cửa nhà mẹ tôi ở quê. Tôi không biết nên im lặng hay
      nói ra, vì người chịu hậu quả là gia đình chứ không phải tôi. Xin cho biết các anh chị đã
      gặp trường hợp tương tự chưa, và cách nào ít gây hại cho anh và mẹ tôi nhất.`,
    answers: {
      tiles: ["tile.other", "tile.punished_for_speaking"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.police_province", "actor.online_unknown"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "30_59",
      groups: ["grp.relatives"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      wishes: ["advice", "safety"],
      must_not: "Đại sứ quán và các hội đoàn thân chính quyền.",
      own_exposure: ["threatened", "watched"],
    },
    where: ["vn.40", "vn.37", "vn.42", "vn.31"],
    began: ["since", 4],
  },
];
