package exchange

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/officetable"
	"vanban/generator/ooxml"
	"vanban/generator/paper"
	"vanban/generator/recognise"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// WordOptions say where what Word files hold is written.
type WordOptions struct {
	Out     string // the document's file, FILE.md, or the dossier's folder
	Preview bool   // nothing is written
}

// WordImport is what was read from Word files.
type WordImport struct {
	*transcribe.Result
	Folder  string                // in which the files stand
	Written []string              // their paths
	Unclear string                // the path of the file with what has no place; empty: everything was placed
	Notes   []string              // what was understood of the table of tasks otherwise than it stands
	Tables  []officetable.Account // what was read of that table, and what wasn't
}

// ImportWord reads a Word file as a document of its own, and writes that beside what it issues and what had no place. No file that is there is written over.
func ImportWord(file string, o WordOptions) (*WordImport, error) {
	read, err := openWord(file)
	if err != nil {
		return nil, err
	}
	text := recognise.Read(read)
	if p := wordless(file, text); p != nil {
		return nil, p
	}
	name := strings.TrimSuffix(filepath.Base(o.Out), paper.Ext)
	in := &WordImport{Result: transcribe.Papers(text, text.Documents(), name), Folder: filepath.Dir(o.Out)}
	in.Unclear, in.Notes = in.unclearPath(name), goneInWords([]transcribe.Input{{Source: text}}, in.Found)
	return in, in.finish([]string{file}, o)
}

// ImportWordDossier reads Word files as a dossier, and writes it into a folder that holds none.
func ImportWordDossier(files []string, o WordOptions) (*WordImport, error) {
	var all []WordFile
	for _, f := range files {
		data, err := ooxml.FileBytes(f)
		if err != nil {
			return nil, err
		}
		all = append(all, WordFile{f, data})
	}
	r, told, err := ReadWordDossier(all)
	if err != nil {
		return nil, err
	}
	in := &WordImport{Result: r, Folder: o.Out, Notes: told.Notes, Tables: told.Tables, Unclear: filepath.Join(o.Out, transcribe.UnclearFile)}
	return in, in.finish(files, o)
}

func openWord(file string) (*document.Document, error) {
	data, err := ooxml.FileBytes(file)
	if err != nil {
		return nil, err
	}
	return document.Open(file, data)
}

// finish writes what was read, unless it is only to be looked at.
func (in *WordImport) finish(from []string, o WordOptions) error {
	var names []string
	for _, f := range from {
		names = append(names, filepath.Base(f))
	}
	words := unclear(in.Result, strings.Join(names, ", "))
	if words == "" {
		in.Unclear = ""
	}
	if o.Preview {
		return nil
	}
	return in.write(words)
}

// WordFile is a Word file by its name.
type WordFile struct {
	Name string
	Data []byte
}

// ReadWordDossier reads Word files as a dossier: a decision with its plan, or a plan of its own, and its appendices, in one file or several. What was
// understood of the table of tasks comes beside it. It is an error where no plan is among them.
func ReadWordDossier(files []WordFile) (*transcribe.Result, TasksRead, error) {
	var inputs []transcribe.Input
	problems := givenTwice(files)
	for _, f := range files {
		d, err := document.Open(f.Name, f.Data)
		if err != nil {
			return nil, TasksRead{}, err
		}
		s := recognise.Read(d)
		if p := wordless(f.Name, s); p != nil {
			problems = append(problems, p)
		}
		inputs = append(inputs, transcribe.Input{Name: filepath.Base(f.Name), Source: s, Documents: s.Documents()})
	}
	if len(problems) > 0 {
		return nil, TasksRead{}, problems.Err()
	}
	if err := notIssued(inputs); err != nil {
		return nil, TasksRead{}, err
	}
	tasks := &wordTasks{}
	r, ok := transcribe.Dossier(inputs, tasks.read)
	if !ok {
		return nil, TasksRead{}, &source.Problem{At: source.Pos{File: files[0].Name}, What: "không có kế hoạch (hoặc quyết định ban hành kế hoạch) nào trong tệp, nên không thành hồ sơ được",
			Hint: "văn bản loại khác thì nhập thành tệp riêng: --ra TÊN" + paper.Ext}
	}
	tasks.Notes = slices.Concat(tasks.Notes, addedTotal(inputs, r.Found, tasks.Tables), goneInWords(inputs, r.Found))
	return r, tasks.TasksRead, nil
}

// write writes the files; where one of them is there, none is written.
func (in *WordImport) write(unclear string) error {
	all := in.Files
	if unclear != "" {
		rel, err := filepath.Rel(in.Folder, in.Unclear)
		if err != nil {
			return fmt.Errorf("%s: %w", in.Unclear, err)
		}
		all = append(slices.Clip(all), transcribe.File{Name: rel, Text: unclear})
	}
	var problems source.Problems
	for _, f := range all {
		if path := filepath.Join(in.Folder, f.Name); disk.Exists(path) {
			problems = append(problems, &source.Problem{At: source.Pos{File: path}, What: "tệp này đã có, nên không ghi gì", Hint: "đổi tên hoặc chuyển tệp ấy đi, hoặc chọn tên khác ở --ra"})
		}
	}
	if len(problems) > 0 {
		return problems.Err()
	}
	for _, f := range all {
		path := filepath.Join(in.Folder, f.Name)
		if err := store.WriteNew(path, []byte(f.Text)); err != nil {
			return err
		}
		if path != in.Unclear {
			in.Written = append(in.Written, path)
		}
	}
	return nil
}

// unclearPath gives the file for what has no place: in a dossier it stands above the folder of documents, every file of which is one of them.
func (in *WordImport) unclearPath(name string) string {
	folder := in.Folder
	if home := filepath.Dir(folder); filepath.Base(folder) == paper.Folder && dossier.IsAt(home) {
		folder = home
	}
	return filepath.Join(folder, name+"-"+transcribe.UnclearFile)
}
