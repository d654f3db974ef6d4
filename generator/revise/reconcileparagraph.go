package revise

import (
	"fmt"
	"slices"
	"strings"
)

func (b *paragraph) reconcile(r *reconciler, edited, fresh item) {
	e, f := edited.(*paragraph), fresh.(*paragraph)
	r.last = e
	person, dossier := e.key() != b.key(), f.key() != b.key()
	if b.text == "" { // its key is its style
		person, dossier = e.text != "" || e.extra != b.extra, f.text != "" || f.extra != b.extra
	}
	var looks []string
	if !person {
		looks = b.looksDiffer(e)
	}
	links := r.linkNotes(b, e, f)
	switch {
	case person && dossier && (e.text == f.text && e.extra == f.extra || e.sameButNumber(f)):
		r.comparison.add(Change{By: Agreed, Kind: Changed, Where: r.where(b), Base: b.text, Person: e.text})
	case person && dossier && b.sameButNumber(f): // the number is set when all is merged
		r.comparison.add(Change{By: Person, Kind: Changed, Where: r.where(b), Base: b.text, Person: e.text})
	case person && dossier && b.sameButNumber(e):
		r.takeText(triple{b, e, f}, len(b.looksDiffer(e)) == 0, links)
	case person && dossier:
		r.clash(b.text, e, f.text, r.where(b))
	case person:
		r.comparison.add(Change{By: Person, Kind: Changed, Where: r.where(b), Base: b.text, Person: e.text})
	case dossier:
		r.takeText(triple{b, e, f}, len(looks) == 0, links)
	default:
		r.takeLooks(triple{b, e, f}, looks, links)
	}
	if len(looks) > 0 && e.text != "" {
		r.comparison.add(Change{By: Person, Kind: Formatted, Where: r.where(b), Base: b.text, Person: e.text, Looks: looks})
	}
	r.notesOf(b, e, f)
}

// sameButNumber says whether two versions of a paragraph differ in nothing but the number that they begin with.
func (p *paragraph) sameButNumber(q *paragraph) bool {
	return p.extra == q.extra && sameButNumber(p.text, q.text)
}

func sameButNumber(a, b string) bool {
	_, ofA := numberOf(a)
	_, ofB := numberOf(b)
	return ofA && ofB && unnumbered(a) == unnumbered(b)
}

// triple is one paragraph in its three versions.
type triple struct{ b, e, f *paragraph }

// clash leaves the person's text and puts the dossier's into a comment.
func (r *reconciler) clash(base string, e *paragraph, dossier, where string) {
	r.comparison.add(Change{By: Both, Kind: Changed, Where: where, Base: base, Person: e.text, Dossier: dossier})
	r.comment(e, clashText(where, dossier))
}

func clashText(where, dossier string) string {
	if readable(dossier) == "" {
		return fmt.Sprintf("Chỗ này (%s) đã sửa tay; theo hồ sơ thì để trống.", where)
	}
	return fmt.Sprintf("Chỗ này (%s) đã sửa tay, hồ sơ cũng vừa đổi. Theo hồ sơ: “%s”.", where, readable(dossier))
}

// takeText gives the edited paragraph the dossier's words. Where the person left it
// quite as it was, it is the fresh one; else words are replaced within the person's formatting.
func (r *reconciler) takeText(t triple, asItWas bool, links map[string]string) {
	onlyNumber := t.b.sameButNumber(t.f) && len(t.b.looksDiffer(t.f)) == 0
	switch {
	case onlyNumber && r.replaceWords(t, links): // the runs stay, so that numbering once more gives the same file
	case asItWas && plain(t.e) && slices.Equal(t.b.softBreaks(), t.e.softBreaks()):
		r.replaceInner(t, links)
	case !r.replaceWords(t, links):
		r.clash(t.b.text, t.e, t.f.text, r.where(t.b))
		return
	}
	r.takeProperties(t)
	kind := Changed
	r.comparison.add(Change{By: Dossier, Kind: kind, Where: r.where(t.b), Base: t.b.text, Dossier: t.f.text})
}

// takeLooks applies a change of looks alone.
func (r *reconciler) takeLooks(t triple, personal []string, links map[string]string) {
	looks := t.b.looksDiffer(t.f)
	if len(looks) == 0 {
		return
	}
	switch {
	case len(personal) == 0 && plain(t.e):
		r.replaceInner(t, links)
		r.takeProperties(t)
	case !r.takeProperties(t) || t.b.runsDiffer(t.f):
		if slices.Equal(personal, looks) && len(t.e.looksDiffer(t.f)) == 0 {
			return
		}
		r.comparison.note(fmt.Sprintf("%s: hồ sơ đổi định dạng (%s), giữ định dạng đã sửa tay.", capital(r.where(t.b)), strings.Join(looks, ", ")))
		return
	}
	if readable(t.b.text) != "" {
		r.comparison.add(Change{By: Dossier, Kind: Formatted, Where: r.where(t.b), Base: t.b.text, Dossier: t.f.text, Looks: looks})
	}
}

// runsDiffer says whether the looks of the words differ.
func (p *paragraph) runsDiffer(q *paragraph) bool {
	return !slices.Equal(p.looksDiffer(q), p.doc.styles.paragraphLook(p.properties()).differences(q.doc.styles.paragraphLook(q.properties())))
}

// takeProperties gives the edited paragraph the fresh one's style and distances where the
// dossier changed them and the person did not; it says whether the paragraph now has them.
func (r *reconciler) takeProperties(t triple) bool {
	lookB, lookE, lookF := look(t.b), look(t.e), look(t.f)
	if len(lookB.differences(lookF)) == 0 && t.b.named == t.f.named {
		return true
	}
	if len(lookB.differences(lookE)) > 0 || t.b.named != t.e.named {
		return len(lookE.differences(lookF)) == 0 && t.e.named == t.f.named
	}
	properties := r.imported(t.f.story, t.f.properties(), nil)
	r.edit(t.e).properties = &properties
	return true
}

func look(p *paragraph) paragraphLook { return p.doc.styles.paragraphLook(p.properties()) }

// plain says whether a paragraph holds nothing but runs of text, so that nothing of a person's is lost with them.
func plain(p *paragraph) bool {
	for _, k := range p.n.Kids {
		switch k.Name {
		case "w:pPr", "w:proofErr":
		case "w:r":
			for _, c := range k.Kids {
				if c.Name != "w:rPr" && c.Name != "w:t" && c.Name != "w:lastRenderedPageBreak" && marks[c.Name] == 0 && c.Name != "w:br" && c.Name != "w:footnoteRef" {
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
	for _, k := range t.f.n.Kids {
		if k.Name != "w:pPr" {
			inner.WriteString(r.imported(t.f.story, k, links))
		}
	}
	text := inner.String()
	r.edit(t.e).inner = &text
	r.dropUnlinked(t.e, links)
}

func capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = []rune(strings.ToUpper(string(r[:1])))[0]
	}
	return string(r)
}
