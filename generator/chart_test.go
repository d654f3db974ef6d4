package generator_test

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator"
	"vanban/generator/chart"
	"vanban/generator/doc"
	"vanban/generator/render"
	"vanban/generator/render/pdf/pdftext"
	"vanban/generator/render/text"
)

// chartsIn gives the charts of a document.
func chartsIn(n generator.Composed) []*doc.Chart {
	var all []*doc.Chart
	for _, s := range n.Document.Sections {
		for _, b := range s.Blocks {
			if c, is := b.(*doc.Chart); is {
				all = append(all, c)
			}
		}
	}
	return all
}

// saidBy gives what a chart says of its data: labels, names of series where there are several, values.
func saidBy(c *doc.Chart, values bool) []string {
	all := slices.Clone(c.Labels)
	for _, s := range c.Series {
		if len(c.Series) > 1 {
			all = append(all, s.Name)
		}
		for _, v := range s.Values {
			switch {
			case v == nil || !values:
			case c.Kind == doc.ShareChart:
				all = append(all, chart.Share(v, chart.Sum(s.Values)))
			default:
				all = append(all, chart.Written(c, &s, v))
			}
		}
	}
	return all
}

// TestChartsSayTheSame finds what each chart of the samples says in the text form, in the PDF with the words for who doesn't see it, and in the
// DOCX's charts.
func TestChartsSayTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: TestSameBytes makes the same documents")
	}
	found := 0
	for _, n := range samples(t) {
		charts := chartsIn(n.Composed)
		if len(charts) == 0 {
			continue
		}
		found += len(charts)
		t.Run(n.folder+"/"+n.Name, func(t *testing.T) {
			var form bytes.Buffer
			if err := text.Render(&form, n.Composed.Document); err != nil {
				t.Fatal(err)
			}
			for _, c := range charts {
				says(t, "the text form", form.String(), append(saidBy(c, true), c.Alt))
			}
			for _, r := range generator.Renderings {
				switch r.Format() {
				case render.PDF:
					figuresSay(t, n.in(t, r), charts)
				case render.DOCX:
					partsSay(t, n.in(t, r), charts)
				case render.HTML:
					for _, c := range charts {
						says(t, "the page of the web", html.UnescapeString(string(n.in(t, r))), append(saidBy(c, true), c.Alt))
					}
				}
			}
		})
	}
	if found < 4 {
		t.Errorf("%d charts in the samples", found)
	}
}

func says(t *testing.T, where, text string, want []string) {
	t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%s doesn't say “%s”", where, w)
		}
	}
}

func figuresSay(t *testing.T, data []byte, charts []*doc.Chart) {
	t.Helper()
	root, err := pdftext.Structure(data)
	if err != nil {
		t.Fatal(err)
	}
	figures := root.Figures()
	if len(figures) != len(charts) {
		t.Fatalf("%d figures for %d charts", len(figures), len(charts))
	}
	for i, c := range charts {
		if figures[i].Alt != c.Alt || !strings.Contains(figures[i].Attributes, "/BBox[") {
			t.Errorf("a figure says “%s” with %s, want “%s” and its place", figures[i].Alt, figures[i].Attributes, c.Alt)
		}
		says(t, "the PDF", figures[i].Text, saidBy(c, c.Kind != doc.LineChart || len(c.Series) == 1))
	}
}

var cached = regexp.MustCompile(`<c:v>([^<]*)</c:v>`)

// partsSay compares the data that a chart shows, and those of its workbook with them.
func partsSay(t *testing.T, data []byte, charts []*doc.Chart) {
	t.Helper()
	parts := partsOf(t, data)
	for i, c := range charts {
		part := parts["word/charts/chart"+string(rune('1'+i))+".xml"]
		book := partsOf(t, parts["word/embeddings/Microsoft_Excel_Sheet"+string(rune('1'+i))+".xlsx"])
		var want, got []string
		for _, s := range c.Series {
			want = append(append(want, s.Name), c.Labels...)
			for _, v := range s.Values {
				want = append(want, v.FloatString(c.Decimals))
			}
		}
		for _, m := range cached.FindAllSubmatch(part, -1) {
			got = append(got, string(m[1]))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("chart %d (-composed +DOCX):\n%s", i+1, diff)
		}
		for _, w := range want {
			if !bytes.Contains(book["xl/worksheets/sheet1.xml"], []byte(">"+w+"<")) {
				t.Errorf("the workbook of chart %d lacks “%s”", i+1, w)
			}
		}
	}
}
