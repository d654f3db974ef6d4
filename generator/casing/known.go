package casing

import (
	"strings"
	"sync"

	"vanban/generator/bodies"
)

// plainWords are words of the titles of administrative documents that are no part of a name.
var plainWords = sync.OnceValue(func() []string {
	return strings.Fields(`và của các những về việc cho theo tại trong trên từ đến với là có được không cần một số mục đích yêu cầu nội dung nhiệm vụ giải pháp tổ chức thực hiện quan điểm tiêu chỉ
		kết quả phương hướng kiến nghị đề xuất đánh giá chung tồn hạn chế nguyên nhân kinh phí phân công quy định điều khoản thi hành khen thưởng kỷ luật công tác tình hình trọng tâm năm tháng quý ngày
		kế hoạch báo cáo thông tờ trình hướng dẫn chương trình danh sách phụ lục bảng biểu mẫu tổng hợp chi tiết trách phạm vi đối tượng áp dụng thời gian địa nguồn lực cơ sở căn cứ pháp lý sự cần thiết
		quyền nghĩa tài chính sản hội viên lãnh đạo chỉ điều kiện đại biểu khó khăn thuận lợi bài học kinh rút ra khác chủ trì phối hợp triển khai xây dựng nâng cao tăng cường đẩy mạnh hoàn thiện`)
})

// Provinces gives the names of two words of the provinces and cities under the central government, those before 1 July 2025 too, and of the country; in
// small letters. Of a longer name it is the last two words, and of two names in one each.
var Provinces = sync.OnceValue(func() []string {
	all := []string{"việt nam"}
	for _, p := range bodies.Provinces() {
		all = append(all, twoWords(strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(p.Name), "tỉnh "), "thành phố "))...)
	}
	for _, p := range bodies.GoneProvinces() {
		all = append(all, twoWords(strings.ToLower(p.Name))...)
	}
	return all
})

// twoWords gives the two last words of each part of a name that has so many.
func twoWords(name string) (all []string) {
	for part := range strings.SplitSeq(name, " - ") {
		if words := strings.Fields(part); len(words) >= 2 {
			all = append(all, strings.Join(words[len(words)-2:], " "))
		}
	}
	return all
}
