package checkup

import (
	"slices"
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
	after, err := Data(r.File, data, r.options)
	if err != nil {
		return err
	}
	m.Data, m.Together, m.Last, m.Left = data, true, after, len(after.Findings)
	return nil
}

// keepSigner does so for the lines of a document, each who signs by itself.
func keepSigner(r *check.Reading, d *recognise.Document, edits *mend.Edits) {
	var numbers []int // of them
	for _, role := range ofSigner {
		for _, part := range d.Of(role) {
			if part.Line.N > 0 {
				numbers = append(numbers, part.Line.N)
			}
		}
	}
	slices.Sort(numbers)
	for _, block := range blocksOf(slices.Compact(numbers), r.Places()) {
		keepBlock(r, block[0], block[1], edits)
	}
}

// blocksOf gives the first and the last of the lines that stand together: between them nothing has words but what stands in a row of one of them.
func blocksOf(numbers []int, places []check.Place) (blocks [][2]int) {
	for i, n := range numbers {
		if i > 0 && areTogether(numbers[i-1], n, places) {
			blocks[len(blocks)-1][1] = n
		} else {
			blocks = append(blocks, [2]int{n, n})
		}
	}
	return blocks
}

func areTogether(a, b int, places []check.Place) bool {
	for n := a + 1; n < b; n++ {
		row := places[n-1].Row
		beside := row != nil && (row == places[a-1].Row || row == places[b-1].Row)
		if !beside && !isBlank(places[n-1].Paragraph) {
			return false
		}
	}
	return true
}

// keepBlock does so for the lines from one to another.
func keepBlock(r *check.Reading, first, last int, edits *mend.Edits) {
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
