package form

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/drawing"
	"vanban/generator/word/mend"
	"vanban/generator/word/tree"
)

// pageRows are the rules of paper, margins, typeface and colour (annex I, part I, I.1 to I.6).
var pageRows = []sight.Row{
	{ID: "I.I.1", Component: check.Paper, Severity: check.Error, Says: "Khổ giấy không phải A4", Way: "chọn khổ A4 (210 mm x 297 mm) ở Bố trí trang (Layout) > Kích cỡ (Size)", File: paperSize, Mend: mendPaper},
	{ID: "I.I.2", Component: check.Paper, Severity: check.Warning, Says: "Trang nằm ngang mà không có bảng biểu", Way: "để trang đứng; chỉ trang có bảng rộng mới nằm ngang", File: landscape},
	marginRow("I.I.3.a", "Lề trên", func(p *document.Page) unit.Length { return p.Top }, func(m nd30.Margins) nd30.Range { return m.Top }, "top"),
	marginRow("I.I.3.b", "Lề dưới", func(p *document.Page) unit.Length { return p.Bottom }, func(m nd30.Margins) nd30.Range { return m.Bottom }, "bottom"),
	marginRow("I.I.3.c", "Lề trái", func(p *document.Page) unit.Length { return p.Left + p.Gutter }, func(m nd30.Margins) nd30.Range { return m.Left }, "left"),
	marginRow("I.I.3.d", "Lề phải", func(p *document.Page) unit.Length { return p.Right }, func(m nd30.Margins) nd30.Range { return m.Right }, "right"),
	{ID: "I.I.4.a", Component: check.Paper, Severity: check.Error, Says: "Phông chữ không phải Times New Roman", Way: "chọn chữ rồi đổi phông thành Times New Roman", File: faces, Mend: mendTypeface},
	{ID: "I.I.4.b", Component: check.Paper, Severity: check.Error, Says: "Chữ không theo bộ mã Unicode dựng sẵn", Way: "chuyển mã sang Unicode dựng sẵn (bằng bộ gõ Unikey: Công cụ > Chuyển mã)", File: encoding, Mend: mendEncoding},
	{ID: "I.I.4.c", Component: check.Paper, Severity: check.Error, Says: "Chữ không phải màu đen", Way: "chọn chữ rồi đổi màu thành tự động (đen)", File: colour, Mend: mendColour},
}

func paperSize(v *sight.View) []check.Finding {
	a4 := v.Decree.Pages[doc.Portrait]
	return v.EachPage(func(_ int, p *document.Page) (string, string) {
		short, long := min(p.Width, p.Height), max(p.Width, p.Height)
		if p.Width == 0 || sight.Near(short, a4.Width, nd30.PaperTolerance) && sight.Near(long, a4.Height, nd30.PaperTolerance) {
			return "", ""
		}
		return sight.Millimetres(p.Width) + " x " + sight.Millimetres(p.Height) + " mm", sight.Millimetres(a4.Width) + " x " + sight.Millimetres(a4.Height) + " mm (A4)"
	})
}

func mendPaper(r *check.Reading, f check.Finding, e *mend.Edits) {
	p := &sight.ViewOf(r).Pages[f.Section]
	a4 := r.Decree.Pages[doc.Portrait]
	if p.Landscape() {
		a4 = r.Decree.Pages[doc.Landscape]
	}
	e.Section(p.Element, "w:pgSz", map[string]int{"w": a4.Width.Twips(), "h": a4.Height.Twips()})
}

// landscape finds pages that lie on their side without a table, a chart or a picture on them.
func landscape(v *sight.View) []check.Finding {
	wide := map[int]bool{}
	var last *document.Table // asked once, not for each paragraph: to know whether it has lines, all its cells are looked at
	bordered := false
	for _, p := range v.Places() {
		if p.Table != last {
			last, bordered = p.Table, p.Table != nil && p.Table.Bordered()
		}
		if bordered || strings.Count(p.Paragraph.Text, string(document.ObjectMark)) > len(drawing.Lines(p.Paragraph.Element)) { // a drawing of boxes too, but no lone line
			wide[p.Section] = true
		}
	}
	return v.EachPage(func(i int, p *document.Page) (string, string) {
		if !p.Landscape() || wide[i] {
			return "", ""
		}
		return "nằm ngang", "trang đứng"
	})
}

