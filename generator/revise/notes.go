package revise

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/word/tree"
)

// linkNotes says which footnotes of the edited paragraph those of the fresh one are: both stand for one of the base.
func (r *reconciler) linkNotes(b, e, f *paragraph) map[string]string {
	if len(f.notes) == 0 {
		return nil
	}
	links := map[string]string{}
	toE, toF := noteLinks(b, e), noteLinks(b, f)
	for i := range b.notes {
		if toE[i] != none && toF[i] != none {
			links[f.notes[toF[i]]] = e.notes[toE[i]]
		}
	}
	return links
}

// noteLinks gives for each footnote of p the index of the one of q that it became, or none.
func noteLinks(p, q *paragraph) []int {
	to := make([]int, len(p.notes))
	for i := range to {
		to[i] = i
	}
	if p.text == q.text {
		return to
	}
	for i := range to {
		to[i] = none
	}
	a, b := wordsOf(p.text), wordsOf(q.text)
	ordinal := func(words []string) []int {
		at, n := make([]int, len(words)), 0
		for i, w := range words {
			at[i] = n
			n += strings.Count(w, string(noteMark))
		}
		return at
	}
	inA, inB := ordinal(a), ordinal(b)
	for i, j := range diff.Align(a, b) {
		if j != none && a[i] == string(noteMark) && inA[i] < len(to) {
			to[inA[i]] = inB[j]
		}
	}
	return to
}

// notesOf reconciles the footnotes that a paragraph has in all three versions.
func (r *reconciler) notesOf(b, e, f *paragraph) {
	toE, toF := noteLinks(b, e), noteLinks(b, f)
	for i, id := range b.notes {
		base := r.base.notes[id]
		if base == nil || toE[i] == none || toF[i] == none {
			continue
		}
		edited, fresh := r.edited.notes[e.notes[toE[i]]], r.fresh.notes[f.notes[toF[i]]]
		if edited == nil || fresh == nil {
			continue
		}
		anchor, context := r.anchor, r.context
		r.anchor, r.context = e, "chú thích tại "+b.where
		r.sequence(container{story: &edited.story, at: edited.n.Open, cell: true}, base.items, edited.items, fresh.items)
		r.anchor, r.context = anchor, context
		r.last = e
	}
}

// importNote brings a footnote of the fresh document over and gives its number.
func (r *reconciler) importNote(id string) string {
	fresh := r.fresh.notes[id]
	if fresh == nil {
		return id
	}
	if r.imports.nextNote == 0 {
		r.imports.nextNote = 1
		for known := range r.edited.notes {
			if n, err := strconv.Atoi(known); err == nil && n >= r.imports.nextNote {
				r.imports.nextNote = n + 1
			}
		}
	}
	free := strconv.Itoa(r.imports.nextNote)
	r.imports.nextNote++
	text := r.imported(&fresh.story, fresh.n, nil)
	end := strings.IndexByte(text, '>') + 1
	r.imports.notes = append(r.imports.notes, withAttribute(text[:end], "id", free)+text[end:])
	return free
}

// dropUnlinked takes out the footnotes of a paragraph that the dossier's version has none for.
func (r *reconciler) dropUnlinked(e *paragraph, links map[string]string) {
	kept := map[string]bool{}
	for _, id := range links {
		kept[id] = true
	}
	for _, id := range e.notes {
		if n := r.edited.notes[id]; n != nil && !kept[id] {
			r.splice(n.part, tree.Splice{At: n.n.Start, End: n.n.End, Text: ""})
		}
	}
}

// dropNotes takes out all footnotes of a paragraph.
func (r *reconciler) dropNotes(p *paragraph) { r.dropUnlinked(p, nil) }

const notesType = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

// writeNotes appends the footnotes that came over; a document without any gets the part, too.
func (r *reconciler) writeNotes() error {
	if len(r.imports.notes) == 0 {
		return nil
	}
	text := strings.Join(r.imports.notes, "")
	if names := r.edited.pkg.Related(r.edited.main, "footnotes"); len(names) > 0 {
		root, err := tree.Parse(r.edited.pkg.Part(names[0]))
		if err != nil {
			return err
		}
		r.splice(names[0], tree.Splice{At: root.Close, End: root.Close, Text: text})
		return nil
	}
	fresh := r.fresh.pkg.Related(r.fresh.main, "footnotes")[0]
	content := r.fresh.pkg.Part(fresh)
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	var part strings.Builder
	part.Write(content[:root.Open])
	for _, k := range root.Kids {
		if kind := k.Get("type"); kind != "" && kind != "normal" {
			part.WriteString(tree.Raw(content, k)) // the separators
		}
	}
	part.WriteString(text)
	part.Write(content[root.Close:])
	name, err := r.edited.pkg.Add(fresh, notesType, []byte(part.String()))
	if err != nil {
		return err
	}
	_, err = r.edited.pkg.Relate(r.edited.main, tree.RelationNS+"/footnotes", name)
	return err
}

// orderNotes puts the footnotes in the order of their references: LibreOffice goes by that, not by their numbers.
func (r *reconciler) orderNotes() error {
	part := r.edited.pkg.Related(r.edited.main, "footnotes")[0]
	content := r.edited.pkg.Part(part)
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	main, err := tree.Parse(r.edited.pkg.Part(r.edited.main))
	if err != nil {
		return err
	}
	place := map[string]int{}
	main.Each(func(n *tree.Node) {
		if n.Name == "w:footnoteReference" && place[n.Get("id")] == 0 {
			place[n.Get("id")] = len(place) + 1
		}
	})
	last := len(place) + 1
	key := func(n *tree.Node) int {
		if kind := n.Get("type"); kind != "" && kind != "normal" {
			return 0 // a separator
		}
		return cmp.Or(place[n.Get("id")], last)
	}
	notes := root.All("w:footnote")
	sorted := slices.Clone(notes)
	slices.SortStableFunc(sorted, func(a, b *tree.Node) int { return cmp.Compare(key(a), key(b)) })
	var all []tree.Splice
	for i, n := range notes {
		all = append(all, tree.Splice{At: n.Start, End: n.End, Text: tree.Raw(content, sorted[i])})
	}
	if content, err = tree.Apply(content, all); err != nil {
		return err
	}
	return r.edited.pkg.Set(part, content)
}
