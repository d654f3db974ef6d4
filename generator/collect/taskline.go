package collect

import (
	"strings"
	"unicode"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
)

// line is a row of the table.
type line struct {
	row   int
	cells [partCount]*cell
	other []*cell // in no column of the table
}

// isHead says whether the row repeats the table's head, as tables over several pages do.
func (l line) isHead(into *Into) bool {
	n := 0
	for p, c := range l.cells {
		if c != nil && into.partOf(c.text) == part(p) {
			n++
		}
	}
	return n >= 3
}

var columnNumber = pattern.Lazy(`^\(?\d{1,2}\)?$`)

// isNumbered says whether the row numbers the columns: (1), (2) …
func (l line) isNumbered() bool {
	n := 0
	for _, c := range l.cells {
		if c != nil && !columnNumber().MatchString(strings.TrimSpace(c.text)) {
			return false
		}
		if c != nil {
			n++
		}
	}
	return n > 2
}

func (l line) isTotal() bool {
	if l.cells[leadPart] != nil || l.cells[duePart] != nil {
		return false
	}
	for _, c := range l.cells {
		if c != nil {
			key := fold(c.text)
			return key == "tong" || strings.HasPrefix(key, "tong cong") || strings.HasPrefix(key, "tong so") || totalRow().MatchString(key)
		}
	}
	return false
}

var totalRow = pattern.Lazy(`^tong \d+ nhiem vu$`)

// letterNumber numbers areas: I, II, A, B.
var letterNumber = pattern.Lazy(`^(?:[IVXLC]+|[A-ZĐ])[.)]?$`)

// areaNumber stands before an area's name.
var areaNumber = pattern.Lazy(`^(?:[IVXLC]+|[A-ZĐ])[.)]\s+`)

var bullet = pattern.Lazy(`^\s*[-–+•*]\s+`)

// products gives what a task gives: dash items, or lines that each begin anew, are a list.
func (t *tableReader) products(l line) (all []dossier.Text, isList bool) {
	c := l.cells[productPart]
	if c == nil {
		return nil, false
	}
	at := t.at(c.row, c.column)
	if c.kind != textCell || c.formula {
		return []dossier.Text{t.text(l, productPart)}, false
	}
	var lines []string
	dashes, capitals := 0, 0
	for raw := range strings.SplitSeq(strings.ReplaceAll(c.text, "\r", ""), "\n") {
		if oneLine(raw) == "" {
			continue
		}
		item := bullet().ReplaceAllString(raw, "")
		if item != raw {
			dashes++
		}
		if first := []rune(oneLine(item) + " ")[0]; unicode.IsUpper(first) || unicode.IsDigit(first) {
			capitals++
		}
		if item == raw && dashes > 0 {
			lines[len(lines)-1] += " " + oneLine(raw)
			continue
		}
		lines = append(lines, oneLine(item))
	}
	isList = dashes > 0 || len(lines) > 1 && capitals == len(lines)
	if !isList {
		return []dossier.Text{{S: strings.Join(lines, " "), At: at}}, false
	}
	for _, item := range lines {
		all = append(all, dossier.Text{S: item, At: at})
	}
	return all, true
}