// marginRow is the rule of one margin.
func marginRow(id, name string, of func(*document.Page) unit.Length, bound func(nd30.Margins) nd30.Range, attribute string) sight.Row {
	r := sight.Row{ID: id, Component: check.Paper, Severity: check.Error, Says: name + " ngoài mức quy định", Way: "sửa ở Bố trí trang (Layout) > Lề (Margins)"}
	r.File = func(v *sight.View) []check.Finding {
		return v.EachPage(func(_ int, p *document.Page) (string, string) {
			is := of(p)
			allowed := bound(v.Decree.Margins)
			if p.Landscape() { // a sheet that is turned keeps its margins as they lie on the paper, or as they are read
				allowed.Min, allowed.Max = v.Decree.Margins.Right.Min, v.Decree.Margins.Left.Max
			}
			if !p.Margins || is >= allowed.Min-nd30.MarginTolerance && is <= allowed.Max+nd30.MarginTolerance {
				return "", ""
			}
			return sight.Millimetres(is) + " mm", sight.Millimetres(allowed.Min) + "–" + sight.Millimetres(allowed.Max) + " mm"
		})
	}
	r.Mend = func(reading *check.Reading, f check.Finding, e *mend.Edits) {
		p := &sight.ViewOf(reading).Pages[f.Section]
		within := bound(reading.Decree.Margins)
		to := min(max(of(p), within.Min), within.Max)
		if p.Landscape() {
			to = within.Used
		}
		if sides := attribute == "left" || attribute == "right"; sides && to > of(p) && sight.ViewOf(reading).Parted(f.Section, p.TextWidth()+of(p)-to) {
			return // whoever set a head by blanks must set it anew in the narrower room
		}
		e.Section(p.Element, "w:pgMar", map[string]int{attribute: to.WholeTwips().Twips()})
		if attribute == "left" && p.Gutter != 0 {
			e.Section(p.Element, "w:pgMar", map[string]int{"gutter": 0})
		}
	}
	return r
}

// timesNames are the names by which files call the typeface; the names that a system gives one of its faces, as “Times New Roman Bold”, are no family's.
var timesNames = []string{"times new roman", "liberation serif", "times", "timesnewroman"}

