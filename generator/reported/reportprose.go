package reported

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// written reads what people wrote under a key as Markdown; nil where there is nothing. It has no headings: those of a
// report are the template's, which numbers them, so that one more would move the number of each that follows.
func (r *progressReader) written(m *strictyaml.Mapping, key string) *markdown.Document {
	f, ok := m.Given(key)
	if !ok {
		return nil
	}
	before := len(m.Decoder.Problems)
	text, ok := dossier.ReadProse(m, f.Value, key, m.Decoder.ValueAt(f.Value, f.At))
	for _, p := range m.Decoder.Problems[before:] {
		if strings.Contains(p.Hint, "# ") {
			p.Hint = noHeading // what is right in a plan's prose is not here
		}
	}
	if !ok {
		return nil
	}
	for b := range markdown.All(text.Blocks) {
		r.refuseHeading(b, key)
	}
	return text
}

// noHeading says what to write in the place of a heading.
const noHeading = "bỏ tiêu đề này: lời văn đứng dưới tiêu đề của mẫu báo cáo; nhiều ý thì viết danh sách “1. ”, mỗi ý một mục"

// Numbers of titles as people type them: with the name of a part before it, which begins no sentence so; or by itself,
// which only is one where it stands out or ends as no sentence does (a typed item of a list is found on reading).
var (
	namedHead    = pattern.Latin(`^(?:Phần|Chương|Mục|Khoản|Điều) (?:\d{1,3}|[IVX]{1,5})[.:]\s+[\p{L}]`)
	numberedHead = pattern.Latin(`^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,2})[.)]\s+[\p{L}]`)
)

// refuseHeading reports what is set as a heading, or looks like one.
func (r *progressReader) refuseHeading(b markdown.Block, key string) {
	var at source.Pos
	var what string
	switch b := b.(type) {
	case *markdown.Heading:
		at, what = b.At, fmt.Sprintf("“%s” có tiêu đề “%s”, làm sai số của các mục, khoản đứng sau trong báo cáo.", key, doc.Plain(b.Text))
	case *markdown.Paragraph:
		text := doc.Plain(b.Text)
		if !namedHead().MatchString(text) && (!standsOut(b.Text) && endsSentence(text) || !numberedHead().MatchString(text)) {
			return
		}
		at, what = b.At, fmt.Sprintf("“%s” có tiêu đề tự đánh số “%s”, lẫn với số của các mục, khoản trong báo cáo.", key, text)
	default:
		return
	}
	if !slices.ContainsFunc(r.Problems, func(p *source.Problem) bool { return p.At == at }) {
		r.Report(at, what, noHeading)
	}
}

// standsOut says whether a paragraph begins as a title typed into prose does, bold or slanted.
func standsOut(text []doc.Inline) bool {
	if len(text) == 0 {
		return false
	}
	first, ok := text[0].(doc.Text)
	return ok && (first.Bold || first.Italic)
}

// endsSentence says whether a text ends with a mark of punctuation, as a title does not.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(text))
	return unicode.IsPunct(last)
}
