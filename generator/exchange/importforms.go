package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"vanban/generator/collect"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/yamledit"
)

// ImportOptions is how forms are read into a dossier.
type ImportOptions struct {
	Period deadline.Period // zero: that of the forms
	Choice string          // between values that differ: collect.ChooseOld, ChooseNew, or an agency's code
	Step   func()          // called before each change on the disk; for tests
}

// ImportResult is what was read.
type ImportResult struct {
	File          string // written, within the dossier; empty where nothing was new
	Period        deadline.Period
	Forms         int
	Tasks, Values int
	Empty         []string // names of the agencies whose forms have nothing new
	Missing       []string // names of the agencies that have not sent theirs
	Notes         []string
}

// ImportForms reads agencies' forms into the file of their period. folder is the dossier's.
// Anything wrong with any form, or values that differ with nothing chosen, is an error, source.Problems, and nothing is written.
func ImportForms(folder string, files []string, o ImportOptions) (ImportResult, error) {
	var result ImportResult
	reports, problems, err := readForms(files)
	if err != nil {
		return result, err
	}
	taken, err := store.TakeDossier(folder, o.Step)
	if err != nil {
		return result, err
	}
	defer taken.Close()
	fsys := disk.Folder(folder)
	i, err := newImporter(fsys, o)
	if err == nil {
		err = i.check(reports)
	}
	if err := joined(problems, err); err != nil {
		return result, err
	}
	fresh, notes := i.news(reports)
	merged, text, err := i.merge(fresh)
	if err != nil {
		return result, err
	}
	result = i.result(reports, merged)
	result.Notes = append(notes, result.Notes...)
	if text != nil {
		result.File = i.file()
		if err := taken.PutOver(result.File, i.old, text); err != nil {
			return result, err
		}
	}
	return result, i.record(taken, fresh)
}

// newImporter reads the dossier that forms are read into.
func newImporter(fsys fs.FS, o ImportOptions) (*importer, error) {
	d, err := dossier.Load(fsys)
	if err != nil {
		return nil, err
	}
	if d.Agencies == nil {
		return nil, &source.Problem{At: source.Pos{File: dossier.AgenciesFile}, What: "Hồ sơ không có tệp này, nên không có phiếu nào để nhập.", Hint: "kiểm tra --vao"}
	}
	all, indicators, err := reported.Periods(d)
	if err != nil {
		return nil, err
	}
	known, err := readLedger(fsys)
	if err != nil {
		return nil, err
	}
	return &importer{d: d, fsys: fsys, indicators: indicators, all: all, duties: reported.Duties(d, indicators, all), options: o, ledger: known}, nil
}

// joined gives what is wrong with the forms together with what is wrong besides; an error of the machine goes before all.
func joined(problems source.Problems, err error) error {
	if err != nil && !source.IsInput(err) {
		return err
	}
	problems = append(problems, source.ProblemsIn(err)...)
	if len(problems) == 0 {
		return nil
	}
	return problems
}

