package shownfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"

	"vanban/generator/chart"
	"vanban/generator/diskname"
	"vanban/generator/drawn"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/picture"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// WorkbookExt ends the names of the files that tables are drawn in.
const WorkbookExt = ".xlsx"

// largestWorkbook is how many bytes such a file may have.
const largestWorkbook = 32 << 20

// drawer puts tables that are drawn in workbooks, and pictures, into a text.
type drawer struct {
	fsys     fs.FS
	file     *strictyaml.File // that asks for them
	data     map[string][]byte
	pictures map[string]picture.Image
}

// Read puts into a text the tables that stand in workbooks, and its pictures, which are files of the folder like the text's own. What is wrong is
// reported in the text's file, which keeps the names of those that were read.
func Read(fsys fs.FS, f *strictyaml.File, text *markdown.Document) {
	d := &drawer{fsys: fsys, file: f, data: map[string][]byte{}, pictures: map[string]picture.Image{}}
	text.Blocks = d.blocks(text.Blocks)
	for p := range Pictures(text) {
		d.picture(p)
	}
	checkCharts(f, text)
}

// checkCharts reports tables that can't be drawn as charts. What one asks for in braces is known when its document is composed; then its numbers
// are looked at.
func checkCharts(f *strictyaml.File, text *markdown.Document) {
	for b := range markdown.All(text.Blocks) {
		t, is := b.(*markdown.Table)
		if !is || t.Chart == nil || chart.Awaits(t) {
			continue
		}
		_, problems := chart.Of(t, &inforce.Now().Chart)
		for _, p := range problems {
			if p.At.File == f.Name {
				p.Quote(f.Line(p.At.Line))
			}
			f.Problems = append(f.Problems, p)
		}
	}
}

func (d *drawer) blocks(blocks []markdown.Block) []markdown.Block {
	if !slices.ContainsFunc(blocks, holdsDrawn) {
		return blocks
	}
	var all []markdown.Block
	for _, b := range blocks {
		switch own := b.(type) {
		case *markdown.List:
			for i, item := range own.Items {
				own.Items[i] = d.blocks(item)
			}
		case *markdown.Table:
			if own.Drawn != nil {
				around := d.table(own)
				if own.Chart == nil { // a chart has a title of its own
					all = append(append(append(all, around.Over...), b), around.Below...)
					continue
				}
			}
		}
		all = append(all, b)
	}
	return all
}

func holdsDrawn(b markdown.Block) bool {
	switch b := b.(type) {
	case *markdown.List:
		return slices.ContainsFunc(slices.Concat(b.Items...), holdsDrawn)
	case *markdown.Table:
		return b.Drawn != nil
	}
	return false
}

// table fills a table in, and gives what stands beside it in its sheet.
func (d *drawer) table(t *markdown.Table) (around drawn.Around) {
	of := t.Drawn
	if of.File == "" {
		return around // which was reported
	}
	name, data := d.read(of)
	if data == nil {
		return around
	}
	read, around, problems, notes := drawn.Read(data, drawn.Wanted{File: name, Sheet: of.Sheet, Area: of.Area, Head: of.Head, At: of.At})
	d.file.Problems = append(d.file.Problems, problems...)
	d.file.Notes = append(d.file.Notes, notes...)
	if read != nil {
		t.Columns, t.Letters, t.Head, t.Rows = read.Columns, read.Letters, read.Head, read.Rows
	}
	return around
}

// read gives a workbook and its name in the folder. What is wrong is reported.
func (d *drawer) read(of *markdown.Drawing) (string, []byte) {
	if path.Ext(of.File) != WorkbookExt {
		d.report(of.At, fmt.Sprintf("Bảng không thể lấy từ “%s”.", of.File), "ghi tên một tệp Excel .xlsx; tệp .xls thì mở trong Excel rồi lưu lại dạng .xlsx")
		return "", nil
	}
	return d.find(wantedFile{of.File, of.At, largestWorkbook})
}

func (d *drawer) report(at source.Pos, what, hint string) {
	d.file.Problems = append(d.file.Problems, d.file.Problem(at, what, hint))
}

// wantedFile is a file that a text asks for, and how many bytes it may have.
type wantedFile struct {
	file    string
	at      source.Pos
	largest int
}

// find gives a file and its name in the folder: beside the text, or where the dossier's own files are. Nil where there is none, which is reported.
func (d *drawer) find(a wantedFile) (string, []byte) {
	for _, name := range slices.Compact([]string{path.Join(path.Dir(d.file.Name), a.file), path.Clean(a.file)}) {
		if data, known := d.data[name]; known {
			return name, data
		}
		data, err := readBounded(d.fsys, name, a.largest)
		var refused *source.Problem
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case errors.Is(err, fs.ErrInvalid):
			d.report(a.at, fmt.Sprintf("Tệp “%s” không nằm trong thư mục này.", a.file), "chép tệp vào thư mục, rồi ghi tên tệp")
		case errors.As(err, &refused):
			d.file.Problems = append(d.file.Problems, refused)
		case err != nil:
			d.report(a.at, fmt.Sprintf("Không đọc được tệp “%s”.", a.file), "kiểm tra tệp có mở được không, và có nằm trong thư mục này không")
		case len(data) > a.largest:
			d.report(a.at, fmt.Sprintf("Tệp “%s” lớn quá %d MB.", a.file, a.largest>>20), "kiểm tra có đúng tệp không")
		default:
			d.data[name] = data
			d.file.Taken = append(d.file.Taken, name)
			return name, data
		}
		return "", nil
	}
	d.report(a.at, fmt.Sprintf("Không có tệp “%s”.", a.file), "kiểm tra tên tệp; tệp phải nằm cùng thư mục với tệp này, hoặc trong thư mục hồ sơ")
	return "", nil
}

func readBounded(fsys fs.FS, name string, largest int) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, fs.ErrInvalid
	}
	f, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		if same := diskname.In(fsys, name); same != name {
			f, err = fsys.Open(same)
		}
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, int64(largest)+1))
}
