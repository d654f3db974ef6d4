package compose

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
)

// Upper gives a text in capitals; what is in italics keeps its case, such as
// the reference behind the title of a mục.
func Upper(text []doc.Inline) []doc.Inline {
	var u capitals
	for _, in := range text {
		in.ShowInline(&u)
	}
	return u.out
}

type capitals struct{ out []doc.Inline }

func (u *capitals) Text(t doc.Text) {
	if !t.Italic {
		t.S = strings.ToUpper(t.S)
	}
	u.out = append(u.out, t)
}
func (u *capitals) NoteRef(r doc.NoteRef) { u.out = append(u.out, r) }
func (u *capitals) Break(b doc.Break)     { u.out = append(u.out, b) }

// EndWith changes the end of a text: its last words, before a footnote mark if it ends with one.
func EndWith(text []doc.Inline, end func(string) string) []doc.Inline {
	for i := len(text) - 1; i >= 0; i-- {
		if t, ok := text[i].(doc.Text); ok {
			out := append([]doc.Inline{}, text...)
			t.S = end(t.S)
			out[i] = t
			return out
		}
	}
	return append(text, doc.Text{S: end("")})
}

// padDays writes the days of a text as the decree has them: a basis is cited with “ngày 05/02/2026”, however it was typed.
func padDays(text []doc.Inline) []doc.Inline {
	out := append([]doc.Inline{}, text...)
	for i := range out {
		if t, ok := out[i].(doc.Text); ok {
			t.S = nd30.PadDays(t.S)
			out[i] = t
		}
	}
	return out
}

// ShiftNotes moves a text's footnote marks up by so many notes.
func ShiftNotes(text []doc.Inline, by int) []doc.Inline {
	s := shifted{by: by}
	for _, in := range text {
		in.ShowInline(&s)
	}
	return s.out
}

type shifted struct {
	by  int
	out []doc.Inline
}

func (s *shifted) Text(t doc.Text)       { s.out = append(s.out, t) }
func (s *shifted) NoteRef(r doc.NoteRef) { s.out = append(s.out, doc.NoteRef{N: r.N + s.by}) }
func (s *shifted) Break(b doc.Break)     { s.out = append(s.out, b) }

// bound parts a text by what belongs together on a line.
func bound(text []doc.Inline, names []string) []doc.Inline {
	b := binder{names: names}
	for _, in := range text {
		in.ShowInline(&b)
	}
	return b.out
}

type binder struct {
	names []string
	out   []doc.Inline
}

func (b *binder) Text(t doc.Text) {
	for _, part := range nd30.Bound(t.S, b.names...) {
		part.Bold, part.Italic = t.Bold, t.Italic
		b.out = append(b.out, part)
	}
}
func (b *binder) NoteRef(r doc.NoteRef) { b.out = append(b.out, r) }
func (b *binder) Break(br doc.Break)    { b.out = append(b.out, br) }

// namesOf gives the names of the body and the person that a dossier's own documents are of. Those of co-quan.yaml are
// no part of them: an agency that nobody names would make a document stale.
func namesOf(d *dossier.Dossier) []string {
	return []string{d.Issuer.Name.S, d.Issuer.Parent.S, d.Signer.Name.S}
}
