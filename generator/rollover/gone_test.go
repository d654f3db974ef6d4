package rollover

import (
	"slices"
	"testing"
)

// TestGone: what a line names that was abolished or merged in 2025; “=” before what stands in the name of a document of its time.
func TestGone(t *testing.T) {
	for line, want := range map[string][]string{
		"UBND huyện Gò Dầu và UBND các huyện, thị xã, thành phố":                         {"UBND huyện Gò Dầu", "UBND các huyện, thị xã, thành phố"},
		"Thường trực Huyện ủy, HĐND huyện":                                               {"Thường trực Huyện ủy", "HĐND huyện"},
		"Phòng Tài chính - Kế hoạch huyện; UBND các xã, thị trấn":                        {"Phòng Tài chính - Kế hoạch huyện", "UBND các xã, thị trấn"},
		"Văn phòng HĐND và UBND huyện":                                                   {"Văn phòng HĐND và UBND huyện"},
		"UBND cấp huyện, cấp xã":                                                         {"UBND cấp huyện"},
		"UBND thành phố Tây Ninh; UBND thành phố Hà Nội, UBND thành phố":                 {"UBND thành phố Tây Ninh"},
		"Sở Thông tin và Truyền thông, Sở TTTT, Sở LĐ-TB&XH, Sở Y tế":                    {"Sở Thông tin và Truyền thông", "Sở TTTT", "Sở LĐ-TB&XH"},
		"Ban Dân tộc tỉnh; Ban Dân tộc HĐND tỉnh; Sở Dân tộc và Tôn giáo":                {"Ban Dân tộc tỉnh"},
		"Theo Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND huyện Mẫu; UBND huyện Mẫu": {"=UBND huyện Mẫu", "UBND huyện Mẫu"},
		"Theo Kế hoạch số 12/KH-UBND ngày 10 tháng 9 năm 2025 của UBND huyện":            {"UBND huyện"},
		"UBND xã, phường, đặc khu; Phòng Văn hóa - Xã hội; Phòng Kinh tế; quân sự":       nil,
	} {
		var got []string
		for _, m := range gone(line) {
			if m.quoted {
				m.name = "=" + m.name
			}
			got = append(got, m.name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", line, got, want)
		}
	}
}
