package revise

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator/word/tree"
)

// setup are the elements of a section's end that hold its page.
var setup = []string{"w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:titlePg"}

// reconcile gives a section its fresh page where the dossier changed it and the person did not.
func (b *section) reconcile(r *reconciler, edited, fresh item) {
	e, f := edited.(*section), fresh.(*section)
	if pageOf(b) == pageOf(f) || pageOf(e) == pageOf(f) {
		return
	}
	if !nearlySame(b, e) {
		r.comparison.note("Khổ giấy, lề trang: cả hai cùng đổi; giữ theo bản sửa tay.")
		return
	}
	r.comparison.add(Change{By: Dossier, Kind: Formatted, Where: b.place(), Looks: []string{"khổ giấy, lề trang"}})
	for _, name := range setup {
		old, new := e.n.Child(name), f.n.Child(name)
		if old != nil && new != nil {
			r.splice(r.edited.main, tree.Splice{At: old.Start, End: old.End, Text: tree.Raw(r.fresh.body.content, new)})
		}
	}
}

// pageOf writes a section's page in one form.
func pageOf(s *section) string {
	var parts []string
	for _, name := range setup {
		var values []string
		if k := s.n.Child(name); k != nil {
			for _, a := range k.Attrs {
				if a.Name.Local != "fmt" && a.Name.Local != "code" {
					values = append(values, a.Name.Local+"="+a.Value)
				}
			}
			slices.Sort(values)
			parts = append(parts, name+" "+strings.Join(values, " "))
		}
	}
	return strings.Join(parts, "\n")
}

// nearlySame says whether the size and margins of two pages differ by rounding only.
func nearlySame(a, b *section) bool {
	for name, sides := range map[string][]string{"w:pgSz": {"w", "h"}, "w:pgMar": {"top", "bottom", "left", "right"}} {
		for _, side := range sides {
			x, y := 0, 0
			if k := a.n.Child(name); k != nil {
				k.Number(side, &x)
			}
			if k := b.n.Child(name); k != nil {
				k.Number(side, &y)
			}
			if x-y > slack || y-x > slack {
				return false
			}
		}
	}
	return true
}

// headers reconciles the headers and footers of each section.
func (r *reconciler) headers() {
	done := map[string]bool{}
	r.anchor = firstParagraph(r.edited.body.items)
	defer func() { r.anchor = nil }()
	for _, key := range slices.Sorted(maps.Keys(r.base.headers)) {
		b, e, f := r.base.headers[key], r.edited.headers[key], r.fresh.headers[key]
		if e == nil || f == nil {
			if f != nil && textOf(b.items) != textOf(f.items) {
				r.comparison.note("Đầu trang, chân trang: hồ sơ đổi thành “" + readable(textOf(f.items)) + "”, bản sửa tay không còn chỗ đó.")
			}
			continue
		}
		if done[e.part] {
			continue
		}
		done[e.part] = true
		r.sequence(container{story: e, at: e.root.Open, cell: true}, b.items, e.items, f.items)
	}
}

// styles gives the edited document the fresh styles in the place of those that the person left as they were.
func (r *reconciler) styles() {
	part := ""
	if names := r.edited.pkg.Related(r.edited.main, "styles"); len(names) > 0 {
		part = names[0]
	}
	b, e, f := r.base.styles, r.edited.styles, r.fresh.styles
	if part == "" || b.root == nil || e.root == nil || f.root == nil {
		return
	}
	for _, st := range f.root.All("w:style") {
		id := st.Get("styleId")
		old := b.byID[id]
		if old == nil || tree.Raw(b.content, old) == tree.Raw(f.content, st) {
			continue
		}
		own := e.sameAs(b, id)
		if own == nil {
			continue
		}
		r.style(part, styleVersions{old, own, st})
	}
	if defaults := "w:docDefaults"; tree.Raw(b.content, b.root.Child(defaults)) != tree.Raw(f.content, f.root.Child(defaults)) {
		r.comparison.note("Định dạng mặc định của văn bản: hồ sơ đổi, chưa gộp được vào bản sửa tay.")
	}
}

// styleVersions is one style in its three versions.
type styleVersions struct{ b, e, f *tree.Node }

// style gives the edited document the fresh version of a style that looks there as it did, also where the dossier
// changed but its name; not where the document has another style of that name, for Word would drop one of them.
func (r *reconciler) style(part string, v styleVersions) {
	b, e, f := r.base.styles, r.edited.styles, r.fresh.styles
	name, looks := ownName(v.f), b.styleDifferences(f, v.b, v.f)
	if !b.sameLook(e, v.b, v.e) {
		if len(looks) > 0 && !f.sameLook(e, v.f, v.e) {
			r.comparison.note("Kiểu chữ “" + name + "”: cả hai cùng đổi; giữ theo bản sửa tay.")
		}
		return
	}
	text := r.imported(&story{doc: r.fresh, content: f.content}, v.f, nil)
	if other := e.byName[styleKey(v.f, v.f.Val("w:name"))]; other != nil && other != v.e {
		text = strings.Replace(text, tree.Raw(f.content, v.f.Child("w:name")), tree.Raw(e.content, v.e.Child("w:name")), 1)
	}
	end := strings.IndexByte(text, '>') + 1
	r.splice(part, tree.Splice{At: v.e.Start, End: v.e.End, Text: withAttribute(text[:end], "styleId", v.e.Get("styleId")) + text[end:]})
	if len(looks) > 0 {
		r.comparison.add(Change{By: Dossier, Kind: Formatted, Where: "kiểu chữ “" + name + "”", Looks: looks})
	}
}

// sameLook says whether two documents' styles look the same.
func (s *styles) sameLook(t *styles, a, b *tree.Node) bool {
	return len(s.styleDifferences(t, a, b)) == 0
}

func (s *styles) styleDifferences(t *styles, a, b *tree.Node) []string {
	x, y := a.Get("styleId"), b.Get("styleId")
	names := s.styleParagraph(x).differences(t.styleParagraph(y))
	return append(names, s.runLook(x, nil, "").differences(t.runLook(y, nil, ""))...)
}

// styleParagraph is how a paragraph of a style stands.
func (s *styles) styleParagraph(id string) paragraphLook { return s.paragraphLookOf(id, nil) }
