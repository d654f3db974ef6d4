package dossier

import (
	"io/fs"
	"path"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/drawn"
	"vanban/generator/heading"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/shownfile"
	"vanban/generator/strictyaml"
	"vanban/generator/typedmark"
)

// KeyAppendices is the key of the appendices of a document (forms 2.1 and 2.2 of annex III).
const KeyAppendices = "phu-luc"

// KeyOrientation says how the page of a text stands.
const KeyOrientation = "huong"

// ReadOrientation reads how the page of a document stands that says so; upright where it says nothing (annex I, I.2).
func ReadOrientation(m *strictyaml.Mapping) doc.Orientation {
	return strictyaml.Choose(m, KeyOrientation, orientations, doc.Portrait)
}

// ReadAppendices reads what is said of a document's appendices; their text stands in other files, and is not read. A decree has the levels of it.
func ReadAppendices(m *strictyaml.Mapping, decree string) (all []Appendix) {
	for _, n := range m.List(KeyAppendices) {
		item := m.Decoder.Item(n, appendixSchema)
		a := Appendix{Source: item.Text("noi-dung"), Sheet: item.Text("trang"), Area: item.Text("vung"),
			NoteOpen: strictyaml.Choose(item, "kem-theo", noteOpen, false), noteAt: item.Text("kem-theo").At, At: item.At}
		a.Title, a.Breaks = item.Title("tieu-de")
		typedmark.Report(m.Decoder, a.Title, typedAppendix)
		if a.Source.Empty() {
			continue
		}
		a.onlyFor(m, item)
		otherwise := doc.Landscape
		if a.Source.S != TasksFile {
			otherwise = doc.Portrait
			a.Outline, a.Contents = outline.Read(item, decree), heading.ReadContents(item)
		} else {
			for _, key := range []string{outline.Key, heading.ContentsKey} {
				if f, given := item.Given(key); given {
					m.Decoder.Report(f.At, "“"+key+"” là của lời văn; bảng nhiệm vụ không có.", "bỏ dòng này")
				}
			}
		}
		a.Orientation = strictyaml.Choose(item, KeyOrientation, orientations, otherwise)
		all = append(all, a)
	}
	return all
}

// onlyFor refuses the area of a sheet where the appendix is no workbook.
func (a *Appendix) onlyFor(m, item *strictyaml.Mapping) {
	if f, given := item.Given("vung"); given && path.Ext(a.Source.S) != shownfile.WorkbookExt {
		m.Decoder.Report(f.At, "“vung” chọn vùng của một trang tính Excel, mà nội dung phụ lục này lấy từ “"+a.Source.S+"”.", "bỏ dòng này, hoặc ghi “noi-dung” là một tệp "+shownfile.WorkbookExt)
	}
}

// DrawnIn gives the text of an appendix that is a table of a workbook. What is wrong is reported in the file that asks for it.
func (a *Appendix) DrawnIn(fsys fs.FS, f *strictyaml.File) *markdown.Document {
	t := &markdown.Table{At: a.Source.At, Drawn: &markdown.Drawing{File: a.Source.S, Sheet: a.Sheet.S, Area: a.Area.S, At: a.Source.At}}
	whole := &markdown.Document{Blocks: []markdown.Block{t}}
	shownfile.Read(fsys, f, whole)
	over := slices.IndexFunc(whole.Blocks, func(b markdown.Block) bool { return b == markdown.Block(t) })
	whole.Blocks = slices.Concat(slices.DeleteFunc(whole.Blocks[:over:over], a.prints), whole.Blocks[over:])
	return whole
}

// prints says whether what stands over an appendix's table is what the program prints over it: its title, its label, or the note that names the document.
func (a *Appendix) prints(b markdown.Block) bool {
	p, is := b.(*markdown.Paragraph)
	return is && drawn.Repeats(p.Text, a.Title.S)
}
