/** Stories in Vietnamese: women and LGBT people. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const womenLgbt: readonly Story[] = [
  {
    text: `Chồng em đánh em từ hồi mới cưới, nay đã {sáu|tám} năm. Em lên xã ba lần, lần nào cán
      bộ cũng hoà giải, bắt hai vợ chồng ký cam kết rồi về. Anh ấy có người anh làm công an nên
      không ai lập biên bản. Lần sau cùng em phải nhảy qua cửa sổ chạy sang nhà hàng xóm, {gãy
      tay|trật chân}.

      Em xin ly hôn thì toà bảo thiếu giấy đăng ký, mà giấy anh ấy giữ. Nhà chồng nói em đi thì để
      con lại. Em đang ở nhờ chị họ, anh ấy ngày nào cũng nhắn sẽ tìm ra. Em không dám đăng ký tạm
      trú vì sợ lộ chỗ ở. Em cần một chỗ an toàn cho hai mẹ con và có người giúp em làm giấy tờ.`,
    answers: {
      tiles: ["tile.women_lgbt"],
      danger_now: "yes",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.family", "actor.local_government"],
      relation: "self",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.women"],
      health_now: ["injury"],
      reported_to: ["commune", "police", "court"],
      not_tried_reason: ["refused", "fear_of_reprisal"],
      result_so_far: "Ba lần hoà giải, không có biên bản nào.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["safety", "lawyer", "care"],
      must_not: "Công an xã, vì có người nhà chồng.",
      own_exposure: ["threatened"],
    },
    where: ["vn.40", "vn.25", "vn.96", "vn.82"],
    began: ["since", 60],
  },
  {
    text: `Em là người chuyển giới nữ, làm ở một tiệm tóc. {Cuối tuần rồi|Tháng trước} công an
      phường vào kiểm tra, cả tiệm không sao, chỉ mình em bị đưa về. Họ cười, hỏi mấy câu về thân
      thể em, bắt em cởi áo ngoài trước mặt mấy người đàn ông để "xem nam hay nữ". Họ nhốt em
      chung buồng với nam, em ngồi ôm gối cả đêm không dám ngủ.

      Sáng ra họ cho về, không giấy tờ. Chủ tiệm sợ phiền nên cho em nghỉ. Em đi làm lại căn cước,
      người ta không nhận ảnh vì "không giống giới tính". Em không muốn kiện, em sợ lên báo, ba má
      ở quê chưa biết em sống thế nào. Em chỉ muốn việc này được ghi lại cùng những bạn khác bị
      như em.`,
    answers: {
      tiles: ["tile.women_lgbt", "tile.court_papers"],
      danger_now: "no",
      held_now: "no",
      ongoing: "over",
      place_type: "place.police_station",
      actor_types: ["actor.police_local"],
      relation: "self",
      people_band: "1",
      age_band: "18_29",
      groups: ["grp.lgbt"],
      health_now: ["none"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "no_effective_remedy"],
      other_bodies: ["none"],
      wishes: ["record", "care"],
      must_not: "Gia đình em.",
      own_exposure: ["no"],
    },
    where: ["vn.79", "vn.92", "vn.48", "vn.86"],
    began: ["month", 1],
  },
  {
    text: `Tôi làm kế toán ở một cơ quan. Sếp trực tiếp nhiều lần nhắn tin gạ gẫm, đụng chạm trong
      thang máy, rủ đi công tác riêng. Tôi từ chối thì bị giao việc vô lý, bị chê trước cuộc họp.
      Tôi làm đơn gửi lãnh đạo và công đoàn, kèm {mười hai|hai mươi} ảnh chụp tin nhắn.

      Họp kiểm điểm thì họ hỏi ngược tôi ăn mặc ra sao, sao không nói sớm. Kết luận ghi "chưa đủ
      cơ sở", còn tôi bị chuyển xuống kho ở chi nhánh xa nhà ba mươi cây. Hai chị khác cũng bị
      nhưng không dám lên tiếng vì còn nuôi con. Tôi đã mất ngủ mấy tháng nay. Tôi muốn biết còn
      nơi nào độc lập hơn để gửi, và làm sao không kéo hai chị kia vào.`,
    answers: {
      tiles: ["tile.women_lgbt", "tile.work"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.employer", "actor.mass_org"],
      relation: "self",
      people_band: "2_9",
      age_band: "30_59",
      groups: ["grp.women", "grp.workers"],
      health_now: ["illness"],
      reported_to: ["other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Kết luận nội bộ: chưa đủ cơ sở.",
      other_bodies: ["none"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["advice", "lawyer", "care"],
      own_exposure: ["no"],
    },
    where: ["vn.01", "vn.31", "vn.48", "vn.22"],
    began: ["since", 10],
  },
];
