package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// levels reads what “cap” says.
func levels(cap string) (outline.Outline, source.Problems) {
	f := &strictyaml.File{Name: "a.yaml"}
	f.SetText("cap: " + cap + "\n")
	d := &strictyaml.Decoder{File: f}
	root, _ := d.Parse(f.Text)
	o := outline.Read(d.Mapping(root, f.At(1, 1), strictyaml.Schema{Optional: []string{outline.Key}}), "")
	d.Done()
	return o, f.Problems
}

// labels numbers a text and lists what stands before its parts.
type labels struct {
	parts *outline.Numbering
	all   []string
}

func (l *labels) add(p outline.Place) {
	label, problem := p.Label()
	if problem != nil {
		label = "!" + problem.What
	}
	l.all = append(l.all, label)
}
func (l *labels) Heading(h *markdown.Heading) error {
	l.add(l.parts.Title(h.Level))
	return nil
}
func (l *labels) Paragraph(*markdown.Paragraph) error { return nil }
func (l *labels) Table(*markdown.Table) error         { return nil }
func (l *labels) List(list *markdown.List) error {
	defer l.parts.Close()
	if !l.parts.Open(list.Ordered) {
		l.all = append(l.all, "!too deep")
		return nil
	}
	for _, item := range list.Items {
		l.item(list)
		for _, b := range item {
			_ = b.Visit(l)
		}
	}
	return nil
}

func (l *labels) item(list *markdown.List) {
	if !list.Ordered {
		l.all = append(l.all, map[bool]string{true: "+", false: "-"}[list.Plus])
	} else if p, is := l.parts.Item(list.Bracketed); is {
		l.add(p)
	} else {
		l.all = append(l.all, "!none")
	}
}

// TestNumbers: parts are numbered on their levels as I.II.6.đ has it.
func TestNumbers(t *testing.T) {
	for _, c := range []struct{ cap, text, want string }{
		{"[]", "# A\n\n1. a\n   1. b\n      - c\n        + d\n\n## B\n\n1. a\n\n# C\n\n1. a\n", "I.|1.|a)|-|+|2.|a)|II.|1."},
		{"[chuong, muc, dieu, khoan, diem]", "# A\n\n### B\n\n1. a\n   1. b\n\n### C\n\n1. a\n\n# D\n\n## E\n\n### F\n\n## G\n\n### H\n\n# I\n\n## K\n",
			"Chương I|Điều 1.|1.|a)|Điều 2.|1.|Chương II|Mục 1|Điều 3.|Mục 2|Điều 4.|Chương III|Mục 1"},
		{"[phan, chuong, muc, tieu-muc, dieu]", "# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n1. a\n   1. b\n\n#### F\n\n# G\n\n## H\n\n### I\n\n#### K\n\n##### L\n",
			"Phần I|Chương I|Mục 1|Tiểu mục 1|Điều 1.|1.|a)|Tiểu mục 2|Phần II|Chương II|Mục 1|Tiểu mục 1|Điều 2."},
		{"[phan, muc, khoan, tieu-khoan]", "# A\n\n## B\n\n### C\n\n1. a\n   1. b\n      1. c\n\n### D\n\n#### E\n\n##### F\n\n1. a\n\n# G\n\n## H\n\n1. a\n   1. b\n      1. c\n         1. d\n            - e\n",
			"Phần I|I.|1.|1.1.|1.1.1.|a)|2.|2.1.|2.1.1.|a)|Phần II|I.|1.|1.1.|1.1.1.|a)|-"},
		{"[muc, khoan, tieu-khoan, diem]", "# A\n\n1. a\n   1. b\n      1. c\n\n## B\n\n1) a\n2) b\n\n## C\n\n1. a\n   1. b\n", "I.|1.|1.1.|a)|2.|a)|b)|3.|3.1.|a)"},
		{"[dieu]", "1. a\n   1. b\n      1. c\n\n# B\n\n1. a\n", "Điều 1.|1.|a)|Điều 2.|1."},
		{"[bieu]", "# A\n\n1. a\n\n# B\n", "Biểu 01|1.|Biểu 02"},
		{"[mau, muc]", "# A\n\n## B\n\n1. a\n", "Mẫu số 01|I.|1."},
		{"[muc, khoan, tieu-khoan, diem]", "# A\n\n### B\n", "I.|!Tiểu khoản này không nằm dưới phần nào có số để đánh tiếp: 1.1 phải nằm dưới 1."},
		{"[dieu, khoan, diem]", "# A\n\n1) a\n   1. b\n", "Điều 1.|a)|!none"},
		{"[khoan, diem]", "1. a\n   1. b\n      - c\n        + d\n          - e\n", "1.|a)|-|+|!too deep"},
	} {
		o, problems := levels(c.cap)
		if c.cap != "[]" && len(problems) > 0 {
			t.Errorf("%s: %v", c.cap, problems)
		}
		document, problems, _ := o.Markdown().Read(c.text, source.Pos{File: "a.md", Line: 1, Column: 1})
		if len(problems) > 0 {
			t.Errorf("%s: %v", c.cap, problems)
		}
		l := &labels{parts: o.Begin(0)}
		for _, b := range document.Blocks {
			_ = b.Visit(l)
		}
		if got := strings.Join(l.all, "|"); got != c.want {
			t.Errorf("%s: %q\ngives %s\nwant  %s", c.cap, c.text, got, c.want)
		}
	}
}

