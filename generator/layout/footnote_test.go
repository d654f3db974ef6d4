package layout

import (
	"slices"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// TestNotesStandWhereTheTextHangs: a note that goes on overleaf leaves no room for a line of its own under the
// page's text, whose last line hangs over by what its pitch is more than single.
func TestNotesStandWhereTheTextHangs(t *testing.T) {
	mark := doc.NoteRef{N: 1}
	for _, pitch := range []int{nd30.MinPitch, 120, inforce.Now().Pitches.Max} {
		for lines := 4; lines < 16; lines++ {
			for name, blocks := range map[string][]doc.Block{
				"a paragraph that goes on": {marked(prose(lines), mark, prose(40))},
				"the end of a paragraph":   {marked(prose(lines), mark)},
				"a short paragraph":        {body(lines), marked(prose(2), mark)},
			} {
				d := &doc.Document{Setting: doc.Setting{Pitch: pitch}, Sections: []*doc.Section{{
					Blocks: blocks, Notes: []doc.Note{{N: 1, Text: prose(150)}},
				}}}
				for p, err := range Pages(d, measurer(t).Family) {
					if err != nil {
						t.Fatal(err)
					}
					if room, line := roomOverNotes(t, p); room < 0 || room >= line {
						t.Errorf("pitch %d, %d lines, %s: %v are free over the notes, whose lines are %v high", pitch, lines, name, room, line)
					}
					break
				}
			}
		}
	}
}

// marked is body text with a note's mark in it.
func marked(before []doc.Inline, mark doc.NoteRef, after ...[]doc.Inline) *doc.Paragraph {
	text := append(before, mark)
	return &doc.Paragraph{Role: doc.Body, Text: append(text, slices.Concat(after...)...)}
}

// roomOverNotes gives what is free between a page's text and the room of its notes, and the height of a note's line.
func roomOverNotes(t *testing.T, p *Page) (room, line unit.Length) {
	t.Helper()
	if len(p.Strokes) != 1 {
		t.Fatalf("%d lines are drawn, want the one over the notes", len(p.Strokes))
	}
	bottom := unit.Length(0)
	for _, r := range p.Runs {
		switch {
		case r.Element == nil || r.Rise != 0:
		case r.Element.Tag == NoteTag:
			line = typeface.LinePitch(r.Size)
		default:
			bottom = max(bottom, r.Baseline-typeface.Baseline(r.Size)+typeface.LinePitch(r.Size))
		}
	}
	return p.Strokes[0].Y1 - nd30.Decree30.Drawn.NoteWeight/2 - nd30.Decree30.Drawn.NoteAbove - bottom, line
}
