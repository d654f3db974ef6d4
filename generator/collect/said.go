package collect

import (
	"encoding/xml"
	"fmt"
	"strings"

	"vanban/generator/fingerprint"
	"vanban/generator/reported"
	"vanban/generator/tasktable"
)

// Said gives all that was filled in, by the keys of the form's cells: “nv.1.trang-thai”, “ct.TTHC-01”.
func (r *Report) Said() map[string]string {
	said := map[string]string{}
	for i := range r.Tasks {
		t := &r.Tasks[i]
		fields := map[string]string{"ngay-hoan-thanh": written(t.Done), "ty-le": share(t.ShareGiven, t.Share), "kho-khan": t.Difficulties, "ghi-chu": t.Note}
		if t.State != reported.NotSaid {
			fields["trang-thai"] = t.State.Word()
		}
		for _, day := range t.Times {
			fields["lan"] += written(day) + ";"
		}
		for _, p := range t.Products {
			fields["san-pham"] += strings.Join([]string{p.Kind, p.Symbol, written(p.Day)}, "|") + ";"
		}
		for key, value := range fields {
			if value != "" {
				said[taskKey(t.Number, key)] = value
			}
		}
	}
	for _, v := range r.Values {
		said[valueKey(v.Code)] = decimal(v.Number)
	}
	return said
}

func taskKey(number tasktable.Number, key string) string {
	return fmt.Sprintf("nv.%d.%s", number, key)
}
func valueKey(code string) string { return "ct." + code }

// Sum tells what was filled into one form from what was into another.
func (r *Report) Sum() string { return fingerprint.Of(r.Said()) }

// savedAt gives when a workbook was saved last, as it says itself (dcterms:modified, in UTC); empty where it does not.
func (b *book) savedAt() string {
	at, inside := "", false
	err := b.pack.Each("docProps/core.xml", func(t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			inside = e.Name.Local == "modified"
		case xml.EndElement:
			inside = false
		case xml.CharData:
			if inside {
				at += string(e)
			}
		}
		return nil
	})
	if err != nil {
		return "" // it is no part of the form
	}
	return strings.TrimSpace(at)
}

// supersedes says whether what the dossier has of a field is what an agency's own form said before: its new form
// changes that without a question.
func (g *merger) supersedes(agency, key, had string) bool {
	before, known := g.Earlier[agency][key]
	return known && before == had
}
