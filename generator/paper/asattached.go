package paper

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/outline"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// ofAttached are the keys that a document which is issued with a decision prints, or that say how it is set.
var ofAttached = []string{"loai", "trich-yeu", "giu-chu-hoa", "phu-de", dossier.KeyOrientation, dossier.KeyAppendices, KeyKindName, outline.Key, heading.ContentsKey}

// asDecision are the keys of which a document may repeat what its decision says: nothing is lost where both are the same. They differ in what is given.
var asDecision = map[string]func(*dossier.Dossier) any{
	"so":        func(d *dossier.Dossier) any { return d.Number },
	"ngay":      func(d *dossier.Dossier) any { return d.Day },
	"nam":       func(d *dossier.Dossier) any { return d.Year },
	"thang":     func(d *dossier.Dossier) any { return d.Heading.Month },
	"du-thao":   func(d *dossier.Dossier) any { return d.Draft },
	"hinh-thuc": func(d *dossier.Dossier) any { return d.Medium },
	"dinh-dang": func(d *dossier.Dossier) any { return d.Formats },
	"trinh-bay": func(d *dossier.Dossier) any { return d.Setting },
	"do-khan":   func(d *dossier.Dossier) any { return d.Urgency },
	"dia-danh":  func(d *dossier.Dossier) any { return d.Place.S },
	"co-quan-ban-hanh": func(d *dossier.Dossier) any {
		i := d.Issuer
		return words(append([]source.Text{i.Parent, i.Name, i.Short, i.Abbrev}, i.Address...))
	},
	"tham-quyen": func(d *dossier.Dossier) any { return d.Authority.Name.S },
	"luu": func(d *dossier.Dossier) any {
		r := d.Recipients
		return append(words([]source.Text{r.Archive, r.CopyMark, r.Drafter, r.Unit}), strconv.Itoa(r.Copies))
	},
	"nguoi-ky": func(d *dossier.Dossier) any {
		all := []string{d.Signer.Position.S, d.Signer.Other.S, d.Signer.Name.S}
		for _, c := range d.Signer.Capacities {
			all = append(all, c.Abbrev+" "+c.Of.S)
		}
		return all
	},
}

func words(all []source.Text) (s []string) {
	for _, t := range all {
		s = append(s, t.S)
	}
	return s
}

// asAttached gives a document that is issued with a decision number, day and what else is the decision's. What the document says of that itself, as one
// does that was made alone before, is noted where it is not printed.
func (p *Paper) asAttached(m *strictyaml.Mapping) {
	d, of := p.Dossier, p.decision.Dossier
	for _, key := range p.Kind.schema().Keys() {
		if field, given := m.Given(key); given && !slices.Contains(ofAttached, key) && !p.repeats(key) {
			p.Notes = append(p.Notes, m.Decoder.File.Problem(field.At, fmt.Sprintf("Văn bản này ban hành kèm theo %s ở tệp “%s”, nên dòng “%s” không được dùng: số, ngày, căn cứ, người ký, nơi nhận là của %[1]s.", strings.ToLower(p.decision.Kind.Name), p.decision.File, key),
				"ghi “"+key+"” ở "+strings.ToLower(p.decision.Kind.Name)+" nếu cần; ở đây thì bỏ dòng này, hoặc giữ nếu tệp còn được tạo riêng"))
		}
	}
	d.Kind, d.Number, d.Day, d.Year, d.Draft, d.Medium, d.Authority, d.Joint = of.Kind, of.Number, of.Day, of.Year, of.Draft, of.Medium, of.Authority, of.Joint
	d.OneFile, d.Issuer, d.Urgency, d.Heading.Month, d.Heading.Year, d.Setting, d.NoteSaysIssued = of.OneFile, of.Issuer, dossier.NotUrgent, of.Heading.Month, of.Heading.Year, of.Setting, of.NoteSaysIssued
	p.Outline.Decree = d.Setting.Decree
	for i := range d.Appendices {
		d.Appendices[i].Outline.Decree = d.Setting.Decree
	}
}

// within says whether all of some texts are among others.
func within(some, all []source.Text) bool {
	there := words(all)
	return !slices.ContainsFunc(some, func(t source.Text) bool { return !slices.Contains(there, t.S) })
}

// repeats says whether a key says what the decision does.
func (p *Paper) repeats(key string) bool {
	d, of := p.Dossier, p.decision.Dossier
	switch say := asDecision[key]; {
	case key == "can-cu":
		return within(d.Bases, of.Bases)
	case key == "noi-nhan":
		return within(d.Recipients.List, of.Recipients.List)
	case key == KeyPeriod:
		return reflect.DeepEqual(p.Period, p.decision.Period)
	case say != nil:
		return reflect.DeepEqual(say(d), say(of))
	}
	return false
}
