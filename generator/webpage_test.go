package generator_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/render"
	"vanban/generator/render/html"
	"vanban/generator/typeface"
)

// webGoldens are the documents whose pages of the web are kept as golden files; of the others their words are compared.
var webGoldens = []string{"tay-ninh-2024/quyet-dinh", "van-ban-mau/quy-che-muc-luc", "van-ban-mau/huong-dan"}

var (
	webStyles = regexp.MustCompile(`(?s)<style>.*?</style>`)
	webImages = regexp.MustCompile(`base64,[^"]*`)
)

// webForm gives the form in which a page of the web is kept: without its looks, and without the bytes of its pictures.
func webForm(data []byte) (string, error) {
	return webImages.ReplaceAllString(webStyles.ReplaceAllString(string(data), "<style>…</style>"), "base64,…"), nil
}

// webTokens reads a page of the web; what isn't well-formed is an error.
func webTokens(t *testing.T, data []byte, see func(token xml.Token, open []string)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "br", "hr", "img", "col"}, xml.HTMLEntity
	var open []string
	for {
		token, err := d.Token()
		if err == io.EOF && len(open) == 0 {
			return
		}
		if err != nil {
			t.Fatalf("%v within %v", err, open)
		}
		if e, is := token.(xml.StartElement); is {
			open = append(open, e.Name.Local)
		}
		see(token, open)
		if e, is := token.(xml.EndElement); is {
			if open[len(open)-1] != e.Name.Local {
				t.Fatalf("</%s> within %v", e.Name.Local, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// webParts are the elements that part words.
var webParts = []string{"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "br", "hr"}

// webWords gives the words of a page of the web in the order in which they are read, without those of drawings.
func webWords(t *testing.T, data []byte) []string {
	t.Helper()
	var out strings.Builder
	webTokens(t, data, func(token xml.Token, open []string) {
		switch token := token.(type) {
		case xml.CharData:
			if !slices.ContainsFunc(open, func(e string) bool { return e == "head" || e == "svg" }) {
				out.Write(token)
			}
		case xml.StartElement:
			if slices.Contains(webParts, token.Name.Local) {
				out.WriteString("\n")
			}
		case xml.EndElement:
			if slices.Contains(webParts, token.Name.Local) {
				out.WriteString("\n")
			}
		}
	})
	return strings.Fields(out.String())
}

// renderingOf gives the row of the table that makes a format.
func renderingOf(f render.Format) generator.Rendering {
	return generator.Renderings[slices.IndexFunc(generator.Renderings, func(r generator.Rendering) bool { return r.Format() == f })]
}

// TestWebPagesStandByThemselves reads the page of every sample: nothing in it runs or comes from outside, every identifier stands once, every link leads to one, there
// is one heading of the first level at least, no level is left out, and every table has heads with scopes.
func TestWebPagesStandByThemselves(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: TestSameBytes makes the same documents, several at a time")
	}
	for _, n := range samples(t) {
		t.Run(n.folder+"/"+n.Name, func(t *testing.T) {
			p := webPage{ids: map[string]bool{}}
			webTokens(t, n.in(t, renderingOf(render.HTML)), func(token xml.Token, _ []string) {
				if e, is := token.(xml.StartElement); is {
					p.see(t, e)
				}
			})
			if !p.first {
				t.Error("no heading of the first level")
			}
			for _, to := range p.links {
				if !p.ids[to] {
					t.Errorf("a link leads to %q, which isn't there", to)
				}
			}
		})
	}
}

// webPage is what is known of a page that is read.
type webPage struct {
	ids   map[string]bool
	links []string
	level int  // of the last heading
	first bool // there is a heading of the first level
}

func (p *webPage) see(t *testing.T, e xml.StartElement) {
	t.Helper()
	if name := e.Name.Local; len(name) == 2 && name[0] == 'h' && name != "hr" {
		level := int(name[1] - '0')
		if level > p.level+1 {
			t.Errorf("a heading of level %d follows one of level %d", level, p.level)
		}
		p.level, p.first = level, p.first || level == 1
	}
	scope := false
	for _, a := range e.Attr {
		scope = scope || a.Name.Local == "scope"
		switch a.Name.Local {
		case "id":
			if p.ids[a.Value] {
				t.Errorf("%q names two elements", a.Value)
			}
			p.ids[a.Value] = true
		case "href":
			if !strings.HasPrefix(a.Value, "#") {
				t.Errorf("a link leads out of the page: %q", a.Value)
			}
			p.links = append(p.links, strings.TrimPrefix(a.Value, "#"))
		case "aria-labelledby":
			p.links = append(p.links, strings.Fields(a.Value)...)
		case "src":
			if !strings.HasPrefix(a.Value, "data:image/") {
				t.Errorf("something comes from outside: %q", a.Value)
			}
		default:
			if strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("something runs: %q", a.Name.Local)
			}
		}
	}
	if e.Name.Local == "script" || e.Name.Local == "link" || e.Name.Local == "th" && !scope {
		t.Errorf("<%s> %v", e.Name.Local, e.Attr)
	}
}

// TestWebPageHoldsNoForeignMark: what a person writes is words, whatever signs it has.
func TestWebPageHoldsNoForeignMark(t *testing.T) {
	const hostile = `<script>alert(1)</script> "a" & 'b' <b>&lt;`
	words := doc.Words(hostile)
	d := &doc.Document{Meta: doc.Meta{Name: hostile, Issuer: hostile, Language: "vi-VN"}, Sections: []*doc.Section{{
		Blocks: []doc.Block{
			&doc.Title{Kind: words, Abstract: words}, &doc.Paragraph{Role: doc.Point, Text: words},
			&doc.Table{Role: doc.PlainTable, Head: []doc.Row{{Cells: []doc.Cell{{Lines: []doc.Line{{Role: doc.TableHead, Text: words}}}}}},
				Rows: []doc.Row{{Cells: []doc.Cell{{Lines: []doc.Line{{Role: doc.TableDash, Text: words}}}}}}},
			&doc.Paragraph{Role: doc.Body, Text: append(words, doc.NoteRef{N: 1})},
		},
		Notes: []doc.Note{{N: 1, Text: words}},
	}}}
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := html.Render(&out, d, family); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "<script") || strings.Contains(out.String(), "<b>") || strings.Contains(out.String(), `content="<`) {
		t.Errorf("a person's signs are marks of the page:\n%s", out.String())
	}
	if got := strings.Count(strings.Join(webWords(t, out.Bytes()), " "), hostile); got != 7 {
		t.Errorf("the words stand %d times, want 7:\n%s", got, out.String())
	}
}

// TestWebPageKeepsFactsOnOneLine: a day and a number with its symbol are not broken over lines, and red is the decree's in every format.
func TestWebPageKeepsFactsOnOneLine(t *testing.T) {
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	d := &doc.Document{Meta: doc.Meta{Name: "x", Language: "vi-VN"}, Sections: []*doc.Section{{Blocks: []doc.Block{
		&doc.Mark{Role: doc.Urgency, Text: doc.Words("KHẨN")},
		&doc.Paragraph{Role: doc.Body, Text: doc.Words("Trước ngày 30 tháng 6 năm 2026, theo Quyết định số 140/QĐ-UBND, báo cáo.")},
	}}}}
	var out bytes.Buffer
	if err := html.Render(&out, d, family); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<span class="mot-dong">ngày 30 tháng 6 năm 2026</span>`, `<span class="mot-dong">số 140/QĐ-UBND,</span>`, ".mot-dong{display:inline;white-space:nowrap}", "color:#" + nd30.Decree30.Drawn.Red} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
}
