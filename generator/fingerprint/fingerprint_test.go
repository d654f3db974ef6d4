package fingerprint

import (
	"math/big"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/source"
)

func paragraph(s string, line int) *doc.Document {
	p := &doc.Paragraph{Role: doc.Body, Text: doc.Words(s), At: source.Pos{File: "ke-hoach.md", Line: line}}
	return &doc.Document{Sections: []*doc.Section{{Blocks: []doc.Block{p}}}}
}

func TestPlaceDoesNotCount(t *testing.T) {
	if Of(paragraph("Lời văn", 1)) != Of(paragraph("Lời văn", 20)) {
		t.Error("the same words at another line have another hash")
	}
}

// TestEverythingElseCounts goes over pairs that a careless hash would take for the same.
func TestEverythingElseCounts(t *testing.T) {
	day := calendar.Of(2024, 1, 19)
	pairs := []struct {
		name string
		a, b any
	}{
		{"words", paragraph("Lời văn", 1), paragraph("Lời văn.", 1)},
		{"where one text ends", []string{"a", "bc"}, []string{"ab", "c"}},
		{"how many texts", []string{"a", ""}, []string{"a"}},
		{"kind of block", doc.Block(&doc.Corner{Text: doc.Words("a")}), doc.Block(&doc.Mark{Text: doc.Words("a")})},
		{"break and nothing", []doc.Inline{doc.Break{}}, []doc.Inline{doc.NoteRef{}}},
		{"face", doc.Text{S: "a", Bold: true}, doc.Text{S: "a", Italic: true}},
		{"nil and zero", doc.Document{}, doc.Document{Data: &doc.Dataset{}}},
		{"exact number", doc.Decimal{Exact: big.NewRat(1, 3)}, doc.Decimal{Exact: big.NewRat(1, 2)}},
		{"day", day, day.AddDays(1)},
		{"map", map[string]int{"a": 1}, map[string]int{"a": 2}},
	}
	for _, p := range pairs {
		if Of(box(p.a)) == Of(box(p.b)) || Short(box(p.a)) == Short(box(p.b)) {
			t.Errorf("%s: two values have one hash", p.name)
		}
	}
}

// box keeps a block's type, as it is kept in a section.
func box(v any) any { return []any{v} }
