package dossier

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/signer"
	"vanban/generator/source"
)

// BasesAfter gives the legal bases that were issued after a day: nothing can be issued on a basis that is not there yet.
func (d *Dossier) BasesAfter(day calendar.Date) source.Problems {
	var all source.Problems
	for _, b := range d.Bases {
		if own, err := calendar.ParseDate(dayInText().FindString(b.S)); err == nil && own.After(day) {
			all = append(all, d.Problem(b.At, fmt.Sprintf("Ngày ban hành (%s) trước ngày của căn cứ này (%s).", nd30.Day(day), nd30.Day(own)),
				"sửa ngày ban hành, hoặc sửa căn cứ"))
		}
	}
	return all
}

// blank is a place that was left to be filled in: dots or a line behind số, ngày, tháng, năm, or long ones anywhere.
var blank = pattern.Lazy(`(?i)(?:số|ngày|tháng|năm)\s*:?\s*(?:…|\.{3,}|_{2,})|…\s*…|\.{5,}|_{3,}|\[\s*(?:…|\.{3,})\s*\]`)

// Blanks gives the places of a dossier that are still to be filled in, a signer's missing name among them. A form that
// an appendix gives has such places too, so they are no error.
func (d *Dossier) Blanks(s *signer.Signer) source.Problems {
	all := d.NameMissing(s)
	for _, name := range d.Files() {
		if name == AgenciesFile || path.Dir(name) != "." {
			continue
		}
		text := 1
		if path.Ext(name) == ".yaml" {
			text = len(d.Lines(name)) + 1
		}
		all = append(all, d.BlanksIn(name, text)...)
	}
	return all
}

// NameMissing tells of a signer whose name is still to be filled in.
func (d *Dossier) NameMissing(s *signer.Signer) source.Problems {
	if !s.Name.Empty() || s.At.Line == 0 {
		return nil
	}
	return source.Problems{d.Problem(s.At, "Chưa có họ và tên người ký.", "ghi “ho-ten” của “nguoi-ky”")}
}

// BlanksIn gives the places of a file that are still to be filled in; the lines before its text, which begins at a line from 1, are YAML.
func (d *Dossier) BlanksIn(name string, text int) (all source.Problems) {
	for i, line := range d.Lines(name) {
		if i+1 < text {
			line = withoutComment(line)
		}
		if m := blank().FindStringIndex(line); m != nil {
			at := source.Pos{File: name, Line: i + 1, Column: utf8.RuneCountInString(line[:m[0]]) + 1}
			all = append(all, d.Problem(at, "Còn chỗ để trống.", "điền cho đủ, trừ khi đây là biểu mẫu để nơi khác điền"))
		}
	}
	return all
}

// withoutComment gives a line of YAML up to its comment.
func withoutComment(line string) string {
	if strings.HasPrefix(strings.TrimSpace(line), "#") {
		return ""
	}
	before, _, _ := strings.Cut(line, " #")
	return before
}