// symbolFonts hold signs that the typeface lacks.
var symbolFonts = []string{"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "cambria math", "segoe ui symbol", "ms gothic", "marlett"}

func isTypeface(font string, by *nd30.Decree) bool {
	return font == "" || font == by.Font || slices.Contains(timesNames, strings.ToLower(font)) || slices.Contains(symbolFonts, strings.ToLower(font))
}

// faceNamed says which face of the typeface a font's name means beside its family: “Times New Roman Bold”, “TimesNewRomanPS-BoldMT”.
func faceNamed(font string) (bold, italic bool) {
	rest, ours := strings.CutPrefix(strings.ToLower(strings.ReplaceAll(font, " ", "")), "timesnewroman")
	return ours && strings.Contains(rest, "bold"), ours && strings.Contains(rest, "italic")
}

// oldCode names the code before Unicode that a font is drawn for; empty: none.
func oldCode(font string) string {
	switch f := strings.ToLower(font); {
	case strings.HasPrefix(f, ".vn"):
		return "TCVN3"
	case strings.HasPrefix(f, "vni-"):
		return "VNI"
	}
	return ""
}

// rawText is the text of a paragraph as the file has it, composed or not.
func rawText(p *document.Paragraph) string {
	var b strings.Builder
	p.Element.Each(func(n *tree.Node) {
		if n.Name == "w:t" {
			b.WriteString(n.Text)
		}
	})
	return b.String()
}

// documentsOf gives the documents of the file by their paragraphs' numbers.
func documentsOf(v *sight.View) map[int]int {
	documents := map[int]int{}
	for _, p := range v.Papers {
		for n := p.FirstLine; n > 0 && n <= p.LastLine; n++ {
			if _, known := documents[n]; !known {
				documents[n] = p.Index
			}
		}
	}
	return documents
}

// fontOf gives the font in which the letters of a run are shown that isn't the decree's; empty: none.
func fontOf(r sight.Run, by *nd30.Decree) string {
	narrow, wide := isTypeface(r.Face.Font, by), isTypeface(r.Face.Wide, by)
	if narrow && wide {
		return ""
	}
	for _, c := range r.Text {
		switch is := sight.IsLetter(c); {
		case is && c > 0x7F && !wide:
			return r.Face.Wide
		case is && c <= 0x7F && !narrow:
			return r.Face.Font
		}
	}
	return ""
}

func faces(v *sight.View) []check.Finding {
	return append(eachParagraph(v, func(r sight.Run) string { return fontOf(r, v.Decree) }, v.Decree.Font), numberFaces(v)...)
}

// eachParagraph finds what is wrong with runs: one finding a paragraph, with the words of those runs.
func eachParagraph(v *sight.View, wrong func(sight.Run) string, expected string) (all []check.Finding) {
	documents := documentsOf(v)
	v.EachRun(func(place *check.Place, n int, runs []sight.Run) {
		var is []string
		var words strings.Builder
		for _, r := range runs {
			if w := wrong(r); w != "" {
				if !slices.Contains(is, w) {
					is = append(is, w)
				}
				words.WriteString(r.Text)
			}
		}
		if len(is) > 0 {
			line := v.LineAt(n)
			all = append(all, check.Finding{Document: documents[n], Line: line, Words: line.Text, Found: strings.Join(is, ", "), Expected: expected})
		}
	})
	return all
}

func mendTypeface(r *check.Reading, f check.Finding, e *mend.Edits) {
	if f.Line == nil {
		mendNumber(r, f, e)
		return
	}
	mendRuns(r, f, func(place *check.Place, one sight.Run) {
		if font := fontOf(one, r.Decree); font != "" && oldCode(font) == "" {
			e.Font(place.Paragraph, one.Node, r.Decree.Font)
			bold, italic := faceNamed(font)
			if bold && !one.Face.Bold {
				e.Bold(place.Paragraph, one.Node, true)
			}
			if italic && !one.Face.Italic {
				e.Italic(place.Paragraph, one.Node, true)
			}
		}
	})
}

// mendRuns calls a function for the runs of the paragraph of a finding.
func mendRuns(r *check.Reading, f check.Finding, set func(*check.Place, sight.Run)) {
	place := r.PlaceOf(f.Line)
	if place == nil {
		return
	}
	v := sight.ViewOf(r)
	for _, one := range v.RunsOf(place.Paragraph, v.LettersOf(f.Line.N), v.TableLook(place)) {
		set(place, one)
	}
}

// encoding finds text that is not composed, and fonts of codes before Unicode.
func encoding(v *sight.View) (all []check.Finding) {
	documents := documentsOf(v)
	v.EachRun(func(place *check.Place, n int, runs []sight.Run) {
		for _, r := range runs {
			if code := oldCode(r.Face.Font); code != "" && strings.ContainsFunc(r.Text, func(c rune) bool { return c > unicode.MaxASCII }) { // other letters are the same in every code
				line := v.LineAt(n)
				all = append(all, check.Finding{Document: documents[n], Line: line, Words: line.Text, Found: "phông " + r.Face.Font + " của bộ mã " + code, Expected: "Unicode dựng sẵn"})
				return
			}
		}
		if raw := rawText(place.Paragraph); letters.Composed(raw) != raw {
			line := v.LineAt(n)
			all = append(all, check.Finding{Document: documents[n], Line: line, Words: line.Text, Found: "Unicode tổ hợp", Expected: "Unicode dựng sẵn"})
		}
	})
	return all
}

// colour finds text of another colour than black; what is red by the decree is let be.
func colour(v *sight.View) []check.Finding {
	red := map[int]bool{}
	for _, p := range v.Papers {
		for _, q := range p.All(doc.Urgency, doc.HighUrgency, doc.ExpressUrgency) {
			red[q.Line.N] = true
		}
	}
	all := eachParagraph(v, func(r sight.Run) string {
		if isBlack(r.Face.Colour) || !strings.ContainsFunc(r.Text, sight.IsLetter) {
			return ""
		}
		return "màu " + r.Face.Colour
	}, "màu đen")
	return slices.DeleteFunc(all, func(f check.Finding) bool { return red[f.Line.N] })
}

// darkest is up to which share of light a colour is black to an eye: programs write 0D0D0D for "black, lighter by 5 %".
const darkest = 0x1A

func isBlack(c string) bool {
	if c == "" {
		return true
	}
	var r, g, b int
	n, err := fmt.Sscanf(c, "%02X%02X%02X", &r, &g, &b)
	return err != nil || n != 3 || max(r, g, b) <= darkest
}

func mendColour(r *check.Reading, f check.Finding, e *mend.Edits) {
	mendRuns(r, f, func(place *check.Place, one sight.Run) {
		if !isBlack(one.Face.Colour) {
			e.Colour(place.Paragraph, one.Node)
		}
	})
}

// mendEncoding composes letters and their marks. A font of an older code is another matter: what its letters are, only a table of that code knows.
func mendEncoding(r *check.Reading, f check.Finding, e *mend.Edits) {
	if place := r.PlaceOf(f.Line); place != nil {
		e.Compose(place.Paragraph)
	}
}
