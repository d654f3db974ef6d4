package celltext

import (
	"strings"

	"vanban/generator/deadline"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// bareTimes are the heads, folded, of a column that only says of what the numbers in it are, and the word that stands before such a number.
var bareTimes = []struct{ head, word string }{{"thang", "Tháng"}, {"quy", "Quý"}}

// IsBareTime says whether a head only names months or quarters: “Tháng”, “Quý (năm 2026)”.
func IsBareTime(head string) bool {
	for _, b := range bareTimes {
		if HeadingKeys(head)[0] == b.head {
			return true
		}
	}
	return false
}

// endOf is how a head ends, folded, that says until which month or quarter.
var endOf = pattern.Lazy(`(?:^| )(?:den|den het|trong|vao|het) (?:thang|quy)$`)

// shortTime is a month or a quarter by its first letter: T6, Th.6, Q2, Q.II.
var shortTime = pattern.Lazy(`^(?i:(th|t)\.?\s*(\d{1,2})|q\.?\s*([1-4]|I{1,3}|IV))((?:\s*/\s*20\d\d)?)$`)

// romanYear is a quarter that only its number tells; bareNumber may be any time that its column's head names.
var (
	romanYear  = pattern.Lazy(`^(?:I{1,3}|IV) ?/ ?20\d\d$`)
	bareNumber = pattern.Lazy(`^(?:\d{1,2}|[IVX]+(?:\s*/\s*20\d\d)?)$`)
)

// shortTimes are several such months or quarters: T6-T9/2026, T3, T9, Q1-Q2.
var (
	shortTimes = pattern.Lazy(`^(?i:(?:từ )?(?:t\.? ?\d{1,2}|q\.? ?(?:[1-4]|I{1,3}|IV))(?:/20\d\d)?(?: ?(?:[-–,;]|và|đến) ?(?:t\.? ?\d{1,2}|q\.? ?(?:[1-4]|I{1,3}|IV))(?:/20\d\d)?)+)$`)
	shortMonth = pattern.Lazy(`(?i:(^|[ ,;–-])t\.? ?(\d{1,2}))`)
	shortQuart = pattern.Lazy(`(?i:(^|[ ,;–-])q\.? ?([1-4]|I{1,3}V?|IV))`)
	roman      = strings.NewReplacer("quý 1", "quý I", "quý 2", "quý II", "quý 3", "quý III", "quý 4", "quý IV")
)

// years are one or several years that only their numbers tell, under a head that names a year.
var (
	years    = pattern.Lazy(`^20\d\d(?:\s*[-–]\s*20\d\d)?$`)
	yearHead = pattern.Lazy(`(?:^| )nam(?: |$)`)
)

// YearUnder gives a bare year in a column of years as deadlines are written: 2026 under “Năm hoàn thành” is “Năm 2026”. Any other text stays as it is.
func YearUnder(head, text string) string {
	flat := strings.Trim(OneLine(text), " .;,")
	if years().MatchString(flat) && yearHead().MatchString(Fold(head)) {
		return "Năm " + flat
	}
	return text
}

// DueUnder gives a deadline that is short or a bare number as deadlines are written, by the head of its column: 3 under “Tháng” is “Tháng 3”, “T6” under any
// is “Tháng 6”. What it does not know stays as it is. year stands in where the words name none.
func DueUnder(head, text string, year int) string {
	flat := strings.Trim(OneLine(text), " .;,")
	said := ""
	if m := shortTime().FindStringSubmatch(flat); m != nil {
		if said = "Quý " + m[3] + m[4]; m[1] != "" {
			said = "Tháng " + m[2] + m[4]
		}
	} else if shortTimes().MatchString(flat) {
		said = roman.Replace(shortQuart().ReplaceAllString(shortMonth().ReplaceAllString(flat, "${1}tháng $2"), "${1}quý $2"))
		said = letters.UpperFirst(said)
	} else {
		for _, b := range bareTimes {
			if key := Fold(head); strings.HasPrefix(key+" ", b.head+" ") || endOf().MatchString(key) && strings.HasSuffix(key, " "+b.head) {
				said = b.word + " " + flat
			}
		}
		switch {
		case said == "" && romanYear().MatchString(flat):
			said = "Quý " + flat
		case said != "" && !bareNumber().MatchString(flat) && understood(flat, year):
			return text
		}
	}
	if said == "" || !understood(said, year) {
		return text
	}
	return said
}

// understood says whether words are a deadline that can be reckoned.
func understood(words string, year int) bool {
	_, err := deadline.Parse(deadline.Mended(words, year), year)
	return err == nil
}
