package compose

import (
	"strings"

	"vanban/generator/doc"
)

// noteBegins begins a footnote that is written where its mark stands, as a value of one line has no place below it: Căn cứ Luật A^[Sửa đổi năm 2025]; “]” ends it.
const noteBegins = "^["

// notesWithin makes footnotes of those that are written within a text.
func (b *Builder) notesWithin(text []doc.Inline) (out []doc.Inline) {
	for _, in := range joinedTexts(text) {
		t, is := in.(doc.Text)
		for is {
			at := strings.Index(t.S, noteBegins)
			if at < 0 {
				break
			}
			end := closing(t.S[at+len(noteBegins):])
			if end < 0 {
				break
			}
			note, behind := t.S[at+len(noteBegins):][:end], t.S[at+len(noteBegins)+end+1:]
			before := t
			if before.S = strings.TrimRight(t.S[:at], " "); before.S != "" {
				out = append(out, before)
			}
			out = append(out, doc.NoteRef{N: b.AddNote(doc.Words(strings.TrimSpace(note)))})
			if t.S = behind; behind == "" {
				is = false
			}
		}
		if is {
			out = append(out, t)
		} else if _, text := in.(doc.Text); !text {
			out = append(out, in)
		}
	}
	return out
}

// closing gives where the bracket is closed that stands before a text; negative where it isn't.
func closing(s string) int {
	open := 1
	for i, c := range s {
		switch c {
		case '[':
			open++
		case ']':
			if open--; open == 0 {
				return i
			}
		}
	}
	return -1
}

// joinedTexts puts pieces of one look together.
func joinedTexts(text []doc.Inline) (out []doc.Inline) {
	for _, in := range text {
		t, is := in.(doc.Text)
		if n := len(out); is && n > 0 {
			if last, was := out[n-1].(doc.Text); was && last.Bold == t.Bold && last.Italic == t.Italic {
				last.S += t.S
				out[n-1] = last
				continue
			}
		}
		out = append(out, in)
	}
	return out
}