// readForms reads forms, all on all processors: those that can be read, and what is wrong with the others in the order of the files.
func readForms(files []string) ([]*collect.Report, source.Problems, error) {
	reports, errs := make([]*collect.Report, len(files)), make([]error, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, file := range files {
		group.Go(func() error {
			reports[i], errs[i] = readForm(file)
			return nil
		})
	}
	_ = group.Wait() // errors are collected, so that all are told
	var problems source.Problems
	for i, err := range errs {
		switch {
		case errors.Is(err, collect.ErrNotForm):
			problems = append(problems, &source.Problem{At: source.Pos{File: files[i]}, What: "Tệp này không phải là phiếu do lệnh vanban phieu tạo.", Hint: "bỏ tệp này ra; bảng nhiệm vụ thì nhập riêng một mình"})
		case source.IsInput(err):
			problems = append(problems, source.ProblemsIn(err)...)
		case err != nil:
			return nil, nil, err
		}
	}
	return slices.DeleteFunc(reports, func(r *collect.Report) bool { return r == nil }), problems, nil
}

func readForm(file string) (r *collect.Report, err error) {
	defer store.ExplainPanic(&err)
	return collect.Read(file)
}

// importer reads forms into a dossier.
type importer struct {
	d          *dossier.Dossier
	fsys       fs.FS
	indicators []*reported.Indicator
	all        []*reported.Progress
	duties     []*reported.Duty
	options    ImportOptions
	period     deadline.Period
	old        []byte // the bytes of the period's file; nil where there is none
	ledger     ledger
}

func (i *importer) file() string { return fmt.Sprintf("%s/%s.yaml", dossier.ProgressFolder, i.period) }

// check refuses forms of another dossier, period or version of the plan, and a second form of one agency.
func (i *importer) check(reports []*collect.Report) error {
	var problems source.Problems
	refuse := func(r *collect.Report, what, hint string) {
		problems = append(problems, &source.Problem{At: source.Pos{File: r.File}, What: what, Hint: hint})
	}
	i.period = i.options.Period
	first := map[string]*collect.Report{}
	for _, r := range reports {
		period, err := deadline.ParsePeriod(r.About.Period)
		agency, group, known := i.d.Agencies.Find(r.About.Agency)
		if (i.period == deadline.Period{}) && err == nil {
			i.period = period
		}
		switch {
		case !slices.Equal(strings.Fields(r.About.Dossier), strings.Fields(i.d.Identity())):
			refuse(r, fmt.Sprintf("Phiếu của hồ sơ khác: “%s”.", r.About.Dossier), "nhập vào đúng hồ sơ đó")
		case err != nil || period != i.period:
			refuse(r, fmt.Sprintf("Phiếu của kỳ %s, không phải kỳ %s.", r.About.Period, i.period), "mỗi lần chỉ nhập một kỳ; chọn kỳ bằng --ky")
		case !known || group:
			refuse(r, fmt.Sprintf("Phiếu của cơ quan mã “%s”, không có trong %s.", r.About.Agency, dossier.AgenciesFile), "kiểm tra mã của cơ quan này")
		case i.outdated(r.About):
			refuse(r, "Phiếu đã cũ: nhiệm vụ hoặc chỉ tiêu của chính cơ quan này đã thay đổi sau khi tạo phiếu.",
				fmt.Sprintf("tạo lại phiếu bằng lệnh vanban phieu --co-quan %s, xin cơ quan điền lại", r.About.Agency))
		case first[r.About.Agency] != nil:
			refuse(r, fmt.Sprintf("Phiếu thứ hai của %s; phiếu kia là %s.", agency.Name, first[r.About.Agency].File), "chỉ giữ lại phiếu đúng")
		default:
			first[r.About.Agency] = r
		}
	}
	if choice := i.options.Choice; len(problems) == 0 && choice != collect.NoChoice && choice != collect.ChooseOld && choice != collect.ChooseNew && first[choice] == nil {
		problems = append(problems, &source.Problem{At: source.Pos{File: dossier.AgenciesFile}, What: fmt.Sprintf("--uu-tien: không có phiếu nào của cơ quan mã “%s”.", choice), Hint: "ghi cu, moi hoặc mã của một cơ quan đã gửi phiếu"})
	}
	return problems.Err()
}

// merge gives what is new and the file's new text; nil where nothing is new.
func (i *importer) merge(reports []*collect.Report) (*collect.Merged, []byte, error) {
	m := collect.Merging{Dossier: i.d, Period: i.period, Indicators: i.indicators, Choice: i.options.Choice, Earlier: i.earlier()}
	for _, p := range i.all {
		switch {
		case p.Period == i.period:
			m.Own = p
		case p.Period.CutOff().Before(i.period.CutOff()):
			m.Before = append(m.Before, p)
		}
	}
	merged, err := collect.Merge(m, reports)
	if err != nil {
		return nil, nil, err
	}
	if len(merged.Tasks)+len(merged.Values) == 0 {
		return merged, nil, nil
	}
	old, err := fs.ReadFile(i.fsys, i.file())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("đọc %s: %w", i.file(), err)
	}
	i.old = old
	text, err := reported.EditProgress(old, i.period.String(), merged.Tasks, merged.Values)
	if err == nil {
		err = i.verify(m.Own, merged, text, reports)
	}
	if errors.Is(err, yamledit.ErrHandwritten) {
		err = &source.Problem{At: source.Pos{File: i.file()}, What: "Cách viết của tệp này không cho chèn số liệu tự động mà chắc chắn không làm hỏng phần đã có.", Hint: "viết mỗi khóa trên một dòng như hướng dẫn, rồi nhập lại"}
	}
	return merged, text, err
}

// verify reads the new text as the loader will, and looks that nothing of the old is lost and all of the new is there.
func (i *importer) verify(own *reported.Progress, merged *collect.Merged, text []byte, reports []*collect.Report) error {
	d, all, err := reported.PeriodsWith(i.d, i.file(), text)
	if err != nil {
		return i.traced(err, text, reports)
	}
	n := slices.IndexFunc(all, func(p *reported.Progress) bool { return p.Period == i.period })
	if n < 0 || !merged.Complete(own, all[n]) {
		return yamledit.ErrHandwritten
	}
	if _, err := progress.Make(d, all, nil, i.period); err != nil {
		return i.traced(err, text, reports)
	}
	return nil
}

// traced says in problems of a file that is not written yet from which forms it would come.
func (i *importer) traced(err error, text []byte, reports []*collect.Report) error {
	problems, are := errors.AsType[source.Problems](err)
	if !are {
		return err
	}
	lines := bytes.Split(text, []byte("\n"))
	for _, p := range problems {
		if p.At.File != i.file() {
			continue
		}
		if from := collect.Told(reports, lines, p.At.Line); from != "" { // nobody has the file with this line yet
			p.At, p.Line = source.Pos{File: from}, ""
		}
	}
	return problems
}

func (i *importer) result(reports []*collect.Report, merged *collect.Merged) ImportResult {
	r := ImportResult{Period: i.period, Forms: len(reports), Notes: merged.Notes}
	r.Tasks, r.Values = merged.Count()
	for _, duty := range i.duties {
		n := slices.IndexFunc(reports, func(r *collect.Report) bool { return r.About.Agency == duty.Agency.Code.S })
		switch {
		case n < 0:
			r.Missing = append(r.Missing, duty.Agency.Name.S)
		case reports[n].Empty():
			r.Empty = append(r.Empty, duty.Agency.Name.S)
		}
	}
	return r
}
