package pdf

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"github.com/go-pdf/fpdf"

	"vanban/generator/doc"
	"vanban/generator/typeface"
)

// producer names the program in the file, without a version, so that the same document gives the same bytes.
const producer = "vanban"

// Press draws documents. A section that stands in several of them is laid out and drawn once. It may be used by several
// goroutines at once.
type Press struct {
	family *typeface.Family
	mu     sync.Mutex
	drawn  map[setSection]func() (*drawn, error)
}

// setSection is a section as a setting of the document sets it.
type setSection struct {
	*doc.Section
	doc.Setting
}

// NewPress gives a press for a typeface.
func NewPress(family *typeface.Family) *Press {
	return &Press{family: family, drawn: map[setSection]func() (*drawn, error){}}
}

// Render writes a document as PDF and gives how many pages it has. A character
// that the typeface lacks is a source.Problem at the text's place.
func (p *Press) Render(w io.Writer, d *doc.Document) (pages int, err error) {
	whole, err := p.pages(d)
	if err != nil || p.lacks(whole) {
		if missing := check(d, p.family); missing != nil {
			return 0, missing
		}
	}
	if err != nil {
		return 0, fmt.Errorf("dàn trang: %w", err)
	}
	file := newFile(d)
	for _, size := range whole.sizes {
		file.AddPageFormat("P", size)
	}
	var written bytes.Buffer
	if err := file.Output(&written); err != nil {
		return 0, fmt.Errorf("ghi PDF: %w", err)
	}
	if err := finish(w, written.Bytes(), d, archive{p.family, whole}); err != nil {
		return 0, fmt.Errorf("hoàn thiện PDF: %w", err)
	}
	return len(whole.contents), nil
}

// lacks says whether something is drawn for which the typeface has no glyph: an empty box would be there. Only then the text is searched for it.
func (p *Press) lacks(whole *drawn) bool {
	for face := range whole.chars {
		if _, is := p.family.Missing(typeface.Face(face), string(whole.chars[face].characters())); is {
			return true
		}
	}
	return whole.beyond
}

// pages gives the pages of all sections of a document.
func (p *Press) pages(d *doc.Document) (*drawn, error) {
	whole := &drawn{}
	for i, s := range d.Sections {
		part, err := p.section(s, d.Setting)()
		if err != nil {
			return nil, err
		}
		if len(d.Sections) == 1 {
			return part, nil
		}
		whole.append(part, i)
	}
	return whole, nil
}

// section gives the pages of a section, which are drawn at the first call.
func (p *Press) section(s *doc.Section, setting doc.Setting) func() (*drawn, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := setSection{s, setting}
	if p.drawn[key] == nil {
		p.drawn[key] = sync.OnceValues(func() (*drawn, error) { return drawSection(s, setting, p.family) })
	}
	return p.drawn[key]
}

func newFile(d *doc.Document) *fpdf.Fpdf {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", OrientationStr: "P", Size: fpdf.SizeType{}})
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.SetTitle(d.Meta.Name, true)
	f.SetAuthor(d.Meta.Issuer, true)
	f.SetSubject(d.Meta.Symbol, true)
	f.SetLang(d.Meta.Language)
	f.SetCreator(producer, true)
	f.SetProducer(producer, true)
	f.SetCreationDate(d.Meta.Created.Time())
	f.SetModificationDate(d.Meta.Created.Time())
	f.SetDisplayMode("default", "continuous")
	return f
}
