package paper_test

import (
	"strings"
	"testing"
)

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

// TestRecipientsWithoutSenseAreNoted, at their place, and others not.
func TestRecipientsWithoutSenseAreNoted(t *testing.T) {
	from := office(t)
	const resolution, notice, request = "nghi-quyet\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]", "thong-bao", "to-trinh\nkinh-gui: B"
	for _, c := range []struct{ name, kind, list, text, want string }{
		{"as above in a notice", notice, "[Như trên]", "A", "không có “Kính gửi”"},
		{"as above behind an addressee", request, "[Như trên]", "A", ""},
		{"as above to those who are invited", "giay-moi\nmoi: A\ndu: B\nthoi-gian: C\ndia-diem: D", "[Như trên]", "A", ""},
		{"an archive", notice, "[B, 'Lưu: VT, KT']", "A", "hai dòng “Lưu”"},
		{"an office of archives", notice, "[Trung tâm Lưu trữ]", "A", ""},
		{"an article of a resolution without any", resolution, "[Như Điều 9]", "1. A", "Không có Điều 9: văn bản này không chia"},
		{"an article of a notice", notice, "[Như Điều 9]", "A", "Không có Điều 9"},
		{"an article behind the last", resolution + "\ncap: [dieu, khoan]", "[Như Điều 3]", "1. A\n2. B", "Không có Điều 3: văn bản này có 2 điều"},
		{"an article that is there", resolution + "\ncap: [dieu, khoan]", "[Như Điều 2]", "1. A\n2. B", ""},
		{"an article that is typed", resolution, "[Như Điều 2]", "**Điều 1.** A\n\n**Điều 2.** B", ""},
	} {
		p, err := read("---\nloai: "+c.kind+"\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\nnoi-nhan: "+c.list+"\n---\n"+c.text+"\n", from)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		found := ""
		for _, n := range p.Notes {
			if strings.Contains(n.What, "họ tên người ký") || strings.Contains(n.What, "“Điều ") {
				continue
			}
			found += n.What
		}
		if (c.want == "") != (found == "") || !strings.Contains(found, c.want) {
			t.Errorf("%s: noted %q, want %q", c.name, found, c.want)
		}
	}
}

// TestAuthorityThatNobodyPrintsIsNoted, and one that counts is not.
func TestAuthorityThatNobodyPrintsIsNoted(t *testing.T) {
	from := office(t)
	for text, want := range map[string]bool{
		"thong-bao\ntham-quyen: {ten: Thường trực Hội đồng nhân dân, ten-ngan: B}":                                                             true,
		"thong-bao\nnguoi-ky: {quyen-han: [TM. Ủy ban nhân dân], chuc-vu: Chủ tịch}\ntham-quyen: {ten: Chủ tịch Ủy ban nhân dân, ten-ngan: B}": false, // what an office says for all its documents
		"chi-thi\ntham-quyen: {ten: Chủ tịch Ủy ban nhân dân, ten-ngan: B}":                                                                    false,
		"nghi-quyet\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\ntham-quyen: {ten: Thường trực Hội đồng nhân dân, ten-ngan: B}":         false,
	} {
		p, err := read("---\nloai: "+text+"\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\n---\nNội dung.\n", from)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(p.Notes.Error(), "“tham-quyen” không được in"); got != want {
			t.Errorf("%s: noted %v: %v", text, got, p.Notes)
		}
	}
}
