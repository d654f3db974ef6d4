package checkup

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"vanban/generator"
	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/check/ruleset"
	"vanban/generator/disk"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/render/docx"
	"vanban/generator/source"
	"vanban/generator/typeface"
)

// Target is one thing to check: a Word file, or a document that a dossier makes.
type Target struct {
	Name    string // the path of the file, or what it is called in the dossier
	dossier string // the folder of the dossier; empty of a Word file
	made    *generator.Composed
	own     bool            // the dossier itself, and none of its documents
	notes   source.Problems // of the dossier, or of one document's file
	places  func() []inputLine
	failed  error                             // why it can't be checked
	bytes   func() ([]byte, error)            // of a file that is looked at as it lies or is about to be recorded; nil: composed, or a Word file of anybody
	written func() ([]byte, error)            // of a file that a person edited: as the program wrote it, or would
	setting doc.Setting                       // of that file
	again   string                            // what a person names to see the findings of that file again; empty: nothing that is there yet
	shown   func(signed bool) []check.Finding // what only the dossier shows, or the file of one of its documents; nil: nothing
}

// Targets gives what some paths name: Word files, dossiers with all that they make, and both below a folder; documents in files of their own.
func Targets(named []string) (all []Target, err error) {
	for _, path := range named {
		found, err := targetsOf(path)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

func targetsOf(path string) ([]Target, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &source.Problem{At: source.Pos{File: path}, What: "không có tệp hay thư mục này", Hint: "kiểm tra đường dẫn"}
	case dossier.IsAt(path):
		return dossierTargets(path)
	case info.IsDir():
		return inFolder(path)
	case paths.IsPaper(path) && !dossier.IsAt(filepath.Dir(path)):
		return paperTargets(path)
	case !strings.EqualFold(filepath.Ext(path), ".docx"):
		return nil, &source.Problem{At: source.Pos{File: path}, What: "chương trình chỉ kiểm tra tệp Word dạng .docx, hồ sơ (thư mục) và văn bản ở tệp .md", Hint: hintFor(path)}
	}
	return []Target{{Name: path}}, nil
}

// hintFor says what to do with a file that can't be checked: one of a dossier is checked with it, another is to become a Word file.
func hintFor(path string) string {
	if home := filepath.Dir(path); dossier.IsAt(home) {
		return "kiểm tra cả hồ sơ: vanban kiem-tra " + source.Quoted(home)
	}
	return "mở trong Word hoặc LibreOffice, chọn Lưu thành (Save As) > Tài liệu Word (*.docx)"
}

// The endings of copies that are written beside a file that was checked.
const (
	MendedEnding    = ".da-sua.docx"
	CommentedEnding = ".chu-thich.docx"
	freshEnding     = ".moi.docx" // beside one that a person edited
)

// isBeside says whether a file is one that the program set beside another: its faults are those of the other, told once.
func isBeside(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, MendedEnding) || strings.HasSuffix(name, CommentedEnding) || strings.HasSuffix(name, freshEnding)
}

// inFolder gives what is to be checked below a folder: Word files, dossiers, and documents in files of their own in the place of the Word files that are made of them.
func inFolder(root string) ([]Target, error) {
	all, err := below(root)
	if err != nil {
		return nil, err
	}
	papers, _, err := paths.PapersBelow([]string{root})
	if err != nil {
		return nil, err
	}
	for _, file := range papers {
		made := tried(file, paperTargets)
		all = slices.DeleteFunc(all, func(t Target) bool {
			return slices.ContainsFunc(made, func(m Target) bool { return m.Name == t.Name })
		})
		all = append(all, made...)
	}
	slices.SortStableFunc(all, func(a, b Target) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}

// tried gives what a path below a folder names. What can't be read fails alone, when it is its turn.
func tried(path string, targets func(string) ([]Target, error)) []Target {
	all, err := targets(path)
	if err != nil {
		return []Target{{Name: path, failed: err}}
	}
	return all
}

// below gives the Word files and dossiers below a folder; what Word keeps while a file is open is passed over, and what stands beside another.
func below(root string) (all []Target, err error) {
	err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		name := filepath.Base(path)
		switch {
		case err != nil:
			return disk.NotRead(path, err)
		case path != root && strings.HasPrefix(name, "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() && dossier.IsAt(path):
			all = append(all, tried(path, dossierTargets)...)
			return fs.SkipDir
		case !e.IsDir() && strings.EqualFold(filepath.Ext(name), ".docx") && !strings.HasPrefix(name, "~$") && !isBeside(name):
			all = append(all, Target{Name: path})
		}
		return nil
	})
	return all, err
}

