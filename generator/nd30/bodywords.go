package nd30

// How the lines of a body's name in a document's head end (I.II.2). A line ends at the sense of the name, in the place of these that gives the most equal lines:
//   - behind the kind of body, where a name follows it: ỦY BAN NHÂN DÂN / TỈNH LÀO CAI, BAN QUẢN LÝ / KHU KINH TẾ TỈNH;
//   - before a kind of body that another one stands before: VĂN PHÒNG / ỦY BAN NHÂN DÂN;
//   - before the place that the body is of: THƯ VIỆN THIẾU NHI / TỈNH LÀO CAI;
//   - before “và”, and behind a comma: SỞ VĂN HÓA, / THỂ THAO VÀ DU LỊCH.
//
// Where no such line fits it ends between two other words, and never within a compound, the name of a place or a person, a number with what it counts,
// behind “và”, or before a dash.

// bodyKinds are the kinds of bodies behind which the sense of a name parts; a kind that is a word of one syllable (sở, bộ, phòng) never stands alone.
const bodyKinds = `ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận|ủy ban kiểm tra|đoàn đại biểu quốc hội|ủy ban|hội đồng|thường trực|ubnd|hđnd|văn phòng|` +
	`văn phòng đăng ký|thanh tra|ban quản lý|ban quản lý dự án|ban chỉ đạo|ban chỉ huy|ban chấp hành|ban thường vụ|ban tổ chức|ban tuyên giáo|ban dân vận|` +
	`ban tiếp công dân|bộ chỉ huy|bộ tư lệnh|trung tâm|trung tâm phục vụ|trung tâm kiểm soát|trung tâm y tế|trung tâm dịch vụ|trung tâm văn hóa|` +
	`trung tâm phát triển|trung tâm xúc tiến|trung tâm giáo dục|trung tâm bảo trợ|trung tâm khuyến nông|bệnh viện|bệnh viện đa khoa|trạm y tế|` +
	`trường trung học|trường trung học cơ sở|trường trung học phổ thông|trường tiểu học|trường mầm non|trường mẫu giáo|trường đại học|trường cao đẳng|` +
	`trường trung cấp|trường chính trị|trường phổ thông|trường phổ thông dân tộc|đại học|học viện|nhà trường|chi cục|chi cục thuế|hạt kiểm lâm|đội quản lý|` +
	`tòa án nhân dân|viện kiểm sát nhân dân|kho bạc nhà nước|bảo hiểm xã hội|ngân hàng nhà nước|liên đoàn|liên hiệp|liên minh|hội liên hiệp|hội nông dân|` +
	`hội cựu chiến binh|hội chữ thập đỏ|hội khuyến học|hiệp hội|đoàn thanh niên|tỉnh đoàn|công đoàn|tổng công ty|công ty|quỹ đầu tư|quỹ bảo vệ|chủ tịch|` +
	`phó chủ tịch|giám đốc|hiệu trưởng|trưởng ban`

// placeLevels are the words before which the place of a body begins; “tỉnh” and “xã” that begin another word (xã hội, tỉnh đoàn) are part of that.
const placeLevels = `tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|khu vực|khu công nghiệp|khu kinh tế|vùng`

// bodyCompounds are those of the names of bodies.
const bodyCompounds = `an ninh|an toàn|an toàn thực phẩm|bảo hiểm|bảo tàng|bảo tồn|bảo trợ|bảo vệ|bệnh viện|biên phòng|bưu chính|chăn nuôi|chấp hành|chỉ huy|chi cục|` +
	`chính trị|chính sách|chữ thập đỏ|chuyên khoa|công an|công báo|công chứng|công đoàn|công nghiệp|công thương|công ty|cửa khẩu|cựu chiến binh|dân số|` +
	`dân tộc|dân vận|di sản|di tích|dịch bệnh|du lịch|dự phòng|dược liệu|đa khoa|đại biểu|đại học|đặc khu|đăng ký|đất đai|đấu giá|đấu thầu|địa chính|` +
	`điện ảnh|điện lực|điều dưỡng|đo lường|đô thị|đường bộ|đường sắt|giám định|giáo dục|giao thông|gia đình|giống cây trồng|hàng hải|hàng không|hải quan|` +
	`hậu cần|hiệp hội|hóa chất|học viện|hòa giải|hợp tác|hợp tác xã|hội đồng|hội đồng nhân dân|khai thác|khí tượng|khoa học|khoáng sản|khu công nghiệp|` +
	`khu kinh tế|khu vực|khuyến học|khuyến nông|kiểm dịch|kiểm định|kiểm lâm|kiểm nghiệm|kiểm ngư|kiểm sát|kiểm toán|kiến trúc|kỹ thuật|lao động|lâm nghiệp|` +
	`liên đoàn|liên hiệp|liên minh|lưu trữ|mầm non|mặt trận|mẫu giáo|mỹ thuật|ngân hàng|nghệ thuật|nghề nghiệp|nghiên cứu|ngoại ngữ|ngoại vụ|ngư nghiệp|` +
	`người có công|nông dân|nông nghiệp|nội trú|nội vụ|nuôi trồng|phát thanh|phát triển|pháp chế|phổ thông|phòng cháy|phòng chống|phòng thủ|phục hồi|` +
	`phục vụ|phụ nữ|phụ sản|quân sự|quần chúng|quốc gia|quốc hội|quốc phòng|quốc tế|quy hoạch|quỹ đất|sản xuất|sáng tạo|sân bay|sinh học|sinh thái|số hóa|` +
	`sự nghiệp|sư phạm|sức khỏe|tài chính|tài nguyên|tâm thần|thanh niên|thanh thiếu niên|thanh tra|thăm dò|thẩm định|thể dục|thể thao|thi hành án|` +
	`thiếu nhi|thị trường|thị trấn|thị xã|thiên nhiên|thông tấn|thống kê|thú y|thủy lợi|thủy lực|thủy sản|thủy văn|thuế vụ|thư viện|thương binh|thương mại|` +
	`thực phẩm|thực vật|tiếp công dân|tiểu học|tiêu chuẩn|tiêu dùng|tin học|tôn giáo|tổ quốc|tổ quốc việt nam|tổng cục|tòa án|trồng trọt|trung cấp|trung học|trung học cơ sở|` +
	`trung ương|truyền hình|truyền thanh|truyền thông|trường học|tư pháp|tư vấn|tư lệnh|tuyên giáo|ủy ban|ủy ban nhân dân|vận tải|văn hóa|văn học|vật tư|` +
	`vệ sinh|việc làm|việt nam|viễn thông|viện kiểm sát|xổ số|xuất bản|xuất khẩu|xúc tiến|y học|y học cổ truyền|y tế|cổ truyền|cao đẳng|chuyển đổi số|` +
	`công ích|cộng đồng|cộng sản|cứu hộ|cứu nạn|hành chính công|kế hoạch hóa|thi đua|dạy nghề|hướng nghiệp|thường trực|thường vụ|đảng bộ|` +
	`đảng ủy`
