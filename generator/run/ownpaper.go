package run

import (
	"errors"
	"io/fs"
	"path"

	"vanban/generator"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/merging"
	"vanban/generator/paper"
	"vanban/generator/source"
)

// ownPaper is the author of a document that is written in a file of its own.
type ownPaper struct {
	of    string
	alone bool // it stands in no dossier
}

// paperCommand begins its name.
const paperCommand = merging.PaperAuthor

func (a ownPaper) name() string { return paperCommand + a.of }
func (ownPaper) part() Part     { return PartPapers }
func (ownPaper) flag() string   { return "" }
func (a ownPaper) key() string  { return issued.PaperKey(a.of) }

// file gives its file's path within the dossier, or within the folder in which it stands alone.
func (a ownPaper) file() string {
	if a.alone {
		return a.of + paper.Ext
	}
	return path.Join(paper.Folder, a.of+paper.Ext)
}

// there says whether its file is.
func (a ownPaper) there(fsys fs.FS) bool {
	info, err := fs.Stat(fsys, a.file())
	return err == nil && !info.IsDir()
}

// verify looks at its files; those whose text is gone are told by whoever makes them.
func (a ownPaper) verify(v *verifying) error {
	if !a.there(v.dossier.Source()) {
		return nil
	}
	return v.composed(a)
}

func (a ownPaper) compose(m *generator.Maker, d *dossier.Dossier) ([]generator.Composed, source.Problems, error) {
	p, err := a.read(d)
	if err != nil {
		return nil, nil, err
	}
	return m.ComposePaperWithNotes(p)
}

// read reads the document of its dossier, or with what the office says.
func (a ownPaper) read(d *dossier.Dossier) (*paper.Paper, error) {
	if a.alone {
		return paper.ReadFile(d.Source(), a.file(), d)
	}
	return paper.Read(d, a.of)
}

// paperNow composes an issued document with its file as it is now, and all else as it was on its day: what the dossier says differently since is no
// change of it. Nothing where the file is gone.
func (p *place) paperNow(a ownPaper, kept, now *dossier.Dossier) ([]generator.Composed, error) {
	data, err := fs.ReadFile(now.Source(), a.file())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, disk.NotRead(a.file(), err)
	}
	was, err := a.read(kept)
	if err != nil {
		return nil, err
	}
	view := dossier.With(kept.Source(), a.file(), data)
	for _, name := range was.WithFiles() {
		if data, err := fs.ReadFile(now.Source(), name); err == nil {
			view = dossier.With(view, name, data)
		}
	}
	documents, _, err := a.compose(p.maker, kept.From(view))
	return documents, err
}

// again tells of files whose text is gone: a run begins with those that are there.
func (a ownPaper) again(r *remaking) error {
	records, err := r.records()
	if err != nil || a.there(disk.Folder(r.folder)) || records.Of(a.key()) != nil {
		return err
	}
	r.later(Later{Name: r.files(a), How: "đặt lại tệp, hoặc xóa các tệp này"}, "không làm lại được vì hồ sơ không còn "+path.Join(paper.Folder, a.of+paper.Ext)+";")
	return nil
}

// readyPapers finds out what is to be done for the dossier's documents in files of their own that a run makes. Everything that is wrong with them comes
// in one error, before anything is written.
func (p *place) readyPapers() (all []ready, err error) {
	if !p.o.makes(PartPapers) {
		return nil, nil
	}
	names, err := paper.Names(disk.Folder(p.folder))
	if err != nil {
		return nil, err
	}
	var problems source.Problems
	for _, name := range names {
		one, err := p.ready(ownPaper{of: name})
		if found := source.ProblemsIn(err); len(found) > 0 {
			problems = problems.With(found...)
		} else if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, problems.Err()
}

// strays tells of what in the dossier's folder of documents is none.
func (p *place) strays() source.Problems {
	if !p.o.makes(PartPapers) {
		return nil
	}
	return paper.Strays(disk.Folder(p.folder)).In(p.folder)
}

// papers makes the documents that stand in files of their own.
func (p *place) papers(all []ready, result *Result) error {
	for _, one := range all {
		made, err := p.finish(one)
		if err != nil {
			return err
		}
		if one.done == nil {
			result.Manifest = nil // that of the folder has this one's files now
		}
		result.join(made, "")
	}
	return nil
}
