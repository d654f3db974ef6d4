package generator_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/check/ruleset"
	"vanban/generator/checkup"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/render"
	"vanban/generator/unit"
)

// otherDecree is one that the program hasn't got: another typeface, other margins, sizes and lines, a symbol, a component in another place, and without a rule of Decree 30.
func otherDecree() *nd30.Decree {
	d := *nd30.Decree30
	d.Key, d.Name, d.Short, d.Effective = "nd99-2030", "Nghị định số 99/2030/NĐ-CP", "Nghị định 99", calendar.Date{Year: 2030, Month: 7, Day: 1}
	d.Margins.Left = nd30.Range{Min: unit.Mm(40), Max: unit.Mm(45), Used: unit.Mm(40).WholeTwips()}
	for o := range d.Pages {
		d.Pages[o].Left = d.Margins.Left.Used
	}
	d.BodySizes = []unit.Length{unit.Pt(15)}
	for r := range d.Styles {
		if d.Styles[r].OfBody {
			d.Styles[r].Size = nd30.Range{Min: unit.Pt(15), Max: unit.Pt(15), Used: unit.Pt(15)}
		}
	}
	d.Kinds = slices.Clone(d.Kinds)
	for i := range d.Kinds {
		if d.Kinds[i].Name == "Quyết định" {
			d.Kinds[i].Symbol = "QĐị"
		}
	}
	d.Font, d.Drawn.RuleWeight = "Arial", unit.Pt(1.5)
	for i := range d.Tables {
		d.Tables[i].Frame = unit.Pt(1)
	}
	d.Clause = func(rule string) (string, bool) { return "Điều 9", rule != "I.I.4.c" }
	return &d
}

// alsoInForce adds a decree for a test.
func alsoInForce(t *testing.T, d *nd30.Decree) {
	before := inforce.Decrees
	t.Cleanup(func() { inforce.Decrees = before })
	inforce.Decrees = append(slices.Clip(before), d)
}

