package readiness

import (
	"strings"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/starter"
	"vanban/seeds"
)

// ofOffice gives the sample of a kind as khoi-tao writes it for an office, without the remarks of its head, and the office.
func ofOffice(t *testing.T, kind, name, short string) (string, *dossier.Dossier) {
	t.Helper()
	data, err := seeds.Files.ReadFile("van-ban-mau/" + kind + ".md")
	if err != nil {
		t.Fatal(err)
	}
	home := started(t)
	home.Issuer.Name.S, home.Issuer.Short.S, home.Issuer.Parent.S = name, short, ""
	return starter.InWordsOf(string(data), starter.Speaker{Name: name, Short: short}), home
}

// leftOf gives the lines, from 1, in which a sample's words are told of.
func leftOf(kind, text string, home *dossier.Dossier) (all []string) {
	for _, f := range OfSample(Document{Path: kind + ".md", Kind: kind, Text: text, Home: home}, true) {
		if f.Rule.ID == wordRule.ID {
			all = append(all, strings.Split(text, "\n")[f.Source.Line-1])
		}
	}
	return all
}

// TestFilledBlanksOfASample: who filled a sample's blanks and left its figures, persons or dates beside them has not yet said what is so; who filled a form did right.
func TestFilledBlanksOfASample(t *testing.T) {
	const minister = "Bộ Xây dựng"
	for _, c := range []struct {
		kind, line string
		want       bool
	}{
		{"bien-ban", "1. Bà Trần Thị Bình báo cáo kết quả tháng 01: Cục Đường bộ giải quyết 512 hồ sơ, có 04 hồ sơ chậm hạn.", true},
		{"bien-ban", "1. Bà Lê Thị Lan báo cáo kết quả tháng 01: Cục Đường bộ giải quyết 77 hồ sơ, có 03 hồ sơ chậm hạn.", false},
		{"bien-ban", "  - Bà Trần Thị Bình, Vụ trưởng Vụ Pháp chế", true},
		{"quyet-dinh", "   2. Bà Trần Thị Bình, Vụ trưởng Vụ Pháp chế, Tổ phó;", true},
		{"quyet-dinh", "   2. Bà Lê Thị Lan, Vụ trưởng Vụ Pháp chế, Tổ phó;", false},
		{"quyet-dinh", "  - Căn cứ Quyết định số 77/QĐ-TTg ngày 02 tháng 01 năm 2026 về cải cách hành chính năm 2026", false},
		{"quyet-dinh", "4. Chánh Văn phòng Bộ, Vụ trưởng Vụ Pháp chế, Thủ trưởng các đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này", false},
		{"quyet-dinh", "3. Quyết định này có hiệu lực kể từ ngày ký.", false},
		{"to-trinh", "2. Tổng dự toán: 980 triệu đồng; ngân sách Bộ bố trí 280 triệu đồng, đề nghị ngân sách trung ương hỗ trợ 700 triệu đồng.", true},
		{"to-trinh", "2. Tổng dự toán: 600 triệu đồng; ngân sách Bộ bố trí 280 triệu đồng, đề nghị ngân sách trung ương hỗ trợ 320 triệu đồng.", false},
		{"to-trinh", "Trạm Y tế Hòa Hội được xây dựng năm 1999, phục vụ 14.200 người. Hiện tường nứt.", true},
		{"cong-van", "Thực hiện Kế hoạch số 5/KH-BXD về cải cách hành chính năm 2026, Bộ Xây dựng đề nghị các đơn vị:", false},
		{"cong-van", "2. Gửi báo cáo về Bộ Xây dựng (qua Văn phòng Bộ) trước ngày 20 tháng 3 năm 2026 để tổng hợp, báo cáo Chính phủ.", true},
		{"cong-van", "2. Gửi báo cáo về Bộ Xây dựng (qua Văn phòng Bộ) trước ngày 25 tháng 3 năm 2026 để tổng hợp, báo cáo Chính phủ.", false},
		{"cong-van", "2. Gửi ngay báo cáo về Bộ Xây dựng (qua Văn phòng Bộ) trước ngày 20 tháng 3 năm 2026 để kịp tổng hợp, báo cáo Chính phủ.", true},
		{"ke-hoach", "1. Vụ Pháp chế chủ trì thực hiện, báo cáo kết quả trước ngày 15 tháng 12 năm 2026.", true},
		{"ban-ghi-nho", "3. Bản này được lập thành 02 bản, mỗi bên giữ 01 bản.", false},
		{"thu-cong", "Nhân kỷ niệm ngày Nhà giáo Việt Nam 20 tháng 11, thay mặt Bộ Xây dựng, tôi trân trọng gửi tới các thầy giáo, cô giáo lời chúc mừng.", false},
		{"quy-che", "Tài sản công được kiểm kê vào ngày 31 tháng 12 hằng năm.", false},
	} {
		_, home := ofOffice(t, c.kind, minister, "BXD")
		if left := leftOf(c.kind, "---\nloai: "+c.kind+"\n---\n\n"+c.line+"\n", home); (len(left) > 0) != c.want {
			t.Errorf("%s: %s: %q", c.kind, c.line, left)
		}
	}
}

