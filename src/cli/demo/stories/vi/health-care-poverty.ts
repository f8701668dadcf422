/** Stories in Vietnamese: health, disability, old age, poverty, school, benefits. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const healthCarePoverty: readonly Story[] = [
  {
    text: `Con tôi {chín|mười một} tuổi bị bại não, ngồi xe lăn. Trường gần nhà không nhận, nói
      không có cô dạy và lớp ở tầng hai. Trường chuyên biệt thì cách năm mươi cây, phải ở lại, mà
      cháu không tự ăn được. Tôi làm đơn xin cho cháu học hoà nhập, hiệu trưởng bảo "cho đi thì ai
      chịu trách nhiệm".

      Trợ cấp của cháu bị cắt {bốn|sáu} tháng nay vì hội đồng xác định lại mức độ, nói cháu cầm
      được thìa nên xuống nhẹ. Tôi ở nhà trông cháu nên không đi làm được, chồng phụ hồ bữa có bữa
      không. Tôi không đòi hỏi gì cao, chỉ xin cháu được biết chữ và đúng phần trợ cấp của cháu.`,
    answers: {
      tiles: ["tile.health_care_poverty", "tile.child"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.school",
      actor_types: ["actor.school", "actor.local_government"],
      relation: "relative",
      victim_knows: "does_not_apply",
      people_band: "1",
      age_band: "0_11",
      groups: ["grp.disability", "grp.children", "grp.poor"],
      health_now: ["illness"],
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Phòng giáo dục nói tuỳ điều kiện từng trường.",
      other_bodies: ["none"],
      wishes: ["advice", "care"],
      own_exposure: ["no"],
    },
    where: ["vn.37", "vn.46", "vn.86", "vn.19"],
    began: ["since", 6],
  },
  {
    text: `Bà con vùng tái định cư thuỷ điện chúng tôi chuyển lên đây đã {năm|bảy} năm mà chưa có
      nước. Ống dẫn họ lắp xong chụp ảnh nghiệm thu rồi hỏng, đến nay phải gùi nước từ khe, mùa
      khô đi hai tiếng. Đất chia toàn đá, trồng ngô không lên. Gạo hỗ trợ hứa năm năm, cấp được
      hai năm thì hết.

      Trạm y tế xa, đường sạt, đầu mùa mưa có {hai chị đẻ dọc đường|một cháu sốt cao không kịp
      xuống viện}. Chúng tôi gửi đơn qua xã nhiều lần, cán bộ nói tỉnh chưa có kinh phí. Có nhà
      báo định lên thì bị mời về. Chúng tôi muốn người ở xa biết là điện thắp sáng thành phố lấy
      từ chỗ làng cũ của chúng tôi.`,
    answers: {
      tiles: ["tile.health_care_poverty", "tile.land_home_environment", "tile.ethnic"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.province_government", "actor.company_state"],
      relation: "organisation",
      victim_knows: "yes",
      people_band: "100_plus",
      groups: ["grp.ethnic_minority", "grp.remote", "grp.poor"],
      health_now: ["unknown"],
      language_help: "tiếng Thái, tiếng Việt",
      interpreter: "no",
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Chờ kinh phí.",
      other_bodies: ["none"],
      wishes: ["record", "media"],
    },
    where: ["vn.14", "vn.12", "vn.11", "vn.40", "vn.48"],
    began: ["since", 60],
  },
  {
    text: `Mẹ tôi {bảy mươi tám|tám mươi mốt} tuổi, vào viện tỉnh cấp cứu vì khó thở. Thẻ bảo hiểm
      của bà ghi sai một chữ trong tên sau khi sáp nhập xã, phần mềm không nhận, họ yêu cầu đóng
      trước {mười|mười lăm} triệu. Nhà tôi chưa có ngay, mẹ tôi nằm ngoài hành lang gần năm tiếng,
      bác sĩ trực nói chờ nộp xong mới chụp.

      Đến khi vay được tiền thì bà đã yếu lắm, nay nằm một chỗ. Tôi hỏi lại thì bệnh viện nói quy
      trình đúng, xã nói lỗi của bảo hiểm, bảo hiểm nói lỗi của xã. Tôi không muốn bắt đền ai,
      nhưng nhiều người già quê tôi sai tên giống vậy. Phải có ai bắt họ sửa cho cả xã.`,
    answers: {
      tiles: ["tile.health_care_poverty", "tile.court_papers"],
      danger_now: "no",
      held_now: "no",
      ongoing: "over",
      place_type: "place.hospital",
      actor_types: ["actor.hospital", "actor.local_government", "actor.department"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "10_99",
      age_band: "60_plus",
      groups: ["grp.older", "grp.poor"],
      health_now: ["illness"],
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Ba nơi đổ lỗi cho nhau.",
      other_bodies: ["none"],
      originals_elsewhere: "yes",
      wishes: ["advice", "record"],
      own_exposure: ["no"],
    },
    where: ["vn.44", "vn.42", "vn.25", "vn.82"],
    began: ["month", 3],
  },
];
