package paper

import (
	"fmt"
	"slices"

	"vanban/generator/strictyaml"
)

// endKeys are the keys of what stands behind a document's text.
var endKeys = []string{"nguoi-ky", "noi-nhan", "luu"}

// unsigned settles whether anything stands behind the text: a phiếu trình has those who sign it in a table of its text, a list often nobody.
func (p *Paper) unsigned(m *strictyaml.Mapping) {
	if p.Own[KeyEnd] == nil {
		return
	}
	if strictyaml.Choose(m, KeyEnd, strictyaml.YesNo, false) {
		delete(p.Own, KeyEnd)
		return
	}
	for _, key := range endKeys {
		if field, given := m.Given(key); given {
			m.Decoder.Report(field.At, fmt.Sprintf("“%s” không được in, vì có “%s: không”.", key, KeyEnd), "bỏ một trong hai dòng")
		}
	}
}

// without gives the keys that the document has no place for: those of its kind, and those of its end where it has none.
func (p *Paper) without() []string {
	if p.Own[KeyEnd] == nil {
		return p.Kind.Without
	}
	return slices.Concat(p.Kind.Without, endKeys)
}
