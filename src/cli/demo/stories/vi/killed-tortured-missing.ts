/** Stories in Vietnamese: someone died, is missing, or was beaten or tortured. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const killedTorturedMissing: readonly Story[] = [
  {
    text: `Anh tôi được mời lên trụ sở công an hỏi về vụ mất {trâu|xe máy|tiền công đức} trong xã,
      anh đi lúc bảy giờ sáng, còn dặn vợ nấu cơm chờ. Chiều hôm sau họ gọi gia đình lên, nói anh
      tự ngã trong nhà vệ sinh và đã mất trên đường đi bệnh viện.

      Khi nhận anh về tắm rửa, chúng tôi thấy nhiều vết bầm trên lưng và hai cổ tay. Chúng tôi xin
      chụp lại thì họ bảo không cần thiết. Họ giục đưa tang ngay, hứa lo chi phí, và đưa một tờ
      giấy bảo chị dâu ký là gia đình không thắc mắc. Chị tôi không biết chữ nhiều nên không dám
      ký. Đến nay gia đình chưa nhận được kết quả khám nghiệm. Mẹ tôi đã ngoài bảy mươi, ngày nào
      cũng ra ngõ ngồi. Chúng tôi chỉ muốn biết sự thật.`,
    answers: {
      tiles: ["tile.killed_tortured_missing"],
      danger_now: "no",
      held_now: "no",
      ongoing: "over",
      place_type: "place.police_station",
      actor_types: ["actor.police_local"],
      relation: "relative",
      victim_knows: "does_not_apply",
      people_band: "1",
      age_band: "30_59",
      reported_to: ["police", "other"],
      not_tried_reason: ["no_answer", "fear_of_reprisal"],
      result_so_far: "Viện kiểm sát nhận đơn, hẹn hai lần rồi không thấy gọi lại.",
      other_bodies: ["none"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["lawyer", "un", "record"],
      own_exposure: ["threatened", "watched"],
    },
    where: ["vn.66", "vn.52", "vn.68", "vn.96"],
    began: ["month", 2],
    upcoming: ["other", 20],
  },
  {
    text: `Con bị bắt cùng {hai|ba} người bạn sau khi đi về từ buổi cầu nguyện. Họ hỏi ai đứng ra
      tổ chức, con nói không biết thì một người dùng quyển sổ dày đánh vào đầu, một người bắt con
      quỳ, giơ hai tay lên mấy tiếng đồng hồ. Con xin uống nước họ không cho. Họ nói nếu kể ra
      ngoài thì em con đang đi học sẽ bị đuổi.

      Hai ngày sau họ thả con, bắt viết giấy là tự nguyện đến làm việc. Từ bữa đó tai phải con cứ
      ù, đêm nghe tiếng xe máy là giật mình. Con chưa dám đi bệnh viện huyện vì ở đó có người quen
      của họ. Con kể ra đây để có ai biết, lỡ sau này họ gọi con lên nữa.`,
    answers: {
      tiles: ["tile.killed_tortured_missing", "tile.religion"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "may_happen",
      place_type: "place.police_station",
      actor_types: ["actor.police_local", "actor.police_province"],
      actor_description: "Một người đứng tuổi, mọi người gọi là anh Hai. Không đeo bảng tên.",
      relation: "self",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.religious", "grp.ethnic_minority"],
      health_now: ["injury"],
      interpreter: "no",
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      wishes: ["record", "care", "safety"],
      must_not: "Bệnh viện huyện và trường của em con.",
      own_exposure: ["threatened", "summoned"],
    },
    where: ["vn.66", "vn.52", "vn.51"],
    began: ["month", 1],
  },
  {
    text: `Tôi viết thay cho một gia đình ở bên này sông. Người con trai cả, {ba mươi mốt|hai mươi
      chín} tuổi, sang Thái Lan xin tị nạn từ {hai|ba} năm trước vì bị gọi lên công an nhiều lần.
      Cuối {month} anh ra khỏi phòng trọ đi mua cơm rồi không về. Phòng vẫn còn điện thoại sạc dở,
      cửa không khoá. Người bán cà phê đầu hẻm nói thấy hai người đàn ông nói tiếng Việt đứng đợi
      bên một chiếc xe màu bạc.

      Cảnh sát sở tại nhận trình báo nhưng nói anh có thể tự đi. Mười ngày sau, có người gọi về
      nhà bằng số lạ, chỉ nói "nó về rồi, đừng đi kiện". Gia đình hỏi về ở đâu thì cúp máy. Không
      một cơ quan nào trong nước nhận là đang giữ anh. Cha mẹ anh già, không rành chữ, nhờ tôi gửi
      giúp.`,
    answers: {
      tiles: ["tile.killed_tortured_missing", "tile.detained"],
      danger_now: "yes",
      held_now: "unknown",
      whereabouts_known: "no",
      ongoing: "ongoing",
      place_type: "place.abroad",
      actor_types: ["actor.plainclothes"],
      relation: "organisation",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.refugees"],
      health_now: ["unknown"],
      reported_to: ["police"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Cảnh sát bên đó có biên nhận trình báo. Trong nước không ai trả lời.",
      other_bodies: ["un", "ngo"],
      lawyer: "no",
      wishes: ["find_person", "un"],
    },
    where: { country: "THA", towns: ["Bangkok", "Nonthaburi", "Pathum Thani"] },
    began: ["month", 1],
  },
];
