package formwords

import (
	"regexp"

	"vanban/generator/pattern"
)

// Line is a line of a form by which the text of a kind is worded: what it says for keys of the front matter.
type Line struct {
	Form func() *regexp.Regexp
	Keys []string // of the expression's groups; none: the program writes the line
	List bool     // dash items follow it
}

// Lines are the lines of the kinds that have forms, as the templates word them (annex III, forms 1.7 to 1.10).
var Lines = map[string][]Line{
	"bien-ban": {
		{Form: pattern.Lazy(`^Thời gian bắt đầu: (.+)$`), Keys: []string{"bat-dau"}},
		{Form: pattern.Lazy(`^Địa điểm: (.+)$`), Keys: []string{"dia-diem"}},
		{Form: pattern.Lazy(`^Thành phần tham dự:\s*(.*)$`), Keys: []string{"thanh-phan"}, List: true},
		{Form: pattern.Lazy(`^Vắng mặt: (.+)$`), Keys: []string{"vang-mat"}},
		{Form: pattern.Lazy(`^Chủ trì \(chủ tọa\): (.+)$`), Keys: []string{"chu-toa"}},
		{Form: pattern.Lazy(`^Thư ký \(người ghi biên bản\): (.+)$`), Keys: []string{"thu-ky"}},
		{Form: pattern.Lazy(`^Nội dung:$`)},
		{Form: pattern.Lazy(`^(?:Cuộc họp|Buổi làm việc|Hội nghị|Hội thảo) kết thúc vào (?:hồi |lúc )?(.+)$`), Keys: []string{"ket-thuc"}},
	},
	"giay-moi": {
		{Form: pattern.Lazy(`^.+ trân trọng kính mời:\s*(.*)$`), Keys: []string{"moi"}, List: true},
		{Form: pattern.Lazy(`^Tới dự (.+)$`), Keys: []string{"du"}},
		{Form: pattern.Lazy(`^Chủ trì: (.+)$`), Keys: []string{"chu-tri"}},
		{Form: pattern.Lazy(`^Thời gian: (.+)$`), Keys: []string{"thoi-gian"}},
		{Form: pattern.Lazy(`^Địa điểm: (.+)$`), Keys: []string{"dia-diem"}},
	},
	"giay-gioi-thieu": {
		{Form: pattern.Lazy(`^.+ trân trọng giới thiệu:$`)},
		{Form: pattern.Lazy(`^Ông \(bà\): (.+)$`), Keys: []string{"ong-ba"}},
		{Form: pattern.Lazy(`^Chức vụ: (.+)$`), Keys: []string{"chuc-vu"}},
		{Form: pattern.Lazy(`^Được cử đến: (.+)$`), Keys: []string{"cu-den"}},
		{Form: pattern.Lazy(`^Về việc: (.+)$`), Keys: []string{"ve-viec"}},
		{Form: pattern.Lazy(`^Đề nghị Quý cơ quan tạo điều kiện để ông \(bà\) có tên ở trên hoàn thành nhiệm vụ$`)},
		{Form: pattern.Lazy(`^Giấy này có giá trị đến hết ngày (.+)$`), Keys: []string{"gia-tri-den"}},
	},
	"giay-nghi-phep": {
		{Form: pattern.Lazy(`^Xét Đơn đề nghị nghỉ phép ngày (.+) của ông \(bà\) .+, .+ cấp cho:$`), Keys: []string{"ngay-don"}},
		{Form: pattern.Lazy(`^Ông \(bà\): (.+)$`), Keys: []string{"ong-ba"}},
		{Form: pattern.Lazy(`^Chức vụ: (.+)$`), Keys: []string{"chuc-vu"}},
		{Form: pattern.Lazy(`^Được nghỉ phép trong thời gian (.+) kể từ ngày (.+) đến hết ngày (.+) tại (.+)$`), Keys: []string{"so-ngay", "tu-ngay", "den-ngay", "noi-nghi"}},
		{Form: pattern.Lazy(`^Số ngày nghỉ phép nêu trên được tính vào thời gian (.+)$`), Keys: []string{"tinh-vao"}},
	},
}
