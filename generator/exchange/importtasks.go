package exchange

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/collect"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/officetable"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/tasktable"
)

// TasksResult is what became of an office's own table of tasks.
type TasksResult struct {
	Areas, Tasks int
	Written      bool     // false where the dossier has the same tasks already, or nothing was to be written
	Files        []string // that were written beside the tasks: the agencies, the columns of the table
	Kept         string   // the name under which the table before was kept
	Notes        []string
	Accounts     []officetable.Account
	Proposed     []string // lines of co-quan.yaml for the agencies that the dossier doesn't have
}

// TasksOptions is how a table of tasks is read into a dossier.
type TasksOptions struct {
	Sheet       string                              // its sheet; empty: all that have tasks
	Replace     bool                                // another table that is there already
	AddAgencies bool                                // those that the dossier doesn't have go into co-quan.yaml
	Look        bool                                // nothing is written
	Untouched   func(name string, text []byte) bool // whether the table that is there is only khoi-tao's sample; nil: it never is
	Step        func()                              // called before each change on the disk; for tests
}

// ImportTasks makes nhiem-vu.yaml of a table of tasks. It is checked as the loader checks; a problem names sheet and cell. Another table that
// is there already is only replaced where the options say so, and kept under another name. What was read of the table is given with an error, too.
func ImportTasks(folder, file string, o TasksOptions) (TasksResult, error) {
	taken, err := store.TakeDossier(folder, o.Step)
	if err != nil {
		return TasksResult{}, err
	}
	defer taken.Close()
	i := &tasksImport{file: file, options: o, folder: taken, fsys: disk.Folder(folder)}
	err = i.run()
	return i.result, err
}

// tasksImport is the work of one import.
type tasksImport struct {
	file     string
	options  TasksOptions
	folder   *store.Folder
	fsys     fs.FS
	into     officetable.Into
	old      []tasktable.Area // that the dossier has; nil where it can't be read
	isLoaded bool
	table    *officetable.Table
	others   []otherFile // beside the tasks
	result   TasksResult
}

// otherFile is a file of the dossier that changes with the tasks.
type otherFile struct {
	name     string
	old, now []byte
}

func (i *tasksImport) run() error {
	before, loadErr := dossier.Load(i.fsys)
	own := dossier.BasicsOf(i.fsys)
	i.into = officetable.Into{Table: own.Table, Year: own.Year, Agencies: own.Agencies}
	if i.isLoaded = loadErr == nil; i.isLoaded {
		i.into.Areas, i.old = before.Areas, before.Areas
	}
	var err error
	if i.table, err = readTasks(i.file, i.options.Sheet, &i.into); i.table == nil {
		return err
	}
	i.result.Notes, i.result.Accounts = append(i.table.Notes, goneBodies(i.table.Areas, i.into.Year)...), i.table.Accounts
	if failed := i.beside(); failed != nil {
		return failed
	}
	if err != nil {
		return i.alsoReplaced(i.alsoLoaded(err))
	}
	text, from := tasktable.YAML(i.table.Areas, &i.into.Table)
	d, err := dossier.Load(dossier.With(i.fsys, dossier.TasksFile, text))
	if err != nil {
		return i.alsoReplaced(i.gathered(located(err, from)))
	}
	i.result.Areas, i.result.Tasks = len(d.AreaNames()), d.TaskCount()
	return i.write(d, text)
}

// write puts the files on the disk, where they are other ones than those that are there.
func (i *tasksImport) write(d *dossier.Dossier, text []byte) error {
	old, err := fs.ReadFile(i.fsys, dossier.TasksFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return disk.NotRead(dossier.TasksFile, err)
	case i.isLoaded && tasktable.Same(i.old, d.Areas, &i.into.Table):
		return nil
	case i.options.Look:
	case i.isSample(old):
	case !i.options.Replace:
		return i.unreplaced()
	default:
		if i.result.Kept, err = keep(i.folder, old); err != nil {
			return err
		}
	}
	i.result.Written = true
	if i.options.Look {
		return nil
	}
	for _, f := range i.others {
		if err := i.folder.PutOver(f.name, f.old, f.now); err != nil {
			return err
		}
		i.result.Files = append(i.result.Files, f.name)
	}
	return i.folder.PutOver(dossier.TasksFile, old, text)
}

// isSample says whether the table that is there is one that nobody has written a word of.
func (i *tasksImport) isSample(old []byte) bool {
	return i.options.Untouched != nil && i.options.Untouched(dossier.TasksFile, old)
}

// unreplaced says that the dossier has a table already.
func (i *tasksImport) unreplaced() *source.Problem {
	return &source.Problem{At: source.Pos{File: dossier.TasksFile}, What: fmt.Sprintf("Hồ sơ đã có bảng nhiệm vụ khác với %s.", i.file),
		Hint: "muốn thay thì thêm --ghi-de; bảng cũ được giữ dưới tên khác"}
}

// gathered tells once of each agency that the dossier doesn't have, at the first cell that names it, and once how all of them get in.
func (i *tasksImport) gathered(err error) error {
	problems, are := errors.AsType[source.Problems](err)
	if !are {
		return err
	}
	first, more := map[string]*source.Problem{}, map[*source.Problem]int{}
	var kept source.Problems
	for _, p := range problems {
		unknown, is := errors.AsType[agency.UnknownError](p)
		if !is {
			kept = append(kept, p)
			continue
		}
		unknown.Name = i.proposedAs(unknown)
		if of := first[unknown.Name]; of != nil {
			more[of]++
			continue
		}
		p.What, p.Hint = unknown.Error(), ""
		if len(first) == 0 {
			p.Hint = "thêm --them-co-quan để chương trình ghi các cơ quan chưa có vào " + dossier.AgenciesFile + "; tên nào gõ sai thì sửa trong bảng, hoặc ghi vào “ten-khac” của cơ quan ấy"
		}
		first[unknown.Name] = p
		kept = append(kept, p)
	}
	for p, n := range more {
		p.What = strings.TrimSuffix(p.What, ".") + fmt.Sprintf(" (tên ấy còn ở %d ô khác).", n)
	}
	return kept.Err()
}

// proposedAs gives an agency that the dossier doesn't have by the name with which it would be added.
func (i *tasksImport) proposedAs(unknown agency.UnknownError) string {
	name := unknown.Name
	for _, u := range i.table.Unknown {
		for _, proposed := range append([]string{u.Name}, u.Short...) {
			if len(proposed) > len(name) && strings.HasPrefix(letters.LowerFirst(unknown.From), letters.LowerFirst(proposed)) {
				name = proposed
			}
		}
	}
	return name
}

// alsoReplaced adds to what is wrong with a table that the one before has to be replaced: who mends the cells learns at once what else is needed.
func (i *tasksImport) alsoReplaced(err error) error {
	problems, are := errors.AsType[source.Problems](err)
	if old, failed := fs.ReadFile(i.fsys, dossier.TasksFile); !are || failed != nil || i.options.Replace || i.options.Look || i.isSample(old) {
		return err
	}
	return append(problems, i.unreplaced()).Err()
}

// alsoLoaded adds to what is wrong with the cells of a table what the loader finds in the others.
func (i *tasksImport) alsoLoaded(err error) error {
	var problems, more source.Problems
	if !errors.As(err, &problems) {
		return err
	}
	text, from := tasktable.YAML(i.table.Areas, &i.into.Table)
	_, loadErr := dossier.Load(dossier.With(i.fsys, dossier.TasksFile, text))
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

func readTasks(file, sheet string, into *officetable.Into) (t *officetable.Table, err error) {
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
