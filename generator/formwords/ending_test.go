package formwords

import "testing"

// What was approved is no time at which minutes end.
func TestEndingNeedsItsTime(t *testing.T) {
	for text, want := range map[string]string{
		"Tại cuộc họp, Hội đồng thông qua 10 giờ học ngoại khóa mỗi tháng.": "",
		"Biên bản thông qua lúc 10 giờ 30 cùng ngày.":                       "10 giờ 30 cùng ngày",
		"Cuộc họp kết thúc vào lúc 11 giờ cùng ngày.":                       "11 giờ cùng ngày",
	} {
		found := Ending().FindStringSubmatch(text)
		if found == nil && want != "" || found != nil && found[2] != want {
			t.Errorf("%s: %q, want %q", text, found, want)
		}
	}
}

func TestWhatIsSaidAndWhoIsThere(t *testing.T) {
	for line, said := range map[string]bool{
		"Ông Nguyễn Văn A khai mạc cuộc họp và nêu ba vấn đề": true, "Đại biểu nhất trí.": true, "Bà Trần Thị B trình bày báo cáo.": true,
		"Ông Nguyễn Văn A - Trưởng phòng, báo cáo viên": false, "Ông Trần Văn Giao, Trưởng thôn": false, "Đại biểu: 30 người": false, "Bà Lê Thị Nêu": false,
	} {
		if got := Attending().MatchString(line) && Spoken().MatchString(line); got != said {
			t.Errorf("%s: %t", line, got)
		}
	}
}
