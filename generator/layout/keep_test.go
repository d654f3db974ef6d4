package layout

import (
	"testing"

	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/inforce"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// textLinesBeside counts the lines of the text on the page of the signer's name, and the pages that hold part of the signer.
func textLinesBeside(t *testing.T, s *doc.Section) (lines, pages int) {
	t.Helper()
	for _, p := range pagesOf(t, s) {
		here := map[unit.Length]bool{}
		signed := false
		for _, r := range p.Runs {
			switch {
			case r.Face == typeface.Bold && r.Size == unit.Pt(14): // the signer's alone, in these sections
				signed = true
			case r.Face == typeface.Regular && r.Size == unit.Pt(14) && r.Element != nil:
				here[r.Baseline] = true
			}
		}
		if signed {
			pages++
			lines = len(here)
		}
	}
	return lines, pages
}

// TestSignatureNeverStandsAlone tries every offset on the page for last
// paragraphs of one line to more than a page: the signer stays whole, with two lines of the text.
func TestSignatureNeverStandsAlone(t *testing.T) {
	short := &doc.Paragraph{Role: doc.Body, Text: doc.Words("Một dòng./.")}
	ends := map[string][]doc.Block{
		"one line":                        {short},
		"one line after one":              {short, short},
		"one line after a long one":       {body(18), short},
		"a few lines":                     {body(5)},
		"many lines":                      {body(18)},
		"more than a page":                {body(60)},
		"one line after more than a page": {body(60), short},
	}
	apart := everycase.Apart(7)
	if testing.Short() { // text and signature start no goroutine
		apart = 15
	}
	for name, end := range ends {
		for _, signature := range []*doc.Signature{signature(), recipients(25), recipients(54), recipients(90)} {
			for offset := 1; offset < 44; offset += apart {
				s := &doc.Section{}
				for range offset {
					s.Blocks = append(s.Blocks, &doc.Paragraph{Role: doc.AddresseeItem, Text: doc.Words("Dòng đệm")})
				}
				s.Blocks = append(append(s.Blocks, end...), signature)
				if lines, pages := textLinesBeside(t, s); lines < signatureLines || pages != 1 {
					t.Errorf("%s, %d recipients, offset %d: the signer stands on %d pages with %d lines of the text",
						name, len(signature.Recipients), offset, pages, lines)
				}
			}
		}
	}
}

// TestLongLastParagraphGivesItsLastLines: a last paragraph that is high begins where it would anyway, as in Word.
func TestLongLastParagraphGivesItsLastLines(t *testing.T) {
	for n := 12; n < 60; n++ {
		s := &doc.Section{Blocks: []doc.Block{body(10), body(n), signature()}}
		first := 0
		for _, r := range pagesOf(t, s)[0].Runs {
			if r.Element.Tag == ParagraphTag {
				first++
			}
		}
		if full := int(inforce.Now().Pages[doc.Portrait].TextHeight()/typeface.LinePitch(unit.Pt(14))) - 5; first < min(full, n) {
			t.Errorf("%d lines: the first page has %d lines", n, first)
		}
	}
}

// TestNoHoleFromKeepingWhole tries every offset on the page for last paragraphs of two to sixteen lines: of none do more than
// 30 mm go to the signature's page beside the two lines that have to, where they had room.
func TestNoHoleFromKeepingWhole(t *testing.T) {
	paper := inforce.Now().Pages[doc.Portrait]
	for n := 2; n <= 16; n++ {
		for offset := 1; offset < 44; offset++ {
			s := &doc.Section{}
			for range offset {
				s.Blocks = append(s.Blocks, &doc.Paragraph{Role: doc.AddresseeItem, Text: doc.Words("Dòng đệm")})
			}
			s.Blocks = append(s.Blocks, body(n), signature())
			pages := pagesOf(t, s)
			for i, p := range pages[:len(pages)-1] {
				bottom := unit.Length(0)
				for _, r := range p.Runs {
					if r.Element != nil {
						bottom = max(bottom, r.Baseline)
					}
				}
				hole := paper.Height - paper.Bottom - bottom
				kept := unit.Length(linesOfLast(pages[i+1])-signatureLines) * typeface.LinePitch(unit.Pt(14)) // beyond the lines that go on anyway
				if min(hole, kept) > unit.Mm(30) {
					t.Errorf("%d lines, offset %d: %.0f mm stay empty, and %.0f mm of one paragraph go on for nothing", n, offset, millimetres(hole), millimetres(kept))
				}
			}
		}
	}
}

// linesOfLast counts the lines of the paragraph on a page that stands over the signature.
func linesOfLast(p *Page) int {
	lines := map[*Element]map[unit.Length]bool{}
	most := 0
	for _, r := range p.Runs {
		if r.Element == nil || r.Size != unit.Pt(14) || r.Face != typeface.Regular {
			continue
		}
		if lines[r.Element] == nil {
			lines[r.Element] = map[unit.Length]bool{}
		}
		lines[r.Element][r.Baseline] = true
		most = max(most, len(lines[r.Element]))
	}
	return most
}
