package checkup

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/check/ruleset"
)

// read checks a file with a body.
func read(t *testing.T, body string, o Options) *Result {
	t.Helper()
	r, err := Data("tep.docx", file(t, `<w:document `+space+`><w:body>`+body+`</w:body></w:document>`, `<w:styles `+space+`></w:styles>`), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func words(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

// TestNothingRecognised wants an error of a file without anything of a document, and none of one that has something.
func TestNothingRecognised(t *testing.T) {
	for body, want := range map[string]bool{
		"": true, words(""): true, words("Mai cả phòng đi xem phim nhé"): true,
		words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + words("Độc lập - Tự do - Hạnh phúc"): false,
	} {
		told := false
		for _, f := range read(t, body, Options{}).Findings {
			told = told || f.Rule.ID == "D8.1" && f.Rule.Severity == check.Error
		}
		if told != want {
			t.Errorf("%q: told %t, want %t", body, told, want)
		}
	}
}

// TestPartyHasItsOwnForm wants one sentence of a document of the Party, and the decree's rules for one of the state that only has to do with it.
func TestPartyHasItsOwnForm(t *testing.T) {
	party := words("TỈNH ỦY TÂY NINH") + words("Số 36-HD/TU") + words("ĐẢNG CỘNG SẢN VIỆT NAM -------") + words("HƯỚNG DẪN")
	if r := read(t, party, Options{}); r.Other != ofParty || len(r.Findings) > 0 {
		t.Errorf("the Party's: %q and %d findings", r.Other, len(r.Findings))
	}
	state := words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + words("Số: 36/HD-UBND") + words("HƯỚNG DẪN") + words("ĐẢNG CỘNG SẢN VIỆT NAM")
	if r := read(t, state, Options{}); r.Other != "" || len(r.Findings) == 0 {
		t.Errorf("the state's: %q and %d findings", r.Other, len(r.Findings))
	}
}

// TestLegalDocumentsHaveTheirOwnForm wants one sentence of a circular, and the decree's rules for a decision and for a letter that only cites one.
func TestLegalDocumentsHaveTheirOwnForm(t *testing.T) {
	const head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	for number, legal := range map[string]bool{"Số: 12/2025/TT-BTC": true, "Số:     /2025/TT-BTC": true, "Số: 30/2020/NĐ-CP": true, "Số: 12/2025/QĐ-UBND": false, "Số: 12/TTr-UBND": false} {
		r := read(t, words(head)+words(number)+words("THÔNG TƯ")+words("Quy định mức thu phí"), Options{})
		if is := r.Other == normative && len(r.Findings) == 0; is != legal {
			t.Errorf("%s: %q and %d findings", number, r.Other, len(r.Findings))
		}
	}
}

// TestFirstIsWhatADocumentSays wants a fault of what a document says before those of how it looks, and those that aren't shown counted.
func TestFirstIsWhatADocumentSays(t *testing.T) {
	r := &Result{}
	for _, id := range []string{"I.I.4.a", "I.I.3.a", "I.I.3.b", "I.I.3.c", "I.II.1.a.2", "I.II.2.b.1", "I.II.6.a.3"} {
		for i, rule := range ruleset.Decree().Rules {
			if rule.ID == id {
				r.Groups = append(r.Groups, Group{&ruleset.Decree().Rules[i], make([]check.Finding, 1)})
			}
		}
	}
	first, more := r.First()
	if first[0].Rule.ID != "I.II.6.a.3" || len(first) != mostFirst || more != 2 {
		t.Errorf("first %s, %d shown, %d more", first[0].Rule.ID, len(first), more)
	}
}

// TestOpenMarksAreTold wants a note of comments and tracked changes that nobody has settled, with how many there are.
func TestOpenMarksAreTold(t *testing.T) {
	open := `<w:p><w:r><w:t>Chào</w:t></w:r><w:ins w:id="1" w:author="An"><w:r><w:t>nhé</w:t></w:r></w:ins><w:del w:id="2" w:author="An"><w:r><w:delText>x</w:delText></w:r></w:del>` +
		`<w:r><w:commentReference w:id="0"/></w:r></w:p>`
	if r := read(t, open, Options{}); len(r.Remarks) != 1 || !strings.Contains(r.Remarks[0], "1 chú thích") || !strings.Contains(r.Remarks[0], "2 chỗ theo dõi sửa đổi") {
		t.Errorf("told: %q", r.Remarks)
	}
	if r := read(t, words("Chào"), Options{}); len(r.Remarks) > 0 {
		t.Errorf("told of a file without marks: %q", r.Remarks)
	}
}

// TestLowerLevelsAreCounted wants the number of what isn't told.
func TestLowerLevelsAreCounted(t *testing.T) {
	body := words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + words("Độc lập - Tự do - Hạnh phúc") + words("QUYẾT ĐỊNH") + words("Căn cứ Luật Đất đai;")
	all, grave := read(t, body, Options{}), read(t, body, Options{Least: check.Error})
	for s := check.Advice; s < check.Error; s++ {
		if grave.Below[s] != all.Count(s) || all.Below[s] != 0 {
			t.Errorf("%s: %d and %d not told of %d", check.SeverityKeys[s], grave.Below[s], all.Below[s], all.Count(s))
		}
	}
}

// TestFirstSaysEachOnce wants one sentence of what two clauses order, with the places of both.
func TestFirstSaysEachOnce(t *testing.T) {
	a, b := &check.Rule{ID: "a", Says: "Sai", Severity: check.Error}, &check.Rule{ID: "b", Says: "Sai", Severity: check.Error}
	r := &Result{Groups: []Group{{a, make([]check.Finding, 2)}, {b, make([]check.Finding, 3)}, {&check.Rule{Says: "Nhẹ"}, make([]check.Finding, 1)}}}
	if first, _ := r.First(); len(first) != 1 || len(first[0].Findings) != 5 || len(r.Groups[0].Findings) != 2 {
		t.Errorf("told first: %v", first)
	}
}

// TestMendingLeavesWhatIsSetAside: a rule that the office has set aside is kept from mending as it is from being told.
func TestMendingLeavesWhatIsSetAside(t *testing.T) {
	body := words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + words("Độc lập – Tự do – Hạnh phúc")
	mended := func(o Options) (all []string) {
		m, err := Mend(read(t, body, o))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range m.Done {
			all = append(all, g.Rule.ID)
		}
		return all
	}
	const motto = "I.II.1.b.2"
	if all := mended(Options{}); !slices.Contains(all, motto) {
		t.Errorf("%s is not mended: %v", motto, all)
	}
	if all := mended(Options{Skipped: map[string]string{motto: "mẫu của cơ quan"}}); slices.Contains(all, motto) {
		t.Errorf("%s is mended although it is set aside: %v", motto, all)
	}
}
