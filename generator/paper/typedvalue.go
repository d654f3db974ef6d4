package paper

import (
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
	"vanban/generator/typedmark"
)

// labels are what the forms of annex III write before the values of keys, as people begin these with it.
var labels = []struct{ key, begins, writes string }{
	{KeyAddressees, `kính gửi\s*:?`, "Kính gửi:"},
	{"moi", `((trân trọng )?kính )?mời\s*:|(trân trọng )?kính mời`, "trân trọng kính mời:"},
	{"bat-dau", `thời gian( bắt đầu)?\s*:`, "Thời gian bắt đầu:"},
	{"thoi-gian", `thời gian\s*:`, "Thời gian:"},
	{"dia-diem", `địa điểm\s*:`, "Địa điểm:"},
	{"thanh-phan", `thành phần( tham dự)?\s*:`, "Thành phần tham dự:"},
	{"vang-mat", `vắng( mặt)?\s*:`, "Vắng mặt:"},
	{"chu-tri", `chủ trì\s*:`, "Chủ trì:"},
	{KeyChair, `(chủ tọa|chủ trì)( \(.*\))?\s*:`, "Chủ trì (chủ tọa):"},
	{KeySecretary, `(thư ký|người ghi biên bản)( \(.*\))?\s*:`, "Thư ký (người ghi biên bản):"},
	{"ong-ba", `ông \(bà\)\s*:`, "Ông (bà):"},
	{"chuc-vu", `chức vụ\s*:`, "Chức vụ:"},
	{"cu-den", `(được )?cử đến\s*:`, "Được cử đến:"},
	{"ve-viec", `về việc\s*:`, "Về việc:"},
}

// typedLabels reports values that begin with what the form writes before them.
func (p *Paper) typedLabels(m *strictyaml.Mapping) {
	for _, l := range labels {
		mark := typedmark.Mark{Begins: pattern.Lazy("(?i)^(" + l.begins + ")"), What: "“" + l.key + "”", Why: "“" + l.writes + "” do chương trình viết"}
		for _, t := range p.Own[l.key] {
			typedmark.Report(m.Decoder, t, mark)
		}
	}
}
