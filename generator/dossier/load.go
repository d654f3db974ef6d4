package dossier

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/agency"
	"vanban/generator/ahead"
	"vanban/generator/amended"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/pattern"
	"vanban/generator/shownfile"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// Load reads a folder. Everything that is wrong with its files comes in one error, source.Problems,
// in the order of the files; any other error is one of the machine.
func Load(fsys fs.FS) (*Dossier, error) {
	if problem := onlyOffice(fsys); problem != nil {
		return nil, source.Problems{problem}.In(source.Where(fsys)).Err()
	}
	d := &Dossier{files: map[string]*strictyaml.File{}, fsys: fsys, home: source.Where(fsys)}
	l := &loader{Reader: d.Reader()}
	l.documents = map[*strictyaml.File]*markdown.Document{}
	l.readAhead()
	l.load()
	problems, notes, err := l.Done()
	if err != nil {
		return nil, err
	}
	doubts := ahead.Begin(d.doubts) // for nothing where there are errors
	if err := append(problems, d.Validate()...).In(d.home).Err(); err != nil {
		return nil, err
	}
	if d.Amended, err = amended.Read(fsys); err != nil {
		return nil, err
	}
	d.Notes = slices.Concat(l.notes, notes, doubts()).Sorted().Bounded("ghi chú").In(d.home)
	return d, nil
}

// OfficeFile is what an office says once for all its documents, in a folder above them.
const OfficeFile = "vanban.yaml"

// onlyOffice says of a folder that has an office's file, and no dossier's, what is done with it; nil of any other.
func onlyOffice(fsys fs.FS) *source.Problem {
	_, none := fs.Stat(fsys, MainFile)
	if _, err := fs.Stat(fsys, OfficeFile); err != nil || !errors.Is(none, fs.ErrNotExist) {
		return nil
	}
	return &source.Problem{At: source.Pos{File: OfficeFile}, What: "Thư mục này là của cơ quan (có " + OfficeFile + "), không phải hồ sơ kế hoạch (không có " + MainFile + ").",
		Hint: "văn bản mới thì tạo bằng: vanban khoi-tao " + source.Dossier + "/cong-van.md --van-ban cong-van; lệnh với một văn bản thì ghi tệp .md của nó; hồ sơ mới thì tạo bằng: vanban khoi-tao THƯ_MỤC"}
}

// IsAt says whether a folder is a dossier's.
func IsAt(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, MainFile))
	return err == nil
}

// Source gives what the dossier was read from.
func (d *Dossier) Source() fs.FS { return d.fsys }

// Folder gives the path of the dossier's folder; empty where it was read from something else.
func (d *Dossier) Folder() string { return d.home }

// loader reads what a dossier's documents are made from.
type loader struct {
	*Reader
	mainRead bool            // ho-so.yaml is YAML
	notes    source.Problems // what is no error
}

func (l *loader) load() {
	main := l.yaml(MainFile, func() *source.Problem {
		missing := l.missing(MainFile)
		missing.Hint += "; hồ sơ mới thì tạo bằng: vanban khoi-tao THƯ_MỤC"
		return missing
	})
	if main != nil {
		root, ok := main.Parse(main.File.Text)
		if l.mainRead = ok; ok {
			l.dossier.office = l.office()
			m := main.Mapping(root, main.File.At(0, 0), l.dossier.office.schema(mainSchema))
			l.dossier.main(m)
			l.appendices(m)
			l.outputs(m)
		} else {
			main.Sound(func(d *strictyaml.Decoder, root ast.Node) {
				new(Dossier).main(d.Mapping(root, d.File.At(0, 0), mainSchema))
			})
		}
		main.Done()
	}
	l.plan()
	l.tasks(l.directory())
}

func (l *loader) plan() {
	if l.dossier.Outline.Own() {
		delete(l.ahead, PlanFile) // it was read ahead as one that names no levels
	}
	f := l.read(PlanFile, func() *source.Problem { return l.missing(PlanFile) })
	if f == nil {
		return
	}
	l.dossier.Plan = l.prose(f, l.dossier.Outline)
	if l.mainRead {
		l.withoutHowTo(f, l.dossier.Plan)
	}
	if len(l.dossier.Plan.Blocks) == 0 && len(f.Problems) == 0 {
		f.Report(source.Pos{File: f.Name}, "Tệp không có nội dung.", "viết nội dung của kế hoạch; mỗi mục bắt đầu bằng “# Tên mục”")
	}
}

// prose gives a file read as Markdown, once.
func (l *loader) prose(f *strictyaml.File, levels outline.Outline) *markdown.Document {
	if l.documents[f] == nil {
		l.documents[f] = levels.ReadFile(f)
		shownfile.Read(l.fsys, f, l.documents[f])
	}
	return l.documents[f]
}

func (l *loader) appendices(m *strictyaml.Mapping) {
	for _, a := range ReadAppendices(m, l.dossier.Setting.Decree) {
		if a.Source.S != TasksFile {
			a.Body = l.appendix(m.Decoder, &a)
		}
		l.dossier.Appendices = append(l.dossier.Appendices, a)
	}
}

