package casing

import (
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// offices begin the names of offices, whose fields annex II (IV.1) writes with a capital each: Sở Văn hóa, Thể thao và Du lịch.
var offices = pattern.Lazy(`^(?:SỞ|BỘ|CỤC|CHI CỤC|TỔNG CỤC|VỤ|VĂN PHÒNG|PHÒNG|TRUNG TÂM|BAN QUẢN LÝ) `)

var fields = pattern.Lazy(`, | và | - | & `)

// office gives the name of an office in capitals as it is written, where the file doesn't show that.
func (c *Usage) office(text string) (string, bool) {
	kind := offices().FindString(text)
	if kind == "" {
		return "", false
	}
	rest, _ := c.Sentence(text[len(kind):])
	if field, is := strings.CutPrefix(rest, "Dịch vụ "); is {
		rest = "Dịch vụ " + letters.UpperFirst(field) // what it does, and its field
	}
	var b strings.Builder
	from := 0
	for _, at := range fields().FindAllStringIndex(rest, -1) {
		b.WriteString(letters.UpperFirst(rest[from:at[0]]) + rest[at[0]:at[1]])
		from = at[1]
	}
	b.WriteString(letters.UpperFirst(rest[from:]))
	return letters.UpperFirst(strings.ToLower(kind)) + b.String(), true
}
