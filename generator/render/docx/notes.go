package docx

import (
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
)

// writeNotes writes word/footnotes.xml: Word's two separators, then the
// footnotes of all sections, numbered through the document.
func writeNotes(x *ooxml.XML, d *doc.Document, sheet *nd30.Sheet) {
	writeSeparator(x, "-1", "separator")
	writeSeparator(x, "0", "continuationSeparator")
	for _, s := range d.Sections {
		for _, n := range s.Notes {
			writeNote(x, sheet, n)
		}
	}
}

func writeSeparator(x *ooxml.XML, id, kind string) {
	x.Open("w:footnote", "w:type", kind, "w:id", id)
	x.Open("w:p")
	x.Open("w:r")
	x.Empty("w:" + kind)
	x.Close("w:r")
	x.Close("w:p")
	x.Close("w:footnote")
}

func writeNote(x *ooxml.XML, sheet *nd30.Sheet, n doc.Note) {
	style := sheet.StyleOf(doc.Footnote)
	x.Open("w:footnote", "w:id", strconv.Itoa(n.N))
	x.Open("w:p")
	(&paragraphProperties{style: style.ID}).write(x)
	x.Open("w:r")
	(&runProperties{style: noteMarkStyle}).write(x)
	x.Empty("w:footnoteRef")
	x.Close("w:r")
	r := runs{x: x, style: &style}
	r.Text(doc.Text{S: " "})
	for _, in := range n.Text {
		in.ShowInline(&r)
	}
	x.Close("w:p")
	x.Close("w:footnote")
}
