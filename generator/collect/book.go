package collect

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/ooxml"
	"vanban/generator/pattern"
)

// limits of a workbook: one of 46,000 tasks has 4 MiB, and 60 unzipped.
var limits = ooxml.Bounds{File: 32 << 20, Unzipped: 96 << 20}

// The bounds of what a workbook may hold; beyond them it is no form and no table of tasks.
const (
	maxSheets = 64
	maxCells  = 2_000_000
	maxRow    = 1_048_576
	maxColumn = 16_384
	maxText   = 64 << 20 // bytes of all texts together
)

// sheet is one sheet: its cells row by row as they stand in the file.
type sheet struct {
	name   string
	hidden bool
	part   string
	cells  []cell
	merged []area
}

// book is a workbook that was opened; its sheets are read when asked for.
type book struct {
	pack     *ooxml.Foreign
	sheets   []*sheet
	strings  []string
	dayStyle []bool // of each cell style: shown as a day
	perCent  []bool // of each cell style: shown as a per cent
	from1904 bool
	cells    int // read so far
	text     int // bytes read so far
	named    int // bytes of the shared texts that cells named so far
}

// openBook opens a workbook and reads what its sheets share.
func openBook(name string) (*book, error) {
	pack, err := ooxml.ReadFile(name, limits)
	if err != nil {
		return nil, err
	}
	return newBook(pack)
}

var errNotWorkbook = errors.New("tệp không phải là bảng tính")

func newBook(pack *ooxml.Foreign) (*book, error) {
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
	b := &book{pack: pack}
	workbook := false
	err = pack.Each(main, func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		switch e.Name.Local {
		case "workbook":
			workbook = true
		case "workbookPr":
			b.from1904 = truth(ooxml.Attr(e, "date1904"))
		case "sheet":
			if len(b.sheets) == maxSheets {
				return ooxml.ErrTooLarge
			}
			b.sheets = append(b.sheets, &sheet{name: norm.NFC.String(ooxml.Attr(e, "name")), part: targets[idOf(e)],
				hidden: ooxml.Attr(e, "state") != "" && ooxml.Attr(e, "state") != "visible"})
		}
		return nil
	})
	if err == nil && (!workbook || len(b.sheets) == 0) {
		err = errNotWorkbook
	}
	if err != nil {
		return nil, err
	}
	folder := main[:strings.LastIndexByte(main, '/')+1]
	return b, errors.Join(b.readStrings(folder+"sharedStrings.xml"), b.readStyles(folder+"styles.xml"))
}

// idOf gives a sheet's relationship; sheetId has the same local name as r:id in no file.
func idOf(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

func truth(s string) bool { return s == "1" || s == "true" }

// readStrings reads the texts that cells share, without their phonetic marks.
func (b *book) readStrings(part string) error {
	var text strings.Builder
	inText, phonetic := false, 0
	return b.pack.Each(part, func(t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "si":
				text.Reset()
			case "rPh":
				phonetic++
			case "t":
				inText = phonetic == 0
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "si":
				if len(b.strings) == maxCells {
					return ooxml.ErrTooLarge
				}
				b.strings = append(b.strings, norm.NFC.String(text.String()))
			case "rPh":
				phonetic--
			case "t":
				inText = false
			}
		case xml.CharData:
			if inText {
				text.Write(e)
			}
		}
		return nil
	})
}

// mostStyles is how many formats of one sort a workbook has that Excel can open.
const mostStyles = 65_490

// readStyles finds the cell styles that show a day.
func (b *book) readStyles(part string) error {
	formats, perCent := map[string]bool{}, map[string]bool{"9": true, "10": true} // 0% and 0.00% (18.8.30)
	inCells, count := false, 0
	return b.pack.Each(part, func(t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "numFmts", "cellStyleXfs", "cellXfs":
				count = 0
			case "numFmt", "xf":
				if count++; count > mostStyles {
					return ooxml.ErrTooLarge
				}
			}
			switch e.Name.Local {
			case "numFmt":
				formats[ooxml.Attr(e, "numFmtId")] = showsDay(ooxml.Attr(e, "formatCode"))
				perCent[ooxml.Attr(e, "numFmtId")] = strings.Contains(ooxml.Attr(e, "formatCode"), "%")
			case "cellXfs":
				inCells = true
			case "xf":
				if inCells {
					id := ooxml.Attr(e, "numFmtId")
					n, _ := strconv.Atoi(id)
					b.perCent = append(b.perCent, perCent[id])
					b.dayStyle = append(b.dayStyle, formats[id] || 14 <= n && n <= 17 || n == 22 || 27 <= n && n <= 36 || 50 <= n && n <= 58)
				}
			}
		case xml.EndElement:
			if e.Name.Local == "cellXfs" {
				inCells = false
			}
		}
		return nil
	})
}

// showsDay says whether a number format prints a day: it has a y or a d outside quotes and brackets.
func showsDay(format string) bool {
	quoted, bracket := false, false
	for i := 0; i < len(format); i++ {
		switch c := format[i]; {
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case !bracket && strings.IndexByte("yYdD", c) >= 0:
			return true
		}
	}
	return false
}

