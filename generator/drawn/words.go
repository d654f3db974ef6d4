package drawn

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/cellformat"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/source"
)

// firstIn gives the first of a sheet's cells that stands in a row or under it.
func firstIn(cells []cell, row int) (int, bool) {
	i := sort.Search(len(cells), func(i int) bool { return cells[i].row >= row })
	return i, i < len(cells)
}

func (d *drawing) report(c *cell, what, hint string) {
	at := source.Pos{File: fmt.Sprintf("%s, trang tính “%s”, ô %s", d.File, d.sheet.name, cellName(c.row, c.column))}
	d.problems = append(d.problems, &source.Problem{At: at, What: what, Hint: hint})
}

// words gives what a cell shows, and how it stands.
func (d *drawing) words(c *cell) ([]doc.Inline, cellLook) {
	var l look
	if c.style < len(d.book.looks) {
		l = d.book.looks[c.style]
	}
	own := cellLook{align: l.align}
	switch {
	case c.kind == "e":
		d.report(c, "Ô này có lỗi tính toán ("+c.value+").", "sửa công thức trong Excel rồi lưu lại")
		return nil, own
	case c.kind == "b":
		text := map[bool]string{true: "TRUE", false: "FALSE"}[isTrue(c.value)]
		return []doc.Inline{doc.Text{S: text, Bold: l.bold, Italic: l.italic}}, own
	case len(c.pieces) > 0:
		return d.lines(c, l), own
	}
	if c.kind == "str" {
		return nil, own
	}
	v, ok := d.number(c)
	if !ok {
		return nil, own
	}
	own.number = true
	text := l.format.Number(v, d.book.from1904)
	if text == "" {
		return nil, own
	}
	return []doc.Inline{doc.Text{S: norm.NFC.String(text), Bold: l.bold, Italic: l.italic}}, own
}

// alike is how near two results of the same arithmetic are, as a part of them.
const alike = 1e-7

// number gives a cell's number. That of a formula is worked out again where that can be done.
func (d *drawing) number(c *cell) (float64, bool) {
	stored, err := strconv.ParseFloat(c.value, 64)
	if c.value != "" && (err != nil || math.IsNaN(stored) || math.IsInf(stored, 0)) {
		d.report(c, fmt.Sprintf("“%.30s” không phải là một số.", c.value), "gõ lại ô này trong Excel rồi lưu lại")
		return 0, false
	}
	if c.formula == nil {
		return stored, c.value != ""
	}
	worked, out := d.formulas.result(c.formula)
	switch {
	case out == cyclic:
		d.report(c, "Công thức của ô này tính theo chính nó (tham chiếu vòng).", "sửa công thức trong Excel rồi lưu lại")
		return 0, false
	case out == unknown && c.value == "":
		d.report(c, "Công thức của ô này chưa có kết quả trong tệp.", "mở tệp trong Excel để tính, rồi lưu lại")
		return 0, false
	case out == unknown:
		return stored, true
	case c.value == "":
		return worked, true
	case math.Abs(worked-stored) > alike*max(1, math.Abs(worked), math.Abs(stored)):
		d.report(c, fmt.Sprintf("Kết quả lưu trong ô là %s, nhưng công thức =%.60s tính ra %s.", cellformat.General(stored), strings.TrimPrefix(c.formula.text, "="), cellformat.General(worked)),
			"mở tệp trong Excel, nhấn F9 để tính lại, kiểm tra số rồi lưu")
	}
	return stored, true
}

// lines gives a cell's text with its breaks, and with what its format writes around it.
func (d *drawing) lines(c *cell, l look) []doc.Inline {
	var all []doc.Inline
	before, after, shown := l.format.Words()
	pieces := c.pieces
	switch {
	case !shown:
		pieces = []doc.Inline{doc.Text{S: before}}
	case before != "" || after != "":
		pieces = slices.Concat([]doc.Inline{doc.Text{S: before}}, pieces, []doc.Inline{doc.Text{S: after}})
	}
	if len(pieces) == 1 && d.isPlain(pieces[0].(doc.Text), l) {
		return slices.Clip(pieces)
	}
	for _, in := range pieces {
		t := in.(doc.Text)
		t.Bold, t.Italic = t.Bold || l.bold, t.Italic || l.italic
		s := norm.NFC.String(strings.ReplaceAll(strings.ReplaceAll(t.S, "\r\n", "\n"), "\r", "\n"))
		first := true
		for part := range strings.SplitSeq(s, "\n") {
			if !first {
				all = append(all, doc.Break{})
			}
			first = false
			if part != "" {
				t.S = d.readable(c, part)
				all = append(all, t)
			}
		}
	}
	return trimmed(all)
}

// isPlain says whether a text is printed as the file has it.
func (d *drawing) isPlain(t doc.Text, l look) bool {
	if t.Bold != (t.Bold || l.bold) || t.Italic != (t.Italic || l.italic) || t.S == "" || t.S != strings.TrimSpace(t.S) || !norm.NFC.IsNormalString(t.S) {
		return false
	}
	return strings.IndexFunc(t.S, func(r rune) bool { return r < ' ' || !letters.IsPrintable(r) }) < 0
}

// readable reports what can't be printed.
func (d *drawing) readable(c *cell, s string) string {
	s = strings.ReplaceAll(s, "\t", " ")
	for _, r := range s {
		if !letters.IsPrintable(r) {
			d.report(c, fmt.Sprintf("Ký tự U+%04X không in được trong văn bản.", r), "xóa ký tự này trong Excel rồi lưu lại")
			break
		}
	}
	return s
}

// trimmed leaves out breaks and spaces at both ends.
func trimmed(all []doc.Inline) []doc.Inline {
	for len(all) > 0 && strings.TrimSpace(doc.Plain(all[:1])) == "" {
		all = all[1:]
	}
	for len(all) > 0 && strings.TrimSpace(doc.Plain(all[len(all)-1:])) == "" {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return nil
	}
	if t, is := all[0].(doc.Text); is {
		t.S = strings.TrimLeft(t.S, " ")
		all[0] = t
	}
	if t, is := all[len(all)-1].(doc.Text); is {
		t.S = strings.TrimRight(t.S, " ")
		all[len(all)-1] = t
	}
	return all
}
