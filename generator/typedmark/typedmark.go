// Package typedmark finds values that begin with what the program itself writes before them, so that it would stand there twice.
package typedmark

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Mark is a beginning that the program writes before a value.
type Mark struct {
	Begins func() *regexp.Regexp
	What   string // the value: "Trích yếu"
	Why    string // what the program writes, as the end of a hint
}

// notTyped are words that only begin like the name of a kind of document.
var notTyped = pattern.Lazy(`(?i)^kế hoạch (hóa|hoá)\s`)

// Report reports a value that begins with what the program writes.
func Report(d *strictyaml.Decoder, t source.Text, all ...Mark) {
	for _, kind := range all {
		mark := kind.Begins().FindString(t.S)
		if mark == "" || notTyped().MatchString(t.S) {
			continue
		}
		d.Report(t.At, fmt.Sprintf("%s bắt đầu bằng “%s”: văn bản sẽ có phần này hai lần.", kind.What, shown(mark)), "bỏ phần này: "+kind.Why)
		return
	}
}

// shown is a beginning as a message quotes it, without the first letter of the words after a number.
func shown(mark string) string {
	if strings.ContainsAny(mark, ".)") && mark[0] < 0x80 || strings.IndexAny(mark, "-–•+(") == 0 {
		mark = strings.TrimRightFunc(mark, unicode.IsLetter)
	}
	return strings.TrimSpace(mark)
}
