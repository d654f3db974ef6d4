package collect

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/pattern"
)

// Programs that write workbooks by themselves leave formulas without results. excelize works them out, where they are of the kinds that tables have and name nothing but
// cells of their sheet: it has no bounds, so that a formula and all that it goes by are looked through first.

// The bounds of working out.
const (
	mostReckoned  = 5_000     // formulas of a workbook
	mostGrid      = 200_000   // cells of a sheet
	mostWithin    = 3_000_000 // cells that all formulas together go through
	mostOfFormula = 1_024     // bytes
	mostResult    = 32_767    // bytes of a result; Excel keeps as many letters in a cell
)

// reckoning works out the formulas of a sheet.
type reckoning struct {
	*book
	sheet   *sheet
	formula map[place]bool // the cells that have one
	sound   map[place]bool // of these, those that were looked through
	length  map[place]int  // bytes that a cell has, or that its formula may come to
	within  int
}

// named is what the cells that a formula names have together, and the longest of them, in bytes.
type named struct{ all, longest int }

// reckon works out the formulas of a sheet that have no result, and gives the cells that have one now.
func (b *book) reckon(s *sheet) (done []*cell) {
	r := &reckoning{book: b, sheet: s, formula: map[place]bool{}, sound: map[place]bool{}, length: map[place]int{}}
	open := 0
	for i := range s.cells {
		c := &s.cells[i]
		r.length[place{c.row, c.column}] = len(c.text)
		if c.formula {
			r.formula[place{c.row, c.column}] = true
			if c.text == "" {
				open++
			}
		}
	}
	if open == 0 || len(r.formula) > mostReckoned || len(s.cells) > mostGrid {
		return nil
	}
	for i := range s.cells {
		if c := &s.cells[i]; c.formula && c.text == "" && (c.kind == numberCell || c.kind == dayCell || c.kind == textCell) && r.result(c) {
			done = append(done, c)
		}
	}
	return done
}

// result gives a cell what its formula comes to.
func (r *reckoning) result(c *cell) bool {
	if !r.isSound(place{c.row, c.column}, 0) {
		return false
	}
	raw, shown := "", ""
	err := guarded(func() (err error) {
		if raw, err = r.file.CalcCellValue(r.sheet.key, c.ref(), excelize.Options{RawCellValue: true}); err == nil {
			shown, err = r.file.CalcCellValue(r.sheet.key, c.ref())
		}
		return err
	})
	if err != nil || raw == "" {
		return false
	}
	if _, err := strconv.ParseFloat(raw, 64); err == nil {
		c.kind, c.text = numberCell, raw
		r.take(c, shown)
		return true
	}
	c.kind = textCell
	r.take(c, raw)
	return true
}

// What a formula has: texts, cells and ranges of them, functions, and other names.
var (
	quotedText = pattern.Lazy(`"[^"]*"`)
	namedParts = pattern.Lazy(`[\p{L}_\\][\p{L}\d_.]*\(?|\$?[A-Za-z]{1,3}\$?\d+`)
	cellRange  = pattern.Lazy(`\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?`)
)

// reckoned are the functions that are worked out: those whose result the cells alone decide.
var reckoned = []string{"SUM", "SUBTOTAL", "PRODUCT", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "COUNTIF", "SUMIF", "ABS", "ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "MOD", "ROW", "COLUMN", "IF", "IFERROR", "AND", "OR", "NOT",
	"ISBLANK", "CONCATENATE", "CONCAT", "TEXT", "UPPER", "LOWER", "PROPER", "TRIM", "LEFT", "RIGHT", "MID", "LEN", "ROMAN", "CHAR", "DATE", "YEAR", "MONTH", "DAY", "EOMONTH", "EDATE", "VALUE", "TRUE", "FALSE"}

// isSound says whether a cell's formula, and those of the cells that it goes by, are of the kinds that are worked out, within bounds.
func (r *reckoning) isSound(at place, deep int) bool {
	if !r.formula[at] {
		return true
	}
	if sound, known := r.sound[at]; known || deep > mostReckoned {
		return sound
	}
	r.sound[at] = false // until it is known: one that goes by itself is none
	text := ""
	if guarded(func() (err error) {
		text, err = r.file.GetCellFormula(r.sheet.key, refOf(at.row, at.column))
		return err
	}) != nil || text == "" || len(text) > mostOfFormula {
		return false
	}
	whole := text
	text = quotedText().ReplaceAllString(text, `""`)
	if strings.ContainsAny(text, "!'[]{}@#") {
		return false
	}
	for _, name := range namedParts().FindAllString(text, -1) {
		function, calls := strings.CutSuffix(name, "(")
		if calls && !slices.Contains(reckoned, strings.ToUpper(function)) || !calls && !cellRange().MatchString(name) && !strings.EqualFold(name, "true") && !strings.EqualFold(name, "false") {
			return false
		}
	}
	var of named
	ranges := cellRange().FindAllStringSubmatch(text, -1)
	sound := len(ranges) >= strings.Count(text, ":") && !slices.ContainsFunc(ranges, func(m []string) bool { return !r.goesBy(m, deep, &of) }) && r.isShort(at, whole, of)
	r.sound[at] = sound
	return sound
}

// joins finds what makes a text of several; a format within it may repeat its text by “@”.
var joins = pattern.Lazy(`(?i)&|\bCONCAT(?:ENATE)?\(|\bTEXT\(`)

// plainFormat is a call of TEXT whose format stands in the formula.
var plainFormat = pattern.Lazy(`(?i)\bTEXT\((?:[^()"]|\([^()"]*\))*,\s*"[^"@]*"\s*\)`)

// isShort says whether what a formula comes to has room in a cell: joined texts double with each formula that joins those before.
func (r *reckoning) isShort(at place, formula string, of named) bool {
	const widest = 10 // bytes that a letter of a format may stand for: “dddd” for “Wednesday”
	if strings.Count(strings.ToUpper(formula), "TEXT(") > len(plainFormat().FindAllString(formula, -1)) {
		return false
	}
	length := max(of.longest, widest*len(formula))
	if joins().MatchString(formula) {
		length = of.all + widest*len(formula)
		r.within += length
	}
	r.length[at] = length
	return length <= mostResult && r.within <= mostWithin
}

// goesBy says whether the cells of a range may be gone by, and adds what they have.
func (r *reckoning) goesBy(m []string, deep int, of *named) bool {
	last := m[1] + m[2]
	if m[3] != "" {
		last = m[3] + m[4]
	}
	a, ok := areaOf(m[1] + m[2] + ":" + last)
	if !ok {
		return false
	}
	if r.within += (a.bottom - a.top + 1) * (a.right - a.left + 1); r.within > mostWithin {
		return false
	}
	for row := a.top; row <= a.bottom; row++ {
		for column := a.left; column <= a.right; column++ {
			if !r.isSound(place{row, column}, deep+1) {
				return false
			}
			length := r.length[place{row, column}]
			of.all, of.longest = of.all+length, max(of.longest, length)
		}
	}
	return true
}
