/** Family names of Viet Nam, so that the page can ask whether a full name was meant to be given. */

const split = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** In small letters, with their signs: of the Kinh and of other peoples. */
export const FAMILY_NAMES: ReadonlySet<string> = split(`
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai cao
  tô lương trương hà vương lâm phùng chu tạ thái quách tống lưu đào kiều châu la tăng nghiêm từ
  thân doãn khổng lã lục mạc ninh nông ông phí quan tiêu triệu văn vi viên âu bạch bế cù diệp giang
  hứa khúc kim lại phó thạch danh giàng vàng sùng thào lầu hờ vừ mùa cứ lò lừ cầm quàng tòng lường
  ksor siu niê êban mlô nay rmah kpă rcom
`);

/** Written without signs: only those that are no words of another language. */
export const PLAIN_FAMILY_NAMES: ReadonlySet<string> = split(`
  nguyen tran pham hoang huynh phan dang bui ngo duong dinh trinh doan truong vuong phung luong
  quach trieu nghiem
`);

/** After these, a name is that of a place, a street or a house. */
export const WORDS_BEFORE_PLACES: ReadonlySet<string> = split(`
  phố tp tỉnh huyện quận phường xã thôn ấp bản làng đường ngõ hẻm trường viện chợ cầu sông hồ núi
  đảo khu nhà chùa đền city street road province district ward school hospital
`);
