package checkup

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// behalfFile is a document in a file of its own, with who issues it and how it is signed.
const behalfFile = `---
loai: %s
co-quan-ban-hanh: {ten: %s, dong-ten: [%[2]s], ten-ngan: %[2]s, viet-tat: CQ}
%s
dia-danh: Hòa Hội
trich-yeu: Về việc sửa Trạm Y tế
kinh-gui: [Ủy ban nhân dân tỉnh Tây Ninh]
nguoi-ky: {quyen-han: [%s], chuc-vu: %s, ho-ten: Nguyễn Văn Bình}
noi-nhan: [Như trên]
luu: {noi-luu: "VT, KT"}
nam: 2026
---

Đã lập dự toán sửa chữa Trạm Y tế, kính đề nghị xem xét, quyết định.
`

// TestBehalfIsToldAlike wants who signs on behalf of whom judged alike where a document is written and where its Word file is checked.
func TestBehalfIsToldAlike(t *testing.T) {
	const committee, office, school, board = "Ủy ban nhân dân xã Hòa Hội", "Sở Nội vụ", "Trường Tiểu học Hòa Hội", "Ban Chỉ đạo chuyển đổi số"
	const chairman = "tham-quyen: {ten: Chủ tịch Ủy ban nhân dân xã Hòa Hội, ten-ngan: Chủ tịch UBND xã}"
	for _, c := range []struct {
		kind, body, authority, capacities, position string
		wrong                                       bool
	}{
		{"ke-hoach", committee, "", "TM. Ủy ban nhân dân", "Chủ tịch", false},
		{"ke-hoach", committee, "", "TM. Ủy ban nhân dân, KT. Chủ tịch", "Phó Chủ tịch", false},
		{"ke-hoach", committee, "", "TL. Chủ tịch", "Chánh Văn phòng", false},
		{"to-trinh", committee, "", "TUQ. Chủ tịch", "Trưởng phòng Kinh tế", false},
		{"ke-hoach", committee, "", "KT. Chủ tịch", "Phó Chủ tịch", true},
		{"to-trinh", committee, "", "", "Chủ tịch", true},
		{"bao-cao", committee, "", "Q. Chủ tịch", "", true},
		{"cong-van", "Hội đồng nhân dân xã Hòa Hội", "", "", "Chủ tịch", true},
		{"thong-bao", committee, "", "KT. Chủ tịch", "Phó Chủ tịch", false},
		{"thong-bao", committee, chairman, "", "Chủ tịch", false},
		{"cong-van", office, "", "", "Giám đốc", false},
		{"cong-van", office, "", "TM. Sở Nội vụ", "Giám đốc", true},
		{"ke-hoach", school, "", "TM. Ban Giám hiệu", "Hiệu trưởng", true},
		{"ke-hoach", school, "", "TM. Hội đồng thi", "Chủ tịch", false},
		{"ke-hoach", board, "", "TM. Ban Chỉ đạo", "Trưởng ban", false},
		{"ke-hoach", board, "", "", "Trưởng ban", false},
	} {
		file := filepath.Join(t.TempDir(), "van-ban.md")
		text := fmt.Sprintf(behalfFile, c.kind, c.body, c.authority, c.capacities, c.position)
		if c.kind != "cong-van" && c.kind != "to-trinh" {
			text = strings.Replace(text, "kinh-gui: [Ủy ban nhân dân tỉnh Tây Ninh]\n", "", 1)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		targets, err := Targets([]string{file})
		if err != nil {
			t.Errorf("%s, %s: %v", c.kind, c.body, err)
			continue
		}
		r, err := targets[0].Check(Options{})
		if err != nil {
			t.Fatal(err)
		}
		noted, found := strings.Contains(r.Notes.Error(), "(TM.)") || strings.Contains(r.Notes.Error(), "là thay mặt tập thể"), ""
		for _, f := range r.Findings {
			if strings.HasPrefix(f.Rule.ID, "D13.") {
				found += f.Rule.ID + " "
			}
		}
		if noted != c.wrong || (found != "") != c.wrong {
			t.Errorf("%s of %s, [%s] %s: noted %t, found %q, want %t; %v", c.kind, c.body, c.capacities, c.position, noted, found, c.wrong, r.Notes)
		}
	}
}