// TestWrongLevels: what “cap” can't say is told at its place, with what it may say.
func TestWrongLevels(t *testing.T) {
	for cap, want := range map[string]string{
		"[chuongg]":                "“cap” không có cấp “chuongg”",
		"[dieu, chuong]":           "Trong “cap”, “chuong” phải đứng trước “dieu”",
		"[khoan, muc]":             "Trong “cap”, “muc” phải đứng trước “khoan”",
		"[chuong, chuong]":         "“chuong” viết hai lần trong “cap”",
		"[chuong, muc, muc, dieu]": "“muc” viết hai lần trong “cap”",
		"[muc, tieu-khoan]":        "“tieu-khoan” phải có “khoan” ở ngay trên",
		"[chuong, tieu-muc]":       "“tieu-muc” phải có “muc” ở ngay trên",
		"[khoan, tieu-khoan, tieu-khoan, tieu-khoan]": "“tieu-khoan” viết hai lần",
		"{a: b}": "“cap”",
		"[]":     "“cap” không có cấp nào",
	} {
		_, problems := levels(cap)
		if len(problems) != 1 || !strings.Contains(problems[0].What, want) || problems[0].Hint == "" || problems[0].At.Line != 1 {
			t.Errorf("%s: told %v, want %q", cap, problems, want)
		}
	}
}

