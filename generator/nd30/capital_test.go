package nd30

import "testing"

func TestWithinSentence(t *testing.T) {
	for title, want := range map[string]string{
		"Cải cách hành chính năm 2025":      "cải cách hành chính năm 2025",
		"Đẩy mạnh chuyển đổi số":            "đẩy mạnh chuyển đổi số",
		"Tây Ninh xanh năm 2025":            "Tây Ninh xanh năm 2025",
		"UBND huyện làm gì":                 "UBND huyện làm gì",
		"Giảm TTHC năm 2025":                "giảm TTHC năm 2025",
		"Đảng viên và Nhân dân giám sát":    "Đảng viên và Nhân dân giám sát",
		"Nhân dân tự quản":                  "Nhân dân tự quản",
		"Nhân rộng mô hình":                 "nhân rộng mô hình",
		"Nhà ở xã hội":                      "nhà ở xã hội",
		"Mẫu xanh, sạch, đẹp":               "Mẫu xanh, sạch, đẹp",
		"Mẫu mã hóa dữ liệu":                "Mẫu mã hóa dữ liệu", // the place's own name; giu-chu-hoa decides otherwise
		"Xanh":                              "xanh",
		"":                                  "",
		"An toàn giao thông Tết Nguyên đán": "an toàn giao thông Tết Nguyên đán",
	} {
		if got := WithinSentence(title, "Mẫu", ""); got != want {
			t.Errorf("%q gives %q, want %q", title, got, want)
		}
	}
}

func TestTrimDash(t *testing.T) {
	for s, want := range map[string]string{
		"- Ủy ban nhân dân tỉnh": "Ủy ban nhân dân tỉnh",
		"-Sở Nội vụ":             "Sở Nội vụ",
		" – • Như Điều 3":        "Như Điều 3",
		"+ LĐVP":                 "LĐVP",
		"Như Điều 3":             "Như Điều 3",
		"-":                      "",
	} {
		if got := TrimDash(s); got != want {
			t.Errorf("%q gives %q, want %q", s, got, want)
		}
	}
}
