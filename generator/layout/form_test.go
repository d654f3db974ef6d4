package layout

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// TestDashesStandUnderTheColon holds Kính gửi to several bodies to annex I, II.9.d, at both sizes of the text.
func TestDashesStandUnderTheColon(t *testing.T) {
	block := &doc.Addressees{Label: doc.Words("Kính gửi:"), Items: [][]doc.Inline{
		doc.Words("- Bộ Nội vụ;"), doc.Words("- Bộ Tài chính."),
	}}
	for _, size := range inforce.Now().BodySizes {
		set := doc.Setting{BodySize: size}
		d := &doc.Document{Setting: set, Sections: []*doc.Section{{Blocks: []doc.Block{block}}}}
		for page, err := range Pages(d, measurer(t).Family) {
			if err != nil {
				t.Fatal(err)
			}
			label := page.Runs[0]
			style := inforce.Sheet(set).StyleOf(doc.AddresseesLabel)
			colon := label.X + textWidth(measurer(t).Family, &style, piece{face: label.Face, text: "Kính gửi"})
			for _, r := range page.Runs[1:] {
				if d := r.X - colon; d < -unit.Twip || d > unit.Twip {
					t.Errorf("%v: the dash of %q stands %v from the colon", size, r.Text, d)
				}
			}
			if len(page.Runs) != 3 || label.X < inforce.Now().Pages[doc.Portrait].Left {
				t.Errorf("%v: %d lines, the first at %v", size, len(page.Runs), label.X)
			}
		}
	}
}

// TestUrgencyFrames holds each frame to the size of its stamp (annex I, III.2.b), its lines included.
func TestUrgencyFrames(t *testing.T) {
	for _, c := range []struct {
		role  doc.Role
		words string
		width unit.Length
	}{
		{doc.Urgency, "KHẨN", unit.Mm(20)},
		{doc.HighUrgency, "THƯỢNG KHẨN", unit.Mm(40)},
		{doc.ExpressUrgency, "HỎA TỐC", unit.Mm(30)},
	} {
		s := &doc.Section{Blocks: []doc.Block{&doc.Mark{Role: c.role, Text: doc.Words(c.words)}}}
		page := pagesOf(t, s)[0]
		left, top, right, bottom := page.Width, page.Height, unit.Length(0), unit.Length(0)
		for _, s := range page.Strokes {
			left, right = min(left, s.X1), max(right, s.X2)
			top, bottom = min(top, s.Y1), max(bottom, s.Y2)
		}
		width, height := right-left+nd30.Decree30.Drawn.BoxWeight, bottom-top+nd30.Decree30.Drawn.BoxWeight
		if off := height - unit.Mm(8); width != c.width || off < -unit.Twip || off > unit.Twip {
			t.Errorf("%s: the frame is %.2f by %.2f mm", c.words, millimetres(width), millimetres(height))
		}
		if len(page.Runs) != 1 || strings.TrimSpace(page.Runs[0].Text) != c.words {
			t.Fatalf("%s: runs %+v", c.words, page.Runs)
		}
		r := page.Runs[0]
		style := inforce.Sheet(doc.Setting{}).StyleOf(c.role)
		text := textWidth(measurer(t).Family, &style, piece{face: r.Face, text: c.words})
		before, behind := r.X-left, right-r.X-text
		if d := before - behind; d < -unit.Point || d > unit.Point || before < nd30.Decree30.Drawn.BoxPadding {
			t.Errorf("%s stands %v from the left and %v from the right of its frame", c.words, before, behind)
		}
	}
}
