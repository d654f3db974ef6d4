package revise

import (
	"strconv"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// linkNotes says which footnotes of the edited paragraph those of the fresh one are: both stand for one of the base.
func (r *reconciler) linkNotes(b, e, f *document.Paragraph) map[string]string {
	if len(f.Notes) == 0 {
		return nil
	}
	links := map[string]string{}
	toE, toF := pairing.Notes(b, e), pairing.Notes(b, f)
	for i := range b.Notes {
		if toE[i] != pairing.None && toF[i] != pairing.None {
			links[f.Notes[toF[i]]] = e.Notes[toE[i]]
		}
	}
	return links
}

// notesOf reconciles the footnotes that a paragraph has in all three versions.
func (r *reconciler) notesOf(b, e, f *document.Paragraph) {
	toE, toF := pairing.Notes(b, e), pairing.Notes(b, f)
	for i, id := range b.Notes {
		base := r.base.Notes[id]
		if base == nil || toE[i] == pairing.None || toF[i] == pairing.None {
			continue
		}
		edited, fresh := r.edited.Notes[e.Notes[toE[i]]], r.fresh.Notes[f.Notes[toF[i]]]
		if edited == nil || fresh == nil {
			continue
		}
		anchor, context := r.anchor, r.context
		r.anchor, r.context = e, "chú thích tại "+b.Where
		r.sequence(container{story: &edited.Story, at: edited.Element.Open, inCell: true}, base.Items, edited.Items, fresh.Items)
		r.anchor, r.context = anchor, context
		r.last = e
	}
}

// importNote brings a footnote of the fresh document over and gives its number.
func (r *reconciler) importNote(id string) string {
	fresh := r.fresh.Notes[id]
	if fresh == nil {
		return id
	}
	if r.imports.nextNote == 0 {
		r.imports.nextNote = 1
		for known := range r.edited.Notes {
			if n, err := strconv.Atoi(known); err == nil && n >= r.imports.nextNote {
				r.imports.nextNote = n + 1
			}
		}
	}
	free := strconv.Itoa(r.imports.nextNote)
	r.imports.nextNote++
	text := r.imported(&fresh.Story, fresh.Element, nil)
	end := strings.IndexByte(text, '>') + 1
	r.imports.notes = append(r.imports.notes, tree.WithAttribute(text[:end], "id", free)+text[end:])
	return free
}

// dropUnlinked takes out the footnotes of a paragraph that the dossier's version has none for: without links all of them.
func (r *reconciler) dropUnlinked(e *document.Paragraph, links map[string]string) {
	kept := map[string]bool{}
	for _, id := range links {
		kept[id] = true
	}
	for _, id := range e.Notes {
		if n := r.edited.Notes[id]; n != nil && !kept[id] {
			r.splice(n.Part, tree.Replace(n.Element, ""))
		}
	}
}

// writeNotes appends the footnotes that came over; a document without any gets the part, too.
func (r *reconciler) writeNotes() {
	text := strings.Join(r.imports.notes, "")
	switch {
	case text == "":
		return
	case r.related("footnotes") != "":
		r.appendTo("footnotes", text)
		return
	}
	fresh := r.fresh.Package.Related(r.fresh.Main, "footnotes")[0]
	content := r.fresh.Package.Part(fresh)
	root, err := tree.Parse(content)
	if r.fail(err); err != nil {
		return
	}
	part := string(content[:root.Open])
	for _, k := range root.Kids {
		if document.IsSeparator(k) {
			part += tree.Raw(content, k)
		}
	}
	r.add(fresh, "footnotes", part+text+string(content[root.Close:]))
}
