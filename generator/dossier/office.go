package dossier

import (
	"slices"

	"vanban/generator/disk"
	"vanban/generator/heading"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// OfficeAbove is the office's file where it stands in a folder above the dossier's.
const OfficeAbove = disk.Above

// OfficeKeys are the keys that an office's file can have.
var OfficeKeys = slices.Concat(OverridingKeys, []string{"nam"})

// OfficeFileKeys are those, and what only an office's file can say.
var OfficeFileKeys = slices.Concat(OfficeKeys, []string{setAsideKey, WordingKey, FontsKey})

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
	o.said.SetAside, o.said.MadeWith = ReadSetAside(o.Mapping), ReadMadeWith(o.Mapping)
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

// officeSays is how each key of an office's file is taken where ho-so.yaml is silent; the year is taken before all others.
var officeSays = []struct {
	key  string
	take func(d, said *Dossier)
}{
	{heading.IssuerSchema.Name, func(d, said *Dossier) { d.Issuer = said.Issuer }},
	{authoritySchema.Name, func(d, said *Dossier) {
		if d.Kind == DecisionWithPlan {
			d.Authority = said.Authority
		}
	}},
	{"dia-danh", func(d, said *Dossier) { d.Place = said.Place }},
	{signer.Schema.Name, func(d, said *Dossier) { d.Signer = said.Signer }},
	{"noi-nhan", func(d, said *Dossier) { d.Recipients.List = said.Recipients.List }},
	{archiveSchema.Name, func(d, said *Dossier) {
		list := d.Recipients.List
		d.Recipients = said.Recipients
		d.Recipients.List = list
	}},
	{settingSchema.Name, func(d, said *Dossier) { d.Setting = said.Setting }},
	{"hinh-thuc", func(d, said *Dossier) { d.Medium = said.Medium }},
	{"dinh-dang", func(d, said *Dossier) { d.Formats = said.Formats }},
}

// fromOffice takes what the dossier does not say from what its office does, and notes who says what.
func (d *Dossier) fromOffice(m *strictyaml.Mapping) {
	if d.office != nil {
		d.MadeWith = d.office.said.MadeWith
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
	for _, key := range OfficeFileKeys {
		if f, is := m.Field(key); is && m.Listed(key) {
			d.origins[key] = f.At
		}
	}
}

// Origin gives where a key of OfficeKeys is said, in ho-so.yaml or the office's file; the zero place where nowhere: then it is the program's own.
func (d *Dossier) Origin(key string) source.Pos { return d.origins[key] }

// OfficePath gives the name of the office's file that the dossier was read with: beside ho-so.yaml, or above; empty where there is none.
func (d *Dossier) OfficePath() string {
	for _, name := range []string{OfficeFile, OfficeAbove} {
		if d.files[name] != nil {
			return name
		}
	}
	return ""
}
