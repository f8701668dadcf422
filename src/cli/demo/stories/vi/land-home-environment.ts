/** Stories in Vietnamese: land, house, eviction, pollution. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const landHomeEnvironment: readonly Story[] = [
  {
    text: `Xóm tôi có {bốn mươi hai|ba mươi sáu|năm mươi} hộ trồng lúa, nay nhận quyết định thu
      hồi để làm khu đô thị. Giá đền mỗi mét vuông chưa bằng {hai bát phở|một bao phân}, trong khi
      họ rao bán nền gấp cả trăm lần. Họp dân chỉ đọc cho nghe, không ai được phát biểu, rồi lập
      danh sách ghi là "đã đồng thuận".

      Ai không nhận tiền thì đêm có người lạ đến gõ cửa, con cái làm nhà nước bị gọi lên vận động.
      Tuần rồi xe múc vào san bờ mương lúc lúa đang trổ, bà con ra ngăn thì bị đẩy, hai bà già ngã
      xuống ruộng. Giấy báo cưỡng chế đã dán ở đình. Chúng tôi chỉ có ruộng này để ăn. Xin chỉ cho
      chúng tôi còn làm được gì từ nay đến ngày đó.`,
    answers: {
      tiles: ["tile.land_home_environment"],
      danger_now: "yes",
      held_now: "no",
      ongoing: "may_happen",
      place_type: "place.farm_land",
      actor_types: ["actor.local_government", "actor.land_developer", "actor.police_province"],
      actor_description:
        "Có xe của công ty, bảo vệ áo xanh không bảng tên, công an đứng phía ngoài.",
      relation: "self",
      people_band: "100_plus",
      age_band: "60_plus",
      groups: ["grp.farmers", "grp.petitioners"],
      health_now: ["injury"],
      reported_to: ["commune", "inspectorate", "court"],
      not_tried_reason: ["no_answer", "no_effective_remedy"],
      result_so_far: "Toà trả lại đơn, nói chưa đủ điều kiện thụ lý.",
      other_bodies: ["media"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["lawyer", "media", "un"],
      own_exposure: ["threatened", "watched"],
    },
    where: ["vn.33", "vn.01", "vn.24", "vn.37"],
    began: ["since", 9],
    upcoming: ["eviction", 6],
  },
  {
    text: `Nhà máy bên kia kênh chạy ngày đêm, khói có mùi khét như cao su cháy, nước kênh
      {đen|nâu đỏ} và nổi bọt. Từ khi nó mở, tôm cá chết, giếng đào không uống được, trẻ con trong
      ấp ho và nổi mẩn. Ấp tôi gom tiền đem nước đi xét nghiệm, giấy có ghi kim loại vượt ngưỡng
      {năm|tám} lần.

      Đem giấy lên xã thì cán bộ hỏi ai cho phép lấy mẫu. Đoàn kiểm tra đến thì hôm đó nhà máy
      ngưng, đoàn về là xả tiếp. Chú đứng đơn bị gọi lên mấy lần, nói chú "kích động". Giờ đơn
      viết ra không ai dám đứng tên. Tôi gửi ảnh và giấy xét nghiệm, xin đừng để lộ ai đưa.`,
    answers: {
      tiles: ["tile.land_home_environment", "tile.health_care_poverty"],
      danger_now: "not_sure",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.company_foreign", "actor.local_government", "actor.department"],
      relation: "self",
      people_band: "100_plus",
      age_band: "0_11",
      groups: ["grp.farmers", "grp.children"],
      health_now: ["illness"],
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Sở nói kết quả kiểm tra trong giới hạn, không cho xem số liệu.",
      other_bodies: ["ngo", "media"],
      originals_elsewhere: "yes",
      wishes: ["advice", "care", "media"],
      must_not: "Công ty và xã.",
      own_exposure: ["summoned"],
    },
    where: ["vn.80", "vn.75", "vn.79", "vn.86", "vn.42"],
    began: ["since", 14],
  },
  {
    text: `Căn nhà của tôi bị phá lúc tôi đi làm ca đêm. Chín giờ sáng về chỉ còn đống gạch, đồ
      đạc chất ngoài đường, trời thì mưa. Giấy tờ nhà đứng tên mẹ tôi từ năm {một chín tám tám|một
      chín chín hai}, phường nói đất lấn chiếm kênh nên không bồi thường, chỉ cho {sáu|ba} tháng
      tiền thuê trọ.

      Trước hôm đó tôi không nhận được thông báo nào, cán bộ bảo đã gửi cho tổ trưởng. Ba mẹ con
      tôi đang ở nhờ chùa, hai đứa nhỏ nghỉ học vì chuyển chỗ không có hộ khẩu mới. Chung quanh
      còn mười mấy nhà cũng vậy, người ta nhận tiền đi hết vì mệt mỏi. Tôi hỏi luật sư miễn phí
      của phường thì người đó lại làm cho phường. Tôi muốn biết còn kịp kiện không.`,
    answers: {
      tiles: ["tile.land_home_environment", "tile.health_care_poverty"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "over",
      place_type: "place.home",
      actor_types: ["actor.local_government", "actor.local_security"],
      relation: "self",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.women", "grp.poor"],
      health_now: ["none"],
      reported_to: ["commune"],
      not_tried_reason: ["no_effective_remedy", "did_not_know"],
      result_so_far: "Phường trả lời miệng là làm đúng quy định.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["lawyer", "advice"],
      own_exposure: ["no"],
    },
    where: ["vn.79", "vn.92", "vn.31", "vn.48"],
    began: ["month", 2],
  },
  {
    text: `Rẫy cà phê nhà mình khai từ thời ông nội, bà con cả buôn đều biết. Nông trường nói đất
      đó của họ, mình chỉ là người nhận khoán, mỗi năm phải nộp {một phần ba|gần một nửa} sản
      lượng. Năm nay mất mùa nộp không đủ, họ cho máy cày nhổ gốc, trồng cây của họ vào.

      Mình ra đứng giữ thì bị bảo vệ còng tay chở về trụ sở, chiều tối mới cho về. Vợ mình đang
      mang bầu, ngồi ngoài cổng đợi. Họ nói nếu còn ra rẫy sẽ khởi tố tội huỷ hoại tài sản. Buôn
      mình {bảy| mười một} nhà giống vậy. Người mình không có giấy, chỉ có mồ mả ông bà nằm trên
      rẫy đó làm chứng.`,
    answers: {
      tiles: ["tile.land_home_environment", "tile.ethnic"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.farm_land",
      actor_types: ["actor.company_state", "actor.local_security"],
      relation: "self",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.indigenous", "grp.farmers"],
      health_now: ["pregnancy"],
      language_help: "tiếng Việt dễ hiểu",
      interpreter: "no",
      reported_to: ["commune"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Xã nói đây là việc giữa mình với công ty.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["lawyer", "record"],
      own_exposure: ["threatened"],
    },
    where: ["vn.66", "vn.68", "vn.52"],
    began: ["quarter", 2],
  },
];
