package checkup

import (
	"strings"

	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// ofSigner are the roles of the lines of one who signs.
var ofSigner = []doc.Role{doc.SignerCapacity, doc.SignerPosition, doc.SignerName}

// keepSigners keeps on one page who signs in what capacity and the name, with the last paragraph over them: what was set right moves lines, and a name alone on the
// last page can't be signed over.
func (m *Mended) keepSigners() error {
	r := m.Last
	edits := mend.New(r.Reading.File)
	for _, d := range r.Reading.Documents {
		keepSigner(r.Reading, d, edits)
	}
	if edits.Count() == 0 {
		return nil
	}
	data, err := edits.Apply()
	if err != nil {
		return err
	}
	m.Data, m.Together = data, true
	return nil
}

// keepSigner does so for the lines of a document.
func keepSigner(r *check.Reading, d *recognise.Document, edits *mend.Edits) {
	first, last := 0, 0 // the numbers of the first and the last of them
	for _, role := range ofSigner {
		for _, part := range d.Of(role) {
			if n := part.Line.N; n > 0 {
				if last = max(last, n); first == 0 || n < first {
					first = n
				}
			}
		}
	}
	if first == 0 {
		return
	}
	end := r.Places()[last-1]
	for n := first; n <= last; n++ {
		place := r.Places()[n-1]
		if place.Row != nil {
			edits.Whole(place.Row)
		}
		if n < last && (place.Row == nil || place.Row != end.Row) {
			edits.KeepNext(place.Paragraph)
		}
	}
	for n := first - 1; n > 0; n-- { // the text over them, and what is empty between
		place := r.Places()[n-1]
		if place.Row != nil && place.Row == r.Places()[first-1].Row {
			continue // the recipients stand in the same row
		}
		if place.Row != nil || place.Section != end.Section {
			return
		}
		edits.KeepNext(place.Paragraph)
		if !isBlank(place.Paragraph) {
			return
		}
	}
}

func isBlank(p *document.Paragraph) bool { return strings.TrimSpace(p.Text) == "" }
