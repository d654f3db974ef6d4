package dossier

import (
	"path"
	"strings"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// dayInText are days as prose names them, such as that of a legal basis.
var dayInText = pattern.Lazy(`(?i)ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})`)

// reportDays reports days in the text that no calendar has. Those of keys that are read as days are told there.
func reportDays(f *strictyaml.File) {
	for i, line := range f.Lines {
		if !mayHaveDay(line) || readAsDay(f, line) {
			continue
		}
		column, counted := 1, 0
		for _, m := range dayInText().FindAllStringIndex(line, -1) {
			column, counted = column+utf8.RuneCountInString(line[counted:m[0]]), m[0]
			if _, err := calendar.ParseDate(line[m[0]:m[1]]); err != nil {
				f.Report(f.At(i+1, column), letters.Sentence(err.Error()), "sửa lại cho đúng lịch")
			}
		}
	}
}

// mayHaveDay says whether a line has the word “ngày” before a number: few have, and to search one for days takes long.
func mayHaveDay(line string) bool {
	for {
		_, behind, found := strings.Cut(line, "gày ")
		if !found {
			return false
		}
		if number := strings.TrimLeft(behind, " \t"); number != "" && '0' <= number[0] && number[0] <= '9' {
			return true
		}
		line = behind
	}
}

// readAsDay says whether a line of a YAML file is a comment, or a key whose value is read as a day.
func readAsDay(f *strictyaml.File, line string) bool {
	rest := strings.TrimLeft(line, " -")
	return path.Ext(f.Name) == ".yaml" && (strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, "ngay:") || strings.Contains(line, "thoi-han:"))
}
