/** Stories in Vietnamese: punished for speaking up or complaining. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const punishedForSpeaking: readonly Story[] = [
  {
    text: `Tôi là giáo viên cấp hai. {Tháng trước|Hồi đầu học kỳ} tôi viết trên trang cá nhân mấy
      dòng về chuyện lạm thu ở trường, không nêu tên ai. Ba hôm sau hiệu trưởng gọi tôi lên, trong
      phòng đã có hai người lạ tự giới thiệu là bên an ninh. Họ in sẵn bài viết và cả những chỗ
      tôi bấm thích, hỏi từng dòng, hỏi ai xúi, bắt mở điện thoại cho xem tin nhắn.

      Tôi bị phạt {bảy triệu rưỡi|năm triệu}, phải xoá bài, đọc kiểm điểm trước cờ. Sang tháng tôi
      được chuyển xuống thư viện, không cho đứng lớp. Nay lại có giấy mời làm việc lần nữa, ghi là
      "để làm rõ một số nội dung". Tôi sống một mình nuôi con nhỏ, thật lòng rất hoang mang, không
      biết có buộc phải đi không và đi thì được mang ai theo.`,
    answers: {
      tiles: ["tile.punished_for_speaking", "tile.work"],
      danger_now: "not_sure",
      held_now: "no",
      child_involved: "no",
      ongoing: "ongoing",
      place_type: "place.school",
      actor_types: ["actor.school", "actor.police_province"],
      relation: "self",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.women"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "did_not_know"],
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer"],
      must_not: "Sở giáo dục và trường tôi.",
      own_exposure: ["summoned"],
    },
    where: ["vn.38", "vn.24", "vn.82", "vn.46"],
    began: ["month", 1],
    upcoming: ["summons", 4],
  },
  {
    text: `Nhà tôi bị canh từ hôm tôi nhận lời kể chuyện đất đai của xóm cho một tờ báo nước
      ngoài. Ngày nào cũng có {hai|ba} thanh niên ngồi ở quán nước đối diện, thay ca nhau, có hôm
      dựng xe chắn ngang cổng. Tôi đi chợ họ đi theo, tôi về ngoại họ cũng theo. Bà con đến chơi
      bị chặn lại hỏi tên, riết rồi không ai dám tới.

      Có đêm ai đó ném {mắm tôm|sơn đỏ|đá} vào cửa. Tôi gọi báo công an xã, họ đến lập biên bản
      rồi thôi. Con gái tôi làm ở ngân hàng bị sếp gọi lên khuyên "bảo bố bớt nói". Tôi không phản
      động gì, chỉ nói đúng chuyện xóm tôi mất đất. Sắp đến ngày lễ lớn, năm ngoái họ không cho
      tôi ra khỏi nhà suốt một tuần, tôi sợ năm nay cũng vậy.`,
    answers: {
      tiles: ["tile.punished_for_speaking", "tile.land_home_environment"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.plainclothes", "actor.local_security"],
      actor_description: "Thanh niên lạ mặt, đi xe máy không biển số hoặc biển bị che.",
      relation: "self",
      people_band: "2_9",
      age_band: "60_plus",
      groups: ["grp.petitioners", "grp.defenders"],
      reported_to: ["police"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Lập biên bản rồi không thấy nói gì nữa.",
      other_bodies: ["media"],
      wishes: ["safety", "record", "un"],
      own_exposure: ["threatened", "watched"],
    },
    where: ["vn.01", "vn.33", "vn.37"],
    began: ["since", 4],
  },
  {
    text: `Chúng em là nhóm sinh viên làm bản tin về môi trường, có {bốn|năm|sáu} người. Sau bài
      về cá chết, trang của tụi em bị báo cáo hàng loạt rồi mất, sau đó bạn trưởng nhóm bị đưa lên
      trường làm việc suốt một ngày. Người làm việc không phải thầy cô mà là người bên ngoài, có
      phòng công tác sinh viên ngồi cùng.

      Họ giữ máy tính của bạn ấy, bắt ghi mật khẩu ra giấy. Ba bạn khác bị dọa đình chỉ, học bổng
      của em bị cắt với lý do "rèn luyện không đạt". Gia đình ở quê cũng có công an xã đến hỏi
      thăm. Bây giờ tụi em không dám gặp nhau, không biết máy bị giữ có lộ những người đã cho tụi
      em thông tin không. Tụi em cần lời khuyên để bảo vệ họ trước.`,
    answers: {
      tiles: ["tile.punished_for_speaking"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.school",
      actor_types: ["actor.school", "actor.police"],
      relation: "colleague",
      victim_knows: "yes",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.journalists"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "no_effective_remedy"],
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "safety"],
      must_not: "Trường đại học của tụi em.",
      own_exposure: ["summoned", "watched"],
    },
    where: ["vn.79", "vn.48", "vn.46", "vn.92"],
    began: ["month", 1],
  },
  {
    text: `Tôi đi khiếu nại chuyện đền bù, ra tới trụ sở tiếp dân ở trung ương được {hai|bốn} bận.
      Lần vừa rồi trên đường về, xe khách bị chặn, họ gọi đúng tên tôi xuống, đưa về xã, giữ tới
      nửa đêm. Họ bảo còn đi nữa thì cho vào danh sách "đối tượng", cắt hộ cận nghèo, con tôi khỏi
      xin việc.

      Đúng là tháng sau nhà tôi bị rút tên khỏi hộ cận nghèo thật, thẻ bảo hiểm của vợ tôi hết hạn
      không được cấp lại. Vợ tôi chạy thận một tuần ba lần. Tôi hỏi thì cán bộ nói xét lại theo
      tiêu chí, không đưa giấy. Tôi có ghi âm lúc họ nói ở xã, tiếng hơi nhỏ nhưng nghe được.`,
    answers: {
      tiles: [
        "tile.punished_for_speaking",
        "tile.health_care_poverty",
        "tile.land_home_environment",
      ],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.government_office",
      actor_types: ["actor.police_local", "actor.local_government"],
      relation: "self",
      people_band: "2_9",
      age_band: "30_59",
      groups: ["grp.petitioners", "grp.poor"],
      health_now: ["illness"],
      reported_to: ["commune", "inspectorate"],
      not_tried_reason: ["no_answer", "no_effective_remedy"],
      result_so_far: "Thanh tra chuyển đơn về lại xã, là nơi tôi khiếu nại.",
      other_bodies: ["none"],
      originals_elsewhere: "yes",
      wishes: ["advice", "lawyer", "care"],
      own_exposure: ["threatened"],
    },
    where: ["vn.82", "vn.86", "vn.91", "vn.38"],
    began: ["quarter", 2],
  },
];
