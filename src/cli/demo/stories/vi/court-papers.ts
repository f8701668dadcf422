/** Stories in Vietnamese: court, lawyer, trial, identity papers, passport. */
import type { Story } from "../story.ts";

/** Stories of this kind. */
export const courtPapers: readonly Story[] = [
  {
    text: `Tôi là luật sư bào chữa cho một người bị cáo buộc theo Điều 331. Trong {bốn|năm} tháng
      điều tra tôi chỉ được gặp thân chủ {một|hai} lần, mỗi lần dưới ba mươi phút và có cán bộ
      ngồi cùng phòng. Đơn xin sao chụp hồ sơ bị trả lời chậm, khi được đọc thì thiếu các biên bản
      ghi hình hỏi cung.

      Thân chủ tôi nói lời khai trong bút lục không phải lời của mình, bị ép ký sau nhiều giờ
      không được ngủ. Phiên sơ thẩm dự kiến mở trong thời gian tới, gia đình chưa chắc được vào
      phòng xử. Bản thân tôi bị Đoàn luật sư yêu cầu giải trình về một bài trả lời phỏng vấn. Đề
      nghị tổ chức cho người quan sát và lưu ý nguy cơ đối với gia đình thân chủ.`,
    answers: {
      tiles: ["tile.court_papers", "tile.detained", "tile.punished_for_speaking"],
      danger_now: "not_sure",
      held_now: "yes",
      whereabouts_known: "yes",
      ongoing: "ongoing",
      place_type: "place.prison",
      actor_types: ["actor.police_province", "actor.prosecutor"],
      relation: "lawyer",
      victim_knows: "yes",
      people_band: "1",
      age_band: "30_59",
      groups: ["grp.prisoners"],
      health_now: ["unknown"],
      reported_to: ["other", "court"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Kiến nghị gửi viện kiểm sát chưa được trả lời.",
      other_bodies: ["ngo"],
      lawyer: "yes",
      originals_elsewhere: "yes",
      wishes: ["un", "record"],
      own_exposure: ["summoned"],
    },
    where: ["vn.01", "vn.79", "vn.48", "vn.66"],
    began: ["since", 5],
    upcoming: ["trial", 15],
  },
  {
    text: `Tôi ra sân bay đi thăm con gái sinh cháu ở nước ngoài thì bị giữ lại ở cửa khẩu. Người
      ta đưa vào phòng riêng, nói tôi thuộc diện tạm hoãn xuất cảnh "theo đề nghị của công an
      tỉnh", không cho xem văn bản, chỉ cho ký biên bản. Vé mất, quà cho cháu cũng phải gửi trả.

      {Hai|Ba} năm trước tôi có ký tên vào một thư ngỏ của hội cựu giáo chức, ngoài ra chưa từng
      vi phạm gì. Tôi làm đơn hỏi lý do, nơi cấp hộ chiếu bảo hỏi tỉnh, tỉnh bảo hỏi cục. Năm nay
      tôi {sáu mươi bảy|bảy mươi hai} tuổi, tim không khoẻ. Tôi chỉ muốn biết ai ra lệnh, đến bao
      giờ, và khiếu nại ở đâu.`,
    answers: {
      tiles: ["tile.court_papers", "tile.punished_for_speaking"],
      danger_now: "no",
      held_now: "no",
      ongoing: "ongoing",
      place_type: "place.border_airport",
      actor_types: ["actor.police_national", "actor.police_province"],
      relation: "self",
      people_band: "1",
      age_band: "60_plus",
      groups: ["grp.older"],
      health_now: ["illness"],
      reported_to: ["police"],
      not_tried_reason: ["no_answer"],
      result_so_far: "Ba nơi chỉ qua lại, chưa ai trả lời bằng giấy.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "record"],
      own_exposure: ["no"],
    },
    where: ["vn.79", "vn.01", "vn.48"],
    began: ["month", 2],
  },
  {
    text: `Vợ chồng mình ở trên núi từ năm {hai nghìn không trăm tám|hai nghìn mười một}, từ tỉnh
      khác di cư vào. Đến nay sáu người trong nhà không ai có hộ khẩu, không có căn cước, bốn đứa
      nhỏ không có giấy khai sinh. Xã nói đất đó là đất rừng, không phải khu dân cư nên không làm
      được. Về quê cũ thì xã cũ bảo đã xoá tên.

      Không giấy nên con không được học tiếp cấp hai, ốm không có thẻ, đi làm thuê bị trả nửa
      tiền. Năm ngoái có đoàn đến đếm, hứa làm cho, đếm {ba|bốn} lần rồi vẫn chưa có. Cả điểm dân
      cư mình mấy trăm người như vậy. Mình nhờ cháu đi học dưới phố viết hộ.`,
    answers: {
      tiles: ["tile.court_papers", "tile.ethnic", "tile.child"],
      danger_now: "no",
      held_now: "no",
      child_involved: "yes",
      ongoing: "ongoing",
      place_type: "place.government_office",
      actor_types: ["actor.local_government", "actor.police_local"],
      relation: "self",
      people_band: "100_plus",
      age_band: "0_11",
      groups: ["grp.ethnic_minority", "grp.remote", "grp.poor"],
      language_help: "tiếng Mông; có cháu đọc tiếng Việt giúp",
      interpreter: "yes",
      reported_to: ["commune", "police"],
      not_tried_reason: ["refused"],
      result_so_far: "Đoàn đến đếm nhiều lần, chưa ai được cấp giấy.",
      other_bodies: ["none"],
      lawyer: "no",
      wishes: ["advice", "lawyer", "un"],
      own_exposure: ["no"],
    },
    where: ["vn.66", "vn.68", "vn.52"],
    began: ["since", 120],
  },
];
