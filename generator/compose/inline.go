package compose

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
)

// Upper gives a text in capitals; what is in italics keeps its case, such as
// the reference behind the title of a mục.
func Upper(text []doc.Inline) []doc.Inline {
	return doc.EachText(text, func(t doc.Text) []doc.Text {
		if !t.Italic {
			t.S = strings.ToUpper(t.S)
		}
		return []doc.Text{t}
	})
}

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
	return doc.EachText(text, func(t doc.Text) []doc.Text {
		t.S = nd30.PadDays(t.S)
		return []doc.Text{t}
	})
}

// ShiftNotes moves a text's footnote marks up by so many notes. One without marks is given as it is.
func ShiftNotes(text []doc.Inline, by int) []doc.Inline {
	if !slices.ContainsFunc(text, func(in doc.Inline) bool { _, is := in.(doc.NoteRef); return is }) {
		return text
	}
	out := slices.Clone(text)
	for i, in := range out {
		if mark, is := in.(doc.NoteRef); is {
			out[i] = doc.NoteRef{N: mark.N + by}
		}
	}
	return out
}

// boundBy parts a text by what belongs together on a line.
func boundBy(text []doc.Inline, by func(string) []doc.Text) []doc.Inline {
	return doc.EachText(text, func(t doc.Text) []doc.Text {
		parts := by(t.S)
		for i := range parts {
			parts[i].Bold, parts[i].Italic = t.Bold, t.Italic
		}
		return parts
	})
}

// namesOf gives the names of the body and the person that a dossier's own documents are of. Those of co-quan.yaml are
// no part of them: an agency that nobody names would make a document stale.
func namesOf(d *dossier.Dossier) []string {
	return []string{d.Issuer.Name.S, d.Issuer.Parent.S, d.Signer.Name.S}
}

// close ends the section's text with "./.", as every form of annex III does: in the text's last line, so that it never
// stands alone. Where the text ends with a table, that is the table's last.
func (b *Builder) close() {
	last := len(b.blocks) - 1
	for last >= 0 && (isEnd(b.blocks[last]) || isPicture(b.blocks[last])) {
		last--
	}
	if last < 0 {
		return
	}
	switch block := b.blocks[last].(type) {
	case *doc.Paragraph:
		block.Text = EndWith(block.Text, nd30.Close)
	case *doc.Table:
		closeTable(block)
	}
}

// isEnd says whether a block stands behind the text: who signs, and what stands at the page's foot.
func isEnd(block doc.Block) bool {
	switch block.(type) {
	case *doc.Signature, *doc.Address, *doc.Copy:
		return true
	}
	return false
}

// isPicture says whether a block is a picture by itself.
func isPicture(block doc.Block) bool {
	p, is := block.(*doc.Paragraph)
	return is && p.Role == doc.PictureLine
}

// closeTable ends the last words of a table with "./.": those of its last row that has any, where the cells behind them are
// empty. Rows without a word are left to be filled in, and the end stands in the last of them.
func closeTable(t *doc.Table) {
	if len(t.Rows) == 0 {
		return
	}
	row := &t.Rows[len(t.Rows)-1]
	for _, cell := range slices.Backward(row.Cells) {
		for i := len(cell.Lines) - 1; i >= 0; i-- {
			if line := &cell.Lines[i]; strings.TrimSpace(doc.Plain(line.Text)) != "" {
				line.Text = closedCell(line.Text)
				return
			}
		}
	}
	cell := &row.Cells[len(row.Cells)-1]
	if len(cell.Lines) == 0 {
		cell.Lines = []doc.Line{{Role: doc.TableCell}}
	}
	line := &cell.Lines[len(cell.Lines)-1]
	line.Text = closedCell(line.Text)
}

// endsWithPicture says whether a picture is the last of a text; a cell that is left to be filled in has none.
func endsWithPicture(text []doc.Inline) bool {
	if len(text) == 0 {
		return false
	}
	_, is := text[len(text)-1].(doc.Picture)
	return is
}

// closedCell closes a cell's text, which its last part may tell only together with those before it: "1.**234**".
func closedCell(text []doc.Inline) []doc.Inline {
	if endsWithPicture(text) {
		return append(slices.Clone(text), doc.Text{S: " " + nd30.Closing}) // on the next line where it has no room behind the picture
	}
	whole := doc.Plain(doc.WithoutPictures(text))
	return EndWith(text, func(last string) string {
		closed, apart := strings.CutSuffix(nd30.CloseCell(whole), "\u00a0"+nd30.Closing)
		if !apart {
			return nd30.Close(last)
		}
		dropped := len(strings.TrimSpace(whole)) - len(closed)
		last = strings.TrimRight(last, " ")
		return last[:max(0, len(last)-dropped)] + "\u00a0" + nd30.Closing
	})
}
