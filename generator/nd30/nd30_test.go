package nd30

import (
	"regexp"
	"strings"
	"testing"
	"testing/quick"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/doc"
	"vanban/generator/unit"
)

func TestEveryRoleIsStyled(t *testing.T) {
	sheet := Decree30.Sheet(doc.Setting{})
	ascii := regexp.MustCompile(`^[A-Za-z]+$`)
	ids, names, words := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for r := range doc.RoleCount {
		s := sheet.StyleOf(doc.Role(r))
		if s.Name == "" || s.Clause == "" || s.Pitch < MinPitch || s.Pitch > Decree30.Pitches.Max {
			t.Errorf("role %d has an incomplete row: %+v", r, s)
		}
		if !ascii.MatchString(s.ID) || ids[s.ID] || names[s.Name] {
			t.Errorf("role %d: id %q or name %q is not its own, or not plain", r, s.ID, s.Name)
		}
		if words[s.WordName()] || strings.ContainsAny(s.WordName(), ",;") || s.BuiltIn != "" && strings.Contains(s.Name, ",") {
			t.Errorf("role %d: Word takes %q for more than one name, or for another style's", r, s.WordName())
		}
		words[s.WordName()] = true
		if s.Size.Used < s.Size.Min || s.Size.Used > s.Size.Max {
			t.Errorf("%s: %v is not within %v–%v", s.Name, s.Size.Used, s.Size.Min, s.Size.Max)
		}
		if f := s.Rule; f.Num != 0 && f != asLong && (f.Num*3 < f.Den || f.Num*2 > f.Den) {
			t.Errorf("%s: a line of %d/%d is neither as long as its text nor a third to a half of it", s.Name, f.Num, f.Den)
		}
		ids[s.ID], names[s.Name] = true, true
	}
}

func TestSettingsReachTheText(t *testing.T) {
	sheet := Decree30.Sheet(doc.Setting{BodySize: unit.Pt(13), FirstLine: unit.Cm(1), Pitch: 150})
	for _, r := range []doc.Role{doc.Body, doc.Point, doc.Article, doc.Basis} {
		s := sheet.StyleOf(r)
		if s.FontSize() != unit.Pt(13) || s.FirstLine != unit.Cm(1) || s.Pitch != 150 {
			t.Errorf("%s took no setting: %+v", s.Name, s)
		}
	}
	for _, r := range []doc.Role{doc.National, doc.PageNumber, doc.Recipient} {
		if sheet.StyleOf(r) != Decree30.Sheet(doc.Setting{}).StyleOf(r) {
			t.Errorf("role %d took a setting that is the text's", r)
		}
	}
}

func TestMargins(t *testing.T) {
	for _, o := range []doc.Orientation{doc.Portrait, doc.Landscape} {
		p := Decree30.Pages[o]
		for name, m := range map[string]struct{ got, least, most unit.Length }{
			"top":    {p.Top, unit.Mm(20), unit.Mm(25)},
			"bottom": {p.Bottom, unit.Mm(20), unit.Mm(25)},
			"left":   {p.Left, unit.Mm(30), unit.Mm(35)},
			"right":  {p.Right, unit.Mm(15), unit.Mm(20)},
		} {
			written := unit.Length(m.got.Twips()) * unit.Twip // as DOCX has it
			if min(m.got, written) < m.least || max(m.got, written) > m.most {
				t.Errorf("%s margin %v is not within the decree's %v–%v", name, m.got, m.least, m.most)
			}
		}
		if p.Width*p.Height != unit.Mm(210)*unit.Mm(297) {
			t.Errorf("%v by %v is not A4", p.Width, p.Height)
		}
	}
}