// TestTypedLevelsAreErrors: numbers of a text's own levels, typed in a title or before a paragraph, are errors that say how they are written.
func TestTypedLevelsAreErrors(t *testing.T) {
	for _, c := range []struct{ cap, typed, hint string }{
		{"[chuong, muc, dieu, khoan, diem]", "Chương I", "chương viết “# Tên chương”"},
		{"[chuong, muc, dieu, khoan, diem]", "CHƯƠNG II", "chương viết “# Tên chương”"},
		{"[chuong, muc, dieu, khoan, diem]", "**Chương I**", "chương viết “# Tên chương”"},
		{"[chuong, muc, dieu, khoan, diem]", "Chương I QUY ĐỊNH CHUNG", "chương viết “# Tên chương”"},
		{"[chuong, muc, dieu, khoan, diem]", "Mục 1", "mục viết “## Tên mục”"},
		{"[chuong, muc, dieu, khoan, diem]", "Điều 1. Phạm vi", "điều viết “### Tên điều”"},
		{"[chuong, muc, dieu, khoan, diem]", "**Điều 1. Phạm vi**", "điều viết “### Tên điều”"},
		{"[chuong, muc, dieu, khoan, diem]", "Điều 1 Phạm vi", "điều viết “### Tên điều”"},
		{"[chuong, muc, dieu, khoan, diem]", "a) Ý", "điểm viết “1. ”"},
		{"[chuong, muc, tieu-muc, dieu]", "Tiểu mục 2. Chung", "tiểu mục viết “### Tên tiểu mục”"},
		{"[phan, muc, khoan, tieu-khoan]", "Phần thứ nhất", "phần viết “# Tên phần”"},
		{"[phan, muc, khoan, tieu-khoan]", "PHẦN THỨ HAI", "phần viết “# Tên phần”"},
		{"[phan, muc, khoan, tieu-khoan]", "I. Sự cần thiết", "mục viết “## Tên mục”"},
		{"[phan, muc, khoan, tieu-khoan]", "1.1. Hạ tầng", "tiểu khoản viết “#### Tên tiểu khoản”"},
		{"[phan, muc, khoan, tieu-khoan]", "1.1.1. Hạ tầng", "tiểu khoản cấp dưới viết “##### Tên tiểu khoản cấp dưới”"},
		{"[bieu]", "Biểu 01", "biểu viết “# Tên biểu”"},
		{"[mau]", "Mẫu số 01: Phiếu", "mẫu viết “# Tên mẫu”"},
		{"[muc, khoan]", "Chương I. Chung", "thêm vào “cap”"},
		{"[muc, khoan]", "Khoản 1. Chung", "khoản viết “## Tên khoản”"},
	} {
		o, _ := levels(c.cap)
		for form, hint := range map[string]string{c.typed: c.hint, "# " + c.typed: "số do chương trình đánh"} {
			_, problems, notes := o.Markdown().Read(form+"\n", source.Pos{File: "a.md", Line: 1, Column: 1})
			all := problems
			if strings.Contains(c.hint, "thêm vào") {
				all = append(all, notes...)
			}
			if len(all) != 1 || !strings.Contains(all[0].Hint, hint) {
				t.Errorf("%s: %q: told %v (notes %v), want the hint %q", c.cap, form, fmt.Sprint(problems), notes, hint)
			}
		}
	}
	for _, title := range []string{"CHƯƠNG III QUY ĐỊNH", "Chương II Quy định", "CHƯƠNG 2 QUY ĐỊNH", "Chương thứ hai Quy định", "Điều 7 Quy chế", "Điều 3 - Giải thích từ ngữ",
		"Điều 1/ Phạm vi", "Điều 2 . Phạm vi", "Điều thứ 7", "Điều 7a. Sửa đổi", "Mục 2) Nội dung"} {
		o, _ := levels("[chuong, muc, dieu, khoan, diem]")
		if _, problems, _ := o.Markdown().Read("# "+title+"\n", source.Pos{File: "a.md", Line: 1, Column: 1}); len(problems) != 1 {
			t.Errorf("a title %q: told %v", title, problems)
		}
	}
	for _, words := range []string{"Chương II gồm năm điều.", "Điều 5 Luật Đất đai quy định.", "Mục 1 của Quy chế này", "Phần mềm dùng chung", "Biểu 01 của Bộ Tài chính", "Điều kiện", "Mục tiêu"} {
		for _, cap := range []string{"[phan, chuong, muc, dieu]", "[bieu, muc]"} {
			o, _ := levels(cap)
			if _, problems, _ := o.Markdown().Read(words+"\n", source.Pos{File: "a.md", Line: 1, Column: 1}); len(problems) > 0 {
				t.Errorf("%s: %q is told: %v", cap, words, problems)
			}
		}
	}
}

// TestTitlesBeyondTheLevels: a title that is deeper than the levels of its text was told on reading, and is looked at no more: not at the
// end of the text either.
func TestTitlesBeyondTheLevels(t *testing.T) {
	for cap, text := range map[string]string{"[khoan, diem]": "# Một\n\nLời văn.\n\n### A\n", "[diem]": "# A\n\n#### B\n"} {
		o, _ := levels(cap)
		f := &strictyaml.File{Name: "a.md"}
		f.SetText(text)
		document, problems, _ := o.Markdown().Read(text, f.At(1, 1))
		if len(problems) == 0 {
			t.Errorf("%s: no title was told as too deep", cap)
		}
		if found := o.Check(f, document); len(found) > 0 {
			t.Errorf("%s: told again:\n%v", cap, found)
		}
	}
}
