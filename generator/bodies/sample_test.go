package bodies

import "testing"

func TestSampleName(t *testing.T) {
	for name, want := range map[string]bool{
		"Ủy ban nhân dân xã Mẫu": true, "phường Mẫu": true, "Xã Mẫu, tỉnh": true, "TRÌNH XÃ MẪU": true, "trên địa bàn tỉnh Mẫu năm 2026": true, "xã Mẫu  # ví dụ": true, "ten: xã Mẫu\n  Căn cứ": true,
		"xã Mẫu Sơn": false, "Xã Mẫu Sơn, tỉnh Lạng Sơn": false, "XÃ MẪU SƠN": false, "xã Yên Mẫu": false, "xã mẫu": false, "cơ sở Mẫu giáo Hoa Sen": false, "tỉnh Mẫu  Đơn": false, "thôn Mẫu": false,
	} {
		if SampleName().MatchString(name) != want {
			t.Errorf("%q: want %v", name, want)
		}
	}
}
