package agency

import "testing"

func TestIsSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ủy ban nhân dân tỉnh", "UBND tỉnh Tây Ninh", true}, {"Uỷ ban nhân dân tỉnh (để báo cáo)", "Ủy ban nhân dân tỉnh", true},
		{"Phòng Văn hóa - Xã hội", "Phòng Văn hoá – Xã hội", true}, {"Sở Nội vụ", "Sở Nội vụ tỉnh", false}, {"Sở Y tế", "Sở Tài chính", false},
		{"UBND xã A", "UBND xã B", false}, {"Hội đồng nhân dân xã", "HĐND xã", true}, {"Ủy ban nhân dân", "Ủy ban nhân dân tỉnh", false},
	} {
		if IsSame(c.a, c.b) != c.same || IsSame(c.b, c.a) != c.same {
			t.Errorf("%q, %q: want %v", c.a, c.b, c.same)
		}
	}
}
