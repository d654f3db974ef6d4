package spreadsheetml

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// rows writes the rows of a sheet (18.3.1.80) and packs them at once.
type rows struct {
	columns []string // their letters
	text    []byte   // written and not yet packed
	to      *ooxml.Packer
	packing *packing // of a large sheet
}

// packSize is how many bytes of rows are packed together.
const packSize = 1 << 16

func newRows(columns int) *rows {
	r := &rows{columns: make([]string, columns)}
	for i := range r.columns {
		r.columns[i] = columnName(i)
	}
	return r
}

// add writes a row, numbered from 1.
func (r *rows) add(number int, height unit.Length, cells []Cell) error {
	r.text = append(r.text, `<row r="`...)
	r.text = strconv.AppendInt(r.text, int64(number), 10)
	if height > 0 {
		r.text = append(r.text, `" ht="`...)
		r.text = strconv.AppendFloat(r.text, height.Points(), 'f', -1, 64)
		r.text = append(r.text, `" customHeight="1`...)
	}
	r.text = append(r.text, `">`...)
	for i := range cells {
		if err := cells[i].check(); err != nil {
			return fmt.Errorf("ô %s%d: %w", r.columns[i], number, err)
		}
		r.cell(i, number, &cells[i])
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
		r.to = ooxml.NewPacker()
		r.packing = startPacking(r.to)
	}
	r.text = r.packing.take(r.text)
}

// end gives all rows, packed.
func (r *rows) end() (*ooxml.Packed, error) {
	if err := r.stop(); err != nil {
		return nil, err
	}
	if r.to == nil {
		r.to = ooxml.NewPacker()
	}
	if _, err := r.to.Write(r.text); err != nil {
		return nil, err
	}
	r.text = nil
	return r.to.Pause()
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

// cell writes a cell (18.3.1.4).
func (r *rows) cell(column, row int, c *Cell) {
	r.text = append(append(r.text, `<c r="`...), r.columns[column]...)
	r.text = strconv.AppendInt(r.text, int64(row), 10)
	if c.Style != 0 {
		r.text = append(r.text, `" s="`...)
		r.text = strconv.AppendInt(r.text, int64(c.Style), 10)
	}
	switch {
	case c.Formula != "" && (c.kind == noValue || c.kind == textValue):
		r.text = append(r.text, `" t="str`...)
	case c.kind == textValue || c.kind == richValue:
		r.text = append(r.text, `" t="inlineStr`...)
	}
	r.text = append(r.text, `">`...)
	if c.Formula != "" {
		r.text = append(appendText(append(r.text, `<f>`...), c.Formula), `</f>`...)
	}
	r.value(c)
	r.text = append(r.text, `</c>`...)
}

func (r *rows) value(c *Cell) {
	switch c.kind {
	case textValue:
		first, last := `<is><t>`, `</t></is>`
		if c.Formula != "" {
			first, last = `<v>`, `</v>`
		}
		r.text = append(appendText(append(r.text, first...), c.text), last...)
	case richValue:
		r.text = append(r.text, `<is>`...)
		for i := range c.runs {
			r.run(&c.runs[i])
		}
		r.text = append(r.text, `</is>`...)
	case numberValue, dayValue:
		r.text = append(strconv.AppendFloat(append(r.text, `<v>`...), c.number, 'f', -1, 64), `</v>`...)
	case noValue:
	}
}

// run writes characters of one look (18.4.4).
func (r *rows) run(x *Run) {
	f := &x.Font
	r.text = fmt.Appendf(r.text, `<r><rPr><rFont val="%s"></rFont><family val="%d"></family>`, f.Name, f.Family)
	if f.Bold {
		r.text = append(r.text, `<b val="1"></b>`...)
	}
	if f.Italic {
		r.text = append(r.text, `<i val="1"></i>`...)
	}
	r.text = fmt.Appendf(r.text, `<color rgb="%s"></color><sz val="`, argb(f.Colour))
	r.text = append(strconv.AppendFloat(r.text, f.Size.Points(), 'f', -1, 64), `"></sz>`...)
	if f.Raised {
		r.text = append(r.text, `<vertAlign val="superscript"></vertAlign>`...)
	}
	r.text = append(appendText(append(r.text, `</rPr><t>`...), x.Text), `</t></r>`...)
}

// escapes is what XML has in the place of a character, as encoding/xml writes it.
var escapes = [utf8Self]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;", '\t': "&#x9;"}

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
		if numbers && s[i] == '_' && isNumber(s[i:]) {
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

// isNumber says whether a text begins with the number of a character, "_x0041_".
func isNumber(s string) bool {
	const first, last = len("_x"), len("_x0041")
	return len(s) > last && s[:first] == "_x" && s[last] == '_' && strings.Trim(s[first:last], "0123456789abcdefABCDEF") == ""
}
