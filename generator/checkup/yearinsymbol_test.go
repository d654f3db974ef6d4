package checkup

import (
	"slices"
	"testing"

	"vanban/generator/check"
)

// TestDirectivesHadYears wants a year in the number of a directive told, but of one from before the law by which they are no legal documents.
func TestDirectivesHadYears(t *testing.T) {
	for day, want := range map[string]bool{"ngày 27 tháng 5 năm 2009": false, "ngày 30 tháng 6 năm 2016": false, "ngày 01 tháng 7 năm 2016": true, "ngày      tháng 6 năm 2025": true} {
		body := words("ỦY BAN NHÂN DÂN TỈNH TÂY NINH") + words("Số: 09/2009/CT-UBND") + words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + words("Độc lập - Tự do - Hạnh phúc") +
			words("Tây Ninh, "+day) + words("CHỈ THỊ") + words("Về việc tăng cường quản lý") + words("Để tăng cường quản lý, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các cơ quan thực hiện.")
		told := slices.ContainsFunc(read(t, body, Options{}).Findings, func(f check.Finding) bool { return f.Rule.ID == "X.number" })
		if told != want {
			t.Errorf("%s: told %t, want %t", day, told, want)
		}
	}
}
