package dossier

import (
	"maps"
	"slices"

	"vanban/generator/heading"
	"vanban/generator/strictyaml"
)

// OverridingKeys are the keys of ho-so.yaml by which a document written in a file of its own, or an office for all its documents, says what is
// otherwise taken from the dossier.
var OverridingKeys = []string{"co-quan-ban-hanh", "tham-quyen", "dia-danh", "nguoi-ky", "noi-nhan", "luu", "trinh-bay", "hinh-thuc", "dinh-dang"}

// OwnKeys are the keys of ho-so.yaml that say what a document is by itself: none is taken from the dossier, but whether it is a draft.
var OwnKeys = slices.Concat([]string{"so", "ngay", "nam", "trich-yeu", "giu-chu-hoa", "can-cu", "do-khan", "du-thao"}, heading.Keys)

// Overridden gives the dossier as a document of its own has it: with what the document says in the place of what the dossier does, and with
// its number, day, abstract and bases. The file that says so, as a whole, is kept for quoting its lines.
func (d *Dossier) Overridden(m *strictyaml.Mapping, file *strictyaml.File) *Dossier {
	own := *d
	own.files = maps.Clone(d.files)
	if own.files == nil {
		own.files = map[string]*strictyaml.File{}
	}
	own.files[file.Name] = file
	own.Outputs, own.Articles, own.Appendices, own.Notes = nil, nil, nil, nil
	own.override(m)
	own.own(m)
	own.origins = maps.Clone(d.origins)
	own.note(m)
	return &own
}

func (d *Dossier) override(m *strictyaml.Mapping) {
	overrideSender(m, &d.Issuer, &d.Place, &d.Signer)
	if _, given := m.Given(authoritySchema.Name); given {
		d.Authority = readAuthority(m.Mapping(authoritySchema))
	}
	own := readRecipients(m)
	if m.Listed("noi-nhan") {
		d.Recipients.List = own.List
	}
	if _, given := m.Given(archiveSchema.Name); given {
		own.List = d.Recipients.List
		d.Recipients = own
	}
	if _, given := m.Given(settingSchema.Name); given {
		d.setting(m.Mapping(settingSchema))
	}
	d.Medium = strictyaml.Choose(m, "hinh-thuc", media, d.Medium)
	if chosen := strictyaml.ChooseMany(m, "dinh-dang", formats()); len(chosen) > 0 {
		d.Formats = chosen
	}
}

func (d *Dossier) own(m *strictyaml.Mapping) {
	d.Number, d.Day = heading.ReadNumber(m), m.Day("ngay")
	d.Draft = strictyaml.Choose(m, "du-thao", strictyaml.YesNo, d.Draft && (d.Number == 0 || d.Day.IsZero()))
	d.draftAt, d.draftOpen = m.FirstAt("du-thao", "ngay", "so", "loai"), leavesOpen(m)
	d.dayAt = m.Where("ngay")
	d.Heading, d.Abstract = heading.Read(m, d.Day)
	d.Joint = heading.ReadJoint(m)
	d.Bases = readBases(m)
	d.KeepCapital = strictyaml.Choose(m, "giu-chu-hoa", keepCapital, ByRule)
	d.Urgency = strictyaml.Choose(m, "do-khan", urgencies, NotUrgent)
	switch year := m.Number("nam", strictyaml.FirstYear, strictyaml.LastYear); {
	case year != 0:
		d.Year = year
	case !d.Day.IsZero():
		d.Year = d.Day.Year
	}
}

// OwnValues gives what a document of its own takes beside its text.
func (d *Dossier) OwnValues() Values {
	v := Values{}
	d.common(v)
	d.letterhead(v)
	v.Add("địa danh", d.Place)
	v.Add("trích yếu", d.Abstract)
	v.Add("thẩm quyền: tên", d.Authority.Name)
	v.each("căn cứ", d.Bases)
	d.signature(v)
	return v
}
