package layout

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// linesOf gives the lines of a paragraph in a role, as they are chosen.
func linesOf(t *testing.T, role doc.Role, text []doc.Inline, width unit.Length) []string {
	t.Helper()
	p := measurer(t).paragraph(doc.Line{Role: role, Text: text}, width)
	var all []string
	for _, l := range p.lines {
		all = append(all, p.words(l))
	}
	return all
}

func (p *paragraph) words(l brokenLine) string {
	var b strings.Builder
	for i := l.first; i < l.end; i++ {
		for _, pc := range p.atoms[i].pieces {
			b.WriteString(pc.text)
		}
		b.WriteString(strings.Repeat(" ", int(p.atoms[i].spaces)))
	}
	return strings.TrimRight(b.String(), " ")
}

func bound(s string) []doc.Inline {
	var all []doc.Inline
	for _, p := range nd30.Bound(s, "Sở Nông nghiệp và Môi trường") {
		all = append(all, p)
	}
	return all
}

// TestTitlesBreakAsTyped: titles that filled lines would break wrongly.
func TestTitlesBreakAsTyped(t *testing.T) {
	width := LineWidth(inforce.Now().Pages[doc.Portrait])
	for _, c := range []struct {
		role doc.Role
		text string
		want string
	}{
		{doc.Abstract, "Sửa đổi, bổ sung một số nội dung của Kế hoạch cải cách hành chính trên địa bàn tỉnh",
			"Sửa đổi, bổ sung một số nội dung của Kế hoạch | cải cách hành chính trên địa bàn tỉnh"},
		{doc.Abstract, "Sửa đổi, bổ sung một số nội dung Kế hoạch ban hành theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024",
			"Sửa đổi, bổ sung một số nội dung Kế hoạch ban hành theo | Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024"},
		{doc.Abstract, "Tăng cường công tác bảo đảm an ninh, trật tự và an toàn giao thông trên địa bàn huyện Mẫu năm 2026",
			"Tăng cường công tác bảo đảm an ninh, trật tự và | an toàn giao thông trên địa bàn huyện Mẫu năm 2026"},
		{doc.Abstract, "Thu hút nguồn nhân lực chất lượng cao trong lĩnh vực y tế, giáo dục và khoa học, công nghệ của tỉnh",
			"Thu hút nguồn nhân lực chất lượng cao trong lĩnh vực | y tế, giáo dục và khoa học, công nghệ của tỉnh"},
		{doc.Body, "Sửa đổi, bổ sung một số nội dung của Kế hoạch cải cách hành chính trên địa bàn tỉnh này",
			"Sửa đổi, bổ sung một số nội dung của Kế hoạch cải cách hành chính trên địa | bàn tỉnh này"},
	} {
		if got := strings.Join(linesOf(t, c.role, bound(c.text), width), " | "); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// titleWords are what random titles are made of: words, and what must stay together.
var titleWords = []string{
	"ban hành", "kế hoạch", "cải cách", "của", "về", "và", "triển khai", "thực hiện", "trên địa bàn", "công tác", "một", "số", "hoặc", "tỉnh",
	"số 766/QĐ-UBND", "140/QĐ-UBND", "ngày 15 tháng 12 năm 2025", "ngày 15", "năm 2026", "15/12/2025", "khoản 2 Điều 5", "Phụ lục III", "quý II", "14 triệu đồng",
	"Ủy ban nhân dân tỉnh Tây Ninh", "Sở Nông nghiệp và Môi trường", "tỉnh Tây Ninh", "giai đoạn 2021 - 2030", "100%",
}

// TestRandomTitles: whatever a title says, no line ends within a fact or a body's name that fits into a line, the last
// line is not a single word, and the breaks in the DOCX give the same lines where they are filled.
func TestRandomTitles(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	roles := []doc.Role{doc.Abstract, doc.AppendixTitle, doc.Subject, doc.ParentNote, doc.SectionHead, doc.ClauseHead}
	times := 3000 / everycase.Apart(10)
	if testing.Short() { // no title starts a goroutine
		times = 60
	}
	for range times {
		var words []string
		for range 3 + r.Intn(18) {
			words = append(words, titleWords[r.Intn(len(titleWords))])
		}
		role, text := roles[r.Intn(len(roles))], strings.Join(words, " ")
		width := unit.Mm(float64(110 + r.Intn(60)))
		p := measurer(t).paragraph(doc.Line{Role: role, Text: bound(text)}, width)
		bonds := p.bondsBehind()
		for i, l := range p.lines {
			if i == len(p.lines)-1 {
				if len(p.lines) > 1 && !strings.Contains(p.words(l), " ") {
					t.Errorf("%s: a single word ends %q", p.style.Name, text)
				}
				continue
			}
			if b := bonds[l.end-1]; b >= doc.BodyBond {
				t.Errorf("%s, %v: the line %q ends within what belongs together", p.style.Name, width, p.words(l))
			}
		}
		filled := measurer(t).Lines(doc.Line{Role: role, Text: bound(text)}, width)
		if got, want := filledLines(t, filled, width), linesOf(t, role, bound(text), width); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: with breaks the lines are\n%q, not\n%q", p.style.Name, got, want)
		}
	}
}

// filledLines gives the lines as a word processor fills them.
func filledLines(t *testing.T, l doc.Line, width unit.Length) []string {
	t.Helper()
	m := NewMeasurer(measurer(t).Family, inforce.Sheet(doc.Setting{}))
	b := new(lineMemory)
	style := m.Sheet.StyleOf(l.Role)
	style.Lines = nd30.Filled
	p := m.brokenIn(b, l, width, &style)
	var all []string
	for _, line := range p.lines {
		all = append(all, p.words(line))
	}
	return all
}

// TestMeasuringLeavesTheParagraph: to ask where a filled line would end may cut a word in two, of a copy only.
func TestMeasuringLeavesTheParagraph(t *testing.T) {
	text := strings.Repeat("x", 400)
	p := measurer(t).paragraph(doc.Line{Role: doc.Abstract, Text: doc.Words(text)}, unit.Cm(30))
	p.width = unit.Cm(4) // the word is now wider than its line
	var before []piece
	for _, a := range p.atoms {
		before = append(before, a.pieces...)
	}
	p.filledFrom(brokenLine{}, true)
	var after []piece
	for _, a := range p.atoms {
		after = append(after, a.pieces...)
	}
	if !slices.Equal(before, after) {
		t.Errorf("%d pieces, the first of %d letters; were %d, of %d", len(after), len(after[0].text), len(before), len(before[0].text))
	}
}

// TestNamesInAHeadBreakAtTheirSense: bodies' names as wide as a head's left column, and by themselves as typed in capitals.
func TestNamesInAHeadBreakAtTheirSense(t *testing.T) {
	left := nd30.Decree30.Columns[doc.LetterheadColumns]
	width := LineWidth(inforce.Now().Pages[doc.Portrait]).Scale(left.Num, left.Den)
	for name, want := range map[string]string{
		"Ủy ban nhân dân tỉnh Lào Cai":                          "ỦY BAN NHÂN DÂN | TỈNH LÀO CAI",
		"Uỷ ban nhân dân thành phố Hồ Chí Minh":                 "UỶ BAN NHÂN DÂN | THÀNH PHỐ HỒ CHÍ MINH",
		"ỦY BAN NHÂN DÂN XÃ BÁT XÁT":                            "ỦY BAN NHÂN DÂN | XÃ BÁT XÁT",
		"Ủy ban nhân dân phường Cam Đường":                      "ỦY BAN NHÂN DÂN | PHƯỜNG CAM ĐƯỜNG",
		"Hội đồng nhân dân tỉnh Lào Cai":                        "HỘI ĐỒNG NHÂN DÂN | TỈNH LÀO CAI",
		"Sở Văn hóa, Thể thao và Du lịch":                       "SỞ VĂN HÓA, | THỂ THAO VÀ DU LỊCH",
		"Sở Nông nghiệp và Môi trường":                          "SỞ NÔNG NGHIỆP | VÀ MÔI TRƯỜNG",
		"Sở Khoa học và Công nghệ":                              "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
		"Sở Nội vụ":                                             "SỞ NỘI VỤ",
		"Văn phòng Hội đồng nhân dân và Ủy ban nhân dân":        "VĂN PHÒNG | HỘI ĐỒNG NHÂN DÂN | VÀ ỦY BAN NHÂN DÂN",
		"Văn phòng Đoàn đại biểu Quốc hội":                      "VĂN PHÒNG | ĐOÀN ĐẠI BIỂU QUỐC HỘI",
		"Trung tâm Phục vụ hành chính công":                     "TRUNG TÂM PHỤC VỤ | HÀNH CHÍNH CÔNG",
		"Trung tâm Kiểm soát bệnh tật":                          "TRUNG TÂM KIỂM SOÁT | BỆNH TẬT",
		"Bệnh viện Đa khoa khu vực Bảo Thắng":                   "BỆNH VIỆN ĐA KHOA | KHU VỰC BẢO THẮNG",
		"Trường Trung học phổ thông số 1 Bảo Thắng":             "TRƯỜNG TRUNG HỌC | PHỔ THÔNG SỐ 1 BẢO THẮNG",
		"Trường Trung học cơ sở Nguyễn Văn Trỗi":                "TRƯỜNG TRUNG HỌC CƠ SỞ | NGUYỄN VĂN TRỖI",
		"Chi cục Trồng trọt và Bảo vệ thực vật":                 "CHI CỤC TRỒNG TRỌT | VÀ BẢO VỆ THỰC VẬT",
		"Ban Quản lý Khu kinh tế tỉnh":                          "BAN QUẢN LÝ | KHU KINH TẾ TỈNH",
		"Ban Quản lý dự án đầu tư xây dựng tỉnh":                "BAN QUẢN LÝ DỰ ÁN | ĐẦU TƯ XÂY DỰNG TỈNH",
		"Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai":                "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ | TỈNH LÀO CAI",
		"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai":         "ỦY BAN MẶT TRẬN | TỔ QUỐC VIỆT NAM | TỈNH LÀO CAI",
		"Chi cục Hải quan Khu vực XIV":                          "CHI CỤC HẢI QUAN | KHU VỰC XIV",
		"Phòng Lao động - Thương binh và Xã hội":                "PHÒNG LAO ĐỘNG - | THƯƠNG BINH VÀ XÃ HỘI",
		"Sở Giáo dục và Đào tạo Lào Cai":                        "SỞ GIÁO DỤC | VÀ ĐÀO TẠO LÀO CAI",
		"Viện kiểm sát nhân dân khu vực 3":                      "VIỆN KIỂM SÁT NHÂN DÂN | KHU VỰC 3",
		"Trường Đại học Sư phạm Kỹ thuật Thành phố Hồ Chí Minh": "TRƯỜNG ĐẠI HỌC | SƯ PHẠM KỸ THUẬT | THÀNH PHỐ HỒ CHÍ MINH",
	} {
		for _, role := range []doc.Role{doc.ParentBody, doc.IssuingBody} {
			var text []doc.Inline
			for _, part := range nd30.BoundName(name) {
				part.S = strings.ToUpper(part.S)
				text = append(text, part)
			}
			if got := strings.Join(linesOf(t, role, text, width), " | "); got != want {
				t.Errorf("%d %s\n got %s\nwant %s", role, name, got, want)
			}
			wholeInside(t, role, text)
		}
	}
}

// wholeInside holds that in no head's column a line ends within a word of several syllables or a name of a place.
func wholeInside(t *testing.T, role doc.Role, text []doc.Inline) {
	t.Helper()
	for mm := 58.0; mm < 120; mm += 7 {
		p := measurer(t).paragraph(doc.Line{Role: role, Text: text}, unit.Mm(mm))
		bonds := p.bondsBehind()
		for _, l := range p.lines[:len(p.lines)-1] {
			if bonds[l.end-1] >= doc.BodyBond {
				t.Errorf("%.0f mm: the line %q ends within a word", mm, p.words(l))
			}
		}
	}
}
