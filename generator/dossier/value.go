package dossier

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/deadline"
)

// option is a word that a key may have and what it means.
type option[T any] struct {
	word  string
	value T
}

// choose reads a key that has one of a few words.
func choose[T any](m *mapping, key string, options []option[T], otherwise T) T {
	t := m.text(key)
	if t.Empty() {
		return otherwise
	}
	if v, ok := chosen(m.d, t, key, options); ok {
		return v
	}
	return otherwise
}

func chosen[T any](d *decoder, t Text, key string, options []option[T]) (v T, ok bool) {
	words := make([]string, len(options))
	for i, o := range options {
		if o.word == t.S {
			return o.value, true
		}
		words[i] = o.word
	}
	d.report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S), didYouMean(t.S, words)+"chọn một trong: "+strings.Join(words, ", "))
	return v, false
}

// chooseMany reads a list of words, each at most once.
func chooseMany[T comparable](m *mapping, key string, options []option[T]) []T {
	var all []T
	for _, t := range m.texts(key) {
		v, ok := chosen(m.d, t, key, options)
		switch {
		case !ok:
		case slices.Contains(all, v):
			m.d.report(t.At, fmt.Sprintf("“%s” viết hai lần trong “%s”.", t.S, key), "bỏ bớt một")
		default:
			all = append(all, v)
		}
	}
	return all
}

// The years that a value may be of, and the greatest number that a document may have.
const (
	firstYear, lastYear = 1945, 2999
	lastNumber          = 99999
)

var yesNo = []option[bool]{{"true", true}, {"false", false}, {"có", true}, {"không", false}}

// number reads a whole number between two bounds; 0 where there is none.
func (m *mapping) number(key string, least, most int) int {
	t := m.text(key)
	if t.Empty() {
		return 0
	}
	digits := len(t.S) - len(strings.TrimLeft(t.S, "0123456789"))
	n, err := strconv.Atoi(t.S[:digits])
	switch {
	case digits == len(t.S) && err == nil && least <= n && n <= most:
		return n
	case digits == len(t.S) && digits > 0 && most >= lastNumber && (err != nil || n > most):
		m.d.report(t.At, fmt.Sprintf("“%s” không thể là %s.", key, t.S), fmt.Sprintf("số quá lớn; ghi một số từ %d đến %d", least, most))
	case digits > 0 && digits < len(t.S) && strings.ContainsAny(t.S[digits:digits+1], "/-. "):
		m.d.report(t.At, fmt.Sprintf("“%s” phải là một số nguyên, ở đây là “%s”.", key, t.S), "chỉ ghi số: "+t.S[:digits])
	case strings.Trim(t.S, "-+0123456789") != "":
		m.d.report(t.At, fmt.Sprintf("“%s” phải là một số nguyên, ở đây là “%s”.", key, t.S), rangeHint(least, most))
	default:
		m.d.report(t.At, fmt.Sprintf("“%s” không thể là %s.", key, t.S), rangeHint(least, most))
	}
	return 0
}

func rangeHint(least, most int) string {
	if most >= lastNumber {
		return fmt.Sprintf("ghi một số từ %d trở lên", least)
	}
	return fmt.Sprintf("ghi một số từ %d đến %d", least, most)
}

// day reads a day; the zero Date where there is none.
func (m *mapping) day(key string) deadline.Date {
	t := m.text(key)
	if t.Empty() {
		return deadline.Date{}
	}
	day, err := deadline.ParseDate(t.S)
	if err != nil {
		why, _, _ := strings.Cut(err.Error(), ";") // behind it is an example of another year
		m.d.report(t.At, fmt.Sprintf("“%s” không đúng: %s.", key, why),
			fmt.Sprintf("viết ngày/tháng/năm, ví dụ 19/01/%d hoặc “ngày 19 tháng 01 năm %[1]d”", m.d.file.exampleYear()))
		return deadline.Date{}
	}
	if day.Year < firstYear || day.Year > lastYear {
		m.d.report(t.At, fmt.Sprintf("“%s” không thể ở năm %d.", key, day.Year), fmt.Sprintf("ghi năm bằng bốn chữ số, ví dụ 19/01/%d", m.d.file.exampleYear()))
		return deadline.Date{}
	}
	return day
}
