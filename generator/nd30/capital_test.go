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

func TestAgencyWithinSentence(t *testing.T) {
	for name, want := range map[string]string{
		"Các sở, ngành": "các sở, ngành", "Các Sở": "các Sở", "Sở, ban, ngành tỉnh": "sở, ban, ngành tỉnh", "Cơ quan, đơn vị liên quan": "cơ quan, đơn vị liên quan",
		"Công chức Tài chính - kế toán": "công chức Tài chính - kế toán", "Đơn vị được giao": "đơn vị được giao", "Thủ trưởng các sở": "thủ trưởng các sở",
		"Sở Nội vụ": "Sở Nội vụ", "Công an tỉnh": "Công an tỉnh", "Văn phòng UBND tỉnh": "Văn phòng UBND tỉnh", "UBND các xã": "UBND các xã",
		"Ủy ban nhân dân các xã": "Ủy ban nhân dân các xã", "Sở Văn hóa, Thể thao và Du lịch": "Sở Văn hóa, Thể thao và Du lịch", "Thanh tra tỉnh": "Thanh tra tỉnh",
		"Trung tâm Phục vụ hành chính công": "Trung tâm Phục vụ hành chính công", "các sở": "các sở", "": "", "STC, STP": "STC, STP",
	} {
		if got := AgencyWithinSentence(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
