/** Accounts for the tests of similarity: the first two are of one evening. */
import type { CaseTraits } from "../../../../web/desk/search/case-traits.ts";

/** A case of which nothing is coded. */
export const emptyTraits: CaseTraits = {
  canBeLinked: true,
  isHeavy: false,
  place: "",
  months: undefined,
  acts: [],
  actors: [],
};

/** What people wrote. */
export const TELLINGS = {
  first: `Tối hôm rằm, công an xã Ia Drăng vào nhà em trai tôi là Ksor Nhan ở làng Bua. Họ đập bể
    điện thoại, trói tay em rồi chở bằng xe bán tải về trụ sở. Cả làng nghe tiếng nó la. Sáng hôm
    sau họ nói nó tự té. Bác sĩ trạm xá Chư Prông không dám ghi giấy.`,
  second: `Mình là hàng xóm ở làng Bua, xã Ia Drăng. Mình thấy công an xã bắt Ksor Nhan đi bằng xe
    bán tải, tay bị trói. Hôm sau mình lên trạm xá Chư Prông thì thấy mặt nó sưng hết, bác sĩ
    không dám ghi giấy cho gia đình.`,
  third: `Tôi làm may ở khu công nghiệp, công ty nợ lương ba tháng. Khi chúng tôi ngồi lại đòi lương
    thì bảo vệ gọi công an phường đến, ghi tên từng người. Công đoàn nói chúng tôi tự ý nghỉ
    việc, không được nhận sổ bảo hiểm nữa.`,
  fourth: `Nhà thờ của chúng tôi bị cán bộ huyện đến lập biên bản vì hội họp trái phép. Họ thu kinh
    sách, bắt mục sư ký giấy cam kết bỏ đạo. Ai không ký thì bị cắt hộ nghèo và con không được
    đi học nội trú.`,
  fifth: `Mẹ tôi bị thu hồi đất làm sân gôn, tiền đền bù không đủ mua một nửa căn nhà. Đơn gửi từ
    huyện lên tỉnh đều trả lời đúng quy trình. Tuần tới họ cưỡng chế, xe ủi đã đậu ở đầu xóm.`,
} as const;
