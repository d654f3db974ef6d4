package component

import (
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/recognise"
	"vanban/generator/word/mend"
)

// isAsAbove says whether a recipient is who the document is addressed to.
func isAsAbove(q *sight.Piece) bool {
	f := letters.Folded(q.Text())
	return strings.Contains(f, "nhu tren") || strings.Contains(f, "nhu kinh gui")
}

// mendAsAbove puts “Như trên” first, where it stands among the recipients.
func mendAsAbove(r *check.Reading, f check.Finding, e *mend.Edits) {
	for _, p := range sight.ViewOf(r).Papers {
		first := p.First(doc.Recipient)
		if first == nil || f.Line != &first.Line || first.Shared {
			continue
		}
		for _, q := range p.All(doc.Recipient)[1:] {
			if isAsAbove(q) && !q.Shared {
				move(q, first, false, e)
				return
			}
		}
	}
}

// mendArchiveLast puts the line of the archive behind the other recipients.
func mendArchiveLast(r *check.Reading, f check.Finding, e *mend.Edits) {
	for _, p := range sight.ViewOf(r).Papers {
		var archive, last *sight.Piece
		for _, q := range p.All(doc.Recipient) {
			switch {
			case archive == nil && isArchive(q.Text()) && f.Line == &q.Line:
				archive = q
			case archive != nil && (strings.HasSuffix(q.Text(), ";") || q.Label.Level == recognise.Dash):
				last = q
			}
		}
		if archive != nil && last != nil {
			move(archive, last, true, e)
		}
	}
}

// move puts the paragraph of a recipient before or behind that of another, where each is one of its own.
func move(q, to *sight.Piece, behind bool, e *mend.Edits) {
	if q.Place == nil || to.Place == nil || strings.Contains(q.Place.Paragraph.Text, "\n") || strings.Contains(to.Place.Paragraph.Text, "\n") {
		return
	}
	e.Move(q.Place.Paragraph, to.Place.Paragraph, behind)
}
