package revise

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/word/document"
)

func (r *reconciler) paragraph(b, e, f *document.Paragraph) {
	r.last = e
	person, dossier := e.Key() != b.Key(), f.Key() != b.Key()
	if b.Text == "" { // its key is its style
		person, dossier = e.Text != "" || e.Extra != b.Extra, f.Text != "" || f.Extra != b.Extra
	}
	var looks []string
	if !person {
		looks = b.LooksDiffer(e)
	}
	links := r.linkNotes(b, e, f)
	switch {
	case !samePictures(b, f):
		r.takePictures(triple{b, e, f}, !person && len(looks) == 0, links)
	case !person && !dossier && !samePictures(b, e):
		r.comparison.add(Change{By: Person, Kind: Changed, Where: r.where(b), Base: b.Text + picturesOf(b), Person: e.Text + picturesOf(e)})
	case person && dossier && (e.Text == f.Text && e.Extra == f.Extra || r.counted[b] && onlyNumbersDiffer(e, f)):
		r.comparison.add(Change{By: Agreed, Kind: Changed, Where: r.where(b), Base: b.Text, Person: e.Text})
	case person && dossier && r.counted[b] && onlyNumbersDiffer(b, f): // the number is set when all is merged
		r.comparison.add(Change{By: Person, Kind: Changed, Where: r.where(b), Base: b.Text, Person: e.Text})
	case person && dossier && r.counted[b] && onlyNumbersDiffer(b, e):
		r.takeText(triple{b, e, f}, len(b.LooksDiffer(e)) == 0, links)
	case person && dossier:
		r.clash(b.Text, e, f.Text, r.where(b))
	case person:
		r.comparison.add(Change{By: Person, Kind: Changed, Where: r.where(b), Base: b.Text, Person: e.Text})
	case dossier:
		r.takeText(triple{b, e, f}, len(looks) == 0, links)
	default:
		r.takeLooks(triple{b, e, f}, looks, links)
	}
	if len(looks) > 0 && e.Text != "" {
		r.comparison.add(Change{By: Person, Kind: Formatted, Where: r.where(b), Base: b.Text, Person: e.Text, Looks: looks})
	}
	r.notesOf(b, e, f)
}

// onlyNumbersDiffer says whether two versions of a paragraph differ in nothing but the number that they begin with.
func onlyNumbersDiffer(p, q *document.Paragraph) bool {
	return p.Extra == q.Extra && sameButNumber(p.Text, q.Text)
}

func sameButNumber(a, b string) bool {
	_, ofA := numberOf(a)
	_, ofB := numberOf(b)
	return ofA && ofB && unnumbered(a) == unnumbered(b)
}

// triple is one paragraph in its three versions.
type triple struct{ b, e, f *document.Paragraph }

// clash leaves the person's text and puts the dossier's into a comment.
func (r *reconciler) clash(base string, e *document.Paragraph, dossier, where string) {
	r.comparison.add(Change{By: Both, Kind: Changed, Where: where, Base: base, Person: e.Text, Dossier: dossier})
	r.comment(e, clashText(where, dossier))
}

func clashText(where, dossier string) string {
	if document.Readable(dossier) == "" {
		return fmt.Sprintf("Chỗ này (%s) đã sửa tay; theo hồ sơ thì để trống.", where)
	}
	return fmt.Sprintf("Chỗ này (%s) đã sửa tay, hồ sơ cũng vừa đổi. Theo hồ sơ: “%s”.", where, document.Readable(dossier))
}