// TestWrappedSample: a paragraph of a sample that an editor wrapped is known, in the text of an appendix too, and one of the office's own isn't taken for it.
func TestWrappedSample(t *testing.T) {
	_, home := ofOffice(t, "bien-ban", "Ủy ban nhân dân xã Hòa Hội", "UBND xã")
	for text, want := range map[string]int{
		"1. Bà Trần Thị Bình báo cáo kết quả tháng\n   01: Trung tâm Phục vụ hành chính công xã giải quyết\n   512 hồ sơ, có 04 hồ sơ chậm hạn.\n": 5,
		"1. Bà Lê Thị Lan báo cáo kết quả tháng\n   01: Trung tâm Phục vụ hành chính công xã giải quyết\n   77 hồ sơ, có 03 hồ sơ chậm hạn.\n":     0,
	} {
		all := OfSample(Document{Path: "bb.md", Kind: "bien-ban", Text: "---\nloai: bien-ban\n---\n\n" + text, Home: home}, true)
		if len(all) > 1 || len(all) == 1 != (want > 0) || want > 0 && all[0].Source.Line != want {
			t.Errorf("%s: %+v", text, all)
		}
	}
	for text, want := range map[string]bool{
		"Trung tâm Phục vụ hành chính công xã Giả Định\n": true,
		"1. Bà Trần Thị Bình báo cáo kết quả tháng 01: Trung tâm Phục vụ hành chính công xã giải quyết 512 hồ sơ, có 04 hồ sơ chậm hạn.\n": true,
		"| 1 | Bà Trần Thị Bình, Trưởng phòng Kinh tế | 5 |\n": false,
		"Họ và tên: …… Đơn vị: UBND xã ……\n":                   false,
	} {
		all := OfSample(Document{Path: "pl.md", Kind: "bien-ban", Text: text, With: "---\ndu-thao: true\n---\n", Home: home}, false)
		if len(all) > 0 != want {
			t.Errorf("%s: %+v", text, all)
		}
	}
}

// TestSubjectOfASample: a commune announces when its citizens are received each year, with the subject of the sample; only beside what the sample makes up the subject is told of.
func TestSubjectOfASample(t *testing.T) {
	text, home := ofOffice(t, "thong-bao", "Ủy ban nhân dân xã Hòa Hội", "UBND xã")
	if left := leftOf("thong-bao", text, home); len(left) < 3 {
		t.Errorf("the whole sample: %q", left)
	}
	if left := leftOf("thong-bao", strings.Replace(text, "thứ Năm", "thứ Ba và thứ Sáu", 1), home); len(left) > 0 {
		t.Errorf("days of its own at the hours of any office: %q", left)
	}
	here := strings.NewReplacer("Phòng Tiếp công dân, trụ sở", "Nhà văn hóa trung tâm, cạnh trụ sở", "Phòng Kinh tế, Phòng Văn hóa - Xã hội", "Công an xã").Replace(text)
	if left := leftOf("thong-bao", here, home); len(left) > 0 {
		t.Errorf("a place and persons of its own at the hours of any office: %q", left)
	}
	own := strings.NewReplacer("thứ Năm", "thứ Ba", "từ 07 giờ 30 đến 11 giờ 30", "từ 08 giờ 00 đến 11 giờ 00", "từ 13 giờ 30 đến 17 giờ 00", "từ 14 giờ 00 đến 16 giờ 30").Replace(text)
	if left := leftOf("thong-bao", own, home); len(left) > 0 {
		t.Errorf("with times of its own: %q", left)
	}
	text, home = ofOffice(t, "quy-che", "Ủy ban nhân dân xã Hòa Hội", "UBND xã")
	if left := leftOf("quy-che", text, home); len(left) != 1 {
		t.Errorf("a sample without figures: %q", left)
	}
	head, _, _ := strings.Cut(text, "# ")
	if left := leftOf("quy-che", head+"# Phạm vi\n\nQuy chế này dành cho công chức của xã.\n", home); len(left) > 0 {
		t.Errorf("only the subject of the sample: %q", left)
	}
}

// TestNoSampleIsRecorded wants something told of in each sample whose blanks alone were filled.
func TestNoSampleIsRecorded(t *testing.T) {
	kinds, err := seeds.Files.ReadDir("van-ban-mau")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range kinds {
		kind, isSample := strings.CutSuffix(e.Name(), ".md")
		if !isSample {
			continue
		}
		text, home := ofOffice(t, kind, "Bộ Xây dựng", "BXD")
		if !strings.Contains(text, "\nloai: "+kind+" ") || strings.Contains(kind, "sao") {
			continue // another sample of a kind; a copy's words are those of what it copies
		}
		if left := leftOf(kind, strings.ReplaceAll(text, "……", "Vụ Pháp chế"), home); len(left) == 0 {
			t.Errorf("%s: nothing is told of", kind)
		}
	}
}
