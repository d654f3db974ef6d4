package exchange

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"vanban/generator/collect"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/tasktable"
)

// TasksResult is what became of an office's own table of tasks.
type TasksResult struct {
	Areas, Tasks int
	Written      bool   // false where the dossier has the same tasks already
	Kept         string // the name under which the table before was kept
	Notes        []string
}

// TasksOptions is how a table of tasks is read into a dossier.
type TasksOptions struct {
	Sheet   string // its sheet; empty: the one that looks most like a table of tasks
	Replace bool   // another table that is there already
	Step    func() // called before each change on the disk; for tests
}

// ImportTasks makes nhiem-vu.yaml of a table of tasks. It is checked as the
// loader checks; a problem names sheet and cell. Another table that is there already is
// only replaced where the options say so, and kept under another name.
func ImportTasks(folder, file string, o TasksOptions) (TasksResult, error) {
	var result TasksResult
	taken, err := store.TakeDossier(folder, o.Step)
	if err != nil {
		return result, err
	}
	defer taken.Close()
	fsys := disk.Folder(folder)
	before, loadErr := dossier.Load(fsys)
	into := collect.Into{Table: dossier.TableOf(fsys)}
	if loadErr == nil {
		into.Areas = before.Areas
	}
	table, err := readTasks(file, o.Sheet, into)
	if err != nil {
		return result, alsoLoaded(fsys, table, err)
	}
	result.Notes = table.Notes
	text, from := tasktable.YAML(table.Areas, &into.Table)
	d, err := dossier.Load(dossier.With(fsys, dossier.TasksFile, text))
	if err != nil {
		return result, located(err, from)
	}
	result.Areas, result.Tasks = len(d.AreaNames()), d.TaskCount()
	old, err := fs.ReadFile(fsys, dossier.TasksFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return result, disk.NotRead(dossier.TasksFile, err)
	case loadErr == nil && tasktable.Same(into.Areas, d.Areas, &into.Table):
		return result, nil
	case !o.Replace:
		return result, &source.Problem{At: source.Pos{File: dossier.TasksFile}, What: fmt.Sprintf("Hồ sơ đã có bảng nhiệm vụ khác với %s.", file),
			Hint: "muốn thay thì thêm --ghi-de; bảng cũ được giữ dưới tên khác"}
	default:
		if result.Kept, err = keep(taken, old); err != nil {
			return result, err
		}
	}
	result.Written = true
	return result, taken.PutOver(dossier.TasksFile, old, text)
}

// alsoLoaded adds to what is wrong with the cells of a table what the loader finds in the others.
func alsoLoaded(fsys fs.FS, table *collect.Table, err error) error {
	var problems, more source.Problems
	if table == nil || !errors.As(err, &problems) {
		return err
	}
	own := dossier.TableOf(fsys)
	text, from := tasktable.YAML(table.Areas, &own)
	_, loadErr := dossier.Load(dossier.With(fsys, dossier.TasksFile, text))
	if !errors.As(located(loadErr, from), &more) {
		return err
	}
	told := map[source.Pos]bool{} // cells
	for _, p := range problems {
		told[p.At] = true
	}
	for _, p := range more {
		if slices.Contains(from, p.At) && p.At.File != "" && !told[p.At] { // one that is empty, or no number, was told
			told[p.At] = true
			problems = append(problems, p)
		}
	}
	return problems.Err()
}

func readTasks(file, sheet string, into collect.Into) (t *collect.Table, err error) {
	defer store.ExplainPanic(&err)
	return collect.ReadTasks(file, sheet, into)
}

// keep writes the table before beside the new one, under the first free name.
func keep(folder *store.Folder, old []byte) (string, error) {
	for n := 1; ; n++ {
		name := fmt.Sprintf("nhiem-vu.cu-%d.yaml", n)
		switch there, err := folder.Hash(name); {
		case err != nil:
			return "", err
		case there == store.HashOf(old):
			return name, nil // a run that was killed has kept it
		case there == "":
			return name, folder.Put(name, old)
		}
	}
}

// located puts the cells in the place of the lines that were made of them.
func located(err error, from []source.Pos) error {
	problems, are := errors.AsType[source.Problems](err)
	if !are {
		return err
	}
	for _, p := range problems {
		if p.At.File == dossier.TasksFile && p.At.Line >= 1 && p.At.Line <= len(from) && from[p.At.Line-1].File != "" {
			p.At, p.Line = from[p.At.Line-1], ""
		}
	}
	return problems
}
