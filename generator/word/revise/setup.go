package revise

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// setup are the elements of a section's end that hold its page.
var setup = []string{"w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:titlePg"}

// section gives a section its fresh page where the dossier changed it and the person did not.
func (r *reconciler) section(b, e, f *document.Section) {
	if pageOf(b) == pageOf(f) || pageOf(e) == pageOf(f) {
		return
	}
	if !document.NearlySame(b, e) {
		r.comparison.note("Khổ giấy, lề trang: cả hai cùng đổi; giữ theo bản sửa tay.")
		return
	}
	r.comparison.add(Change{By: Dossier, Kind: Formatted, Where: b.Place(), Looks: []string{"khổ giấy, lề trang"}})
	for _, name := range setup {
		old, new := e.Element.Child(name), f.Element.Child(name)
		if old != nil && new != nil {
			r.splice(r.edited.Main, tree.Replace(old, tree.Raw(r.fresh.Body.Content, new)))
		}
	}
}

// pageOf writes a section's page in one form.
func pageOf(s *document.Section) string {
	var parts []string
	for _, name := range setup {
		var values []string
		if k := s.Element.Child(name); k != nil {
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

// headers reconciles the headers and footers of each section.
func (r *reconciler) headers() {
	done := map[string]bool{}
	r.anchor = document.First(r.edited.Body.Items...)
	defer func() { r.anchor = nil }()
	for _, key := range slices.Sorted(maps.Keys(r.base.Headers)) {
		b, e, f := r.base.Headers[key], r.edited.Headers[key], r.fresh.Headers[key]
		if e == nil || f == nil {
			if f != nil && document.TextOf(b.Items) != document.TextOf(f.Items) {
				r.comparison.note("Đầu trang, chân trang: hồ sơ đổi thành “" + document.Readable(document.TextOf(f.Items)) + "”, bản sửa tay không còn chỗ đó.")
			}
			continue
		}
		if done[e.Part] {
			continue
		}
		done[e.Part] = true
		r.sequence(container{story: e, at: e.Root.Open, inCell: true}, b.Items, e.Items, f.Items)
	}
}

// styles gives the edited document the fresh styles in the place of those that the person left as they were.
func (r *reconciler) styles() {
	part := r.related("styles")
	b, e, f := r.base.Styles, r.edited.Styles, r.fresh.Styles
	if part == "" || b.Root == nil || e.Root == nil || f.Root == nil {
		return
	}
	for _, st := range f.Root.All("w:style") {
		id := st.Get("styleId")
		old := b.ByID[id]
		if old == nil || tree.Raw(b.Content, old) == tree.Raw(f.Content, st) {
			continue
		}
		if own := e.SameAs(b, id); own != nil {
			r.style(part, styleVersions{old, own, st})
		}
	}
	if defaults := "w:docDefaults"; tree.Raw(b.Content, b.Root.Child(defaults)) != tree.Raw(f.Content, f.Root.Child(defaults)) {
		r.comparison.note("Định dạng mặc định của văn bản: hồ sơ đổi, chưa gộp được vào bản sửa tay.")
	}
}

// styleVersions is one style in its three versions.
type styleVersions struct{ b, e, f *tree.Node }

// style gives the edited document the fresh version of a style that looks there as it did, also where the dossier
// changed but its name; not where the document has another style of that name, for Word would drop one of them.
func (r *reconciler) style(part string, v styleVersions) {
	b, e, f := r.base.Styles, r.edited.Styles, r.fresh.Styles
	name, looks := document.OwnName(v.f), styleDifferences(b, f, v.b, v.f)
	if len(styleDifferences(b, e, v.b, v.e)) > 0 {
		if len(looks) > 0 && len(styleDifferences(f, e, v.f, v.e)) > 0 {
			r.comparison.note("Kiểu chữ “" + name + "”: cả hai cùng đổi; giữ theo bản sửa tay.")
		}
		return
	}
	text := r.imported(&document.Story{Doc: r.fresh, Content: f.Content}, v.f, nil)
	if other := e.ByName[document.StyleKey(v.f, v.f.Val("w:name"))]; other != nil && other != v.e {
		text = strings.Replace(text, tree.Raw(f.Content, v.f.Child("w:name")), tree.Raw(e.Content, v.e.Child("w:name")), 1)
	}
	end := strings.IndexByte(text, '>') + 1
	r.splice(part, tree.Replace(v.e, tree.WithAttribute(text[:end], "styleId", v.e.Get("styleId"))+text[end:]))
	if len(looks) > 0 {
		r.comparison.add(Change{By: Dossier, Kind: Formatted, Where: "kiểu chữ “" + name + "”", Looks: looks})
	}
}

// styleDifferences names what differs in the looks of two documents' styles.
func styleDifferences(s *document.Styles, t *document.Styles, a, b *tree.Node) []string {
	x, y := a.Get("styleId"), b.Get("styleId")
	names := s.ParagraphLook(x, nil).Differences(t.ParagraphLook(y, nil))
	return append(names, s.RunLook(x, nil, "").Differences(t.RunLook(y, nil, ""))...)
}
