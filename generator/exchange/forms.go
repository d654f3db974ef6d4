// Package exchange sends workbooks to agencies and takes in what comes back: a form for each agency, forms that were filled in, and an office's own
// table of tasks.
//
// Where to look: forms.go makes forms, importforms.go reads them into a period's file and ledger.go knows those that came before, importtasks.go makes
// nhiem-vu.yaml of a table.
package exchange

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"vanban/generator/collect"
	"vanban/generator/compose/returnform"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/render/xlsx"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/strictyaml"
	"vanban/generator/typeface"
	"vanban/generator/wording"
)

// FormsResult is the forms of one run.
type FormsResult struct {
	Files []string // written, within the output folder
	Kept  []string // left alone, since someone has filled them in
}

// FormName gives the name of an agency's form.
func FormName(period deadline.Period, agency string) string {
	return fmt.Sprintf("phieu-%s-%s.xlsx", period, agency)
}

// MakeForms writes a form for each agency that has something to report in a
// period, or for the agencies named. Forms that were filled in are kept.
func MakeForms(d *dossier.Dossier, out string, o FormOptions) (FormsResult, error) {
	var result FormsResult
	forms, err := ComposeForms(d, o)
	if err != nil {
		return result, err
	}
	family, err := typeface.Embedded()
	if err != nil {
		return result, err
	}
	folder, err := store.Open(out, store.Patience, o.Step)
	if err != nil {
		return result, err
	}
	defer folder.Close()
	files := make([]stagedForm, len(forms))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range forms {
		file := &files[i]
		file.name = diskname.In(disk.Folder(out), FormName(o.Period, f.About.Agency))
		if file.was, err = folder.Hash(file.name); err != nil {
			break
		}
		if collect.FilledIn(filepath.Join(out, file.name)) {
			result.Kept = append(result.Kept, file.name)
			continue
		}
		group.Go(func() (err error) {
			file.staged, err = stageForm(folder, file.name, f, family)
			return err
		})
	}
	if failed := group.Wait(); err == nil {
		err = failed
	}
	err = result.commit(files, err)
	return result, err
}

// stagedForm is a form that is being written.
type stagedForm struct {
	name   string
	was    string // the hash of the file that is there; "" of none
	staged *store.Staged
}

// commit gives the forms their names, unless there was an error already. What was filled in while they were made stays.
func (r *FormsResult) commit(files []stagedForm, err error) error {
	files = slices.DeleteFunc(files, func(f stagedForm) bool { return f.staged == nil })
	var staged []*store.Staged
	for _, f := range files {
		staged = append(staged, f.staged)
	}
	if err == nil {
		err = store.Sync(staged)
	}
	for _, f := range files {
		if err == nil {
			if err = f.staged.CommitOver(f.was); err == nil {
				r.Files = append(r.Files, f.name)
				continue
			}
		}
		f.staged.Discard()
		if errors.Is(err, store.ErrChanged) {
			r.Kept, err = append(r.Kept, f.name), nil
		}
	}
	return err
}

func stageForm(folder *store.Folder, name string, f *doc.Form, family *typeface.Family) (*store.Staged, error) {
	s, err := folder.Stage(name, func(w io.Writer) (err error) {
		defer store.ExplainPanic(&err)
		return xlsx.RenderForm(w, f, family)
	})
	if err != nil {
		return nil, fmt.Errorf("tạo %s: %w", name, err)
	}
	return s, nil
}

// FormOptions is how forms are made.
type FormOptions struct {
	Period   deadline.Period
	Agencies []string // codes; nil: all that have something to report
	Wording  fs.FS    // an office's own templates; nil: the program's
	Step     func()   // called before each change on the disk; for tests
}

