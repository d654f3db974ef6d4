package run

import (
	"errors"
	"path"
	"slices"
	"strings"
	"sync"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/store"
)

// ownPaper is the author of a dossier's document that is written in a file of its own.
type ownPaper struct{ of string }

// paperCommand begins its name.
const paperCommand = "van-ban "

func (a ownPaper) name() string   { return paperCommand + a.of }
func (ownPaper) part() Part       { return PartPapers }
func (ownPaper) flag() string     { return "" } // it isn't recorded as issued
func (a ownPaper) period() string { return path.Join(paper.Folder, a.of) }

// verify looks at its files; those whose text is gone are told by whoever makes them.
func (a ownPaper) verify(v *verifying) error {
	names, err := paper.Names(v.dossier.Source())
	if err != nil || !slices.Contains(names, a.of) {
		return err
	}
	return v.composed(a)
}

func (a ownPaper) compose(m *generator.Maker, d *dossier.Dossier) ([]generator.Composed, source.Problems, error) {
	p, err := a.read(d)
	if err != nil {
		return nil, nil, err
	}
	made, err := m.ComposePaper(p)
	return made, p.Notes, err
}

// read reads the document, whose files must not have a name that others of the dossier's files have.
func (a ownPaper) read(d *dossier.Dossier) (*paper.Paper, error) {
	if err := freeName(path.Join(paper.Folder, a.of+paper.Ext)); err != nil {
		return nil, source.Problems{err}.In(d.Folder()).Err()
	}
	p, err := paper.Read(d, a.of)
	if err == nil && p.Attached != nil && p.Apart {
		if taken := freeName(path.Join(paper.Folder, p.Attached.Name+paper.Ext)); taken != nil {
			return nil, source.Problems{taken}.In(d.Folder()).Err()
		}
	}
	return p, err
}

// lastNumber tells files of one kind apart.
var lastNumber = pattern.Lazy(`-\d+$`)

// freshEnd ends the name of a version that is set beside one edited by hand.
var freshEnd = store.FreshName("")

// freeName says what is wrong with the name of a document's file in a dossier: the documents that are made of the dossier have theirs.
func freeName(file string) *source.Problem {
	name := strings.ToLower(strings.TrimSuffix(path.Base(file), paper.Ext))
	kind := lastNumber().ReplaceAllString(name, "")
	period, report := strings.CutPrefix(name, reportName)
	if report {
		_, err := deadline.ParsePeriod(period)
		report = err == nil
	}
	if !report && !strings.HasSuffix(name, freshEnd) && !slices.Contains(dossier.Outputs, dossier.Output(kind)) && !slices.Contains([]string{amendmentName, correctionName, consolidationName, comparisonName}, kind) {
		return nil
	}
	return &source.Problem{At: source.Pos{File: file}, What: "Tên tệp này là tên của văn bản mà chương trình tạo từ hồ sơ, nên hai văn bản sẽ là một tệp.",
		Hint: "đổi tên tệp, ví dụ thành " + name + "-rieng" + paper.Ext}
}

// again tells of files whose text is gone: a run begins with those that are there.
func (a ownPaper) again(r *remaking) error {
	names, err := paper.Names(disk.Folder(r.folder))
	if err != nil || slices.Contains(names, a.of) {
		return err
	}
	r.later(Later{Name: r.files(a), How: "đặt lại tệp, hoặc xóa các tệp này"}, "không làm lại được vì hồ sơ không còn "+path.Join(paper.Folder, a.of+paper.Ext)+";")
	return nil
}

// soundPapers reads the documents that stand in files of their own and are to be made, and gives everything that is wrong with them; of those
// that nothing is to be done about, it gives the result.
func (p *place) soundPapers(names []string) (done map[string]*Result, err error) {
	done = map[string]*Result{}
	var problems source.Problems
	load := sync.OnceValues(func() (*dossier.Dossier, error) { return dossier.Load(disk.Folder(p.folder)) })
	for _, name := range names {
		by := ownPaper{name}
		if done[name], err = p.untouched(by); err != nil || done[name] != nil {
			continue // what is wrong with the folder is told where the files are made
		}
		d, err := load()
		if err != nil {
			return nil, err
		}
		_, err = by.read(d)
		if found, are := errors.AsType[source.Problems](err); are {
			problems = append(problems, found...)
		} else if err != nil {
			return nil, err
		}
	}
	return done, problems.Err()
}

// papers makes the documents that stand in files of their own, but for those that are done.
func (p *place) papers(names []string, done map[string]*Result, result *Result) error {
	for _, name := range names {
		if last := done[name]; last != nil {
			result.join(*last, "")
			continue
		}
		made, err := p.make(ownPaper{name})
		if err != nil {
			return err
		}
		result.Manifest = nil // that of the folder has this one's files now
		result.join(made, "")
	}
	return nil
}

// paperNames lists the documents in files of their own that a run makes.
func (p *place) paperNames() ([]string, error) {
	if !p.o.makes(PartPapers) {
		return nil, nil
	}
	return paper.Names(disk.Folder(p.folder))
}
