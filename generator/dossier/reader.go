package dossier

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"vanban/generator/markdown"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Reader reads files of a dossier, each once, and collects what is wrong with them.
type Reader struct {
	fsys      fs.FS
	dossier   *Dossier
	ahead     map[string]func() reading // of files that are being read before they are asked for
	order     []*strictyaml.File        // as read
	documents map[*strictyaml.File]*markdown.Document
	problems  source.Problems
	err       error // the first one of the machine
}

// Reader reads further files of a dossier that was loaded.
func (d *Dossier) Reader() *Reader { return &Reader{fsys: d.fsys, dossier: d} }

// Read reads a file that need not be there, nil where it is not or where its text can't be used.
func (l *Reader) Read(name string) *strictyaml.File { return l.read(name, nil) }

// YAML reads a YAML file that need not be there and makes a decoder for it, nil where there is none or where it cannot be read.
func (l *Reader) YAML(name string) *strictyaml.Decoder { return l.yaml(name, nil) }

// Report adds what is wrong beside the contents of the files.
func (l *Reader) Report(problems ...*source.Problem) { l.problems = append(l.problems, problems...) }

// Done gives what is wrong with the files, in the order in which they were read, and what is to be noted of them; or the first error
// of the machine.
func (l *Reader) Done() (problems, notes source.Problems, err error) {
	for _, f := range l.order {
		l.problems = append(l.problems, f.Problems...)
		notes = append(notes, f.Notes...)
	}
	return l.problems, notes, l.err
}

// read reads a file once. A file that is not there is reported as missing says, or passed over where missing is nil.
func (l *Reader) read(name string, missing func() *source.Problem) *strictyaml.File {
	if f, seen := l.dossier.files[name]; seen {
		return f
	}
	r := l.reading(name)
	var refused *source.Problem
	switch {
	case errors.Is(r.err, fs.ErrNotExist) || errors.Is(r.err, fs.ErrInvalid):
		if missing != nil {
			l.problems = append(l.problems, missing())
		}
		return nil
	case r.err != nil && l.isFolder(name):
		l.problems = append(l.problems, &source.Problem{At: source.Pos{File: name}, What: "Đây là một thư mục, không phải tệp.", Hint: "đổi tên thư mục này, rồi chép tệp cần dùng vào đúng tên"})
		return nil
	case errors.As(r.err, &refused):
		l.problems = append(l.problems, refused)
		return nil
	case r.err != nil:
		if l.err == nil {
			l.err = r.err
		}
		return nil
	}
	r.file.Year = l.dossier.Year
	l.order = append(l.order, r.file)
	l.dossier.files[name] = r.file
	if r.document != nil {
		l.documents[r.file] = r.document
	}
	if !r.usable {
		return nil
	}
	return r.file
}

func (l *Reader) isFolder(name string) bool {
	info, err := fs.Stat(l.fsys, name)
	return err == nil && info.IsDir()
}

// yaml reads a YAML file and makes a decoder for it; nil where it cannot be read.
func (l *Reader) yaml(name string, missing func() *source.Problem) *strictyaml.Decoder {
	f := l.read(name, missing)
	if f == nil || f.ReportTabs() || f.ReportHardSpaces() || name != AgenciesFile && f.ReportEmpty() { // there may be no agencies
		return nil
	}
	return &strictyaml.Decoder{File: f}
}

func (l *Reader) missing(name string) *source.Problem {
	return &source.Problem{At: source.Pos{File: name}, What: "Thư mục hồ sơ không có tệp này.", Hint: l.similar(name)}
}

// similar hints at the file of the folder whose name is nearest.
func (l *Reader) similar(name string) string {
	entries, err := fs.ReadDir(l.fsys, ".")
	if err != nil {
		return "kiểm tra tên tệp"
	}
	var names []string
	stem := strings.TrimSuffix(name, path.Ext(name))
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), stem+".") && !e.IsDir() && e.Name() != name && !isMade(e.Name()) {
			return fmt.Sprintf("có tệp “%s”: đổi tên thành “%s” (Windows có thể ẩn đuôi tệp)", e.Name(), name)
		}
		if !e.IsDir() && path.Ext(e.Name()) == path.Ext(name) && e.Name() != name {
			names = append(names, e.Name())
		}
	}
	return strictyaml.DidYouMean(name, names) + "kiểm tra tên tệp"
}

// isMade says of a file whether it has the format of what is made: no other name makes one of them a file of the dossier.
func isMade(name string) bool {
	return slices.Contains(render.Formats(), render.Format(strings.TrimPrefix(path.Ext(name), ".")))
}

func (l *Reader) exists(name string) bool {
	_, err := fs.Stat(l.fsys, name)
	return err == nil
}
