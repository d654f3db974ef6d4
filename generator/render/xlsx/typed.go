package xlsx

import (
	"fmt"
	"math/big"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// A cell of a Markdown table holds what is typed there. Where that is a number or a day as Vietnamese is written, the
// workbook has it as one, so that it can be added up and sorted; where a program would then show something else, such
// as 1 in the place of 01, it stays text.
var (
	typedNumber = pattern.Lazy(`^-?(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)(?:,[0-9]+)?%?$`)
	typedDay    = pattern.Lazy(`^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$`)
)

// vietnamese asks programs for the separators of Vietnamese (18.8.31, a language's LCID); Excel takes the machine's.
const vietnamese = "[$-42A]"

// exactDigits is how many digits a cell's number keeps (18.3.1.96: a double).
const exactDigits = 15

// typed gives the value of a text that is a number or a day, and the format in which it shows as it was typed.
func typed(text string) (value any, format string, is bool) {
	switch {
	case typedNumber().MatchString(text):
		return number(text)
	case typedDay().MatchString(text):
		return day(text)
	}
	return value, "", false
}

// number reads points as those between thousands, and a comma as that before decimals.
func number(text string) (any, string, bool) {
	plain, share := strings.CutSuffix(strings.ReplaceAll(text, ".", ""), "%")
	whole, decimals, _ := strings.Cut(plain, ",")
	if len(strings.TrimPrefix(whole, "-"))+len(decimals) > exactDigits || strings.Trim(plain, "-0,") == "" && plain[0] == '-' {
		return nil, "", false
	}
	exact, ok := new(big.Rat).SetString(strings.Replace(plain, ",", ".", 1))
	if !ok {
		return nil, "", false
	}
	format := "0"
	if strings.Contains(text, ".") {
		format = "#,##0"
	}
	if decimals != "" {
		format += "." + strings.Repeat("0", len(decimals))
	}
	if len(format) > len("0") {
		format = vietnamese + format
	}
	if share {
		format += "%"
		exact.Quo(exact, big.NewRat(100, 1))
	}
	value, _ := exact.Float64()
	return value, format, true
}

// day reads a day of the calendar from 1 March 1900 on, before which workbooks count one too many.
func day(text string) (any, string, bool) {
	d, err := calendar.ParseDate(text)
	if err != nil {
		return nil, "", false
	}
	counted, err := serial(d)
	if err != nil {
		return nil, "", false
	}
	for _, form := range dayForms {
		if fmt.Sprintf(form.layout, d.Day, d.Month, d.Year) == text {
			return counted, form.format, true
		}
	}
	return nil, "", false
}

// dayForms are the ways in which day, month and year are typed, and the format that shows them so.
var dayForms = []struct{ layout, format string }{
	{"%d/%d/%d", "d/m/yyyy"}, {"%02d/%02d/%d", "dd/mm/yyyy"}, {"%02d/%d/%d", "dd/m/yyyy"}, {"%d/%02d/%d", "d/mm/yyyy"},
}

// endsText stands behind a document's last figure.
const endsText = "\u00a0" + nd30.Closing

// typedIn gives the value and the look of a cell's text where all of it is one number or day.
func (t *cellText) typedIn(l look) (any, look, bool) {
	if len(t.runs) != 1 || t.runs[0].face.raised {
		return nil, l, false
	}
	text, ends := strings.CutSuffix(strings.TrimSpace(t.runs[0].text), endsText)
	value, format, is := typed(text)
	if is && ends { // the document's end is shown beside the value, and is none of it
		format += `"` + endsText + `"`
	}
	if is {
		l.format, l.bold, l.italic = format, t.runs[0].face.bold, t.runs[0].face.italic
	}
	return value, l, is
}

// takesTyped says whether a table holds what a person typed, rather than what the program wrote.
func takesTyped(t *doc.Table) bool { return t.Role == doc.PlainTable }
