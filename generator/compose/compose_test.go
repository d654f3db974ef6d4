package compose

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// setProse composes a plan's text and gives its paragraphs as label and words; a table is "|".
func setProse(t *testing.T, text string) []string {
	t.Helper()
	read, problems := markdown.Parse(text, source.Pos{File: "ke-hoach.md"})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	b := &Builder{part: &Part{Body: read}, styles: inforce.Sheet(doc.Setting{})}
	if err := b.body(wording.Chunk{}); err != nil {
		t.Fatal(err)
	}
	b.close()
	var all []string
	for _, block := range b.blocks {
		switch p := block.(type) {
		case *doc.Paragraph:
			all = append(all, strings.TrimSpace(p.Label+" "+doc.Plain(p.Text)))
		case *doc.Table:
			for _, row := range p.Rows {
				var cells []string
				for _, c := range row.Cells {
					cells = append(cells, doc.Plain(c.Lines[0].Text))
				}
				all = append(all, strings.Join(cells, " | "))
			}
		}
	}
	return all
}

func TestProseIsNumberedAndClosed(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"khoản under a mục":                                 {"# A\n\n1. một\n1. hai\n   1. x\n   1. y", "I. A / 1. một / 2. hai / a) x / b) y./."},
		"điểm under a titled khoản":                         {"# A\n\n## B\n\n1. x\n\nLời.\n\n1. y\n   - z", "I. A / 1. B / a) x / Lời. / b) y / - z./."},
		"khoản begins again":                                {"# A\n\n1. x\n\n# B\n\n1. y;", "I. A / 1. x / II. B / 1. y./."},
		"a text that ends in a table ends in its last cell": {"Lời:\n\n| a | b |\n| --- | --- |\n| c | d |", "Lời: / c | d./."},
		"the last cell with words, not an empty one":        {"Lời:\n\n| a | b |\n| --- | --- |\n| c |  |", "Lời: / c./. | "},
		"a figure is no sentence":                           {"Lời:\n\n| a | b |\n| --- | --: |\n| c | 1.234 |", "Lời: / c | 1.234\u00a0./."},
		"a bold figure":                                     {"Lời:\n\n| a | b |\n| --- | --: |\n| c | 1.**234** |", "Lời: / c | 1.234\u00a0./."},
		"a row that is to be filled in":                     {"Lời:\n\n| a | b |\n| --- | --- |\n| c | d |\n|  |  |", "Lời: / c | d /  | ./."},
		"the ./. stands behind a footnote's mark":           {"Lời[^1].\n\n[^1]: Chú thích.", "Lời[1]./."},
	} {
		if got := strings.Join(setProse(t, c.text), " / "); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestWhatTheProgramWritesIsNotWrittenTwice(t *testing.T) {
	words := func(s ...string) (all []dossier.Text) {
		for _, w := range s {
			all = append(all, dossier.Text{S: w})
		}
		return all
	}
	if got := items(words("- Như Điều 3", "– Bộ Nội vụ", "LĐVP")); got[0] != "Như Điều 3" || got[1] != "Bộ Nội vụ" || got[2] != "LĐVP" {
		t.Errorf("recipients: %q", got)
	}
	for _, s := range []string{"VT, NV", "Lưu: VT, NV.", "- Lưu : VT, NV;", "lưu VT, NV"} {
		if got := archive(dossier.Text{S: s}); got != "VT, NV" {
			t.Errorf("%q is kept at %q", s, got)
		}
	}
	for kept, want := range map[dossier.Capital]wording.Literal{dossier.ByRule: "xuân ấm", dossier.AlwaysKept: "Xuân ấm", dossier.NeverKept: "xuân ấm"} {
		d := &dossier.Dossier{Abstract: dossier.Text{S: "Xuân ấm."}, KeepCapital: kept}
		if got := withinSentence(d); got != want {
			t.Errorf("giu-chu-hoa %d: %q, want %q", kept, got, want)
		}
	}
}
