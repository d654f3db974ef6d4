package revise

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/chartml"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// embedded gives the edited document a picture of the fresh one, which it may have already, and the id of the relationship to it.
func (r *reconciler) embedded(st *document.Story, id string) string {
	if known, is := r.imports.relations["ảnh "+id]; is {
		return known
	}
	for _, l := range st.Doc.Package.Relations(r.fresh.Main) {
		if l.ID != id || l.External {
			continue
		}
		data := st.Doc.Package.Part(l.Target)
		own, err := r.pictureLike(l.Type, data), error(nil)
		if own == "" {
			var name string
			if name, err = r.edited.Package.Add(l.Target, st.Doc.Package.ContentType(l.Target), data); err == nil {
				own, err = r.edited.Package.Relate(r.edited.Main, l.Type, name)
			}
		}
		r.fail(err)
		r.imports.relations["ảnh "+id] = own
		return own
	}
	return id
}

// pictureLike gives the relationship to a picture of the edited document with these bytes; empty where there is none.
func (r *reconciler) pictureLike(kind string, data []byte) string {
	for _, l := range r.edited.Package.Relations(r.edited.Main) {
		if l.Type == kind && !l.External && bytes.Equal(r.edited.Package.Part(l.Target), data) {
			return l.ID
		}
	}
	return ""
}

// charted gives the edited document a chart of the fresh one with the workbook of its data, and the id of the relationship to it.
func (r *reconciler) charted(st *document.Story, id string) string {
	if known, is := r.imports.relations["biểu đồ "+id]; is {
		return known
	}
	for _, l := range st.Doc.Package.Relations(r.fresh.Main) {
		if l.ID != id || l.External {
			continue
		}
		name, err := r.edited.Package.Copy(st.Doc.Package, l.Target)
		if err == nil {
			r.imports.relations["biểu đồ "+id], err = r.edited.Package.Relate(r.edited.Main, l.Type, name)
		}
		r.fail(err)
		return r.imports.relations["biểu đồ "+id]
	}
	return id
}

// samePictures says whether two paragraphs show the same pictures in the same size.
func samePictures(p, q *document.Paragraph) bool { return slices.Equal(p.Pictures(), q.Pictures()) }

// takePictures gives the edited paragraph pictures that the dossier changed, where the person left the paragraph quite as it was; else both are told.
func (r *reconciler) takePictures(t triple, asItWas bool, links map[string]string) {
	if !asItWas || !samePictures(t.b, t.e) || !plainBut(t.e, "w:drawing") {
		r.clash(t.b.Text, t.e, t.f.Text+picturesOf(t.f), r.where(t.b))
		return
	}
	r.replaceInner(t, links)
	r.takeProperties(t)
	r.comparison.add(Change{By: Dossier, Kind: Changed, Where: r.where(t.b), Base: t.b.Text, Dossier: t.f.Text})
}

// picturesOf tells of a paragraph's pictures, for a person who has to put them in.
func picturesOf(p *document.Paragraph) string {
	var all strings.Builder
	for _, own := range p.Pictures() {
		all.WriteString(" [ảnh mới: " + own.Words + "]")
	}
	return all.String()
}

// isPicture says whether an object of a run is a picture or a chart, and nothing else.
func isPicture(n *tree.Node) bool {
	found, words := false, false
	n.Each(func(k *tree.Node) {
		found = found || document.IsBlip(k) || chartml.IsNamed(k)
		words = words || k.Name == "w:txbxContent"
	})
	return found && !words
}

var (
	drawingTag = pattern.Lazy(`<wp:docPr\s[^>]*\bid="(\d{1,9})"`)
	drawingID  = pattern.Lazy(`\bid="\d+"`)
)

// numbered gives the tag of a drawing a number that none of the edited document's has.
func (r *reconciler) numbered(tag string) string {
	if r.imports.drawings == 0 {
		for _, m := range drawingTag().FindAllSubmatch(r.edited.Body.Content, -1) {
			n, _ := strconv.Atoi(string(m[1]))
			r.imports.drawings = max(r.imports.drawings, n)
		}
	}
	r.imports.drawings++
	return drawingID().ReplaceAllLiteralString(tag, `id="`+strconv.Itoa(r.imports.drawings)+`"`)
}
