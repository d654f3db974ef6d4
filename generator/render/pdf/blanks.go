package pdf

import (
	"regexp"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/pattern"
	"vanban/generator/unit"
)

// Where a document management system sets what a draft has not yet: within "Số: …/QĐ-UBND" and "ngày … tháng … năm 2026" of a letterhead (annex I, II.3 and II.4).
var (
	numberLine = pattern.Lazy(`^Số:([^/]*)/`)
	dayLine    = pattern.Lazy(`ngày([\s\x{a0}\d…._]*)tháng([\s\x{a0}\d…._]*)năm`)
)

// blank is a part of a letterhead's line that has a name.
type blank struct {
	line func() *regexp.Regexp
	part int // of its pattern
	kind string
	role doc.Role
}

var blanks = []blank{{numberLine, 1, "so", doc.Number}, {dayLine, 1, "ngay", doc.PlaceDay}, {dayLine, 2, "thang", doc.PlaceDay}}

// letterheadOf gives the first letterhead of a section; nil where it has none.
func letterheadOf(s *doc.Section) *doc.Letterhead {
	for _, b := range s.Blocks {
		if l, is := b.(*doc.Letterhead); is {
			return l
		}
	}
	return nil
}

// addBlanks notes where number and day of a letterhead stand on the first page of its section.
func (c *canvas) addBlanks(p *layout.Page, head *doc.Letterhead) {
	texts := map[doc.Role]string{doc.Number: joined(doc.Plain(head.Number)), doc.PlaceDay: joined(doc.Plain(head.PlaceDay))}
	for _, b := range blanks {
		for i := range p.Runs {
			r := &p.Runs[i]
			at := b.line().FindStringSubmatchIndex(r.Text)
			if at == nil || texts[b.role] == "" || !strings.Contains(texts[b.role], joined(r.Text)) {
				continue
			}
			c.places = append(c.places, c.blankAt(b.kind, r, at[2*b.part], at[2*b.part+1]))
			break
		}
	}
}

// joined leaves out blanks of all kinds, which a line's end may take the place of.
func joined(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '\u00a0' || c == '\n' }), "")
}

// blankAt gives the box of some of a run's bytes, as high as the typeface's letters.
func (c *canvas) blankAt(kind string, r *layout.Run, from, to int) SigningPlace {
	face := c.family.Descriptor(r.Face)
	left := r.X + r.WidthOf(c.family, r.Text[:from])
	rise, fall := scaled(r.Size, face.Ascent), scaled(r.Size, face.Descent)
	return SigningPlace{Kind: kind, Page: len(c.contents) + 1, X: left.Points(), Y: (c.height - r.Baseline - fall).Points(), Width: r.WidthOf(c.family, r.Text[from:to]).Points(), Height: (rise + fall).Points()}
}

// scaled gives so many thousandths of a size, as a typeface's descriptor counts.
func scaled(size unit.Length, thousandths int) unit.Length {
	return size * unit.Length(max(thousandths, -thousandths)) / 1000
}
