package collect

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"vanban/generator/ooxml"
)

// limits of a workbook: one of 46,000 tasks has 16 MiB, and 80 unzipped.
var limits = ooxml.Limits{File: 32 << 20, Entries: 4_000, Part: 96 << 20, Total: 96 << 20, Depth: 256}

// The bounds of what a workbook may hold; beyond them it is no form and no table of tasks.
const (
	maxSheets   = 64
	maxCells    = 2_000_000
	maxRow      = excelize.TotalRows
	maxColumn   = excelize.MaxColumns
	maxSpread   = 32 << 20  // places in all rows, from the first column to the last cell: excelize makes room for each
	maxText     = 64 << 20  // bytes of all texts together
	maxOne      = 1 << 20   // bytes of one text
	maxNumber   = 1 << 10   // bytes of a number as it is written
	maxWithin   = 1 << 14   // elements within one cell
	maxElements = 400_000   // of the parts that are no sheets: excelize keeps each of them
	maxWork     = 128 << 20 // of what reading texts and formats takes, in bytes that are gone through
)

// survey goes through the parts of a workbook before excelize does. excelize has no bounds but those of sizes; what is damaged it reads as
// far as it goes, and a cell out of order it takes for another. So the parts that it opens are well formed, the cells stand in order, and
// what each of them may cost is known before.
type survey struct {
	pack     *ooxml.Foreign
	shared   []sharedText
	rich     map[int]*richText // those of them whose runs say more
	counted  int               // cells
	text     int               // bytes
	spread   int
	elements int
}

// sharedText is a text that cells share.
type sharedText struct {
	cost  int
	text  string
	plain bool // without runs, and without characters by their numbers: text is all of it
}

// shared are the parts that excelize opens wherever they are, beside those that say what is related to what.
var shared = []string{"[content_types].xml", "xl/styles.xml", "xl/sharedstrings.xml", "xl/calcchain.xml", "xl/theme/theme1.xml"}

