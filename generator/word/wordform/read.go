package wordform

import (
	"fmt"
	"iter"
	"path"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/ooxml"
)

// limits keep forms small: each copy of one is written whole.
var limits = ooxml.Limits{File: 20 << 20, Entries: 2000, Part: 16 << 20, Total: 64 << 20, Depth: 256}

// mostPlaceholders is how many places a form may have.
const mostPlaceholders = 2000

// Form is a form that was read and checked. It may be filled by several goroutines at once.
type Form struct {
	pkg   *ooxml.Opened
	parts []*part
}

// part is a part of the package whose text is filled.
type part struct {
	name       string
	label      string // in the messages: "thân văn bản"
	kind       partKind
	content    []byte
	declared   string // what declares the prefix w, where the part has another for WordprocessingML
	paragraphs []*paragraph
	controls   []string  // names of content controls that ask for something
	sections   []section // of the main part
}

type partKind int

const (
	mainPart partKind = iota
	headerPart
	footerPart
	notesPart
)

// partKinds are the parts that are filled, by the end of their content type.
var partKinds = []struct {
	ending, label string
	kind          partKind
}{
	{".main+xml", "thân văn bản", mainPart},
	{".header+xml", "đầu trang", headerPart},
	{".footer+xml", "chân trang", footerPart},
	{".footnotes+xml", "chú thích cuối trang", notesPart},
	{".endnotes+xml", "chú thích cuối văn bản", notesPart},
}

// Kind is what a placeholder becomes.
type Kind int

// The kinds of placeholders.
const (
	Words Kind = iota // words within a line
	List              // a paragraph for each item
	Table
)

// Values is what one copy of a form is filled with.
type Values struct {
	Words  map[string]string // a line break in a value is one in the form
	Lists  map[string][]string
	Tables map[string]*doc.Table
	Empty  string // stands where a list or a table has nothing
}

// Read reads a form; name is the file's, for the messages. What is wrong with it is a *source.Problem.
func Read(name string, data []byte) (*Form, error) {
	pkg, err := ooxml.ReadPackage(name, data, limits)
	if err != nil {
		return nil, err
	}
	if err := outside(pkg); err != nil {
		return nil, err
	}
	f := &Form{pkg: pkg}
	for _, k := range partKinds {
		for _, n := range pkg.ByType(k.ending) {
			p := &part{name: n, label: k.label, kind: k.kind, content: pkg.Part(n)}
			if k.kind == headerPart || k.kind == footerPart {
				p.label = fmt.Sprintf("%s (%s)", k.label, path.Base(n))
			}
			if err := p.scan(); err != nil {
				return nil, pkg.Problem(fmt.Sprintf("phần %s %v", n, err), "mở trong Word và lưu lại dạng .docx")
			}
			f.parts = append(f.parts, p)
		}
	}
	return f, f.checkKind()
}

// checkKind refuses what is no Word document, what carries a program, and what is no form but a book.
func (f *Form) checkKind() error {
	main, places := 0, 0
	for _, p := range f.parts {
		if p.kind == mainPart && strings.Contains(f.pkg.ContentType(p.name), "wordprocessingml") {
			main++
		}
	}
	for para := range f.paragraphs() {
		places += len(para.found)
	}
	macros := slices.ContainsFunc(f.pkg.Names(), func(n string) bool { return strings.Contains(strings.ToLower(n), "vbaproject") })
	switch {
	case macros:
		return f.pkg.Problem("biểu mẫu có macro nên không được dùng", "mở trong Word và lưu lại dạng .docx, không macro")
	case main != 1:
		return f.pkg.Problem("không phải văn bản Word dạng .docx", "mở trong Word và lưu lại dạng .docx")
	case places > mostPlaceholders:
		return f.pkg.Problem(fmt.Sprintf("biểu mẫu có %d chỗ điền, quá %d", places, mostPlaceholders),
			"tách thành vài biểu mẫu nhỏ, hoặc dùng {bang_nhiem_vu} thay cho nhiều chỗ điền")
	}
	return nil
}

// paragraphs gives those of all parts.
func (f *Form) paragraphs() iter.Seq[*paragraph] {
	return func(yield func(*paragraph) bool) {
		for _, p := range f.parts {
			for _, para := range p.paragraphs {
				if !yield(para) {
					return
				}
			}
		}
	}
}

// Uses lists the keys of the form's placeholders, each once, in the form's order.
func (f *Form) Uses() []string {
	var all []string
	for para := range f.paragraphs() {
		all = keysOf(para.found, all)
	}
	return all
}