// takeText gives the edited paragraph the dossier's words. Where the person left it
// quite as it was, it is the fresh one; else words are replaced within the person's formatting.
func (r *reconciler) takeText(t triple, asItWas bool, links map[string]string) {
	onlyNumber := onlyNumbersDiffer(t.b, t.f) && len(t.b.LooksDiffer(t.f)) == 0
	switch {
	case onlyNumber && r.replaceWords(t, links): // the runs stay, so that numbering once more gives the same file
	case asItWas && plain(t.e) && slices.Equal(t.b.SoftBreaks(), t.e.SoftBreaks()):
		r.replaceInner(t, links)
	case !r.replaceWords(t, links):
		r.clash(t.b.Text, t.e, t.f.Text, r.where(t.b))
		return
	}
	r.takeProperties(t)
	r.comparison.add(Change{By: Dossier, Kind: Changed, Where: r.where(t.b), Base: t.b.Text, Dossier: t.f.Text})
}

// takeLooks applies a change of looks alone.
func (r *reconciler) takeLooks(t triple, personal []string, links map[string]string) {
	looks := t.b.LooksDiffer(t.f)
	if len(looks) == 0 {
		return
	}
	switch {
	case len(personal) == 0 && plain(t.e):
		r.replaceInner(t, links)
		r.takeProperties(t)
	case !r.takeProperties(t) || runsDiffer(t.b, t.f):
		if slices.Equal(personal, looks) && len(t.e.LooksDiffer(t.f)) == 0 {
			return
		}
		r.comparison.note(fmt.Sprintf("%s: hồ sơ đổi định dạng (%s), giữ định dạng đã sửa tay.", letters.UpperFirst(r.where(t.b)), strings.Join(looks, ", ")))
		return
	}
	if document.Readable(t.b.Text) != "" {
		r.comparison.add(Change{By: Dossier, Kind: Formatted, Where: r.where(t.b), Base: t.b.Text, Dossier: t.f.Text, Looks: looks})
	}
}

// runsDiffer says whether the looks of the words differ.
func runsDiffer(p *document.Paragraph, q *document.Paragraph) bool {
	return !slices.Equal(p.LooksDiffer(q), p.Look().Differences(q.Look()))
}

// takeProperties gives the edited paragraph the fresh one's style and distances where the
// dossier changed them and the person did not; it says whether the paragraph now has them.
func (r *reconciler) takeProperties(t triple) bool {
	lookB, lookE, lookF := t.b.Look(), t.e.Look(), t.f.Look()
	if len(lookB.Differences(lookF)) == 0 && t.b.Named == t.f.Named {
		return true
	}
	if len(lookB.Differences(lookE)) > 0 || t.b.Named != t.e.Named {
		return len(lookE.Differences(lookF)) == 0 && t.e.Named == t.f.Named
	}
	properties := r.imported(t.f.Story, t.f.Properties(), nil)
	r.edit(t.e).properties = &properties
	return true
}

// plain says whether a paragraph holds nothing but runs of text, so that nothing of a person's is lost with them.
func plain(p *document.Paragraph) bool { return plainBut(p, "") }

// plainBut is plain of a paragraph that may hold one sort of objects, too, if they are pictures.
func plainBut(p *document.Paragraph, object string) bool {
	for _, k := range p.Element.Kids {
		switch k.Name {
		case "w:pPr", "w:proofErr":
		case "w:r":
			for _, c := range k.Kids {
				if c.Name == object && isPicture(c) {
					continue
				}
				if c.Name != "w:rPr" && c.Name != "w:t" && c.Name != "w:lastRenderedPageBreak" && document.Marks[c.Name] == 0 && c.Name != "w:br" && c.Name != "w:footnoteRef" {
					return false
				}
			}
		case "w:bookmarkStart":
			if !strings.HasPrefix(k.Get("name"), "_GoBack") {
				return false
			}
		case "w:bookmarkEnd":
		default:
			return false
		}
	}
	return true
}

// replaceInner puts the fresh paragraph's content into the edited one.
func (r *reconciler) replaceInner(t triple, links map[string]string) {
	var inner strings.Builder
	for _, k := range t.f.Element.Kids {
		if k.Name != "w:pPr" {
			inner.WriteString(r.imported(t.f.Story, k, links))
		}
	}
	text := inner.String()
	r.edit(t.e).inner = &text
	r.dropUnlinked(t.e, links)
}
