package drawn

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/cellformat"
	"vanban/generator/doc"
	"vanban/generator/ooxml"
)

// limits of a workbook, unpacked and as a file, in bytes.
var limits = ooxml.Limits{File: 32 << 20, Entries: 4_000, Part: 128 << 20, Total: 160 << 20, Depth: 64}

// The bounds of what a workbook may hold; a table beyond them is printed by nobody.
const (
	mostShared = 2_000_000 // texts that cells share
	mostStyles = 70_000
	mostText   = 64 << 20 // bytes of all texts
	mostSheets = 256
)

// workbook is what the cells of a workbook's sheets share.
type workbook struct {
	pack     *ooxml.Foreign
	sheets   []sheetName
	shared   [][]doc.Inline
	looks    []look
	from1904 bool
	text     int // bytes read so far
}

// sheetName is a sheet and the part that it stands in.
type sheetName struct {
	name, part string
	hidden     bool
	printed    string // the part that is set to be printed, as the file has it
	repeated   string // the rows that each page repeats
}

// look is what a cell's style says.
type look struct {
	format       *cellformat.Format
	code         string // of the format; empty: General
	align        doc.Align
	bold, italic bool
	framed       bool // a line is drawn on one of its sides
}

// open reads what the sheets of a workbook share.
func open(data []byte, l ooxml.Limits) (*workbook, error) {
	pack, err := ooxml.Read(data, l)
	if err != nil {
		return nil, err
	}
	if pack.HasMacros() {
		return nil, errors.New("tệp có macro (chương trình kèm theo) nên không được đọc; lưu lại dạng .xlsx thường")
	}
	main, err := pack.Main("officeDocument")
	if err != nil {
		return nil, err
	}
	targets, err := pack.Targets(main)
	if err != nil {
		return nil, err
	}
	b := &workbook{pack: pack}
	if err := pack.Each(main, b.mainToken(targets)); err != nil {
		return nil, err
	}
	styles := &styleReader{book: b}
	for _, target := range targets {
		switch {
		case strings.HasSuffix(target, "sharedStrings.xml"):
			err = pack.Each(target, (&textReader{book: b}).token)
		case strings.HasSuffix(target, "styles.xml"):
			err = pack.Each(target, styles.token)
		}
		if err != nil {
			return nil, err
		}
	}
	b.looks = styles.looks()
	return b, nil
}

