package revise

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"vanban/generator/diff"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// reconciler walks three versions of a document side by side, in the order of the
// base: it lists what differs and notes how the edited one is brought up to the fresh one.
type reconciler struct {
	base, edited, fresh *document.Document
	comparison          *Comparison
	splices             map[string][]tree.Splice // by part of the edited package
	paragraphs          map[*tree.Node]*paragraphEdit
	order               []*paragraphEdit    // of paragraphs, as they were met
	anchor              *document.Paragraph // takes the comments on a header or a note, which may hold none
	last                *document.Paragraph // the last edited one that was passed
	context             string              // before the place of what stands in a note
	imports             imports
	comments            string                // those that the program leaves, as XML
	own                 map[string]*tree.Node // comments of an earlier run
	nextComment         int
	gone                map[*tree.Node]bool          // rows that are replaced as a whole or taken out
	counted             map[*document.Paragraph]bool // those of the base whose number is set in order when all is merged
	err                 error                        // a bug of ours, told at the end
}

func newReconciler(base, edited, fresh *document.Document) *reconciler {
	return &reconciler{
		base: base, edited: edited, fresh: fresh, comparison: &Comparison{},
		splices: map[string][]tree.Splice{}, paragraphs: map[*tree.Node]*paragraphEdit{},
		gone: map[*tree.Node]bool{}, imports: imports{styles: map[string]string{}, relations: map[string]string{}},
	}
}

// run compares everything.
func (r *reconciler) run() {
	body := r.edited.Body
	r.sequence(container{story: body, at: body.Root.Open}, r.base.Body.Items, body.Items, r.fresh.Body.Items)
	r.headers()
	r.styles()
}

// container is where a sequence stands in the edited document.
type container struct {
	story  *document.Story
	at     int  // where what comes first is put
	inCell bool // must keep a paragraph
	// widths are those of the columns of a table that keeps its own, in twips.
	widths []int
}

// sequence is one pass over three versions of the same blocks or rows.
type sequence struct {
	*reconciler
	container
	baseItems, editedItems, freshItems []document.Item
	toEdited, toFresh                  []int
	agreed                             map[int]int   // additions of the fresh one that the person made, too
	previous                           document.Item // the last edited one
	kept                               int
	removed                            []*document.Paragraph
}

func (r *reconciler) sequence(c container, base, edited, fresh []document.Item) {
	s := &sequence{reconciler: r, container: c, baseItems: base, editedItems: edited, freshItems: fresh, toFresh: pairing.Items(base, fresh)}
	s.toEdited = alignEdited(base, edited, fresh, s.toFresh)
	s.agreed = s.sameAdditions()
	e, f := 0, 0
	for i, b := range base {
		te, tf := s.toEdited[i], s.toFresh[i]
		s.additions(span(e, te), span(f, tf))
		e, f = behind(e, te), behind(f, tf)
		switch {
		case te != pairing.None && tf != pairing.None:
			s.keep(edited[te])
			r.pair(b, edited[te], fresh[tf])
		case te != pairing.None:
			s.dossierRemoved(b, edited[te])
		case tf != pairing.None:
			s.personRemoved(b, fresh[tf])
		}
	}
	s.additions([2]int{e, len(edited)}, [2]int{f, len(fresh)})
	if c.inCell && s.kept == 0 && len(s.removed) > 0 {
		last := r.edit(s.removed[len(s.removed)-1])
		last.remove, last.clear = false, true
	}
}

// pair brings the edited counterpart of one of the base's elements up to the fresh one. The three are of one kind.
func (r *reconciler) pair(base, e, f document.Item) {
	switch b := base.(type) {
	case *document.Paragraph:
		r.paragraph(b, e.(*document.Paragraph), f.(*document.Paragraph))
	case *document.Table:
		r.table(b, e.(*document.Table), f.(*document.Table))
	case *document.Row:
		r.row(b, e.(*document.Row), f.(*document.Row))
	case *document.Contents:
		if b.Text() != f.(*document.Contents).Text() {
			r.comparison.note("mục lục được giữ như trong tệp sửa tay: mở tệp trong Word, bấm vào mục lục rồi bấm F9 để có đề mục và số trang mới")
		}
	case *document.Section:
		r.section(b, e.(*document.Section), f.(*document.Section))
	}
}

// span is what lies before a counterpart; nothing where there is none.
func span(from, to int) [2]int { return [2]int{from, max(from, to)} }

func behind(from, to int) int { return max(from, to+1) }

// keep passes an edited element.
func (s *sequence) keep(it document.Item) {
	s.kept++
	s.previous = it
	s.at = endOf(it)
	s.last = cmp.Or(document.First(it), s.last)
}

// endOf is where what follows an element begins.
func endOf(it document.Item) int {
	if sect, is := it.(*document.Section); is && sect.Holder != nil {
		return sect.Holder.Element.End
	}
	n := it.Node()
	for next := n; next != nil && endIsTracked(n); next = paragraphBehind(n) {
		n = next
	}
	return n.End
}

// endIsTracked says whether a person's tracked change brought the end of a paragraph in or takes it out: what is put behind it would be one with it
// when that is decided.
func endIsTracked(n *tree.Node) bool {
	return n.Name == "w:p" && (n.Path("w:pPr", "w:rPr", "w:del") != nil || n.Path("w:pPr", "w:rPr", "w:ins") != nil)
}

// paragraphBehind gives the paragraph that follows a block at once; nil where none does.
func paragraphBehind(n *tree.Node) *tree.Node {
	kids := n.Parent.Kids
	if i := slices.Index(kids, n) + 1; i < len(kids) && kids[i].Name == "w:p" {
		return kids[i]
	}
	return nil
}

