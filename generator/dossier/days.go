package dossier

import (
	"iter"
	"path"
	"strings"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// dayPattern is a day as prose names it, such as that of a legal basis.
const dayPattern = `(?i)ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})`

var (
	dayInText  = pattern.Lazy(dayPattern)
	dayAtStart = pattern.Lazy(`^` + dayPattern)
)

// reportDays reports days in the text that no calendar has. Those of keys that are read as days are told there.
func reportDays(f *strictyaml.File) {
	for i, line := range f.Lines {
		if !mayHaveDay(line) || readAsDay(f, line) {
			continue
		}
		column, counted := 1, 0
		for at, day := range daysIn(line) {
			column, counted = column+utf8.RuneCountInString(line[counted:at]), at
			if _, err := calendar.ParseDate(day); err != nil {
				f.Report(f.At(i+1, column), letters.Sentence(err.Error()), "sửa lại cho đúng lịch")
			}
		}
	}
}

// daysIn gives the days of a line with the bytes at which they begin. Searched for “ngày” by its letters in either case, the pattern looks at
// each character of the line.
func daysIn(line string) iter.Seq2[int, string] {
	const word = "ngày"
	return func(yield func(int, string) bool) {
		for at := 0; at+len(word) <= len(line); at++ {
			if line[at]|0x20 != word[0] || !strings.EqualFold(line[at:at+len(word)], word) {
				continue
			}
			if day := dayAtStart().FindString(line[at:]); day != "" && !yield(at, day) {
				return
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
