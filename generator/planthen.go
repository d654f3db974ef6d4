package generator

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"vanban/generator/amended"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// planThen gives a dossier with its plan as that was in force on the day of a period's report, where it was amended later and the records hold it, and a note that
// says so; nil where the plan is the one to report on, or is kept nowhere.
func planThen(d *dossier.Dossier, periods []*reported.Progress, period deadline.Period) (*dossier.Dossier, *source.Problem) {
	at := slices.IndexFunc(periods, func(p *reported.Progress) bool { return p.Period == period })
	if at < 0 {
		return nil, nil
	}
	report := periods[at].Report
	by := amended.Until(d.Amended, report.Day)
	if len(by) == len(d.Amended) {
		return nil, nil
	}
	folder, err := amended.InForce(d.Source(), report.Day)
	if err != nil || folder == "" {
		return nil, nil // a note tells that the plan is the amended one
	}
	kept, err := fs.Sub(d.Source(), folder)
	if err != nil {
		return nil, nil
	}
	then, err := dossier.Load(viewThen{now: d.Source(), kept: kept, period: period})
	if err != nil {
		return nil, nil
	}
	then.Amended, then.Report = by, d.Report
	later := d.Amended[len(by)]
	return then, d.Problem(report.DayAt, fmt.Sprintf("Báo cáo ghi ngày %s, trước văn bản số %d ngày %s sửa đổi Kế hoạch, nên nhiệm vụ, thời hạn in trong báo cáo là của Kế hoạch khi ấy (%s).",
		nd30.Day(report.Day), later.Number, nd30.Day(later.Day), folder), "muốn báo cáo theo Kế hoạch đã sửa đổi thì sửa ngày báo cáo")
}

// viewThen is the files of a dossier with the plan as it was kept: what agencies reported, up to a period, is as it stands now.
type viewThen struct {
	now, kept fs.FS
	period    deadline.Period
}

// Open implements fs.FS.
func (v viewThen) Open(name string) (fs.File, error) {
	switch {
	case name == dossier.OfficeAbove || name == amended.RecordName: // the office's file is kept beside the dossier's own
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case name == dossier.IndicatorsFile || disk.IsWithin(name, dossier.ProgressFolder):
		return v.now.Open(name)
	}
	return v.kept.Open(name)
}

// ReadDir implements fs.ReadDirFS.
func (v viewThen) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != dossier.ProgressFolder {
		return fs.ReadDir(v.kept, name)
	}
	entries, err := fs.ReadDir(v.now, name)
	return slices.DeleteFunc(slices.Clone(entries), func(e fs.DirEntry) bool {
		period, err := deadline.ParsePeriod(strings.TrimSuffix(e.Name(), path.Ext(e.Name())))
		return err == nil && period.CutOff().After(v.period.CutOff())
	}), err
}

// Where implements source.Located.
func (v viewThen) Where() string { return source.Where(v.now) }
