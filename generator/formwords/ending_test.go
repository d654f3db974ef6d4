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