// mainToken reads the names of the sheets.
func (b *workbook) mainToken(targets map[string]string) func(xml.Token) error {
	var defined definedName
	return func(t xml.Token) error {
		defined.token(b, t)
		e, begins := t.(xml.StartElement)
		if !begins {
			return nil
		}
		switch e.Name.Local {
		case "workbookPr":
			b.from1904 = isTrue(ooxml.Attr(e, "date1904"))
		case "sheet":
			id := ""
			for _, a := range e.Attr {
				if a.Name.Local == "id" && a.Name.Space != "" {
					id = a.Value
				}
			}
			state := ooxml.Attr(e, "state")
			b.sheets = append(b.sheets, sheetName{norm.NFC.String(ooxml.Attr(e, "name")), targets[id], state != "" && state != "visible", "", ""})
			if len(b.sheets) > mostSheets {
				return ooxml.ErrTooLarge
			}
		}
		return nil
	}
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// words bounds the text that is kept.
func (b *workbook) words(more []byte) error {
	if b.text += len(more); b.text > mostText {
		return ooxml.ErrTooLarge
	}
	return nil
}

// textReader reads texts with the looks of their runs: those that cells share, or one of a cell's own.
type textReader struct {
	book   *workbook
	pieces []doc.Inline
	run    doc.Text
	words  []byte // of the run: a text may come in very many pieces
	inText bool
	inNote bool // phonetic text, which isn't shown
}

func (r *textReader) token(t xml.Token) error {
	switch e := t.(type) {
	case xml.StartElement:
		r.begin(e)
	case xml.EndElement:
		switch e.Name.Local {
		case "t":
			r.inText = false
		case "rPh":
			r.inNote = false
		case "r":
			r.close()
		case "si":
			r.close()
			if len(r.book.shared) == mostShared {
				return ooxml.ErrTooLarge
			}
			r.book.shared, r.pieces = append(r.book.shared, r.pieces), nil
		}
	case xml.CharData:
		if r.inText && !r.inNote {
			r.words = append(r.words, e...)
			return r.book.words(e)
		}
	}
	return nil
}

func (r *textReader) begin(e xml.StartElement) {
	switch e.Name.Local {
	case "t":
		r.inText = true
	case "rPh":
		r.inNote = true
	case "b":
		r.run.Bold = toggled(e)
	case "i":
		r.run.Italic = toggled(e)
	}
}

// close keeps a run of words.
func (r *textReader) close() {
	if r.run.S = string(r.words); r.run.S != "" {
		r.pieces = append(r.pieces, r.run)
	}
	r.run, r.words = doc.Text{}, r.words[:0]
}

// toggled says whether a switch of a look is on (18.8.2).
func toggled(e xml.StartElement) bool {
	val := ooxml.Attr(e, "val")
	return val == "" || isTrue(val)
}

// styleReader reads the looks of cells (18.8).
type styleReader struct {
	book    *workbook
	within  string // cellXfs, fonts or another list
	formats map[int]string
	fonts   []look
	borders []bool // of each kind of frame: whether it has a line
	cells   []cellStyle
	depth   int
}

type cellStyle struct {
	font, format int
	border       int
	align        doc.Align
}

func (r *styleReader) token(t xml.Token) error {
	switch e := t.(type) {
	case xml.StartElement:
		if r.depth++; r.depth == 2 {
			r.within = e.Name.Local
		}
		r.begin(e)
		if len(r.fonts) > mostStyles || len(r.cells) > mostStyles || len(r.borders) > mostStyles || len(r.formats) > mostStyles {
			return ooxml.ErrTooLarge
		}
	case xml.EndElement:
		r.depth--
	}
	return nil
}

func (r *styleReader) begin(e xml.StartElement) {
	switch name := e.Name.Local; {
	case name == "numFmt" && r.within == "numFmts":
		if r.formats == nil {
			r.formats = map[int]string{}
		}
		r.formats[whole(e, "numFmtId")] = ooxml.Attr(e, "formatCode")
	case name == "font" && r.within == "fonts":
		r.fonts = append(r.fonts, look{})
	case name == "b" && r.within == "fonts" && len(r.fonts) > 0:
		r.fonts[len(r.fonts)-1].bold = toggled(e)
	case name == "i" && r.within == "fonts" && len(r.fonts) > 0:
		r.fonts[len(r.fonts)-1].italic = toggled(e)
	case name == "border" && r.within == "borders":
		r.borders = append(r.borders, false)
	case r.within == "borders" && len(r.borders) > 0 && sides[name]:
		if style := ooxml.Attr(e, "style"); style != "" && style != "none" {
			r.borders[len(r.borders)-1] = true
		}
	case name == "xf" && r.within == "cellXfs":
		r.cells = append(r.cells, cellStyle{font: whole(e, "fontId"), format: whole(e, "numFmtId"), border: whole(e, "borderId")})
	case name == "alignment" && r.within == "cellXfs" && len(r.cells) > 0:
		r.cells[len(r.cells)-1].align = horizontal[ooxml.Attr(e, "horizontal")]
	}
}

// sides are those of a cell's frame (18.8.4).
var sides = map[string]bool{"left": true, "right": true, "top": true, "bottom": true, "start": true, "end": true}

// horizontal are the ways in which words of a cell stand (18.18.40); the others leave it to what the cell holds.
var horizontal = map[string]doc.Align{"left": doc.AlignLeft, "justify": doc.AlignLeft, "distributed": doc.AlignLeft,
	"center": doc.AlignCentre, "centerContinuous": doc.AlignCentre, "right": doc.AlignRight}

// looks puts fonts and formats together.
func (r *styleReader) looks() []look {
	all := make([]look, len(r.cells))
	read := map[string]*cellformat.Format{}
	for i, c := range r.cells {
		if c.font >= 0 && c.font < len(r.fonts) {
			all[i] = r.fonts[c.font]
		}
		code, own := r.formats[c.format]
		if !own {
			code = cellformat.BuiltIn(c.format)
		}
		f, known := read[code]
		if !known {
			f = cellformat.Parse(code)
			read[code] = f
		}
		all[i].format, all[i].code, all[i].align = f, code, c.align
		all[i].framed = c.border >= 0 && c.border < len(r.borders) && r.borders[c.border]
	}
	return all
}

// whole gives an attribute that is a whole number; -1 where it is none.
func whole(e xml.StartElement, name string) int {
	s := ooxml.Attr(e, name)
	if s == "" {
		return -1 // as most cells have no style: an error costs more than the number
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// sheet gives a sheet by its name, or the only visible one.
func (b *workbook) sheet(name string) (sheetName, error) {
	var visible []sheetName
	var names []string
	for _, s := range b.sheets {
		if name != "" && strings.EqualFold(s.name, name) {
			return s, nil
		}
		if !s.hidden {
			visible, names = append(visible, s), append(names, "“"+s.name+"”")
		}
	}
	switch {
	case len(visible) == 0:
		return sheetName{}, errors.New("tệp không có trang tính nào")
	case name != "":
		return sheetName{}, &noSheetError{fmt.Sprintf("tệp không có trang tính “%s”; có: %s", name, strings.Join(names, ", "))}
	case len(visible) > 1:
		return sheetName{}, &noSheetError{fmt.Sprintf("tệp có %d trang tính (%s) mà chưa nói trang nào", len(visible), strings.Join(names, ", "))}
	}
	return visible[0], nil
}

// noSheetError says that the sheet which is asked for is not there, or that none is named among several.
type noSheetError struct{ what string }

func (e *noSheetError) Error() string { return e.what }
