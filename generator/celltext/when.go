package celltext

import (
	"strings"

	"vanban/generator/pattern"
)

// DateUnit is a column that holds one part of a time.
type DateUnit int

// The parts, from the longest.
const (
	NoUnit DateUnit = iota
	YearUnit
	QuarterUnit
	MonthUnit
	DayUnit
)

// unitHeads name the columns of parts of a time, folded.
var unitHeads = map[string]DateUnit{"nam": YearUnit, "quy": QuarterUnit, "thang": MonthUnit, "ngay": DayUnit}

// UnitOf gives the part of a time that a head names, and nothing else: “Tháng”.
func UnitOf(head string) DateUnit { return unitHeads[HeadingKeys(head)[0]] }

// unitWord is what stands before the number of a part in its cell, though the head says it; ended is a text that ends with a number.
var (
	unitWord = pattern.Lazy(`^(?i:ngày|tháng|quý|quí|năm|t|q)\.?\s*(\d{1,4}|[IVXivx]+)$`)
	ended    = pattern.Lazy(`^(.*\D)?0*(\d{1,2})$`)
	isYear   = pattern.Lazy(`^20\d\d$`)
)

// When gives a time of which the parts stand in cells of their own as deadlines are written: 15, 3 and 2026 are 15/3/2026, 3 and 2026 are Tháng 3/2026. Where they say
// anything else, all words follow each other from the shortest part.
func When(parts map[DateUnit]string) string {
	of := map[DateUnit]string{}
	for unit, text := range parts {
		text = strings.Trim(OneLine(text), " .;,")
		if m := unitWord().FindStringSubmatch(text); m != nil {
			text = m[1]
		}
		if text = strings.TrimLeft(text, "0"); !IsNothing(text) {
			of[unit] = text
		}
	}
	year := ""
	if y := of[YearUnit]; y != "" {
		year = "/" + y
	}
	day, month, quarter := of[DayUnit], of[MonthUnit], of[QuarterUnit]
	switch m := ended().FindStringSubmatch(day); {
	case year != "" && !isYear().MatchString(of[YearUnit]):
	case m != nil && month != "" && ended().MatchString(month) && len(month) < 3:
		return strings.TrimSpace(m[1]+m[2]+"/"+month) + year
	case day != "":
	case month != "" && month[0] >= '0' && month[0] <= '9':
		return "Tháng " + month + year
	case month == "" && quarter != "" && (quarter[0] >= '0' && quarter[0] <= '9' || strings.Trim(quarter, "IVXivx") == ""):
		return "Quý " + strings.ToUpper(quarter) + year
	case month+quarter == "" && year != "":
		return "Năm " + year[1:]
	}
	var all []string
	for _, unit := range []DateUnit{DayUnit, MonthUnit, QuarterUnit, YearUnit} {
		if of[unit] != "" {
			all = append(all, of[unit])
		}
	}
	return strings.Join(all, " ")
}

// LowerTime gives a time in capitals in small letters, but for the number of a quarter: “QUÝ II/2026” is “quý II/2026”.
func LowerTime(words string) string {
	word, rest, _ := strings.Cut(words, " ")
	return strings.TrimSpace(strings.ToLower(word) + " " + strings.ReplaceAll(rest, "NĂM", "năm"))
}

// TimeAtEnd is a month or a quarter at the end of a name.
var TimeAtEnd = pattern.Lazy(`(?i:(?:^|\s)(?:quý|quí|tháng)\s+(?:[ivx]+|\d{1,2})(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?)$`)