// ComposeForms words the forms of a period, in the order of co-quan.yaml.
func ComposeForms(d *dossier.Dossier, o FormOptions) ([]*doc.Form, error) {
	all, indicators, err := reported.Periods(d)
	if err != nil {
		return nil, err
	}
	duties, err := chosenDuties(d, reported.Duties(d, indicators, all), o.Agencies)
	if err != nil {
		return nil, err
	}
	wording, err := wording.New(o.Wording)
	if err != nil {
		return nil, err
	}
	before := slices.DeleteFunc(all, func(p *reported.Progress) bool { return !p.Period.CutOff().Before(o.Period.CutOff()) })
	tasks, err := tasksAfter(d, before, o.Period)
	if err != nil {
		return nil, err
	}
	words, err := returnform.New(returnform.Source{Dossier: d, Period: o.Period, Before: before, Tasks: tasks}, wording)
	if err != nil {
		return nil, fmt.Errorf("soạn phiếu: %w", err)
	}
	forms := make([]*doc.Form, len(duties))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, duty := range duties {
		group.Go(func() (err error) {
			defer store.ExplainPanic(&err)
			forms[i], err = words.Form(duty)
			return err
		})
	}
	return forms, group.Wait()
}

// tasksAfter gives the tasks as the periods before left them.
func tasksAfter(d *dossier.Dossier, before []*reported.Progress, period deadline.Period) ([]*progress.Task, error) {
	r, err := progress.Make(d, append(slices.Clone(before), &reported.Progress{Period: period}), nil, period)
	if err != nil {
		return nil, err
	}
	return r.Tasks, nil
}

// chosenDuties gives the duties of some agencies, all where none are named.
func chosenDuties(d *dossier.Dossier, duties []*reported.Duty, codes []string) ([]*reported.Duty, error) {
	if len(duties) == 0 {
		return nil, &source.Problem{At: source.Pos{File: dossier.TasksFile}, What: "Không cơ quan nào phải báo cáo: hồ sơ không có nhiệm vụ, hoặc chỉ giao cho nhóm mở.",
			Hint: "ghi cơ quan chủ trì trong " + dossier.TasksFile + ", và “thanh-vien” của các nhóm trong " + dossier.AgenciesFile}
	}
	if codes == nil {
		return duties, nil
	}
	var chosen []*reported.Duty
	var problems source.Problems
	for _, code := range wholeNames(d, codes) {
		named := d.Agencies.Named(code)
		i := slices.IndexFunc(duties, func(d *reported.Duty) bool { return slices.Contains(named, d.Agency.Code.S) })
		if i < 0 {
			problems = append(problems, notReporting(code, duties))
			continue
		}
		chosen = append(chosen, duties[i])
	}
	return chosen, problems.Err()
}

// wholeNames puts together what was parted at the commas of a name, as “Sở Văn hóa, Thể thao và Du lịch” has one.
func wholeNames(d *dossier.Dossier, typed []string) (all []string) {
	for i := 0; i < len(typed); {
		to := i + 1
		for end := len(typed); end > to; end-- {
			if codes, bad := d.Agencies.Match(strings.Join(typed[i:end], ",")); bad < 0 && len(codes) == 1 {
				to = end
				break
			}
		}
		all = append(all, strings.TrimSpace(strings.Join(typed[i:to], ",")))
		i = to
	}
	return all
}

// notReporting says that nobody of that name or code has something to report, and who may be meant.
func notReporting(typed string, duties []*reported.Duty) *source.Problem {
	var known []string
	for _, d := range duties {
		known = append(known, d.Agency.Code.S, d.Agency.Name.S)
	}
	return &source.Problem{At: source.Pos{File: dossier.AgenciesFile}, What: fmt.Sprintf("Không có cơ quan nào mã hay tên “%s” phải báo cáo.", typed),
		Hint: strictyaml.DidYouMean(typed, known) + "các cơ quan phải báo cáo: " + strings.Join(toldOf(duties), "; ")}
}

func toldOf(duties []*reported.Duty) []string {
	var all []string
	for _, d := range duties {
		all = append(all, d.Agency.Told())
	}
	return all
}