// read reads a sheet's cells, once.
func (b *book) read(s *sheet) error {
	if s.cells != nil {
		return nil
	}
	s.cells = []cell{}
	if !b.pack.Has(s.part) {
		return fmt.Errorf("tệp bị hỏng: không có trang tính “%s”", s.name)
	}
	r := &sheetReader{book: b, sheet: s}
	return b.pack.Each(s.part, r.token)
}

// sheetReader reads the elements of a sheet.
type sheetReader struct {
	*book
	*sheet
	row, column int
	current     cell
	kind        string // the attribute t
	style       int
	value, text strings.Builder
	into        *strings.Builder
	phonetic    int
	inCell      bool
}

func (r *sheetReader) token(t xml.Token) error {
	switch e := t.(type) {
	case xml.StartElement:
		return r.begin(e)
	case xml.EndElement:
		return r.end(e.Name.Local)
	case xml.CharData:
		if r.into != nil {
			r.book.text += len(e)
			if r.book.text > maxText {
				return ooxml.ErrTooLarge
			}
			r.into.Write(e)
		}
	}
	return nil
}

func (r *sheetReader) begin(e xml.StartElement) error {
	r.into = nil
	switch e.Name.Local {
	case "row":
		r.row++
		if n := ooxml.Attr(e, "r"); n != "" {
			row, err := strconv.Atoi(n)
			if err != nil || row < r.row {
				return fmt.Errorf("tệp bị hỏng: dòng %q của trang tính “%s” sai chỗ", n, r.name)
			}
			r.row = row
		}
		if r.column = 0; r.row > maxRow {
			return ooxml.ErrTooLarge
		}
	case "c":
		return r.beginCell(e)
	case "v":
		r.into = &r.value
	case "f":
		r.current.formula = true
	case "rPh":
		r.phonetic++
	case "t":
		if r.phonetic == 0 && r.inCell {
			r.into = &r.text
		}
	case "mergeCell":
		if a, ok := areaOf(ooxml.Attr(e, "ref")); ok {
			r.merged = append(r.merged, a)
		}
		if len(r.merged) > maxCells/8 {
			return ooxml.ErrTooLarge
		}
	}
	return nil
}

func (r *sheetReader) beginCell(e xml.StartElement) error {
	r.column++
	if ref := ooxml.Attr(e, "r"); ref != "" {
		row, column, ok := cellOf(ref)
		if !ok || row != r.row || column < r.column {
			return fmt.Errorf("tệp bị hỏng: ô %q của trang tính “%s” sai chỗ", ref, r.name)
		}
		r.column = column
	}
	if r.column > maxColumn {
		return ooxml.ErrTooLarge
	}
	r.inCell, r.current = true, cell{row: r.row, column: r.column}
	r.kind = ooxml.Attr(e, "t")
	r.style, _ = strconv.Atoi(ooxml.Attr(e, "s"))
	r.value.Reset()
	r.text.Reset()
	return nil
}

func (r *sheetReader) end(name string) error {
	r.into = nil
	switch name {
	case "rPh":
		r.phonetic--
	case "c":
		r.inCell = false
		return r.endCell()
	}
	return nil
}

// endCell keeps the cell where it holds something.
func (r *sheetReader) endCell() error {
	c := r.current
	value := strings.TrimSpace(r.value.String())
	switch r.kind {
	case "s":
		n, err := strconv.Atoi(value)
		if value != "" && (err != nil || n < 0 || n >= len(r.strings)) {
			return fmt.Errorf("tệp bị hỏng: ô %s của trang tính “%s” không có chữ", c.ref(), r.name)
		}
		if value != "" {
			c.text = r.strings[n]
			if r.book.named += len(c.text); r.book.named > 2*maxText { // one text may be named by every cell
				return ooxml.ErrTooLarge
			}
		}
	case "inlineStr":
		c.text = norm.NFC.String(r.text.String())
	case "str":
		c.text = norm.NFC.String(r.value.String())
	case "b":
		c.kind, c.text = boolCell, value
	case "e":
		c.kind, c.text = errorCell, value
	case "d":
		c.text, _, _ = strings.Cut(value, "T")
	default:
		c.kind, c.text = numberCell, value
		if r.style >= 0 && r.style < len(r.dayStyle) && r.dayStyle[r.style] {
			c.kind = dayCell
		}
		c.percent = r.style >= 0 && r.style < len(r.perCent) && r.perCent[r.style]
	}
	if c.kind == textCell {
		c.text = unescaped(c.text)
	}
	if strings.TrimSpace(c.text) == "" && !c.formula {
		return nil
	}
	if r.book.cells++; r.book.cells > maxCells {
		return ooxml.ErrTooLarge
	}
	r.sheet.cells = append(r.sheet.cells, c)
	return nil
}

// characterNumber is a character's number in a text of a cell, and an underscore that would begin one (ECMA-376, 22.9.2.19).
var characterNumber = pattern.Lazy(`_x[0-9A-Fa-f]{4}_`)

// unescaped puts characters in the place of their numbers. Line ends become one line break; a number that is no character
// of a text, as of a control character or half of one beyond U+FFFF, is kept as it is written.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	read := characterNumber().ReplaceAllStringFunc(s, func(written string) string {
		number, _ := strconv.ParseUint(written[2:6], 16, 16) // the expression passes nothing else
		if r := rune(number); r == '\r' || r == '\n' || r == '\t' || unicode.IsGraphic(r) {
			return string(r)
		}
		return written
	})
	return norm.NFC.String(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(read))
}