// appendix reads an appendix's own text; an empty document where it cannot be read.
func (l *loader) appendix(d *strictyaml.Decoder, a *Appendix) *markdown.Document {
	name, levels := a.Source, a.Outline
	if path.Ext(name.S) == shownfile.WorkbookExt {
		return a.DrawnIn(l.fsys, d.File)
	}
	if path.Ext(name.S) != ".md" {
		d.Report(name.At, fmt.Sprintf("Phụ lục không thể lấy nội dung từ “%s”.", name.S), strictyaml.DidYouMean(name.S, []string{TasksFile})+"ghi "+TasksFile+" hoặc tên một tệp .md, .xlsx")
		return &markdown.Document{}
	}
	f := l.read(name.S, func() *source.Problem {
		return d.File.Problem(name.At, fmt.Sprintf("Thư mục hồ sơ không có tệp “%s”.", name.S), l.similar(name.S))
	})
	if f == nil {
		return &markdown.Document{}
	}
	return l.prose(f, levels)
}

// outputs sets the documents to be made where none are given: all that the dossier has.
func (l *loader) outputs(m *strictyaml.Mapping) {
	d := l.dossier
	d.outputsAt, d.formatsAt, d.dayAt = m.FirstAt("tai-lieu"), m.FirstAt("dinh-dang"), m.Text("ngay").At
	if _, given := m.Given("tai-lieu"); given {
		return
	}
	if d.Kind == DecisionWithPlan {
		d.Outputs = append(d.Outputs, OutDecision)
	}
	d.Outputs = append(d.Outputs, OutPlan)
	if len(d.Appendices) > 0 {
		d.Outputs = append(d.Outputs, OutAppendix)
	}
	apart := d.Medium == Electronic && !d.OneFile
	if len(d.Outputs) > 1 && !apart {
		d.Outputs = append(d.Outputs, OutBundle)
	}
}

// directory reads co-quan.yaml, which must be there where there are tasks.
func (l *loader) directory() *agency.Directory {
	var missing func() *source.Problem
	if l.exists(TasksFile) || l.taskAppendix() >= 0 {
		missing = func() *source.Problem { return l.missing(AgenciesFile) }
	}
	d := l.yaml(AgenciesFile, missing)
	if d == nil {
		return nil
	}
	root, ok := d.Parse(d.File.Text)
	if !ok {
		d.Done()
		return nil
	}
	l.dossier.Agencies = agency.Read(d, root)
	return l.dossier.Agencies
}

// tasksWorkbook is a table of tasks that has yet to be imported.
const tasksWorkbook = "nhiem-vu.xlsx"

// taskAppendix gives the first appendix that shows the tasks; -1 where none does.
func (l *loader) taskAppendix() int {
	return slices.IndexFunc(l.dossier.Appendices, func(a Appendix) bool { return a.Source.S == TasksFile })
}

// tasks reads nhiem-vu.yaml, which must be there where an appendix shows it, and must be shown where it is there.
func (l *loader) tasks(dir *agency.Directory) {
	user := l.taskAppendix()
	var missing func() *source.Problem
	if user >= 0 {
		missing = func() *source.Problem { return l.missingTasks(l.dossier.Appendices[user].Source.At) }
	}
	d := l.yaml(TasksFile, missing)
	if d == nil {
		return
	}
	if user < 0 && l.mainRead {
		l.dossier.files[MainFile].Report(source.Pos{File: MainFile}, "Thư mục có "+TasksFile+" nhưng không phụ lục nào dùng tệp này.",
			strings.Join([]string{"thêm vào " + MainFile + ":", "phu-luc:", "  - tieu-de: …", "    noi-dung: " + TasksFile}, "\n    "))
	}
	planned, complete := tasktable.Read(d.File, tasktable.NewReader(&l.dossier.Table))
	areas := newResolver(d.File, dir, l.year()).areas(planned)
	if complete { // else numbers may be missing, and only the agencies and deadlines read can be checked
		l.dossier.Areas = areas
	}
}

// missingTasks says that an appendix asks for tasks that are not there.
func (l *loader) missingTasks(asked source.Pos) *source.Problem {
	hint := l.similar(TasksFile)
	if l.exists(tasksWorkbook) {
		hint = "đưa bảng Excel vào hồ sơ bằng lệnh: vanban nhap " + source.Dossier + "/" + tasksWorkbook + " --vao " + source.Dossier
	}
	return l.dossier.files[MainFile].Problem(asked, fmt.Sprintf("Thư mục hồ sơ không có tệp “%s”.", TasksFile), hint)
}

var yearLine = pattern.Lazy(`(?m)^nam:\s*(\d{4})\b`)

// year gives the plan's year, also from a main file that is not YAML, so that deadlines can be checked; 0 where it is not known.
func (l *loader) year() int {
	main := l.dossier.files[MainFile]
	if l.dossier.Year != 0 || main == nil {
		return l.dossier.Year
	}
	if m := yearLine().FindStringSubmatch(main.Text); m != nil {
		year, _ := strconv.Atoi(m[1])
		return year
	}
	return 0
}
