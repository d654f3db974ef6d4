package generator_test

import (
	"encoding/xml"
	"fmt"
	"html"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"vanban/generator/everycase"
	"vanban/generator/layout"
	"vanban/generator/render"
	"vanban/generator/render/svg"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// printedSamples are those whose pages are compared: plain text with notes, a long table, a table of contents, a corner line, charts, pictures.
var printedSamples = []string{"tay-ninh-2024/tron-bo", "van-ban-mau/quy-che-muc-luc", "van-ban-mau/bao-cao-bieu-do", "van-ban-mau/huong-dan-co-anh", "van-ban-mau/cong-dien"}

// glyph is a character on a page, where it begins on its baseline, in points.
type glyph struct {
	r    rune
	x, y float64
}

// drawnPages gives the pages of a document as SVG.
func drawnPages(t *testing.T, n *sample, family *typeface.Family) (pages [][]byte) {
	t.Helper()
	for p, err := range layout.Pages(n.Document, family) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, svg.Append(nil, p, family, fmt.Sprint("trang-", len(pages)+1)))
	}
	return pages
}

// lettersOf reads a page as a browser sets it: each word space, the no-break space among it, is widened by word-spacing.
func lettersOf(t *testing.T, page []byte, family *typeface.Family) (all []glyph) {
	t.Helper()
	type text struct {
		Size    float64 `xml:"font-size,attr"`
		Weight  string  `xml:"font-weight,attr"`
		Style   string  `xml:"font-style,attr"`
		X       float64 `xml:"x,attr"`
		Y       float64 `xml:"y,attr"`
		Words   float64 `xml:"word-spacing,attr"`
		Letters float64 `xml:"letter-spacing,attr"`
		Turned  string  `xml:"transform,attr"`
		S       string  `xml:",chardata"`
		Parts   []struct {
			X float64 `xml:"x,attr"`
			S string  `xml:",chardata"`
		} `xml:"tspan"`
	}
	var root struct {
		Texts  []text `xml:"text"`
		Charts []struct {
			Texts []text `xml:"text"`
		} `xml:"g"`
	}
	if err := xml.Unmarshal(page, &root); err != nil {
		t.Fatalf("%v\n%s", err, page)
	}
	set := func(t text, x float64, s string) {
		face := typeface.FaceOf(t.Weight == "bold", t.Style == "italic")
		for _, r := range s {
			if r != ' ' && r != '\u00a0' && t.Turned == "" {
				all = append(all, glyph{r, x, t.Y})
			}
			x += family.Width(face, unit.Pt(t.Size), string(r)).Points() + t.Letters
			if r == ' ' || r == '\u00a0' {
				x += t.Words
			}
		}
	}
	for _, c := range root.Charts {
		root.Texts = append(root.Texts, c.Texts...)
	}
	for _, t := range root.Texts {
		set(t, t.X, t.S)
		for _, part := range t.Parts {
			set(t, part.X, part.S)
		}
	}
	return all
}

var wordInPDF = regexp.MustCompile(`<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>`)

// TestPagesAsSVGAreThoseOfThePDF asks poppler where each word of the PDF begins: the SVG page has the same letter there, and no letter more or less.
func TestPagesAsSVGAreThoseOfThePDF(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("skipped: pdftotext (poppler-utils) is not installed")
	}
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	compared, these := 0, everycase.Some(t, printedSamples, 2)
	for _, n := range samples(t) {
		if !slices.Contains(these, n.folder+"/"+n.Name) {
			continue
		}
		compared++
		t.Run(n.folder+"/"+n.Name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "a.pdf")
			if err := os.WriteFile(file, n.in(t, renderingOf(render.PDF)), 0o644); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command("pdftotext", "-bbox", file, "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			printed := strings.Split(string(out), "<page ")[1:]
			drawn := drawnPages(t, n, family)
			if len(drawn) != len(printed) {
				t.Fatalf("%d pages as SVG, %d in the PDF", len(drawn), len(printed))
			}
			for i, page := range drawn {
				comparePage(t, i+1, lettersOf(t, page, family), printed[i])
			}
		})
	}
	if compared != len(these) {
		t.Errorf("%d samples of %v", compared, these)
	}
}

// comparePage wants the words of a page of the PDF where the SVG has them.
func comparePage(t *testing.T, number int, letters []glyph, printed string) {
	t.Helper()
	const near = 0.25 // points
	var words int
	for _, m := range wordInPDF.FindAllStringSubmatch(printed, -1) {
		x, top, bottom, word := decimal(m[1]), decimal(m[2]), decimal(m[3]), []rune(html.UnescapeString(m[4]))
		words += len(word)
		if !slices.ContainsFunc(letters, func(l glyph) bool {
			return l.r == word[0] && math.Abs(l.x-x) < near && top < l.y && l.y < bottom
		}) {
			t.Errorf("page %d: %q begins at %.2f, %.2f to %.2f, and not in the SVG", number, string(word), x, top, bottom)
		}
	}
	if words != len(letters) {
		t.Errorf("page %d: %d letters in the PDF, %d in the SVG", number, words, len(letters))
	}
}

func decimal(s string) float64 {
	f, _ := strconv.ParseFloat(s, 64) // the expression lets nothing else through
	return f
}