// dossierTargets composes what a dossier makes, the bundle left out: it holds the same documents once more. What else lies in its folder of documents comes with it.
func dossierTargets(folder string) ([]Target, error) {
	d, err := paths.Load(folder)
	if err != nil {
		return nil, err
	}
	m := generator.NewMaker(generator.Options{})
	composed, err := m.Compose(d)
	if err != nil {
		return nil, err
	}
	papers, err := m.ComposePapers(d)
	if err != nil {
		return nil, err
	}
	made := append(composed, papers...)
	o := &outputs{maker: m, dossier: d, folder: folder, places: sync.OnceValue(func() []inputLine { return readPlaces(folder) })}
	for _, c := range made {
		o.composed = append(o.composed, c.Name)
	}
	all, err := o.with(targetsFor(folder, made, o.places))
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].ofPaper(d)
	}
	own := Target{Name: folder, dossier: folder, own: true, notes: d.Notes}
	own.shown = func(signed bool) []check.Finding { return readiness.Look(d, folder, signed, earlierOf(folder)) }
	if len(own.notes)+len(own.shown(true)) > 0 {
		all = append([]Target{own}, all...)
	}
	return all, nil
}

// targetsFor gives documents that a dossier makes as what is to be checked; places are those of the dossier, read once for all of them.
func targetsFor(folder string, documents []generator.Composed, places func() []inputLine) (all []Target) {
	for _, c := range documents {
		if c.Only != "" && c.Only != render.DOCX || len(documents) > 1 && c.Name == string(dossier.OutBundle) {
			continue
		}
		all = append(all, Target{Name: filepath.Join(folder, paths.OutputFolder, c.Name) + ".docx", dossier: folder, made: &c, places: places})
	}
	return all
}

// IsDossier says whether a target is a dossier itself, and none of its documents.
func (t *Target) IsDossier() bool { return t.own }

// Folder gives the folder beside whose files copies are written.
func (t *Target) Folder() string {
	if t.own {
		return filepath.Join(t.dossier, paths.OutputFolder)
	}
	return filepath.Dir(t.Name)
}

// Check checks the target, by what its office sets aside too.
func (t *Target) Check(o Options) (*Result, error) {
	if t.failed != nil {
		return nil, t.failed
	}
	office, err := paths.OfficeFor(filepath.Join(t.Folder(), "x.docx"))
	if err != nil {
		return nil, err
	}
	o.Skipped, o.Setting = o.with(office.SetAside), office.Setting
	if t.shown != nil {
		o.shown = t.shown(o.Signed)
	}
	switch {
	case t.own:
		r := &Result{File: t.Name, Set: ruleset.Decree(), Notes: t.notes, options: o}
		r.take(o.shown, o)
		return r, nil
	case t.bytes != nil:
		return t.checkBytes(o)
	case t.made == nil:
		return File(t.Name, o)
	}
	data, err := t.render()
	if err != nil {
		return nil, err
	}
	o.Setting = t.made.Document.Setting
	r, err := Data(t.Name, data, o)
	if err != nil {
		return nil, err
	}
	r.Notes, r.places = t.notes, t.places
	return r, nil
}

// render makes the Word file of a composed document.
func (t *Target) render() ([]byte, error) {
	family, err := typeface.Embedded()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := docx.Render(&b, t.made.Document, family); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// with gives the rules that are set aside by the command line and by the office.
func (o Options) with(office []dossier.SetAside) map[string]string {
	all := map[string]string{}
	for id, why := range o.Skipped {
		all[id] = why
	}
	for _, s := range office {
		all[s.Rule.S] = s.Reason.S
	}
	return all
}
