package strictyaml

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/source"
)

// Option is a word that a key may have and what it means.
type Option[T any] struct {
	Word  string
	Value T
}

// ByName gives the options whose values are their words.
func ByName[T ~string](values ...T) []Option[T] {
	all := make([]Option[T], len(values))
	for i, v := range values {
		all[i] = Option[T]{Word: string(v), Value: v}
	}
	return all
}

// Choose reads a key that has one of a few words.
func Choose[T any](m *Mapping, key string, options []Option[T], otherwise T) T {
	t := m.Text(key)
	if t.Empty() {
		return otherwise
	}
	if v, ok := chosen(m.Decoder, t, key, options); ok {
		return v
	}
	return otherwise
}

func chosen[T any](d *Decoder, t source.Text, key string, options []Option[T]) (v T, ok bool) {
	words := make([]string, len(options))
	for i, o := range options {
		if o.Word == t.S {
			return o.Value, true
		}
		words[i] = o.Word
	}
	d.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S), DidYouMean(t.S, words)+"chọn một trong: "+strings.Join(words, ", "))
	return v, false
}

// ChooseMany reads a list of words, each at most once.
func ChooseMany[T comparable](m *Mapping, key string, options []Option[T]) []T {
	var all []T
	for _, t := range m.Texts(key) {
		v, ok := chosen(m.Decoder, t, key, options)
		switch {
		case !ok:
		case slices.Contains(all, v):
			m.Decoder.Report(t.At, fmt.Sprintf("“%s” viết hai lần trong “%s”.", t.S, key), "bỏ bớt một")
		default:
			all = append(all, v)
		}
	}
	return all
}

// The years that a value may be of, and the greatest number that a document may have.
const (
	FirstYear, LastYear = 1945, 2999
	LastNumber          = 99999
)

// YesNo are the words of a key that is true or not.
var YesNo = []Option[bool]{{"true", true}, {"false", false}, {"có", true}, {"không", false}}

// Number reads a whole number between two bounds; 0 where there is none.
func (m *Mapping) Number(key string, least, most int) int {
	t := m.Text(key)
	if t.Empty() {
		return 0
	}
	digits := len(t.S) - len(strings.TrimLeft(t.S, "0123456789"))
	n, err := strconv.Atoi(t.S[:digits])
	switch {
	case digits == len(t.S) && err == nil && least <= n && n <= most:
		return n
	case digits == len(t.S) && digits > 0 && most >= LastNumber && (err != nil || n > most):
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là %s.", key, t.S), fmt.Sprintf("số quá lớn; ghi một số từ %d đến %d", least, most))
	case digits > 0 && digits < len(t.S) && strings.ContainsAny(t.S[digits:digits+1], "/-. "):
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” phải là một số nguyên, ở đây là “%s”.", key, t.S), "chỉ ghi số: "+t.S[:digits])
	case strings.Trim(t.S, "-+0123456789") != "":
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” phải là một số nguyên, ở đây là “%s”.", key, t.S), rangeHint(least, most))
	default:
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là %s.", key, t.S), rangeHint(least, most))
	}
	return 0
}

func rangeHint(least, most int) string {
	if most >= LastNumber {
		return fmt.Sprintf("ghi một số từ %d trở lên", least)
	}
	return fmt.Sprintf("ghi một số từ %d đến %d", least, most)
}

// Day reads a day; the zero Date where there is none.
func (m *Mapping) Day(key string) calendar.Date {
	t := m.Text(key)
	if t.Empty() {
		return calendar.Date{}
	}
	day, err := calendar.ParseDate(t.S)
	if err != nil {
		why, _, _ := strings.Cut(err.Error(), ";") // behind it is an example of another year
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” không đúng: %s.", key, why),
			fmt.Sprintf("viết ngày/tháng/năm, ví dụ 19/01/%d hoặc “ngày 19 tháng 01 năm %[1]d”", m.Decoder.File.exampleYear()))
		return calendar.Date{}
	}
	if day.Year < FirstYear || day.Year > LastYear {
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể ở năm %d.", key, day.Year), fmt.Sprintf("ghi năm bằng bốn chữ số, ví dụ 19/01/%d", m.Decoder.File.exampleYear()))
		return calendar.Date{}
	}
	return day
}
