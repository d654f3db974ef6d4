package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/shownfile"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// appendices reads the texts of the document's appendices from the files that hold them. What is wrong with them is told with what is wrong with
// the document.
func (p *Paper) appendices(fsys fs.FS, f *strictyaml.File) error {
	if p.Kind == nil || p.Dossier == nil {
		return nil
	}
	for i := range p.Dossier.Appendices {
		if err := p.appendix(fsys, f, &p.Dossier.Appendices[i]); err != nil {
			return err
		}
	}
	slices.Sort(p.appended)
	p.appended = slices.Compact(p.appended)
	return nil
}

// appendix reads one of them.
func (p *Paper) appendix(fsys fs.FS, f *strictyaml.File, a *dossier.Appendix) error {
	a.Body = &markdown.Document{}
	name, found := beside(fsys, p.File, a.Source.S)
	switch ext := path.Ext(a.Source.S); {
	case a.Source.S == dossier.TasksFile:
		f.Report(a.Source.At, "Phụ lục của văn bản này không thể lấy nội dung thẳng từ “"+dossier.TasksFile+"”.", "ghi tên một tệp "+Ext+", trong đó có một đoạn là {bang_nhiem_vu}")
		return nil
	case ext == shownfile.WorkbookExt:
		a.Body = a.DrawnIn(fsys, f)
	case ext != Ext || name == p.File:
		f.Report(a.Source.At, fmt.Sprintf("Phụ lục không thể lấy nội dung từ “%s”.", a.Source.S), "ghi tên một tệp "+Ext+" khác hoặc một tệp "+shownfile.WorkbookExt)
		return nil
	case !found:
		f.Report(a.Source.At, fmt.Sprintf("Không có tệp “%s”.", a.Source.S), "kiểm tra tên tệp; tệp phải nằm cùng thư mục với tệp này, hoặc trong thư mục hồ sơ")
		return nil
	default:
		if err := p.appendixText(fsys, f, a, name); err != nil {
			return err
		}
	}
	if found {
		p.appended = append(p.appended, name)
	}
	return nil
}

// appendixText reads the Markdown of one.
func (p *Paper) appendixText(fsys fs.FS, f *strictyaml.File, a *dossier.Appendix, name string) error {
	if info, err := fs.Stat(fsys, name); err == nil && info.Size() > largest {
		f.Problems = append(f.Problems, tooLarge(name))
		return nil
	}
	own, usable, err := strictyaml.ReadFile(fsys, name, strictyaml.Keys{})
	if err != nil {
		return err
	}
	if usable {
		if a.Body = a.Outline.ReadText(own, literalBraces.Replace(own.Text)); len(a.Body.Blocks) == 0 {
			own.Report(source.Pos{File: name}, "Tệp không có nội dung.", "viết nội dung của phụ lục vào tệp này")
		}
		own.Problems = append(own.Problems, a.Outline.Check(own, a.Body)...)
		shownfile.Read(fsys, own, a.Body)
		p.ownHints(own)
	}
	p.Dossier.QuoteFile(own)
	p.Notes = append(p.Notes, p.Dossier.TightPictures(a.Body, a.Orientation)...)
	f.Problems, f.Notes, f.Taken = append(f.Problems, own.Problems...), append(f.Notes, own.Notes...), append(f.Taken, own.Taken...)
	return nil
}

// beside gives the path of a file that a document names: beside its own, or where the dossier's files are.
func beside(fsys fs.FS, file, named string) (string, bool) {
	for _, name := range []string{path.Join(path.Dir(file), named), path.Clean(named)} {
		if info, err := fs.Stat(fsys, name); err == nil && !info.IsDir() {
			return name, true
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return path.Join(path.Dir(file), named), false
}