func TestWording(t *testing.T) {
	cases := []struct{ name, got, want string }{
		{"number under 10", DocumentNumber(5), "05"},
		{"number over 99", DocumentNumber(140), "140"},
		{"day under 10", DayNumber(9), "09"},
		{"January", MonthNumber(1), "01"},
		{"February", MonthNumber(2), "02"},
		{"March has no 0", MonthNumber(3), "3"},
		{"October", MonthNumber(10), "10"},
		{"comma becomes semicolon", EndItem("Như Điều 3,", false), "Như Điều 3;"},
		{"nothing becomes semicolon", EndItem("Bộ Nội vụ", false), "Bộ Nội vụ;"},
		{"semicolon becomes full stop", EndItem("Bộ Nội vụ;", true), "Bộ Nội vụ."},
		{"several marks", EndItem("Bộ Nội vụ ;. ", false), "Bộ Nội vụ;"},
		{"ellipsis stays", EndItem("các sở, ngành...", true), "các sở, ngành..."},
		{"ellipsis in a list", EndItem("các sở, ngành...", false), "các sở, ngành...;"},
		{"quotation with its stop", EndItem("là “làm ngay.”", true), "là “làm ngay.”"},
		{"question", EndItem("làm thế nào?", true), "làm thế nào?"},
		{"colon", EndItem("gồm:", false), "gồm;"},
		{"closing an ellipsis", Close("các sở, ngành..."), "các sở, ngành.../."},
		{"closing a quotation", Close("là “làm ngay.”"), "là “làm ngay”./."},
		{"stop behind a name", Following("Sở Nội vụ", ". Hết"), ". Hết"},
		{"stop behind an ellipsis", Following("các sở, ngành...", ". Hết"), " Hết"},
		{"stop behind a quoted sentence", Following("làm ngay.", "”."), "”"},
		{"stop behind quoted words", Following("làm ngay", "”."), "”."},
		{"closing", Close("thi hành."), "thi hành./."},
		{"closing once", Close("thi hành./."), "thi hành./."},
		{"closing a cell of words", CloseCell("Sở Nội vụ."), "Sở Nội vụ./."},
		{"closing a cell of quoted words", CloseCell("“làm ngay.”"), "“làm ngay”./."},
		{"closing a cell of open words", CloseCell("các sở, ngành..."), "các sở, ngành.../."},
		{"closing a quarter", CloseCell("Quý IV"), "Quý IV./."},
		{"who drafted it", EndDrafter("HA"), "HA."},
		{"who drafted it and copies", EndDrafter("Cm. 05."), "Cm. 05."},
		{"who drafted it in brackets", EndDrafter("(HA)"), "(HA)"},
		{"leading to a text", EndLead("xây dựng Kế hoạch như sau"), "xây dựng Kế hoạch như sau:"},
		{"leading to it with a colon", EndLead("như sau:"), "như sau:"},
		{"leading to it with a sentence", EndLead("ban hành Kế hoạch này."), "ban hành Kế hoạch này."},
		{"leading with nothing", EndLead(""), ""},
		{"closing what is filled in by hand", Close("Họ và tên: .................."), "Họ và tên: ..................\u00a0./."},
		{"closing it once", Close("Họ và tên: ..................\u00a0./."), "Họ và tên: ..................\u00a0./."},
		{"closing it with an end of its own", Close("Họ và tên: ......./."), "Họ và tên: .......\u00a0./."},
		{"closing the dots that Word makes", Close("Địa chỉ: …………..;"), "Địa chỉ: …………..\u00a0./."},
		{"closing spaced dots", Close("Số: . . . . ."), "Số: . . . . .\u00a0./."},
		{"closing lines", Close("Ký tên: ____"), "Ký tên: ____\u00a0./."},
		{"closing an ellipsis once", Close("các sở, ngành.../."), "các sở, ngành.../."},
		{"closing an ellipsis of one letter", Close("các sở, ngành…."), "các sở, ngành…./."},
		{"ending what is filled in by hand", EndItem("Sở ..........", false), "Sở ..........;"},
		{"ending the last of them", EndItem("Sở: ..........", true), "Sở: .........."},
		{"a name that is filled in by hand", TrimEnd("Nguyễn Văn ........"), "Nguyễn Văn ........"},
		{"an item that ends with a blank name", EndItem(EndItem("Theo đề nghị của ……", true), true), "Theo đề nghị của ……."},
		{"the same in the midst of a list", EndItem(EndItem("……", true), false), "……;"},
		{"more dots than a blank name has", TrimEnd("Họ và tên ………."), "Họ và tên ………."},
		{"closing a cell that is filled in by hand", CloseCell("........"), "........\u00a0./."},
		{"closing a cell of words that are filled in", CloseCell("A...."), "A....\u00a0./."},
		{"closing a number", CloseCell("1.234"), "1.234\u00a0./."},
		{"closing a number with its stop", CloseCell("1.234."), "1.234\u00a0./."},
		{"closing a share", CloseCell("66,7%"), "66,7%\u00a0./."},
		{"closing a difference", CloseCell("+2 (+66,7%)"), "+2 (+66,7%)\u00a0./."},
		{"closing a day", CloseCell("15/12/2026"), "15/12/2026\u00a0./."},
		{"closing a quarter of a year", CloseCell("Quý IV/2026"), "Quý IV/2026\u00a0./."},
		{"closing a year", CloseCell("Trong năm 2026"), "Trong năm 2026\u00a0./."},
		{"closing a symbol", CloseCell("140/QĐ-UBND"), "140/QĐ-UBND\u00a0./."},
		{"closing a dash", CloseCell("-"), "-\u00a0./."},
		{"closing a stroke", CloseCell("/"), "/\u00a0./."},
		{"closing dots", CloseCell("…"), "…\u00a0./."},
		{"closing a mark", CloseCell("x"), "x\u00a0./."},
		{"closing an empty cell", CloseCell(" "), "./."},
		{"closing a number once", CloseCell("1.234\u00a0./."), "1.234\u00a0./."},
		{"Roman 4", Roman(4), "IV"},
		{"Roman 48", Roman(48), "XLVIII"},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestPointLabels(t *testing.T) {
	want := []string{"a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)"}
	for i, w := range want {
		if got, err := PointLabel(i + 1); got != w || err != nil {
			t.Errorf("point %d is %q (%v), want %q", i+1, got, err, w)
		}
	}
	for _, n := range []int{0, 24} {
		if _, err := PointLabel(n); err == nil {
			t.Errorf("point %d has a label", n)
		}
	}
}

func TestEndingIsStable(t *testing.T) {
	again := func(s string, last bool) bool {
		once := EndItem(s, last)
		return EndItem(once, last) == once && Close(Close(s)) == Close(s)
	}
	if err := quick.Check(again, nil); err != nil {
		t.Error(err)
	}
}

func TestComponentsHaveClauses(t *testing.T) {
	for _, f := range []Form{DecisionForm, TitledForm, LetterForm, InvitationForm, AppendixForm, AttachedForm, ConsolidatedForm, TableForm} {
		all := f.Components(doc.Addressee, doc.Body, doc.SectionHead)
		for i, c := range all {
			if c.Clause == "" {
				t.Errorf("form %s, component %d of %d: no clause", f.Number, i, len(all))
			}
		}
	}
}
