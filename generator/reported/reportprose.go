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
	look := &headings{r: r, key: key}
	for _, b := range text.Blocks {
		_ = b.Visit(look) // never an error: problems are collected
	}
	return text
}

// noHeading says what to write in the place of a heading.
const noHeading = "bỏ tiêu đề này: lời văn đứng dưới tiêu đề của mẫu báo cáo; nhiều ý thì viết danh sách “1. ”, mỗi ý một mục"

// headings finds what is set as a heading, or looks like one.
type headings struct {
	r   *progressReader
	key string
}

// Heading implements markdown.Visitor.
func (h *headings) Heading(b *markdown.Heading) error {
	h.found(b.At, fmt.Sprintf("“%s” có tiêu đề “%s”, làm sai số của các mục, khoản đứng sau trong báo cáo.", h.key, doc.Plain(b.Text)))
	return nil
}

// Numbers of titles as people type them: with the name of a part before it, which begins no sentence so; or by itself,
// which only is one where it stands out or ends as no sentence does (a typed item of a list is found on reading).
var (
	namedHead    = pattern.Latin(`^(?:Phần|Chương|Mục|Khoản|Điều) (?:\d{1,3}|[IVX]{1,5})[.:]\s+[\p{L}]`)
	numberedHead = pattern.Latin(`^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,2})[.)]\s+[\p{L}]`)
)

// Paragraph implements markdown.Visitor.
func (h *headings) Paragraph(b *markdown.Paragraph) error {
	text := doc.Plain(b.Text)
	if namedHead().MatchString(text) || (standsOut(b.Text) || !endsSentence(text)) && numberedHead().MatchString(text) {
		h.found(b.At, fmt.Sprintf("“%s” có tiêu đề tự đánh số “%s”, lẫn với số của các mục, khoản trong báo cáo.", h.key, text))
	}
	return nil
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

// List implements markdown.Visitor.
func (h *headings) List(b *markdown.List) error {
	for _, item := range b.Items {
		for _, block := range item {
			_ = block.Visit(h)
		}
	}
	return nil
}

// Table implements markdown.Visitor.
func (*headings) Table(*markdown.Table) error { return nil }

func (h *headings) found(at source.Pos, what string) {
	if !slices.ContainsFunc(h.r.Problems, func(p *source.Problem) bool { return p.At == at }) {
		h.r.Report(at, what, noHeading)
	}
}
