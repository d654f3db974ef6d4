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
		{"UBND phường", "Ủy ban nhân dân Phường 1", true}, {"UBND TP", "UBND TP. Hồ Chí Minh", true}, {"Uỷ ban nhân dân tỉnh (b/c)", "UBND tỉnh Tây Ninh", true},
		{"UBND XÃ", "UBND xã Hòa Hội", true}, {"Văn phòng HĐND và UBND tỉnh", "Văn phòng HĐND và UBND tỉnh Tây Ninh", true},
		// more bodies than one
		{"Ủy ban nhân dân tỉnh", "UBND tỉnh và các sở, ban, ngành tỉnh", false}, {"UBND tỉnh", "UBND tỉnh, các sở, ban, ngành tỉnh", false},
		{"UBND tỉnh", "UBND tỉnh Tây Ninh, Sở Y tế", false}, {"UBND tỉnh", "UBND tỉnh Tây Ninh và Sở Y tế", false}, {"UBND tỉnh", "UBND tỉnh, HĐND", false},
		{"UBND xã", "UBND xã, phường", false}, {"UBND tỉnh", "UBND tỉnh; TAND", false}, {"UBND tỉnh", "UBND tỉnh - Phòng KSTT", false}, {"UBND tỉnh", "UBND tỉnh (VP)", false},
		// others by a mark or by what stands in brackets
		{"UBND xã Phước Thạnh", "UBND xã Phước Thanh", false}, {"Sở Nội vụ (Phòng Cải cách hành chính)", "Sở Nội vụ (Phòng Tổ chức)", false},
		{"Sở Nội vụ", "Sở Nội vụ (Phòng Tổ chức)", false}, {"UBND xã Đông Hòa", "UBND xã Dong Hoa", false},
		{"UBND xã Hoà Hội", "UBND xã Hòa Hội", true}, {"UBND xã Thuỵ Hùng", "ủy ban nhân dân xã Thụy Hùng", true},
	} {
		if IsSame(c.a, c.b) != c.same || IsSame(c.b, c.a) != c.same {
			t.Errorf("%q, %q: want %v", c.a, c.b, c.same)
		}
	}
}
