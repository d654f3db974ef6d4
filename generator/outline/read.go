package outline

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Key is the key by which a text names its levels.
const Key = "cap"

// Read reads the levels that a text names, of those of a decree; no keys where it names none. What is wrong with them is reported.
func Read(m *strictyaml.Mapping, decree string) Outline {
	rows := inforce.Named(decree).Levels
	if field, given := m.Given(Key); !given && m.Listed(Key) { // []
		m.Decoder.Report(field.At, fmt.Sprintf("“%s” không có cấp nào.", Key), "ghi các cấp, từ trên xuống: "+strings.Join(allKeys(rows), ", ")+"; hoặc bỏ dòng này, văn bản có mục, khoản, điểm như thường")
	}
	var keys []string
	for _, t := range m.Texts(Key) {
		if what, hint := misplaced(rows, t, keys); what != "" {
			m.Decoder.Report(t.At, what, hint)
			continue
		}
		keys = append(keys, t.S)
	}
	if len(keys) == 0 {
		return Outline{Decree: decree}
	}
	return Outline{completed(keys), decree}
}

// misplaced says why a level can't stand behind those before it.
func misplaced(of []nd30.Level, t source.Text, before []string) (what, hint string) {
	rows := rowsOf(of, t.S)
	if len(rows) == 0 {
		return fmt.Sprintf("“%s” không có cấp “%s”.", Key, t.S), strictyaml.DidYouMean(t.S, allKeys(of)) + "các cấp, từ trên xuống: " + strings.Join(allKeys(of), ", ")
	}
	given := 0
	for _, key := range before {
		if key == t.S {
			given++
		}
	}
	if given >= numbered(rows) {
		return fmt.Sprintf("“%s” viết hai lần trong “%s”.", t.S, Key), "bỏ bớt một"
	}
	for _, key := range before {
		if slices.Index(allKeys(of), key) > slices.Index(allKeys(of), t.S) {
			return fmt.Sprintf("Trong “%s”, “%s” phải đứng trước “%s”.", Key, t.S, key), "ghi các cấp từ trên xuống: " + strings.Join(allKeys(of), ", ")
		}
	}
	if below := rows[0].Below; below != nil && !slices.ContainsFunc(before, func(key string) bool { return slices.Contains(below, key) }) {
		return fmt.Sprintf("“%s” phải có “%s” ở ngay trên.", t.S, below[0]), fmt.Sprintf("ghi “%s” trước “%s”, hoặc bỏ “%s”", below[0], t.S, t.S)
	}
	return "", ""
}

// rowsOf gives the rows of a level.
func rowsOf(rows []nd30.Level, key string) (all []*nd30.Level) {
	for i := range rows {
		if rows[i].Key == key {
			all = append(all, &rows[i])
		}
	}
	return all
}

// numbered is how often a text may name a level of these rows: as often as there are rows that hold in one text.
func numbered(rows []*nd30.Level) int {
	if rows[0].Beside != nil {
		return 1
	}
	return len(rows)
}

// allKeys are the keys of all levels, the highest first.
func allKeys(rows []nd30.Level) (all []string) {
	for i := range rows {
		all = append(all, rows[i].Key)
	}
	return slices.Compact(all)
}

// completed adds the levels below the last that a text names: it may always have khoản and điểm, and 1.1.1 below its 1.1.
func completed(keys []string) []string {
	if slices.Contains(keys, nd30.PointLevel) {
		return keys
	}
	last, n := keys[len(keys)-1], len(keys)
	switch {
	case last == nd30.SubclauseLevel && keys[max(0, n-2)] != nd30.SubclauseLevel:
		keys = append(keys, nd30.SubclauseLevel)
	case !slices.Contains(keys, nd30.ClauseLevel):
		keys = append(keys, nd30.ClauseLevel)
	}
	return append(keys, nd30.PointLevel)
}

// ReadText reads a text that begins with the file's first character: the whole, or with the lines left empty that are none of it.
func (o Outline) ReadText(f *strictyaml.File, text string) *markdown.Document {
	levels := o.Markdown()
	levels.Pictures = true
	document, problems, notes := levels.Read(text, f.At(1, 1))
	f.Notes, f.Problems = append(f.Notes, notes...), append(f.Problems, problems...)
	return document
}

// ReadFile reads a whole file, and tells what cannot be numbered in it.
func (o Outline) ReadFile(f *strictyaml.File) *markdown.Document {
	document := o.ReadText(f, f.Text)
	f.Problems = append(f.Problems, o.Check(f, document)...)
	return document
}
