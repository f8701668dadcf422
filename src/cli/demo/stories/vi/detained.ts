/** Stories in Vietnamese: someone was arrested, is held or is in prison. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const detained: readonly Story[] = [
  {
    text: `Con trai tôi bị đưa đi từ {sáng sớm|chập tối} một ngày đầu {month}. Khoảng
      {sáu|bảy|tám} người đến nhà, hai người mặc sắc phục, còn lại mặc thường phục. Họ nói mời
      cháu lên làm việc một lát về mấy bài cháu viết trên mạng rồi cho về. Họ không đưa giấy tờ gì
      cho gia đình, chỉ cầm theo máy tính và hai điện thoại của cháu.

      Đến nay cháu chưa về. Tôi lên công an xã thì họ bảo không biết, lên tỉnh thì họ bảo chờ. Có
      lần một người ra cổng nhận túi quần áo tôi gửi nhưng không ký nhận. Cháu bị đau dạ dày từ
      nhỏ, ngày nào cũng phải uống thuốc. Tôi không biết cháu có được uống không, có được ăn cháo
      không. Vợ cháu mới sinh được {hai|ba} tháng. Tôi chỉ mong biết con tôi đang ở đâu và có ai
      được vào gặp cháu.`,
    answers: {
      tiles: ["tile.detained", "tile.punished_for_speaking"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "no",
      child_involved: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.police_local", "actor.police_province", "actor.plainclothes"],
      actor_description:
        "Hai người mặc sắc phục công an, những người khác mặc áo khoác tối màu, đi một xe bảy chỗ.",
      relation: "relative",
      victim_knows: "cannot_be_reached",
      people_band: "1",
      age_band: "18_29",
      health_now: ["illness"],
      reported_to: ["police"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Công an xã nói không biết. Công an tỉnh bảo về chờ giấy.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["find_person", "lawyer", "advice"],
    },
    where: ["vn.40", "vn.42", "vn.38", "vn.44"],
    began: ["month", 1],
  },
  {
    text: `Chồng tôi đang bị tạm giam, tính đến nay đã hơn {năm|sáu|bảy} tháng. Anh là người đứng
      tên đơn của bà con xóm tôi về chuyện bãi rác. Họ bắt anh vì "gây rối trật tự". Từ hôm đó tôi
      chưa được gặp anh lần nào, luật sư gia đình thuê xin vào cũng bị trả lời là chưa đến lúc.

      Tháng trước có người cùng buồng được về, ghé qua nhắn rằng anh gầy lắm, chân sưng, đêm nằm
      dưới nền xi măng, buồng chật nên phải thay nhau nằm. Anh bị huyết áp cao. Tôi gửi thuốc hai
      lần, một lần họ nhận, một lần họ trả lại, nói trại có thuốc. Các con hỏi bố mà tôi không
      biết trả lời sao. Tôi không xin gì hơn là cho anh được khám bệnh và được gặp luật sư như
      luật đã ghi.`,
    answers: {
      tiles: ["tile.detained", "tile.land_home_environment"],
      danger_now: "yes",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.prison",
      actor_types: ["actor.prison", "actor.police_province"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.farmers", "grp.petitioners", "grp.prisoners"],
      health_now: ["illness"],
      reported_to: ["police", "other"],
      not_tried_reason: ["refused", "no_answer"],
      result_so_far:
        "Luật sư nhận được một công văn nói chưa thể cho gặp. Đơn xin khám không trả lời.",
      other_bodies: ["ngo"],
      lawyer: "refused",
      wishes: ["lawyer", "care", "un"],
      own_exposure: ["watched"],
    },
    where: ["vn.33", "vn.37", "vn.25", "vn.51"],
    began: ["since", 6],
  },
  {
    text: `Em gái em bị đưa vào cơ sở cai nghiện bắt buộc, trong khi nó không nghiện. Hôm đó nó
      ngồi uống nước với mấy người bạn, công an phường vào kiểm tra rồi đưa cả nhóm đi thử. Que
      của nó lúc đầu không lên vạch, {họ bắt thử lại ba lần|họ giữ tới khuya rồi thử lại}. Sau đó
      nó bị lập hồ sơ và đi luôn, gia đình được báo miệng, không ai được đọc giấy.

      Nó đang điều trị trầm cảm, có sổ khám đàng hoàng. Trong đó người ta không cho dùng thuốc của
      bệnh viện. Lần thăm duy nhất nó chỉ khóc, nói phải dậy từ bốn giờ đi làm hạt điều, không đủ
      định mức thì bị phạt đứng. Em muốn hỏi có cách nào xin giám định lại cho nó không. Em sợ làm
      lớn chuyện thì nó ở trong lại khổ thêm.`,
    answers: {
      tiles: ["tile.detained", "tile.health_care_poverty"],
      danger_now: "not_sure",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.drug_centre",
      actor_types: ["actor.police_local", "actor.drug_centre", "actor.court"],
      relation: "relative",
      victim_knows: "no",
      people_band: "1",
      age_band: "18_29",
      groups: ["grp.women"],
      health_now: ["illness"],
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal", "did_not_know"],
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "care"],
      must_not: "Xin đừng để cơ sở cai nghiện biết ai đã kể.",
      own_exposure: ["no"],
    },
    where: ["vn.79", "vn.75", "vn.80", "vn.92"],
    began: ["month", 3],
  },
];
