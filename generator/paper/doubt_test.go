package paper_test

import "testing"

// TestHeadsIssueInTheirOwnRight: a head does, a school doesn't, though its name differs from that of a head in a mark alone.
func TestHeadsIssueInTheirOwnRight(t *testing.T) {
	from := office(t)
	for name, want := range map[string]bool{
		"Trưởng Công an xã Mẫu": true, "Chủ tịch Ủy ban nhân dân xã Mẫu": true, "HIỆU TRƯỞNG Trường Tiểu học Mẫu": true, "Chi cục trưởng Chi cục Kiểm lâm": true,
		"Trường Tiểu học Mẫu": false, "Trường Cao đẳng Mẫu": false, "Ủy ban nhân dân xã Mẫu": false, "Chu tịch": false,
	} {
		p, err := read("---\nloai: chi-thi\nnam: 2026\ntrich-yeu: A\ntham-quyen: {ten: "+name+", ten-ngan: B}\n---\nNội dung.\n", from)
		if err != nil {
			t.Fatal(err)
		}
		if p.Personal != want {
			t.Errorf("%s in its own right: %v", name, p.Personal)
		}
	}
}