// sameAdditions finds what both sides added between the same elements.
func (s *sequence) sameAdditions() map[int]int {
	inE, keysE := s.added(s.editedItems, s.toEdited)
	inF, keysF := s.added(s.freshItems, s.toFresh)
	same := map[int]int{}
	for i, j := range diff.Align(keysF, keysE) {
		if j != pairing.None {
			same[inF[i]] = inE[j]
		}
	}
	return same
}

// added lists the elements without a counterpart, with keys that tell the region they stand in.
func (s *sequence) added(items []document.Item, to []int) (at []int, keys []string) {
	region := 0
	for i, pairedWith := range pairing.Inverse(to, len(items)) {
		switch {
		case pairedWith == pairing.None:
			at, keys = append(at, i), append(keys, fmt.Sprintf("%d\x00%s", region, addedKey(items[i])))
		case s.toEdited[pairedWith] != pairing.None && s.toFresh[pairedWith] != pairing.None:
			region++
		}
	}
	return at, keys
}

// additions takes what the dossier added and passes what the person added.
func (s *sequence) additions(e, f [2]int) {
	var wanted []document.Item
	known := map[int]bool{}
	for i := f[0]; i < f[1]; i++ {
		if j, same := s.agreed[i]; same {
			known[j] = true
			s.report(Agreed, Inserted, s.freshItems[i])
			continue
		}
		wanted = append(wanted, s.freshItems[i])
		s.report(Dossier, Inserted, s.freshItems[i])
	}
	if len(wanted) > 0 {
		var next *document.Section
		if e[0] == e[1] && e[0] < len(s.editedItems) {
			next, _ = s.editedItems[e[0]].(*document.Section)
		}
		s.insert(s.container, s.previous, wanted, next)
		s.kept += len(wanted)
	}
	for i := e[0]; i < e[1]; i++ {
		s.keep(s.editedItems[i])
		if !known[i] && !slices.Contains(slices.Collect(maps.Values(s.agreed)), i) {
			s.report(Person, Inserted, s.editedItems[i])
		}
	}
}

// report lists an element that one side added or removed. One without words is not worth a line.
func (r *reconciler) report(by Side, kind Kind, it document.Item) {
	text := shownText(it)
	if document.Readable(text) == "" && it.Kind() != "section" {
		return
	}
	ch := Change{By: by, Kind: kind, Where: r.where(it)}
	switch {
	case kind == Removed:
		ch.Base = text
	case by == Person:
		ch.Person = text
	default:
		ch.Dossier = text
	}
	r.comparison.add(ch)
}

func shownText(it document.Item) string {
	if w, is := it.(*document.Row); is {
		return w.Text()
	}
	return it.Words()
}

func (r *reconciler) where(it document.Item) string {
	if r.context != "" {
		return r.context
	}
	return it.Place()
}

// dossierRemoved takes an element out that the person did not touch; what was touched stays, with a comment.
func (s *sequence) dossierRemoved(b, e document.Item) {
	if !untouched(b, e) {
		s.keep(e)
		s.comparison.add(Change{By: Both, Kind: Changed, Where: s.where(e), Base: shownText(b), Person: shownText(e)})
		s.comment(document.First(e), "Hồ sơ đã bỏ phần này; phần này được giữ vì đã sửa tay.")
		return
	}
	s.report(Dossier, Removed, e)
	s.at = endOf(e)
	switch it := e.(type) {
	case *document.Paragraph:
		s.removeParagraph(it)
	case *document.Section:
		s.dropSection(it)
	case *document.Row:
		s.gone[it.Element] = true
		s.splice(it.Table.Story.Part, tree.Replace(it.Element, ""))
	case *document.Table:
		s.splice(it.Story.Part, tree.Replace(it.Element, ""))
	case *document.Contents:
		s.splice(it.Story.Part, tree.Replace(it.Element, ""))
	}
}

// removeParagraph takes a paragraph out; one that carries the end of a section stays for that, without words.
func (s *sequence) removeParagraph(p *document.Paragraph) {
	edit := s.edit(p)
	if p.Properties().Child("w:sectPr") != nil {
		edit.clear = true
		return
	}
	edit.remove = true
	s.removed = append(s.removed, p)
	s.dropUnlinked(p, nil)
}

// dropSection takes the end of a section out.
func (r *reconciler) dropSection(s *document.Section) {
	if s.Holder == nil {
		return
	}
	edit := r.edit(s.Holder)
	edit.dropSection = true
	edit.remove = edit.clear
}

// untouched says whether the person left an element as it was, its looks too.
func untouched(b, e document.Item) bool {
	if b.Key() != e.Key() {
		return false
	}
	p, is := b.(*document.Paragraph)
	return !is || len(p.LooksDiffer(e.(*document.Paragraph))) == 0
}

// personRemoved tells of an element that the person took out. Where the dossier changed it, that is a clash.
func (s *sequence) personRemoved(b, f document.Item) {
	if b.Key() == f.Key() {
		s.report(Person, Removed, b)
		return
	}
	if document.Readable(shownText(f)) == "" {
		return
	}
	s.comparison.add(Change{By: Both, Kind: Removed, Where: s.where(b), Base: shownText(b), Dossier: shownText(f)})
	s.comment(s.last, fmt.Sprintf("Sau đoạn này, một phần đã được bỏ khi sửa tay (%s), nhưng hồ sơ vừa đổi phần đó thành: “%s”.", s.where(b), document.Readable(shownText(f))))
}

func (r *reconciler) splice(part string, s tree.Splice) { r.splices[part] = append(r.splices[part], s) }
