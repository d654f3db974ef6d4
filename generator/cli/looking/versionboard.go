package looking

import (
	"fmt"

	"vanban/generator"
	"vanban/generator/compose/amend"
	"vanban/generator/console"
	"vanban/generator/deadline"
	"vanban/generator/diff"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/preview"
	"vanban/generator/source"
	"vanban/generator/versions"
)

// ofToday names the version that is being edited.
const ofToday = "hom-nay"

// addVersions adds what was issued, and what the dossier says now, to be set side by side.
func (v *Preview) addVersions(s *preview.Show) {
	records, err := issued.Read(v.Path)
	if err != nil || len(records) == 0 {
		s.Problems = append(s.Problems, told(source.ProblemsIn(err), false)...)
		return
	}
	at := map[string]string{ofToday: v.Path}
	for _, r := range records {
		at[r.Name()] = r.Path()
		s.Versions = append(s.Versions, preview.Version{Name: r.Name(), Title: titleOfRecord(r), Documents: func() ([]preview.Document, error) { return v.documentsAt(r) }})
	}
	now := s.Documents
	s.Versions = append(s.Versions, preview.Version{Name: ofToday, Title: "Hôm nay, hồ sơ đang sửa", Documents: func() ([]preview.Document, error) { return now, nil }})
	s.Compare = func(old, new string) ([]preview.List, error) { return v.compared(at[old], at[new]) }
}

// titleOfRecord says what was issued.
func titleOfRecord(r *issued.Record) string {
	what := map[issued.Kind]string{issued.Original: "Đã ban hành", issued.Amendment: "Từ sửa đổi", issued.Correction: "Từ đính chính"}[r.Kind]
	if r.Paper != "" {
		what += " (" + r.Paper + ")"
	}
	if p, err := deadline.ParsePeriod(r.Period); err == nil {
		what += " báo cáo " + p.Name()
	}
	return what + ": " + r.String()
}

// documentsAt gives the documents of the dossier that a record keeps, with the report that it tells of.
func (v *Preview) documentsAt(r *issued.Record) ([]preview.Document, error) {
	d, err := dossier.Load(disk.Alone(r.Path()))
	if err != nil {
		return nil, fmt.Errorf("hồ sơ lưu khi ban hành không đọc được: %w", err)
	}
	options := v.Options
	if options.Only == nil {
		options.Only = parts(d.Outputs)
	}
	made, err := generator.NewMaker(options).Compose(d)
	if err != nil {
		return nil, err
	}
	s := &preview.Show{}
	v.addDocuments(s, made)
	if p, err := deadline.ParsePeriod(r.Period); err == nil && d.Report != nil {
		s.Documents = append(s.Documents, v.reportOf(d, p))
	}
	return s.Documents, nil
}

// compared tells what so-sanh tells of two versions.
func (v *Preview) compared(old, new string) ([]preview.List, error) {
	w, err := generator.NewMaker(v.Options).Wording()
	if err != nil {
		return nil, err
	}
	var two [2]*versions.Version
	for i, path := range []string{old, new} {
		if two[i], err = versions.Read(path); err != nil {
			return nil, err
		}
	}
	c, err := versions.Compare(two[0], two[1], w)
	if err != nil {
		return nil, err
	}
	var all []preview.List
	for i, d := range c.Shown {
		if last := len(all) - 1; last < 0 || all[last].Title != c.Groups[i] {
			all = append(all, preview.List{Title: c.Groups[i]})
		}
		l := &all[len(all)-1]
		l.Changes = append(l.Changes, preview.Change{Where: d.Head(), Words: wordsOfChange(d)})
	}
	return all, nil
}

// wordsOfChange gives what was taken away and what was added.
func wordsOfChange(d amend.Difference) []diff.Segment {
	switch {
	case d.Action == amend.ActMove && d.Old == d.New:
		return []diff.Segment{{Op: diff.Kept, Text: console.Clipped(d.New)}}
	case d.Words != nil:
		return console.Shortened(d.Words)
	case d.Action == amend.ActRenumber:
		return nil
	}
	return []diff.Segment{{Op: diff.Removed, Text: d.Old}, {Op: diff.Added, Text: d.New}}
}
