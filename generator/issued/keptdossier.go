package issued

import (
	"fmt"

	"vanban/generator/amended"
	"vanban/generator/compose/amend"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
)

// Kept reads the dossier that a record keeps.
func (r *Record) Kept() (*dossier.Dossier, error) {
	d, err := dossier.Load(disk.Alone(r.Path()))
	if err != nil {
		return nil, r.NotKept(err)
	}
	return d, nil
}

// NotKept says that what a record keeps can't be read.
func (r *Record) NotKept(err error) error {
	return fmt.Errorf("hồ sơ lưu khi ban hành ở %s không đọc được:\n%w", r.Path(), err)
}

// ReplacedBy says whether the amendment that makes a dossier of the one that a record keeps replaces the plan as a whole, and gives the number of its last
// điều then.
func (r *Record) ReplacedBy(d *dossier.Dossier) (lastArticle int, replaces bool, err error) {
	if r == nil {
		return 0, false, nil
	}
	old, err := r.Kept()
	if err == nil {
		lastArticle, replaces = amend.ReplacesPlan(old, d)
	}
	return lastArticle, replaces, err
}

// Earlier gives the amending documents among what a dossier has issued, up to one that is an amendment; a công văn đính chính amends nothing.
func (all Records) Earlier(last *Record) (earlier []amended.Document, err error) {
	for _, r := range all.Until(last) {
		if r.Kind != Amendment {
			continue
		}
		d, err := r.Kept()
		if err != nil {
			return nil, err
		}
		e := amended.Document{Number: r.Number, Day: r.Date()}
		if e.LastArticle, e.Replaces, err = all.Before(r).ReplacedBy(d); err != nil {
			return nil, err
		}
		earlier = append(earlier, e)
	}
	return earlier, nil
}

// ReportFolder gives the folder that a period's report is computed from: the dossier's, or that of the dossier as it was
// when the report was issued.
func ReportFolder(folder string, period deadline.Period) (string, error) {
	records, err := Read(folder)
	if err != nil {
		return "", err
	}
	if r := records.Of(period.String()); r != nil {
		return r.Path(), nil
	}
	return folder, nil
}
