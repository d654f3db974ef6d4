package collect

import (
	"strings"
	"unicode/utf8"

	"vanban/generator/ooxml"
)

// format is what a cell style says of how numbers are shown (18.8.30).
type format struct {
	time    bool // as a day, a month or a year
	day     bool // as a day
	percent bool
	cost    int // of showing one number
}

// The bounds of the formats: Excel takes some hundreds, each of so many characters, and so many looks of cells.
const (
	maxFormats    = 2_000
	maxFormatCode = 255
	maxLooks      = 65_490
)

// readFormats finds how the cell styles show numbers.
func (b *book) readFormats() error {
	styles := b.file.Styles
	if styles == nil || styles.CellXfs == nil {
		return nil
	}
	if len(styles.CellXfs.Xf) > maxLooks {
		return ooxml.ErrTooLarge
	}
	codes := map[int]format{}
	if styles.NumFmts != nil {
		for _, f := range styles.NumFmts.NumFmt {
			code := f.FormatCode
			if f.FormatCode16 != "" {
				code = f.FormatCode16
			}
			if utf8.RuneCountInString(code) > maxFormatCode || len(styles.NumFmts.NumFmt) > maxFormats {
				return ooxml.ErrTooLarge
			}
			if _, twice := codes[f.NumFmtID]; !twice {
				codes[f.NumFmtID] = formatOf(code)
			}
		}
	}
	for _, x := range styles.CellXfs.Xf {
		id := 0
		if x.NumFmtID != nil {
			id = *x.NumFmtID
		}
		f, own := codes[id]
		if !own {
			f = builtIn(id)
		}
		f.cost += len(codes) // excelize looks for the code among all
		b.formats = append(b.formats, f)
	}
	return nil
}

// formatOf reads a format's code.
func formatOf(code string) format {
	marks := marksOf(code)
	return format{time: strings.ContainsAny(marks, "yYdD"), day: strings.ContainsAny(marks, "dD"), percent: strings.Contains(marks, "%"), cost: len(code) * len(code)} // excelize reads the code anew for each number
}

// builtIn gives a format that has no code in the file; those of days from 27 on are of languages whose days have all three parts.
func builtIn(id int) format {
	const month = 17 // mmm-yy
	days := 14 <= id && id <= 17 || id == 22 || 27 <= id && id <= 36 || 50 <= id && id <= 58
	return format{time: days, day: days && id != month, percent: id == 9 || id == 10}
}

// marksOf gives what of a format's code is no text: outside of quotes and brackets.
func marksOf(code string) string {
	var marks strings.Builder
	quoted, bracket := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case !bracket:
			marks.WriteByte(c)
		}
	}
	return marks.String()
}

// formatOf gives the format of a cell.
func (b *book) formatOf(c *cell) format {
	if c.style < len(b.formats) {
		return b.formats[c.style]
	}
	return format{}
}