// TestADecreeIsARow adds a decree by a row: a dossier that chooses it has its documents by it in every format, and they are held against it; one that doesn't
// has what it had.
func TestADecreeIsARow(t *testing.T) {
	other := otherDecree()
	alsoInForce(t, other)
	make := func(decree string) []generator.Composed {
		d := loaded(t, "../seeds/tay-ninh-2024")
		d.Setting.Decree = decree
		made, err := generator.NewMaker(generator.Options{Only: []dossier.Output{dossier.OutDecision, dossier.OutAppendix}}).Compose(d)
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	was, is := make(""), make(other.Key)
	if got := is[0].Document.Meta.Symbol; got != "140/QĐị-UBND" || was[0].Document.Meta.Symbol != "140/QĐ-UBND" {
		t.Errorf("symbol %s, and %s by Decree 30", got, was[0].Document.Meta.Symbol)
	}
	for i, n := range is {
		for _, r := range generator.Renderings {
			if r.Fits(n) && bytes.Equal(renderedBy(t, n, r), renderedBy(t, was[i], r)) {
				t.Errorf("%s.%s is the same by both decrees", n.Name, r.Format())
			}
		}
	}
	for _, r := range generator.Renderings {
		if r.Format() == render.DOCX {
			holdAgainst(t, renderedBy(t, is[0], r), other)
		}
	}
}

// holdAgainst checks a document made by a decree by that, and by Decree 30, which has other margins.
func holdAgainst(t *testing.T, docx []byte, by *nd30.Decree) {
	t.Helper()
	if s := ruleset.Of(by); s.Name != by.Key || s.Effective != by.Effective || len(s.Rules) >= len(ruleset.Decree().Rules) || s.Rules[0].Clause != "Điều 9" {
		t.Errorf("the set %s from %v has %d rules, the first of “%s”", s.Name, s.Effective, len(s.Rules), s.Rules[0].Clause)
	}
	if words, err := readable[render.DOCX](docx); err != nil || !strings.Contains(words, `w:left="2268"`) {
		t.Errorf("the left margin isn't 40 mm (%v)", err)
	}
	for _, key := range []string{by.Key, ""} {
		found, err := checkup.Data("x.docx", docx, checkup.Options{Setting: doc.Setting{Decree: key}})
		if err != nil {
			t.Fatal(err)
		}
		margin := slices.ContainsFunc(found.Findings, func(f check.Finding) bool { return f.Rule.ID == "I.I.3.c" })
		symbol := slices.ContainsFunc(found.Findings, func(f check.Finding) bool { return strings.Contains(f.Found, "QĐị") })
		typeface := slices.ContainsFunc(found.Findings, func(f check.Finding) bool { return f.Expected == nd30.Decree30.Font })
		if other := key == ""; margin != other || symbol != other || typeface != other {
			t.Errorf("held against %q: the margin is found %v, the symbol %v, the typeface %v", key, margin, symbol, typeface)
		}
	}
}

// TestADecreeHasLevelsChartsAndInk: what a dossier chooses by its own file reaches the numbers of its text, its charts, its mark of urgency and the room behind
// its tables; without that line they are those of Decree 30.
func TestADecreeHasLevelsChartsAndInk(t *testing.T) {
	other := otherDecree()
	other.Levels = slices.Clone(other.Levels)
	for i := range other.Levels {
		if other.Levels[i].Key == nd30.ClauseLevel {
			other.Levels[i].Sign = " –"
		}
	}
	other.Chart.Line, other.Chart.Height, other.Chart.Fills = unit.Pt(2), unit.Mm(90), []nd30.ChartFill{{Grey: 0x77}}
	other.Drawn.Red, other.Drawn.TableEnd, other.Drawn.AfterTable, other.Drawn.KeptWhole = "C00000", unit.Pt(2), unit.Pt(9), 0
	alsoInForce(t, other)
	made := func(decree string) string {
		files := inMemory(t, "../seeds/tay-ninh-2024")
		change := func(name, text string) {
			files[name] = &fstest.MapFile{Data: append(slices.Clip(files[name].Data), text...)}
		}
		change("ho-so.yaml", "\ndo-khan: khan\n"+decree)
		change("ke-hoach.md", "\n# Số liệu\n\n::: bieu-do loai=\"cot\" mo-ta=\"Số nhiệm vụ\"\n| Năm | Số |\n|---|---|\n| 2024 | 1 |\n| 2025 | 2 |\n:::\n\n## Cuối\n\n1. Khoản\n")
		d, err := dossier.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		all, err := generator.NewMaker(generator.Options{Only: []dossier.Output{dossier.OutDecision, dossier.OutPlan}}).Compose(d)
		if err != nil {
			t.Fatal(err)
		}
		words := ""
		for _, n := range all {
			for _, r := range generator.Renderings {
				switch {
				case !r.Fits(n):
				case r.Format() == render.HTML:
					words += string(renderedBy(t, n, r))
				case r.Format() == render.DOCX:
					for _, part := range partsOf(t, renderedBy(t, n, r)) {
						words += string(part)
					}
				}
			}
		}
		return words
	}
	was, is := made(""), made("trinh-bay:\n  quy-dinh: "+other.Key+"\n")
	for _, of := range []struct{ name, was, is string }{
		{"number of a khoản", `>1. Mục tiêu<`, `>1 – Mục tiêu<`}, {"red of Word", `w:val="FF0000"`, `w:val="C00000"`}, {"red of the web page", "#FF0000", "#C00000"},
		{"weight of a chart's lines", `<a:ln w="6350">`, `<a:ln w="25400">`}, {"fill of a chart's bars", `val="404040"`, `val="777777"`}, {"height of a chart", `cy="2520000"`, `cy="3240000"`},
		{"room behind a table", `w:after="120" w:line="20" w:lineRule="exact"`, `w:after="180" w:line="40" w:lineRule="exact"`},
	} {
		if !strings.Contains(was, of.was) || strings.Contains(was, of.is) || !strings.Contains(is, of.is) || strings.Contains(is, of.was) {
			t.Errorf("%s: by Decree 30 %v and %v, by the other %v and %v", of.name, strings.Contains(was, of.was), strings.Contains(was, of.is), strings.Contains(is, of.was), strings.Contains(is, of.is))
		}
	}
}

// TestADecreeOrdersComponents: a template whose components stand in another order than the chosen decree has them is refused.
func TestADecreeOrdersComponents(t *testing.T) {
	other := otherDecree()
	form := nd30.DecisionForm
	form.Head = slices.Clone(form.Head)
	i := slices.IndexFunc(form.Head, func(c nd30.Component) bool { return c.Role == doc.Authority })
	c := form.Head[i]
	form.Head = slices.Insert(slices.Delete(form.Head, i, i+1), 0, c)
	other.Forms = map[string]nd30.Form{form.Number: form}
	alsoInForce(t, other)
	d := loaded(t, "../seeds/tay-ninh-2024")
	d.Setting.Decree = other.Key
	_, err := generator.NewMaker(generator.Options{Only: []dossier.Output{dossier.OutDecision}}).Compose(d)
	if err == nil || !strings.Contains(err.Error(), "sai thứ tự") {
		t.Errorf("error %v", err)
	}
}

// TestASheetIsOfItsDecree: what one document's decree is doesn't reach the next, though sheets are kept.
func TestASheetIsOfItsDecree(t *testing.T) {
	other := otherDecree()
	alsoInForce(t, other)
	for range 2 {
		for _, d := range []*nd30.Decree{other, nd30.Decree30} {
			if s := inforce.Sheet(doc.Setting{Decree: d.Key}); s.Decree() != d || s.Page(doc.Portrait) != d.Pages[doc.Portrait] || s.StyleOf(doc.Body).Size != d.Styles[doc.Body].Size {
				t.Errorf("the sheet of %s has margins %v", d.Key, s.Page(doc.Portrait))
			}
		}
	}
}
