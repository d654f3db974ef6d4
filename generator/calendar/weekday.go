package calendar

import "time"

// WeekdayForm is the expression for a day of the week as a text names it, in small letters: thứ hai, thứ 2, chủ nhật.
const WeekdayForm = `(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)`

// weekdays are the days of the week: their whole names, and what their last word is in small letters without marks, or by number.
var weekdays = [...]struct{ name, word, number string }{
	time.Sunday:    {"Chủ nhật", "nhat", ""},
	time.Monday:    {"thứ Hai", "hai", "2"},
	time.Tuesday:   {"thứ Ba", "ba", "3"},
	time.Wednesday: {"thứ Tư", "tu", "4"},
	time.Thursday:  {"thứ Năm", "nam", "5"},
	time.Friday:    {"thứ Sáu", "sau", "6"},
	time.Saturday:  {"thứ Bảy", "bay", "7"},
}

// WeekdayName gives the name of a day of the week.
func WeekdayName(d time.Weekday) string { return weekdays[d].name }

// WeekdayOf gives the day of the week by the last word of its name, in small letters without marks, or by its number; Sunday where it is none.
func WeekdayOf(word string) time.Weekday {
	for d, w := range weekdays {
		if word != "" && (word == w.word || word == w.number) {
			return time.Weekday(d)
		}
	}
	return time.Sunday
}
