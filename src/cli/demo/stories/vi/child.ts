/** Stories in Vietnamese: a child is harmed or at risk. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const child: readonly Story[] = [
  {
    text: `Tôi dạy ở điểm trường lẻ. Trong lớp có một bé {lớp ba|lớp bốn} hay đến với vết roi trên
      tay chân, áo mùa đông cũng mặc cộc. Bé ở với bố dượng và bà. Tôi hỏi thì bé nói ngã, nhưng
      bạn cùng xóm kể tối nào bé cũng bị nhốt ngoài chuồng.

      Tôi báo hiệu trưởng, hiệu trưởng báo xã, xã xuống uống nước chè với gia đình rồi về ghi "đã
      nhắc nhở". Tuần sau bé nghỉ học hẳn. Tôi vào tận nhà thì bố dượng chửi, nói còn đến thì ra
      đường cẩn thận. Tôi không có nhà người thân ở đây, trường cũng dặn tôi đừng làm ảnh hưởng
      thi đua. Tôi rất lo cho bé. Xin hỏi có tổ chức nào vào được tận nơi không.`,
    answers: {
      tiles: ["tile.child"],
      danger_now: "yes",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.family", "actor.local_government"],
      relation: "witness",
      victim_knows: "no",
      people_band: "1",
      age_band: "0_11",
      groups: ["grp.children", "grp.remote"],
      health_now: ["injury"],
      reported_to: ["commune", "other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Xã ghi đã nhắc nhở gia đình.",
      other_bodies: ["none"],
      wishes: ["safety", "care", "advice"],
      must_not: "Trường và gia đình bé.",
      own_exposure: ["threatened"],
    },
    where: ["vn.14", "vn.11", "vn.04", "vn.20"],
    began: ["since", 4],
  },
  {
    text: `Con trai em {mười lăm|mười sáu} tuổi bị công an bắt khi đi cùng đám bạn lớn có người
      mang dao. Nó không đánh ai, camera có quay. Nó bị giữ {chín|bảy} ngày chung với người lớn,
      khi hỏi cung không gọi cha mẹ, không có luật sư, chỉ có một cô ở đoàn xã vào ngồi ký tên.

      Về nhà nó không nói chuyện, hay giật mình, hỏi thì nó khóc bảo bị bạt tai bắt nhận là có cầm
      dao. Giờ hồ sơ đưa sang viện rồi, trường gửi giấy tạm đình chỉ học. Em đi bán vé số,
      không biết luật. Em xin hỏi trẻ con thì phải được làm khác người lớn chứ, và em phải xin
      giấy gì để nó đi học lại.`,
    answers: {
      tiles: ["tile.child", "tile.detained", "tile.court_papers"],
      danger_now: "not_sure",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.police_station",
      actor_types: ["actor.police_local", "actor.police_province", "actor.school"],
      relation: "relative",
      victim_knows: "yes",
      people_band: "1",
      age_band: "12_17",
      groups: ["grp.children", "grp.poor"],
      health_now: ["unknown"],
      reported_to: ["none"],
      not_tried_reason: ["did_not_know", "fear_of_reprisal"],
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["lawyer", "care", "advice"],
      own_exposure: ["no"],
    },
    where: ["vn.92", "vn.91", "vn.79", "vn.96"],
    began: ["month", 2],
    upcoming: ["trial", 30],
  },
  {
    text: `Ở xưởng gần nhà tôi có khoảng {năm|bảy|chục} đứa nhỏ làm, nhìn đứa lớn nhất chắc mười
      bốn. Chúng từ miền núi xuống, ngủ luôn trên gác xưởng, cắt chỉ tới khuya, không thấy đi học.
      Tôi bán hàng rong nên hay nói chuyện, chúng bảo được trả một lần cuối năm, về quê mới có.

      Tháng rồi một đứa bị máy kẹp tay, chủ tự băng rồi cho nằm, không đưa đi viện. Tôi gọi đường
      dây trẻ em, có đoàn đến thì chủ cho tụi nhỏ trốn ra sau, đoàn về ghi không có. Bữa sau chủ
      ra nói khéo với tôi đừng nhiều chuyện. Tôi không biết tên chúng, nhưng chỉ được chỗ nếu có
      người thật sự muốn vào.`,
    answers: {
      tiles: ["tile.child", "tile.trafficking", "tile.work"],
      danger_now: "yes",
      held_now: "unknown",
      whereabouts_known: "yes",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.employer", "actor.recruiter"],
      relation: "witness",
      victim_knows: "no",
      people_band: "2_9",
      age_band: "12_17",
      groups: ["grp.children", "grp.ethnic_minority"],
      health_now: ["injury"],
      reported_to: ["other"],
      not_tried_reason: ["no_effective_remedy"],
      result_so_far: "Có đoàn đến kiểm tra, ghi là không có trẻ em.",
      other_bodies: ["none"],
      wishes: ["safety", "record"],
      own_exposure: ["threatened"],
    },
    where: ["vn.79", "vn.75", "vn.01"],
    began: ["since", 6],
  },
];
