package casing

import (
	"strings"
	"sync"
)

// plainWords are words of the titles of administrative documents that are no part of a name.
var plainWords = sync.OnceValue(func() []string {
	return strings.Fields(`và của các những về việc cho theo tại trong trên từ đến với là có được không cần một số mục đích yêu cầu nội dung nhiệm vụ giải pháp tổ chức thực hiện quan điểm tiêu chỉ
		kết quả phương hướng kiến nghị đề xuất đánh giá chung tồn hạn chế nguyên nhân kinh phí phân công quy định điều khoản thi hành khen thưởng kỷ luật công tác tình hình trọng tâm năm tháng quý ngày
		kế hoạch báo cáo thông tờ trình hướng dẫn chương trình danh sách phụ lục bảng biểu mẫu tổng hợp chi tiết trách phạm vi đối tượng áp dụng thời gian địa nguồn lực cơ sở căn cứ pháp lý sự cần thiết
		quyền nghĩa tài chính sản hội viên lãnh đạo chỉ điều kiện đại biểu khó khăn thuận lợi bài học kinh rút ra khác chủ trì phối hợp triển khai xây dựng nâng cao tăng cường đẩy mạnh hoàn thiện`)
})

// Provinces are the names of two words of the provinces and cities under the central government, those before 1 July 2025 too, and of the country; in small letters.
var Provinces = []string{
	"an giang", "bà rịa", "bạc liêu", "bắc giang", "bắc kạn", "bắc ninh", "bến tre", "bình dương", "bình định", "bình phước", "bình thuận", "cà mau",
	"cao bằng", "cần thơ", "đà nẵng", "đắk lắk", "đắk nông", "điện biên", "đồng nai", "đồng tháp", "gia lai", "hà giang", "hà nam", "hà nội", "hà tĩnh",
	"hải dương", "hải phòng", "hậu giang", "hòa bình", "hưng yên", "khánh hòa", "kiên giang", "kon tum", "lai châu", "lạng sơn", "lào cai", "lâm đồng",
	"long an", "nam định", "nghệ an", "ninh bình", "ninh thuận", "phú thọ", "phú yên", "quảng bình", "quảng nam", "quảng ngãi", "quảng ninh",
	"quảng trị", "sóc trăng", "sơn la", "tây ninh", "thái bình", "thái nguyên", "thanh hóa", "tiền giang", "trà vinh", "tuyên quang", "vĩnh long",
	"vĩnh phúc", "vũng tàu", "yên bái", "việt nam", "chí minh",
}
