package layout

import (
	"math/rand"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

func measurer(t testing.TB) *Measurer {
	t.Helper()
	f, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return NewMeasurer(f, inforce.Sheet(doc.Setting{}))
}

// lineTexts gives the words of each line of a paragraph.
func lineTexts(p *paragraph) []string {
	var lines []string
	for _, l := range p.lines {
		var b strings.Builder
		for i := l.first; i < l.end; i++ {
			for _, pc := range p.atoms[i].pieces {
				b.WriteString(pc.text)
			}
			b.WriteString(strings.Repeat(" ", int(p.atoms[i].spaces)))
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

// TestWhereLinesBreak cuts each text at every place where a line may break.
func TestWhereLinesBreak(t *testing.T) {
	cases := []struct{ text, want string }{
		{"ngày 19 tháng 01", "ngày|19|tháng|01"},
		{"số 140/QĐ-UBND ngày", "số|140/QĐ-|UBND|ngày"},
		{"ngày 15/7/2021, tăng", "ngày|15/7/2021,|tăng"},
		{"đạt 100% (một trăm)", "đạt|100%|(một|trăm)"},
		{"2021 - 2030", "2021|-|2030"},
		{"2021-2030 và", "2021-|2030|và"},
		{"2021–2030 và", "2021–|2030|và"},
		{"vế—sau", "vế|—|sau"},
		{"hải quan,... Thực", "hải|quan,...|Thực"},
		{"còn…nữa", "còn…|nữa"},
		{"“Rà soát”, (đã)", "“Rà|soát”,|(đã)"},
		{"a; b: c. d", "a;|b:|c.|d"},
		{"năm\u00a02024 đến", "năm\u00a02024|đến"},
		{"nối\u2011liền một", "nối\u2011liền|một"},
		{"(DTI)-", "(DTI)-"},
		{"abcd)-(efgh", "abcd)-|(efgh"},
		{"abcd-%efgh", "abcd-|%efgh"},
		{"a/-b-“c”", "a/-|b-“c”"},
		{"x.html?tuKhoa=a&b", "x.html?|tuKhoa=a&b"},
		{"a!!b (c?)", "a!!|b|(c?)"},
		{"gì ?! thế ...; này )", "gì ?!|thế ...;|này )"},
	}
	m := measurer(t)
	for _, c := range cases {
		s := splitter{family: m.Family, style: m.Sheet.AlignedStyle(doc.TableCell, doc.AsRole)}
		s.Text(doc.Text{S: c.text})
		var got []string
		for _, a := range s.atoms {
			var b strings.Builder
			for _, pc := range a.pieces {
				b.WriteString(pc.text)
			}
			got = append(got, b.String())
		}
		if joined := strings.Join(got, "|"); joined != c.want {
			t.Errorf("%q may break as %q, want %q", c.text, joined, c.want)
		}
	}
}

func TestFacesWithinAWordDoNotBreakIt(t *testing.T) {
	m := measurer(t)
	text := []doc.Inline{doc.Text{S: "mạnh", Bold: true}, doc.Text{S: "mẽ"}, doc.NoteRef{N: 1}, doc.Text{S: " và đều"}}
	p := m.paragraph(doc.Line{Role: doc.TableCell, Text: text}, unit.Cm(2))
	if got := strings.Join(lineTexts(p), "|"); got != "mạnhmẽ1|và đều" {
		t.Errorf("lines are %q", got)
	}
}

func TestWordLongerThanALine(t *testing.T) {
	m := measurer(t)
	long := strings.Repeat("dàilắm", 20)
	p := m.paragraph(doc.Line{Role: doc.TableCell, Text: doc.Words("từ " + long + " hết")}, unit.Cm(3))
	if got := strings.Join(lineTexts(p), ""); got != "từ"+long+" hết" && got != "từ"+long+"hết" {
		t.Errorf("text became %q", got)
	}
	for i, l := range p.lines {
		if l.width > unit.Cm(3) {
			t.Errorf("line %d is %v wide", i, l.width)
		}
	}
}

// TestWordOfUnequalLetters: a word too wide for a line is cut where its own letters have room, or behind a slash.
func TestWordOfUnequalLetters(t *testing.T) {
	m := measurer(t)
	p := m.paragraph(doc.Line{Role: doc.TableCell, Text: doc.Words(strings.Repeat("iiiiiWWWWW", 9))}, unit.Cm(3))
	for i, l := range p.lines {
		if width := m.Family.Width(typeface.Regular, unit.Pt(13), lineTexts(p)[i]); width > unit.Cm(3)+unit.Twip || l.width > unit.Cm(3) {
			t.Errorf("line %d is %v wide and counted as %v", i, width, l.width)
		}
	}
	p = m.paragraph(doc.Line{Role: doc.TableCell, Text: doc.Words("vanban.gov.vn/motphanrat/dainua")}, unit.Cm(3.6))
	if got := strings.Join(lineTexts(p), "|"); got != "vanban.gov.vn/|motphanrat/|dainua" && got != "vanban.gov.vn/|motphanrat/dainua" {
		t.Errorf("lines are %q", got)
	}
}

// TestPathGoesBackToItsSpace: a line that would break behind a path's slash breaks before the path, though a hyphen
// stood nearer; only where no space is near, or the slash stands in a number, is that otherwise.
func TestPathGoesBackToItsSpace(t *testing.T) {
	m := measurer(t)
	far := strings.Repeat("x", 64) + "-"
	for _, c := range []struct{ fits, cut, want string }{
		{"xem mang.vn/thu-", "tuc/danh-muc", "xem mang.vn/thu-"},
		{"xem mang.vn/thu-tuc/", "danh-muc", "xem mang.vn/thu-"}, // the letter behind the slash must have room too
		{"xem mang.vn/thu-tuc/d", "anh-muc", "xem"},
		{"xem mang.vn/thu-tuc/2", "024-muc", "xem"},
		{"xem ngày-15/7", "/2024", "xem ngày-"},
		{"xem " + far + "b/c", "d", "xem " + far + "b/"},
		{far + "b/c", "d", far + "b/"}, // nothing stands before it
	} {
		width := m.Family.Width(typeface.Regular, unit.Pt(13), c.fits) + unit.Point/2
		p := m.paragraph(doc.Line{Role: doc.TableCell, Text: doc.Words(c.fits + c.cut)}, width)
		if got := lineTexts(p)[0]; got != c.want {
			t.Errorf("%s|%s: the first line is %q, want %q", c.fits, c.cut, got, c.want)
		}
	}
}

func TestForcedBreak(t *testing.T) {
	m := measurer(t)
	p := m.paragraph(doc.Line{Role: doc.IssuingBody, Text: []doc.Inline{doc.Text{S: "ỦY BAN NHÂN DÂN"}, doc.Break{}, doc.Text{S: "TỈNH TÂY NINH"}}}, unit.Cm(10))
	if got := strings.Join(lineTexts(p), "|"); got != "ỦY BAN NHÂN DÂN|TỈNH TÂY NINH" {
		t.Errorf("lines are %q", got)
	}
}

// TestNoLineIsTooWide breaks random texts in random widths: nothing is lost, no line is wider than its room.
func TestNoLineIsTooWide(t *testing.T) {
	m := measurer(t)
	random := rand.New(rand.NewSource(7))
	words := strings.Fields("Triển khai, cụ thể hóa các nội-dung 76/NQ-CP ngày 15/7/2021 — của … (Chính phủ); 2021–2030 nghiêngngảvôcùngdài")
	for range 2000 {
		var text []doc.Inline
		var want []string
		for range 1 + random.Intn(30) {
			w := words[random.Intn(len(words))]
			want = append(want, w)
			text = append(text, doc.Text{S: w + " ", Bold: random.Intn(4) == 0, Italic: random.Intn(4) == 0})
		}
		width := unit.Cm(2 + 14*random.Float64())
		p := m.paragraph(doc.Line{Role: doc.Body, Text: text}, width)
		if got := strings.Join(strings.Fields(strings.Join(lineTexts(p), "")), ""); got != strings.Join(want, "") {
			t.Fatalf("%q became %q", want, got)
		}
		for _, l := range p.lines {
			if l.width > l.room+deviceDot/2 {
				t.Fatalf("a line of %v in a room of %v: %q", l.width, l.room, lineTexts(p))
			}
		}
	}
}

// TestSpacesWithinAnAtomAreStretched: a justified line with a mark typed after a space ends at the margin, and no further.
func TestSpacesWithinAnAtomAreStretched(t *testing.T) {
	m := measurer(t)
	text := doc.Words(strings.Repeat("Nâng cao ! chất lượng ?! tiếp nhận; ", 12))
	page, width := &Page{}, unit.Cm(16)
	pen{page: page}.drawParagraph(m.paragraph(doc.Line{Role: doc.Body, Text: text}, width), 0, 0)
	for _, r := range page.Runs[:len(page.Runs)-1] {
		shown := strings.TrimRight(r.Text, " ")
		end := r.X + m.Family.Width(r.Face, r.Size, shown) + r.Stretch*unit.Length(strings.Count(shown, " "))
		if off := end - width; off > unit.Pt(0.5) || off < -unit.Pt(0.5) {
			t.Errorf("%q ends %v from the margin", r.Text, off)
		}
		if strings.HasPrefix(r.Text, "!") || strings.HasPrefix(r.Text, "?!") {
			t.Errorf("%q begins with what closes", r.Text)
		}
	}
}

// TestColumnsAreWholeTwips: the DOCX holds columns so, and what is wider here by a part of one lets a word fit that breaks there.
func TestColumnsAreWholeTwips(t *testing.T) {
	cell := func(s string) doc.Cell {
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(s)}}}
	}
	table := &doc.Table{Role: doc.PlainTable, Rows: []doc.Row{{Cells: []doc.Cell{cell("một"), cell("hai ba bốn năm"), cell("sáu")}}}}
	for _, o := range []doc.Orientation{doc.Portrait, doc.Landscape} {
		for i, w := range measurer(t).ColumnWidths(table, inforce.Now().Pages[o].TextWidth()) {
			if w%unit.Twip != 0 {
				t.Errorf("column %d is %v wide", i, w)
			}
		}
	}
}

// TestTwoBreaksLeaveALineEmpty: what stands behind two breaks is two lines further down, as in the DOCX.
func TestTwoBreaksLeaveALineEmpty(t *testing.T) {
	m := measurer(t)
	line := func(breaks int) doc.Line {
		text := []doc.Inline{doc.Text{S: "Nhất trí"}}
		for range breaks {
			text = append(text, doc.Break{})
		}
		return doc.Line{Role: doc.TableCell, Text: append(text, doc.Text{S: "Không có ý kiến khác"})}
	}
	width := inforce.Now().Pages[doc.Portrait].TextWidth()
	if one, two, three := m.Height(line(1), width), m.Height(line(2), width), m.Height(line(3), width); two <= one || three-two != two-one {
		t.Errorf("one, two and three breaks make %v, %v and %v", one, two, three)
	}
}
