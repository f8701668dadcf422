/** Stories in Vietnamese: ethnic group, language, culture, discrimination. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const ethnic: readonly Story[] = [
  {
    text: `Cháu là người Mông, ra thành phố học nghề rồi đi xin việc. {Ba|Bốn|Năm} chỗ gọi cháu
      đến phỏng vấn, xem căn cước thấy quê và họ thì nói đã đủ người. Chỗ cuối cùng cô nhân sự nói
      thẳng là công ty không nhận người vùng cao vì "hay bỏ về giữa chừng". Bạn cháu người Kinh
      nộp sau hai ngày thì được nhận.

      Đi thuê nhà cũng vậy, nghe giọng là họ hỏi người dân tộc gì rồi bảo hết phòng. Có lần công
      an phường kiểm tra cả dãy trọ, chỉ gọi riêng mấy đứa chúng cháu xuống hỏi có theo đạo không,
      có quen ai bên nước ngoài không. Cháu biết chuyện này nhỏ so với người khác, nhưng ngày nào
      cũng gặp nên cháu muốn ghi lại.`,
    answers: {
      tiles: ["tile.ethnic", "tile.work"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.workplace",
      actor_types: ["actor.company_private", "actor.police_local"],
      relation: "self",
      people_band: "2_9",
      age_band: "18_29",
      groups: ["grp.ethnic_minority"],
      reported_to: ["none"],
      not_tried_reason: ["did_not_know", "no_effective_remedy"],
      other_bodies: ["none"],
      wishes: ["record"],
      own_exposure: ["no"],
    },
    where: ["vn.01", "vn.24", "vn.19", "vn.31"],
    began: ["quarter", 3],
  },
  {
    text: `Tôi là người Khmer, dạy chữ cho trẻ em trong sóc vào {mùa hè|buổi tối cuối tuần} ở sala
      chùa, không lấy tiền. Năm nay xã báo lớp phải ngưng vì chưa xin phép, tài liệu phải đưa lên
      kiểm tra. Tôi xin phép {hai|ba} lần, mỗi lần lại thiếu một giấy khác. Sách học vần in từ
      thời ông tôi họ giữ lại, nói có bản đồ không đúng.

      Từ ngày đó phụ huynh được mời lên, hỏi có ai bên Campuchia gửi tiền không. Hai người làm đơn
      xin cho con nghỉ học vì sợ. Tôi đã hơn sáu mươi tuổi, chỉ muốn bọn trẻ đọc được chữ trên bia
      mộ ông bà. Chúng tôi không đòi gì khác. Mong tổ chức xem giúp có quy định nào cho dạy tiếng
      mẹ đẻ ở cộng đồng để chúng tôi theo.`,
    answers: {
      tiles: ["tile.ethnic"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.worship",
      actor_types: ["actor.local_government", "actor.police_province"],
      relation: "self",
      people_band: "10_99",
      age_band: "60_plus",
      groups: ["grp.ethnic_minority", "grp.indigenous"],
      language_help: "tiếng Khmer hoặc tiếng Việt",
      interpreter: "no",
      reported_to: ["commune"],
      not_tried_reason: ["refused", "no_answer"],
      result_so_far: "Mỗi lần nộp đơn lại yêu cầu thêm giấy tờ.",
      other_bodies: ["none"],
      wishes: ["advice", "record"],
      own_exposure: ["summoned"],
    },
    where: ["vn.86", "vn.92", "vn.91", "vn.96"],
    began: ["since", 5],
  },
  {
    text: `Làng tôi người Gia Rai, lễ bỏ mả năm nay bị cấm tụ tập. Giấy ghi vì phòng cháy và an
      ninh, nhưng làng bên người Kinh đám cưới ba trăm người vẫn được. Đội công tác xuống đứng ở
      đầu làng từ sáng, thu {chiêng|mấy bộ chiêng} đem về nhà văn hoá nói giữ hộ, đến nay chưa
      trả.

      Già làng buồn lắm, nói không có chiêng thì người chết không về được. Trước đó họ cũng đổi
      tên làng thành tổ dân phố, tên rẫy tên suối trên giấy không còn chữ của mình. Thanh niên nói
      tiếng mình ở trụ sở thì bị nhắc nói tiếng phổ thông cho người ta hiểu. Chúng tôi mong lấy
      lại chiêng trước mùa ning nơng năm sau.`,
    answers: {
      tiles: ["tile.ethnic"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.home",
      actor_types: ["actor.local_government", "actor.police_local"],
      relation: "witness",
      victim_knows: "yes",
      people_band: "100_plus",
      groups: ["grp.indigenous", "grp.ethnic_minority"],
      language_help: "tiếng Gia Rai, đọc được tiếng Việt",
      interpreter: "no",
      reported_to: ["commune"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Họ nói sẽ trả khi nào có hướng dẫn của trên.",
      other_bodies: ["none"],
      wishes: ["record", "advice"],
    },
    where: ["vn.52", "vn.51"],
    began: ["month", 4],
  },
];
