package dossier

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/heading"
	"vanban/generator/number"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/unit"
)

// OfficeAbove is the office's file where it stands in a folder above the dossier's.
const OfficeAbove = disk.Above

// OfficeKeys are the keys that an office's file can have.
var OfficeKeys = slices.Concat(OverridingKeys, []string{"nam"})

// OfficeFileKeys are those, and what only an office's file can say.
var OfficeFileKeys = slices.Concat(OfficeKeys, []string{SetAsideKey})

// office is what an office says for all its dossiers: it holds where ho-so.yaml is silent.
type office struct {
	*strictyaml.Mapping
	said *Dossier
}

// office reads the office's file of the dossier's folder, or of the nearest one above; nil where there is none.
func (l *loader) office() *office {
	name := OfficeFile
	if !l.exists(name) {
		name = OfficeAbove
	}
	d := l.yaml(name, nil)
	if d == nil {
		return nil
	}
	root, ok := d.Parse(d.File.Text)
	if !ok {
		d.Done()
		return nil
	}
	o := &office{Mapping: d.Mapping(root, d.File.At(1, 1), strictyaml.Schema{Optional: OfficeFileKeys}), said: &Dossier{}}
	o.said.override(o.Mapping)
	o.said.SetAside = ReadSetAside(o.Mapping)
	o.said.Year = o.Number("nam", strictyaml.FirstYear, strictyaml.LastYear)
	d.Done()
	return o
}

// has says whether the office says something.
func (o *office) has(key string) bool { return o != nil && o.Listed(key) }

// schema gives the keys of ho-so.yaml, which need not have what the office says.
func (o *office) schema(s strictyaml.Schema) strictyaml.Schema {
	if o == nil {
		return s
	}
	s.Optional = slices.Concat(s.Optional, OfficeKeys)
	s.Required = slices.DeleteFunc(slices.Clone(s.Required), o.has)
	return s
}

// lacking gives those of some keys that the office does not say.
func (o *office) lacking(keys ...string) []string { return slices.DeleteFunc(keys, o.has) }

// officeSays is how each key of an office's file is taken where ho-so.yaml is silent, and how it is told; the year is taken before all others.
var officeSays = []struct {
	key   string
	take  func(d, said *Dossier)
	value func(d *Dossier) string
}{
	{heading.IssuerSchema.Name, func(d, said *Dossier) { d.Issuer = said.Issuer }, func(d *Dossier) string { return together("; ", d.Issuer.Parent, d.Issuer.Name) }},
	{authoritySchema.Name, func(d, said *Dossier) {
		if d.Kind == DecisionWithPlan {
			d.Authority = said.Authority
		}
	}, func(d *Dossier) string { return d.Authority.Name.S }},
	{"dia-danh", func(d, said *Dossier) { d.Place = said.Place }, func(d *Dossier) string { return d.Place.S }},
	{signer.Schema.Name, func(d, said *Dossier) { d.Signer = said.Signer }, func(d *Dossier) string {
		var all []Text
		for _, c := range d.Signer.Capacities {
			all = append(all, Text{S: strings.TrimSpace(c.Abbrev + " " + c.Of.S)})
		}
		return together("; ", append(all, d.Signer.Position, d.Signer.Name)...)
	}},
	{"noi-nhan", func(d, said *Dossier) { d.Recipients.List = said.Recipients.List }, func(d *Dossier) string { return together("; ", d.Recipients.List...) }},
	{archiveSchema.Name, func(d, said *Dossier) {
		list := d.Recipients.List
		d.Recipients = said.Recipients
		d.Recipients.List = list
	}, func(d *Dossier) string { return d.Recipients.Archive.S }},
	{settingSchema.Name, func(d, said *Dossier) { d.Setting = said.Setting }, func(d *Dossier) string { return d.settingWords() }},
	{"hinh-thuc", func(d, said *Dossier) { d.Medium = said.Medium }, func(d *Dossier) string { return media[d.Medium].Word }},
	{"dinh-dang", func(d, said *Dossier) { d.Formats = said.Formats }, func(d *Dossier) string {
		var all []string
		for _, f := range d.Formats {
			all = append(all, string(f))
		}
		return strings.Join(all, ", ")
	}},
	{"nam", func(_, _ *Dossier) {}, func(d *Dossier) string {
		if d.Year == 0 {
			return ""
		}
		return fmt.Sprint(d.Year)
	}},
}

// settingWords tells how the text is set, where that is chosen.
func (d *Dossier) settingWords() string {
	var all []string
	if d.Setting.BodySize > 0 {
		all = append(all, "cỡ chữ "+number.WriteShort(float64(d.Setting.BodySize)/float64(unit.Point)))
	}
	if d.Setting.FirstLine > 0 {
		all = append(all, "lùi đầu dòng "+number.WriteShort(float64(d.Setting.FirstLine)/float64(unit.Centimetre))+" cm")
	}
	if d.Setting.Pitch > 0 {
		all = append(all, "giãn dòng "+number.WriteShort(float64(d.Setting.Pitch)/100))
	}
	return strings.Join(all, "; ")
}

// together sets texts that say something behind each other.
func together(between string, all ...Text) string {
	words := source.Strings(slices.DeleteFunc(slices.Clone(all), Text.Empty))
	return strings.Join(words, between)
}

// fromOffice takes what the dossier does not say from what its office does, and notes who says what.
func (d *Dossier) fromOffice(m *strictyaml.Mapping) {
	if d.office != nil {
		d.note(d.office.Mapping)
	}
	d.note(m)
	for _, k := range officeSays {
		if d.office.has(k.key) && !m.Listed(k.key) {
			k.take(d, d.office.said)
		}
	}
}

// note notes where the keys of an office stand.
func (d *Dossier) note(m *strictyaml.Mapping) {
	if d.origins == nil {
		d.origins = map[string]source.Pos{}
	}
	for _, key := range OfficeKeys {
		if f, is := m.Field(key); is && m.Listed(key) {
			d.origins[key] = f.At
		}
	}
}

// Said is what holds for all documents of an office: a key, its value in words, and where it is said; without a place it is the program's own.
type Said struct {
	Key, Value string
	At         source.Pos
}

// OfficeSays lists what an office's file could say, as it holds.
func (d *Dossier) OfficeSays() (all []Said) {
	for _, k := range officeSays {
		if value := k.value(d); value != "" {
			all = append(all, Said{k.key, value, d.origins[k.key]})
		}
	}
	return all
}

// OfficePath gives the name of the office's file that the dossier was read with: beside ho-so.yaml, or above; empty where there is none.
func (d *Dossier) OfficePath() string {
	for _, name := range []string{OfficeFile, OfficeAbove} {
		if d.files[name] != nil {
			return name
		}
	}
	return ""
}
