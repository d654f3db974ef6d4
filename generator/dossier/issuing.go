package dossier

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/formplace"
	"vanban/generator/nd30"
	"vanban/generator/notewithin"
	"vanban/generator/pattern"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// BasesAfter gives the legal bases that were issued after a day: nothing can be issued on a basis that is not there yet.
func (d *Dossier) BasesAfter(day calendar.Date) source.Problems {
	var all source.Problems
	for _, b := range d.Bases {
		if own, err := calendar.ParseDate(dayInText().FindString(notewithin.Words(b.S))); err == nil && own.After(day) {
			all = append(all, d.Problem(b.At, fmt.Sprintf("Ngày ban hành (%s) trước ngày của căn cứ này (%s).", nd30.Day(day), nd30.Day(own)),
				"sửa ngày ban hành, hoặc sửa căn cứ"))
		}
	}
	return all
}

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
	for _, x := range d.Holes() {
		if !slices.ContainsFunc(all, func(p *source.Problem) bool { return p.At.File == x.At.File && p.At.Line == x.At.Line }) {
			all = append(all, d.blankAt(x.At))
		}
	}
	for _, at := range d.BlankAgencies(d.Agencies) {
		all = append(all, d.blankAt(at))
	}
	return all
}

func (d *Dossier) blankAt(at source.Pos) *source.Problem {
	return d.Problem(at, "Còn chỗ để trống.", "điền cho đủ, trừ khi đây là biểu mẫu để nơi khác điền")
}

// Unnamed says whether a signer's name is still to be filled in.
func Unnamed(s *signer.Signer) bool {
	return s.At.Line > 0 && (s.Name.Empty() || tasktable.IsFiller(s.Name.S))
}

// NameMissing tells of a signer whose name is still to be filled in.
func (d *Dossier) NameMissing(s *signer.Signer) source.Problems {
	if !Unnamed(s) {
		return nil
	}
	at := s.At
	if !s.Name.Empty() {
		at = s.Name.At
	}
	return source.Problems{d.Problem(at, "Chưa có họ và tên người ký.", "ghi “ho-ten” của “nguoi-ky”")}
}

// BlanksIn gives the places of a file that are still to be filled in; the lines before its text, which begins at a line from 1, are YAML.
func (d *Dossier) BlanksIn(name string, text int) (all source.Problems) {
	for i, line := range d.Lines(name) {
		m := tasktable.HoleIn(line)
		if i+1 < text {
			line = strictyaml.BeforeComment(line)
			m = holeOfYAML(line)
		}
		at := func(m []int) source.Pos {
			return source.Pos{File: name, Line: i + 1, Column: utf8.RuneCountInString(line[:m[0]]) + 1}
		}
		if m != nil {
			all = append(all, d.blankAt(at(m)))
		} else if m = formplace.Left(line); m != nil {
			all = append(all, d.Problem(at(m), "Còn chỗ điền “"+line[m[0]:m[1]]+"” của một biểu mẫu.", "thay bằng lời của văn bản, hoặc bỏ chỗ ấy"))
		}
	}
	return all
}

var yamlKey = pattern.Lazy(`^(?:\s*(?:- +|\{ *|[a-z0-9-]+: +))*["']?`)

// holeOfYAML gives where a place to be filled in begins in a line of YAML: a part of its words, or its whole value.
func holeOfYAML(line string) []int {
	if m := tasktable.HoleIn(line); m != nil {
		return m
	}
	at := yamlKey().FindStringIndex(line)[1]
	if value := strings.TrimRight(line[at:], `"'} `); at > 0 && tasktable.IsFiller(value) {
		return []int{at, at + len(value)}
	}
	return nil
}
