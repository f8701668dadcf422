/** Stories in Vietnamese: religion or belief. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const religion: readonly Story[] = [
  {
    text: `Buôn tôi có {mười bốn|mười hai|mười chín} gia đình theo đạo Tin Lành, nhóm nhau ở nhà
      tôi sáng Chúa nhật. Từ đầu {month} xã cử người đến ghi tên từng nhà, gọi lên hội trường bảo
      ký giấy bỏ nhóm, về theo chỗ nhà nước công nhận cách đây hai chục cây số. Ai không ký thì
      không được nhận gạo, không được vay ngân hàng chính sách.

      Chúa nhật tuần trước họ vào lúc đang hát, thu hết Kinh Thánh tiếng Ê Đê và cái loa nhỏ. Một
      chú lớn tuổi xin giữ lại cuốn Kinh của mẹ để lại thì bị xô ngã. Chúng tôi chỉ hát và cầu
      nguyện, không nói chuyện chính trị. Giờ bà con nhóm lẻ ở rẫy, mỗi lần chỉ ba bốn người. Tôi
      viết tiếng Kinh không giỏi, mong hiểu cho.`,
    answers: {
      tiles: ["tile.religion", "tile.ethnic"],
      danger_now: "not_sure",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.worship",
      actor_types: ["actor.local_government", "actor.police_local", "actor.mass_org"],
      relation: "self",
      people_band: "10_99",
      age_band: "30_59",
      groups: ["grp.religious", "grp.ethnic_minority", "grp.indigenous"],
      language_help: "tiếng Ê Đê hoặc tiếng Việt đơn giản",
      interpreter: "yes",
      reported_to: ["commune"],
      not_tried_reason: ["refused"],
      result_so_far: "Họ nói nhóm tại nhà là trái phép, không trả lại sách.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["record", "un", "advice"],
      own_exposure: ["summoned"],
    },
    where: ["vn.66", "vn.68", "vn.52"],
    began: ["since", 2],
  },
  {
    text: `Tôi là người tu ở một ngôi chùa nhỏ không thuộc giáo hội của Nhà nước. Chùa do bà con
      góp công dựng từ thời thầy tổ, đến nay đã hơn {bốn|năm} mươi năm. Chính quyền nói chùa xây
      không phép, đưa giấy yêu cầu tháo dỡ tăng phòng và tượng ngoài sân trong vòng ba mươi ngày.

      Thời gian gần đây, ngày rằm và mồng một có người đứng đầu đường chặn Phật tử, ghi biển số
      xe, nói trong chùa có dịch bệnh. Điện bị cắt {hai tuần|mười ngày} với lý do sửa đường dây.
      Trong chùa còn ba sư già và một chú tiểu. Chúng tôi không chống đối ai, chỉ xin được yên ổn
      tu tập và giữ lại nơi thờ tự. Mong quý vị giúp xem thủ tục có đúng hay không trước ngày họ
      đến.`,
    answers: {
      tiles: ["tile.religion", "tile.land_home_environment"],
      danger_now: "not_sure",
      held_now: "no",
      child_involved: "yes",
      ongoing: "may_happen",
      place_type: "place.worship",
      actor_types: ["actor.local_government", "actor.department"],
      relation: "self",
      people_band: "2_9",
      age_band: "60_plus",
      groups: ["grp.religious", "grp.older"],
      reported_to: ["commune", "inspectorate"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Có nhận đơn, chưa có văn bản trả lời.",
      other_bodies: ["ngo"],
      lawyer: "no",
      originals_elsewhere: "yes",
      wishes: ["lawyer", "advice", "media"],
    },
    where: ["vn.79", "vn.75", "vn.46", "vn.91"],
    began: ["since", 5],
    upcoming: ["eviction", 12],
  },
  {
    text: `Gia đình em theo đạo từ đời ông ngoại. {Đầu năm|Mấy tháng nay} ban chỉ đạo của bản
      xuống họp, bảo cả bản phải bỏ đạo mới, lập lại bàn thờ ma nhà. Ai không lập thì không được
      chia nước, không được chôn trong nghĩa địa chung. Chú em mất, phải chôn nhờ bên kia suối.

      Họ cho trưởng bản mang bàn thờ đến tận nhà dựng lên rồi chụp ảnh, bắt bố em đứng cạnh. Bố em
      gỡ xuống thì hôm sau bị gọi lên xã phạt tiền. Em đang học nội trú, cô chủ nhiệm nói muốn thi
      đội tuyển thì ghi "không tôn giáo" vào lý lịch. Em không muốn khai dối. Em kể để có người
      biết chuyện bản em, xin đừng nói tên bản.`,
    answers: {
      tiles: ["tile.religion", "tile.ethnic", "tile.child"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.local_government", "actor.community", "actor.school"],
      relation: "self",
      people_band: "10_99",
      age_band: "12_17",
      groups: ["grp.religious", "grp.ethnic_minority", "grp.remote"],
      language_help: "tiếng Việt, nói chuyện thì tiếng Mông",
      interpreter: "no",
      reported_to: ["none"],
      not_tried_reason: ["fear_of_reprisal"],
      other_bodies: ["none"],
      wishes: ["record", "not_sure"],
      must_not: "Trường nội trú, trưởng bản.",
      own_exposure: ["prefer_not_to_say"],
    },
    where: ["vn.11", "vn.12", "vn.14", "vn.08", "vn.15"],
    began: ["since", 8],
  },
];
