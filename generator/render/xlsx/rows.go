package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/unit"
)

// excelize's own writer of rows takes four times as long and, from 16 MiB on, a temporary file. So the rows are written
// here, as it would write them, and stand in its sheet when that is packed; all else of a sheet is excelize's.

// rows writes the rows of a sheet as SpreadsheetML (ECMA-376, 18.3.1.80) and packs them at once.
type rows struct {
	columns []string // their letters
	text    []byte   // written and not yet packed
	to      *packer
	packing *packing // of a large sheet
}

// cell is what a cell holds: nothing, a string, runs, an int, a float64 or a day; and a formula that gives the same.
type cell struct {
	style   int
	value   any
	formula string // without "="
}

// packSize is how many bytes of rows are packed together.
const packSize = 1 << 16

func newRows(columns int) (*rows, error) {
	r := &rows{columns: make([]string, columns), to: newPacker()}
	for i := range r.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return nil, err
		}
		r.columns[i] = name
	}
	return r, nil
}

// add writes a row, numbered from 1.
func (r *rows) add(number int, height unit.Length, cells []cell) error {
	r.text = append(r.text, `<row r="`...)
	r.text = strconv.AppendInt(r.text, int64(number), 10)
	if height > 0 {
		r.text = append(r.text, `" ht="`...)
		r.text = strconv.AppendFloat(r.text, height.Points(), 'f', -1, 64)
		r.text = append(r.text, `" customHeight="1`...)
	}
	r.text = append(r.text, `">`...)
	for i := range cells {
		if err := r.cell(i, number, &cells[i]); err != nil {
			return err
		}
	}
	r.text = append(r.text, `</row>`...)
	if len(r.text) >= packSize {
		r.pack()
	}
	return nil
}

// pack has the rows so far packed while the next ones are written.
func (r *rows) pack() {
	if r.packing == nil {
		r.packing = startPacking(r.to)
	}
	r.text = r.packing.take(r.text)
}

// end gives all rows, packed.
func (r *rows) end() (*packed, error) {
	if err := r.stop(); err != nil {
		return nil, err
	}
	if _, err := r.to.Write(r.text); err != nil {
		return nil, err
	}
	return r.to.pause()
}

// stop waits until what was handed over is packed.
func (r *rows) stop() error {
	if r.packing == nil {
		return nil
	}
	err := r.packing.stop()
	r.packing = nil
	return err
}

func (r *rows) cell(column, row int, c *cell) error {
	r.text = append(append(r.text, `<c r="`...), r.columns[column]...)
	r.text = strconv.AppendInt(r.text, int64(row), 10)
	if c.style != 0 {
		r.text = append(r.text, `" s="`...)
		r.text = strconv.AppendInt(r.text, int64(c.style), 10)
	}
	kind, err := kindOf(c)
	if err != nil {
		return fmt.Errorf("ô %s%d: %w", r.columns[column], row, err)
	}
	r.text = append(append(r.text, kind...), `">`...)
	if c.formula != "" {
		r.text = append(appendText(append(r.text, `<f>`...), c.formula), `</f>`...)
	}
	r.value(c)
	r.text = append(r.text, `</c>`...)
	return nil
}

// kindOf gives the attribute of a cell's type, its quotes open, and finds what a cell cannot hold.
func kindOf(c *cell) (string, error) {
	const inline, ofFormula = `" t="inlineStr`, `" t="str`
	switch v := c.value.(type) {
	case string:
		if len(v) > excelize.TotalCellChars { // fewer bytes are fewer characters
			if units, err := utf16Length(v); err != nil || units > excelize.TotalCellChars {
				return "", fmt.Errorf("có %d ký tự, mà một ô của bảng tính chỉ chứa được %d", units, excelize.TotalCellChars)
			}
		}
		if c.formula != "" {
			return ofFormula, nil
		}
		return inline, nil
	case []run:
		return inline, nil
	case nil:
		if c.formula != "" {
			return ofFormula, nil
		}
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return "", fmt.Errorf("%v không phải là số", v)
		}
	}
	return "", nil
}

func (r *rows) value(c *cell) {
	switch v := c.value.(type) {
	case string:
		first, last := `<is><t>`, `</t></is>`
		if c.formula != "" {
			first, last = `<v>`, `</v>`
		}
		r.text = append(appendText(append(r.text, first...), v), last...)
	case []run:
		r.text = append(r.text, `<is>`...)
		for _, part := range v {
			r.run(part)
		}
		r.text = append(r.text, `</is>`...)
	case int:
		r.text = append(strconv.AppendInt(append(r.text, `<v>`...), int64(v), 10), `</v>`...)
	case float64:
		r.text = append(strconv.AppendFloat(append(r.text, `<v>`...), v, 'f', -1, 64), `</v>`...)
	case time.Time:
		r.text = append(strconv.AppendFloat(append(r.text, `<v>`...), serial(v), 'f', -1, 64), `</v>`...)
	}
}

// runFamily is the family that excelize gives the font of a run.
const runFamily = 2

// run writes characters of one look (18.4.4).
func (r *rows) run(x run) {
	r.text = fmt.Appendf(r.text, `<r><rPr><rFont val="%s"></rFont><family val="%d"></family>`, nd30.Font, runFamily)
	if x.face.bold {
		r.text = append(r.text, `<b val="1"></b>`...)
	}
	if x.face.italic {
		r.text = append(r.text, `<i val="1"></i>`...)
	}
	r.text = fmt.Appendf(r.text, `<color rgb="FF%s"></color><sz val="`, black)
	r.text = append(strconv.AppendFloat(r.text, x.face.size.Points(), 'f', -1, 64), `"></sz>`...)
	if x.face.raised {
		r.text = append(r.text, `<vertAlign val="superscript"></vertAlign>`...)
	}
	r.text = append(appendText(append(r.text, `</rPr><t>`...), x.text), `</t></r>`...)
}

// escapes is what XML has in the place of a character, as encoding/xml writes it.
var escapes = [utf8Self]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;", '\t': "&#x9;", '\r': "&#xD;"}

const utf8Self = 0x80

// appendText adds text as XML has it. What a reader would take for the number of a character, "_x0041_", is kept as
// it stands by writing its first "_" as a number (22.9.2.19).
func appendText(to []byte, s string) []byte {
	from := 0
	numbers := strings.Contains(s, "_x")
	for i := range len(s) {
		if s[i] >= utf8Self {
			continue
		}
		instead := escapes[s[i]]
		if numbers && s[i] == '_' && numbered().MatchString(s[i:]) {
			instead = "_x005F_"
		}
		if instead == "" {
			continue
		}
		to = append(append(to, s[from:i]...), instead...)
		from = i + 1
	}
	return append(to, s[from:]...)
}

var numbered = pattern.Lazy(`^_x[0-9a-fA-F]{4}_`)
