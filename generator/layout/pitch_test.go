package layout

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// TestPitchHangsUnderTheText: at 1.5 lines, the first line stands where it
// stands at single pitch, and the lines are 24.15 pt apart.
func TestPitchHangsUnderTheText(t *testing.T) {
	first := map[int]unit.Length{}
	for _, pitch := range []int{nd30.MinPitch, inforce.Now().Pitches.Max} {
		m := measurer(t)
		m.Sheet = inforce.Sheet(doc.Setting{Pitch: pitch})
		page := &Page{}
		p := m.paragraph(doc.Line{Role: doc.Body, Text: doc.Words(strings.Repeat("một dòng chữ ", 30))}, unit.Pt(400))
		pen{page: page}.drawParagraph(p, 0, 0)
		first[pitch] = page.Runs[0].Baseline
		if got, want := (page.Runs[1].Baseline - page.Runs[0].Baseline).Twips(), 322*pitch/100; got != want {
			t.Errorf("pitch %d: lines are %d twips apart, want %d", pitch, got, want)
		}
	}
	if first[nd30.MinPitch] != first[inforce.Now().Pitches.Max] {
		t.Errorf("the first line moved from %v to %v", first[nd30.MinPitch], first[inforce.Now().Pitches.Max])
	}
}

// TestPitchHangsOverTheFoot: a page takes a last line as soon as its single height has room.
func TestPitchHangsOverTheFoot(t *testing.T) {
	for pitch := nd30.MinPitch; pitch <= inforce.Now().Pitches.Max; pitch += 10 {
		d := &doc.Document{Setting: doc.Setting{Pitch: pitch}, Sections: []*doc.Section{{Blocks: []doc.Block{body(100)}}}}
		for p, err := range Pages(d, measurer(t).Family) {
			if err != nil {
				t.Fatal(err)
			}
			lines := len(p.Runs)
			height := (p.Runs[1].Baseline-p.Runs[0].Baseline)*unit.Length(lines-1) + typeface.LinePitch(unit.Pt(14))
			if room := inforce.Now().Pages[doc.Portrait].TextHeight(); height > room || height+p.Runs[1].Baseline-p.Runs[0].Baseline <= room {
				t.Errorf("pitch %d: %d lines of %v in a room of %v", pitch, lines, height, room)
			}
			break
		}
	}
}
