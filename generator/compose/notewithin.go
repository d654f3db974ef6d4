package compose

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/notewithin"
)

// notesWithin makes footnotes of those that are written within a text.
func (b *Builder) notesWithin(text []doc.Inline) (out []doc.Inline) {
	for _, in := range joinedTexts(text) {
		t, is := in.(doc.Text)
		if !is {
			out = append(out, in)
			continue
		}
		for _, p := range notewithin.Parts(t.S) {
			if p.IsNote {
				out = append(out, doc.NoteRef{N: b.AddNote(doc.Words(p.Words))})
				continue
			}
			t.S = p.Words
			out = append(out, t)
		}
	}
	return out
}

// joinedTexts puts pieces of one look together.
func joinedTexts(text []doc.Inline) (out []doc.Inline) {
	for i := 0; i < len(text); i++ {
		t, is := text[i].(doc.Text)
		if !is {
			out = append(out, text[i])
			continue
		}
		var words strings.Builder
		for ; i < len(text); i++ {
			next, is := text[i].(doc.Text)
			if !is || next.Bold != t.Bold || next.Italic != t.Italic {
				i--
				break
			}
			words.WriteString(next.S)
		}
		t.S = words.String()
		out = append(out, t)
	}
	return out
}