// surveyed goes through what excelize opens of a workbook, whose main part is named, but the sheets.
func surveyed(pack *ooxml.Foreign, main string) (*survey, error) {
	v := &survey{pack: pack, rich: map[int]*richText{}}
	for _, part := range pack.Parts() {
		if part != ooxml.PartName(main) && !strings.HasSuffix(part, ".rels") && !slices.Contains(shared, part) {
			continue
		}
		if err := pack.Each(part, (&partSurvey{survey: v}).token); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// element counts an element that excelize keeps.
func (v *survey) element() error {
	if v.elements++; v.elements > maxElements {
		return ooxml.ErrTooLarge
	}
	return nil
}

// passage is how much there is of a text: bytes, and numbers of characters among them.
type passage struct{ bytes, numbers int }

// words adds what a part has of a text.
func (v *survey) words(p *passage, more xml.CharData) error {
	p.bytes += len(more)
	if v.text += len(more); v.text > maxText || p.bytes > maxOne {
		return ooxml.ErrTooLarge
	}
	if !bytes.Contains(more, []byte("_x")) {
		return nil
	}
	for _, number := range ooxml.CharacterNumber().FindAll(more, -1) {
		p.numbers++
		if n, _ := strconv.ParseUint(string(number[2:6]), 16, 16); utf16.IsSurrogate(rune(n)) { // half of a character: excelize leaves it out
			return fmt.Errorf("tệp bị hỏng: có ký tự không đọc được (%s)", number)
		}
	}
	return nil
}

// cost gives what reading the text takes: excelize copies all that it has read at each number of a character.
func (p passage) cost() int { return p.bytes * (1 + p.numbers/64) }

// partSurvey goes through a part that is no sheet, and finds the texts that cells share.
type partSurvey struct {
	*survey
	passage
	runs    runs
	letters []byte // of the shared text
	texts   int    // elements t within it
	parted  bool   // into runs that look otherwise
}

func (r *partSurvey) token(t xml.Token) error {
	switch e := t.(type) {
	case xml.StartElement:
		if e.Name.Local == "si" {
			r.passage, r.letters, r.texts, r.parted = passage{}, r.letters[:0], 0, false
		}
		r.runs.begin(e)
		r.parted = r.parted || e.Name.Local == "r" || e.Name.Local == "rPh"
		if e.Name.Local == "t" {
			r.texts++
		}
		return r.element()
	case xml.EndElement:
		if r.runs.end(e.Name.Local); e.Name.Local == "si" {
			if r.runs.isTold() {
				text := r.runs.richText
				r.survey.rich[len(r.shared)] = &text
			}
			r.shared = append(r.shared, r.sharedText())
		}
	case xml.CharData:
		if r.runs.inText {
			r.letters = append(r.letters, e...)
		}
		r.runs.words(e)
		return r.words(&r.passage, e)
	}
	return nil
}

// sharedText gives the text that ended.
func (r *partSurvey) sharedText() sharedText {
	if r.parted || r.texts != 1 || isCoded(r.letters) {
		return sharedText{cost: r.cost()}
	}
	return sharedText{cost: r.cost(), text: string(r.letters), plain: true}
}

// isCoded says whether a text may have characters by their numbers.
func isCoded(text []byte) bool { return bytes.Contains(text, []byte("_x")) }

// sheetSurvey goes through a sheet, and finds what stands where and of which kind it is. What cells show is excelize's to tell.
type sheetSurvey struct {
	*survey
	*sheet
	depth, rows int // how deep the elements are, and those of the rows; 0: there were none so far
	ended       bool
	row, column int
	current     cell
	held        []cell             // of the row, that hold something
	done        func([]cell) error // takes each row that holds something
	formatOf    func(*cell) format
	within      int // elements within the cell
	value       []byte
	inValue     bool
	own         ownText
	runs        runs // of a text that stands in its cell
	hiddenRow   bool
	passage     // in the cell
}

func (r *sheetSurvey) token(t xml.Token) error {
	switch e := t.(type) {
	case xml.StartElement:
		r.depth++
		return r.begin(e)
	case xml.EndElement:
		r.depth--
		return r.end(e.Name.Local)
	case xml.CharData:
		if r.inValue {
			r.value = append(r.value, e...)
		}
		if r.own.in {
			r.own.text = append(r.own.text, e...)
		}
		if r.own.rich {
			r.runs.words(e)
		}
		return r.words(&r.passage, e)
	}
	return nil
}

func (r *sheetSurvey) misplaced() error {
	return fmt.Errorf("tệp bị hỏng: trang tính “%s” có dòng hoặc ô sai chỗ", r.name)
}

func (r *sheetSurvey) begin(e xml.StartElement) error {
	inside := r.rows > 0 && !r.ended
	switch name := e.Name.Local; {
	case name == "sheetData":
		if r.rows > 0 {
			return r.misplaced()
		}
		r.rows = r.depth
	case !inside && name == "col" && r.rows == 0:
		r.hiddenColumns(e)
	case !inside && name == "mergeCell":
		return r.merge(ooxml.Attr(e, "ref"))
	case r.ended:
	case name == "row" && r.depth == r.rows+1:
		return r.beginRow(e)
	case name == "c" && r.depth == r.rows+2:
		return r.beginCell(e)
	case name == "row" || name == "c":
		return r.misplaced()
	case r.depth > r.rows+2:
		r.inside(e)
		if r.within++; r.within > maxWithin {
			return ooxml.ErrTooLarge
		}
	}
	return nil
}

// hiddenColumns keeps which columns nobody sees.
func (r *sheetSurvey) hiddenColumns(e xml.StartElement) {
	if hidden := ooxml.Attr(e, "hidden"); hidden != "1" && hidden != "true" {
		return
	}
	first, err := strconv.Atoi(ooxml.Attr(e, "min"))
	last, otherErr := strconv.Atoi(ooxml.Attr(e, "max"))
	if err == nil && otherErr == nil && 0 < first && first <= last && len(r.veiled) < maxColumn {
		r.veiled = append(r.veiled, [2]int{first, last})
	}
}

func (r *sheetSurvey) merge(ref string) error {
	if a, ok := areaOf(ref); ok {
		r.merged = append(r.merged, a)
	}
	if len(r.merged) > maxCells/8 {
		return ooxml.ErrTooLarge
	}
	return nil
}

func (r *sheetSurvey) beginRow(e xml.StartElement) error {
	r.row++
	hidden := ooxml.Attr(e, "hidden")
	r.hiddenRow = hidden == "1" || hidden == "true"
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
	return nil
}

func (r *sheetSurvey) beginCell(e xml.StartElement) error {
	from := r.column
	r.column++
	if ref := ooxml.Attr(e, "r"); ref != "" {
		row, column, ok := cellOf(ref)
		if !ok || row != r.row || column < r.column {
			return fmt.Errorf("tệp bị hỏng: ô %q của trang tính “%s” sai chỗ", ref, r.name)
		}
		r.column = column
	}
	if r.spread += r.column - from; r.column > maxColumn || r.spread > maxSpread {
		return ooxml.ErrTooLarge
	}
	style, err := strconv.Atoi("0" + ooxml.Attr(e, "s"))
	if err != nil {
		return fmt.Errorf("tệp bị hỏng: ô %s của trang tính “%s” có kiểu không phải là số", refOf(r.row, r.column), r.name)
	}
	r.current = cell{row: r.row, column: r.column, kind: kindOf(ooxml.Attr(e, "t")), style: style, unseen: r.hiddenRow}
	if r.own.rich {
		r.runs = runs{}
	}
	r.own = ownText{text: r.own.text[:0]}
	r.value, r.within, r.passage = r.value[:0], 0, passage{}
	return nil
}

// kindOf gives the kind of cells by their attribute t (18.18.11).
func kindOf(t string) cellKind {
	switch t {
	case "s":
		return sharedCell
	case "inlineStr", "str":
		return textCell
	case "d":
		return isoCell
	case "b":
		return boolCell
	case "e":
		return errorCell
	}
	return numberCell
}

// inside begins an element of a cell.
func (r *sheetSurvey) inside(e xml.StartElement) {
	name := e.Name.Local
	if r.depth == r.rows+3 {
		r.inValue = name == "v"
		r.current.formula = r.current.formula || name == "f"
	}
	if r.own.begin(name, r.depth == r.rows+4); r.own.rich {
		r.runs.begin(e)
	}
}

func (r *sheetSurvey) end(name string) error {
	if r.own.rich {
		r.runs.end(name)
	}
	switch {
	case r.depth == r.rows-1 && name == "sheetData":
		r.ended = true
	case r.depth == r.rows+3:
		r.own.in = false
	case r.depth == r.rows+2:
		r.inValue = false
	case r.depth == r.rows+1 && name == "c" && !r.ended:
		return r.endCell()
	case r.depth == r.rows && name == "row" && !r.ended && len(r.held) > 0:
		row := r.held
		r.held = make([]cell, 0, len(row))
		return r.done(row)
	}
	return nil
}

// endCell keeps the cell where it holds something.
func (r *sheetSurvey) endCell() error {
	c := r.current
	c.text, c.cost, c.inline = strings.TrimSpace(string(r.value)), r.cost(), r.own.plain(len(r.value))
	if r.own.rich && r.runs.isTold() {
		text := r.runs.richText
		c.rich = &text
	}
	switch {
	case r.bytes == 0 && !c.formula:
		if fill := r.formatOf(&c).fill; fill != "" && len(r.tints) < maxTints {
			r.tints = append(r.tints, tint{c.row, c.column, fill})
		}
		return nil
	case c.kind != textCell && len(c.text) > maxNumber:
		return ooxml.ErrTooLarge
	}
	if r.counted++; r.counted > maxCells {
		return ooxml.ErrTooLarge
	}
	r.held = append(r.held, c)
	return nil
}
